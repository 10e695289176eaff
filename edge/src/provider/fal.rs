//! fal `flux/schnell`, synchronous: one prompt in, the URL of one picture out.

use super::breaker::Health;
use crate::json;
use crate::ports::{Answer, Call, CallError};
use crate::setting::Settings;
use contract::problem::Code;
use contract::size::PictureSize;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Bytes of an answer; it names one picture.
const ANSWER_BYTES_MAX: usize = 256 * 1024;
/// Bytes of a picture: one megapixel of JPEG is well below one of these.
const PICTURE_BYTES_MAX: usize = 8 * 1024 * 1024;
/// The model is distilled for four steps.
const STEPS: u32 = 4;
/// The model's own default.
const GUIDANCE: f64 = 3.5;

/// A picture as the painter names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Painted {
    /// Where it lies, not yet checked.
    pub url: String,
    /// The seed it was painted with.
    pub seed: u64,
}

/// Why a picture is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unpainted {
    /// The safety filter kept it back or refused the prompt.
    Withheld,
    /// The painter is busy and has not begun: the same call may be made again.
    Busy,
    /// The key or the balance is wrong: the operator must act.
    Account,
    /// It failed too often just now and was not asked.
    Resting,
    /// Not in time. It may have been painted.
    TimedOut,
    /// The painter failed and says so itself, which is never charged: the same call may be made again.
    Broken,
    /// The connection broke, or the answer is not the painter's. It may have been painted.
    Lost,
    /// It answered that there will be no picture, or with none.
    Failed,
}

impl Unpainted {
    /// The code of the missing picture, and of a batch without any.
    #[must_use]
    pub const fn code(self) -> Code {
        match self {
            Self::Withheld => Code::RefusedBySafety,
            Self::Busy | Self::Account | Self::Resting => Code::ProviderUnavailable,
            Self::TimedOut => Code::ProviderTimeout,
            Self::Broken | Self::Lost | Self::Failed => Code::ProviderFailed,
        }
    }

    /// What it says about the painter.
    #[must_use]
    pub const fn health(self) -> Health {
        match self {
            Self::Withheld => Health::Well,
            Self::Busy | Self::Resting | Self::Failed => Health::Unsaid,
            Self::Account | Self::TimedOut | Self::Broken | Self::Lost => Health::Sick,
        }
    }
}

#[derive(Serialize)]
struct Order<'a> {
    prompt: &'a str,
    image_size: PictureSize,
    num_inference_steps: u32,
    guidance_scale: f64,
    num_images: u8,
    seed: u64,
    enable_safety_checker: bool,
    output_format: &'static str,
    sync_mode: bool,
}

/// The request for one picture. The body is ours alone; nothing of the caller's is passed on but the prompt.
#[must_use]
pub fn request<'a>(
    settings: &'a Settings,
    prompt: &str,
    image_size: PictureSize,
    seed: u64,
    timeout_ms: u64,
) -> Call<'a> {
    let order = Order {
        prompt,
        image_size,
        num_inference_steps: STEPS,
        guidance_scale: GUIDANCE,
        num_images: 1,
        seed,
        enable_safety_checker: true,
        output_format: "jpeg",
        sync_mode: false,
    };
    // A struct of strings and numbers always serialises; an empty body would be refused by the painter.
    let body = serde_json::to_vec(&order).unwrap_or_default();
    Call {
        method: http::Method::POST,
        url: Cow::Owned(format!("{}/{}", settings.fal_base_url, settings.fal_model)),
        headers: vec![
            ("content-type", Cow::Borrowed("application/json")),
            ("accept", Cow::Borrowed("application/json")),
            ("authorization", Cow::Owned(format!("Key {}", settings.fal_key.expose()))),
        ],
        body: vec![Cow::Owned(body)],
        timeout_ms,
        answer_bytes_max: ANSWER_BYTES_MAX,
    }
}

/// The request that fetches a painted picture. It is public: the key stays here.
#[must_use]
pub fn picture_request(url: &str, timeout_ms: u64) -> Call<'_> {
    Call {
        method: http::Method::GET,
        url: Cow::Borrowed(url),
        headers: vec![("accept", Cow::Borrowed("image/*"))],
        body: Vec::new(),
        timeout_ms,
        answer_bytes_max: PICTURE_BYTES_MAX,
    }
}

#[derive(Deserialize)]
struct Reply {
    images: Vec<Image>,
    #[serde(default)]
    seed: Option<serde_json::Number>,
    #[serde(default)]
    has_nsfw_concepts: Option<Vec<bool>>,
}

#[derive(Deserialize)]
struct Image {
    url: String,
}

/// What the answer to an order with `asked_seed` means.
///
/// # Errors
/// See [`Unpainted`].
pub fn decode(answer: Result<Answer, CallError>, asked_seed: u64) -> Result<Painted, Unpainted> {
    let answer = answer.map_err(|error| match error {
        CallError::Timeout => Unpainted::TimedOut,
        CallError::Lost | CallError::TooLarge => Unpainted::Lost,
    })?;
    if answer.status != 200 {
        return Err(refusal(&answer));
    }
    let reply: Reply = json::object(&answer.body).ok_or(Unpainted::Lost)?;
    if reply.has_nsfw_concepts.is_some_and(|flags| flags.first() == Some(&true)) {
        return Err(Unpainted::Withheld);
    }
    let image = reply.images.into_iter().next().ok_or(Unpainted::Failed)?;
    let seed = reply.seed.and_then(|seed| seed.as_u64()).unwrap_or(asked_seed);
    Ok(Painted { url: image.url, seed })
}

#[derive(Deserialize)]
struct Failure {
    #[serde(default)]
    detail: serde_json::Value,
    #[serde(default)]
    error_type: Option<String>,
}

/// Both error shapes of the service: a list of typed details from the model, a string from the infrastructure.
fn refusal(answer: &Answer) -> Unpainted {
    let failure = json::object::<Failure>(&answer.body);
    let types: Vec<&str> = failure
        .as_ref()
        .and_then(|failure| failure.detail.as_array())
        .map(|details| details.iter().filter_map(|detail| detail.get("type")?.as_str()).collect())
        .unwrap_or_default();
    let error_type = failure.as_ref().and_then(|failure| failure.error_type.as_deref());
    match answer.status {
        401 | 403 => Unpainted::Account,
        408 | 504 => Unpainted::TimedOut,
        429 => Unpainted::Busy,
        422 if types.contains(&"content_policy_violation") => Unpainted::Withheld,
        // A runner that was never reached has not painted and is not paid.
        503 if is_before_painting(error_type) => Unpainted::Busy,
        // Its own words for a failure; a gateway's page does not tell what happened behind it.
        500..=503 if failure.is_some_and(|failure| !failure.detail.is_null()) => Unpainted::Broken,
        500.. | ..=399 => Unpainted::Lost,
        _ => Unpainted::Failed,
    }
}

fn is_before_painting(error_type: Option<&str>) -> bool {
    matches!(
        error_type,
        Some("runner_scheduling_failure" | "runner_connection_timeout" | "runner_connection_refused")
    )
}

#[cfg(test)]
mod tests;
