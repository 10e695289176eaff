//! Gemini `generateContent`: one photo in, one description out.

use super::breaker::Health;
use crate::json;
use crate::photo::Photo;
use crate::ports::{Answer, Call, CallError};
use crate::setting::Settings;
use contract::limit::DESCRIPTION_CHARS_MAX;
use contract::problem::Code;
use contract::{prompt, text};
use serde::Deserialize;
use std::borrow::Cow;

/// Bytes of an answer; a description is about one thousand.
const ANSWER_BYTES_MAX: usize = 256 * 1024;
/// Tokens of an answer, with room for models that think first.
const OUTPUT_TOKENS_MAX: u32 = 1_024;

/// Why there is no description. None of these stops a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undescribed {
    /// Not in time.
    TimedOut,
    /// The model will not look at this photo, or not talk about it.
    Withheld,
    /// The key, the quota or the model's name is wrong: the operator must act.
    Account,
    /// It is busy and has not looked: the same call may be made again.
    Busy,
    /// It failed too often just now and was not asked.
    Resting,
    /// It failed, or the answer is not its own.
    Lost,
    /// It answered without a description.
    Failed,
}

impl Undescribed {
    /// The code of `description_skipped`.
    #[must_use]
    pub const fn code(self) -> Code {
        match self {
            Self::TimedOut => Code::ProviderTimeout,
            Self::Withheld => Code::RefusedBySafety,
            Self::Account | Self::Busy | Self::Resting => Code::ProviderUnavailable,
            Self::Lost | Self::Failed => Code::ProviderFailed,
        }
    }

    /// What it says about the describer.
    #[must_use]
    pub const fn health(self) -> Health {
        match self {
            Self::Withheld => Health::Well,
            Self::Busy | Self::Resting | Self::Failed => Health::Unsaid,
            Self::TimedOut | Self::Account | Self::Lost => Health::Sick,
        }
    }
}

/// The request that describes a photo. The photo's base64 is borrowed, not copied.
#[must_use]
pub fn request<'a>(settings: &'a Settings, photo: &Photo<'a>, timeout_ms: u64) -> Call<'a> {
    let instruction = serde_json::Value::from(prompt::VISION_INSTRUCTION);
    let before = format!(
        r#"{{"systemInstruction":{{"parts":[{{"text":{instruction}}}]}},"contents":[{{"role":"user","parts":[{{"inlineData":{{"mimeType":"{}","data":""#,
        photo.kind.media_type()
    );
    let after = format!(
        r#""}}}},{{"text":"Describe the product in this photo."}}]}}],"generationConfig":{{"maxOutputTokens":{OUTPUT_TOKENS_MAX},"thinkingConfig":{{"thinkingLevel":"MINIMAL"}}}}}}"#
    );
    Call {
        method: http::Method::POST,
        url: Cow::Owned(format!(
            "{}/v1beta/models/{}:generateContent",
            settings.gemini_base_url, settings.gemini_model
        )),
        headers: vec![
            ("content-type", Cow::Borrowed("application/json")),
            ("x-goog-api-key", Cow::Borrowed(settings.gemini_api_key.expose())),
        ],
        body: vec![
            Cow::Owned(before.into_bytes()),
            Cow::Borrowed(photo.base64),
            Cow::Owned(after.into_bytes()),
        ],
        timeout_ms,
        answer_bytes_max: ANSWER_BYTES_MAX,
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Reply {
    #[serde(default)]
    candidates: Option<Vec<Candidate>>,
    #[serde(default)]
    prompt_feedback: Option<PromptFeedback>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Candidate {
    #[serde(default)]
    content: Option<Content>,
    #[serde(default)]
    finish_reason: Option<String>,
}

#[derive(Deserialize)]
struct Content {
    #[serde(default)]
    parts: Option<Vec<Part>>,
}

#[derive(Deserialize)]
struct Part {
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    thought: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PromptFeedback {
    #[serde(default)]
    block_reason: Option<String>,
}

/// What an answer means: the description, cleaned and cut to [`DESCRIPTION_CHARS_MAX`] scalars, on one line.
///
/// # Errors
/// See [`Undescribed`].
pub fn decode(answer: Result<Answer, CallError>) -> Result<String, Undescribed> {
    let answer = answer.map_err(|error| match error {
        CallError::Timeout => Undescribed::TimedOut,
        CallError::Lost | CallError::TooLarge => Undescribed::Lost,
    })?;
    match answer.status {
        200 => {}
        401 | 403 | 404 => return Err(Undescribed::Account),
        408 | 504 => return Err(Undescribed::TimedOut),
        // A wrong key is a 400 at this service, and so is a photo it cannot read.
        400 if contains(&answer.body, "API_KEY_INVALID") || contains(&answer.body, "API key not valid") => {
            return Err(Undescribed::Account);
        }
        // A day's quota is not back in a moment.
        429 if contains(&answer.body, "PerDay") => return Err(Undescribed::Account),
        429 | 503 => return Err(Undescribed::Busy),
        500.. | ..=399 => return Err(Undescribed::Lost),
        _ => return Err(Undescribed::Failed),
    }
    let reply: Reply = json::object(&answer.body).ok_or(Undescribed::Lost)?;
    let blocked = reply.prompt_feedback.is_some_and(|feedback| feedback.block_reason.is_some());
    let Some(candidate) = reply.candidates.into_iter().flatten().next() else {
        return Err(if blocked { Undescribed::Withheld } else { Undescribed::Failed });
    };
    let withheld = candidate.finish_reason.as_deref().is_some_and(|reason| {
        matches!(
            reason,
            "SAFETY" | "BLOCKLIST" | "PROHIBITED_CONTENT" | "SPII" | "IMAGE_SAFETY" | "RECITATION"
        )
    });
    if blocked || withheld {
        return Err(Undescribed::Withheld);
    }
    let parts = candidate.content.and_then(|content| content.parts).unwrap_or_default();
    let said: String = parts.into_iter().filter(|part| !part.thought).filter_map(|part| part.text).collect();
    one_line(&said).ok_or(Undescribed::Failed)
}

fn contains(body: &[u8], word: &str) -> bool {
    body.windows(word.len()).any(|window| window == word.as_bytes())
}

/// The text on one line, without forbidden characters. `None` if nothing is left.
fn one_line(said: &str) -> Option<String> {
    let mut line = String::with_capacity(said.len());
    // A word may be nothing but what is taken out.
    let words = said.split_whitespace().map(|word| text::clean(word, usize::MAX));
    for word in words.filter(|word| !word.is_empty()) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&word);
    }
    let kept = usize::try_from(DESCRIPTION_CHARS_MAX).unwrap_or(usize::MAX);
    let line = text::clean(&line, kept).trim_end().to_owned();
    (!line.is_empty()).then_some(line)
}

#[cfg(test)]
mod tests;
