//! The answer's JSON, and how tokens are counted.

use serde_json::{Value, json};
use uuid::Uuid;

use super::request::{GenerationConfig, Request};

/// What one photo counts.
const PHOTO_TOKENS: usize = 258;

/// A finished text with everything that goes around it.
pub(super) struct Reply {
    pub(super) text: String,
    finish: &'static str,
    model: String,
    id: String,
    text_tokens: usize,
    photo_tokens: usize,
    reply_tokens: usize,
}

impl Reply {
    /// Cuts the text to the tokens allowed and wraps it as the response format asks.
    pub(super) fn new(model: &str, request: &Request, has_photo: bool, text: String) -> Self {
        let config = &request.generation_config;
        let wrapped = if is_json(config) { in_schema(config.response_schema.as_ref(), &text) } else { text };
        let allowed =
            config.max_output_tokens.and_then(|tokens| usize::try_from(tokens).ok()).unwrap_or(usize::MAX);
        let (text, finish) = if tokens(&wrapped) > allowed {
            let kept = wrapped.chars().take(allowed.saturating_mul(4)).collect();
            (kept, "MAX_TOKENS")
        } else {
            (wrapped, "STOP")
        };
        Self {
            reply_tokens: tokens(&text),
            text,
            finish,
            model: model.to_owned(),
            id: Uuid::new_v4().simple().to_string(),
            text_tokens: request.letters().div_ceil(4),
            photo_tokens: if has_photo { PHOTO_TOKENS } else { 0 },
        }
    }

    /// The whole answer.
    pub(super) fn json(&self) -> Value {
        self.chunk(&self.text, true)
    }

    /// The answer in pieces, for a stream.
    pub(super) fn chunks(&self) -> Vec<Value> {
        let sentences: Vec<&str> = self.text.split_inclusive(". ").collect();
        let last = sentences.len().saturating_sub(1);
        sentences.iter().enumerate().map(|(at, sentence)| self.chunk(sentence, at == last)).collect()
    }

    fn chunk(&self, text: &str, last: bool) -> Value {
        let mut candidate =
            json!({ "content": { "parts": [{ "text": text }], "role": "model" }, "index": 0 });
        if let (Some(fields), true) = (candidate.as_object_mut(), last) {
            fields.insert("finishReason".to_owned(), json!(self.finish));
        }
        json!({ "candidates": [candidate], "usageMetadata": self.usage(), "modelVersion": self.model,
            "responseId": self.id })
    }

    fn usage(&self) -> Value {
        let prompt = self.text_tokens.saturating_add(self.photo_tokens);
        let mut details = vec![json!({ "modality": "TEXT", "tokenCount": self.text_tokens })];
        if self.photo_tokens > 0 {
            details.push(json!({ "modality": "IMAGE", "tokenCount": self.photo_tokens }));
        }
        json!({ "promptTokenCount": prompt, "candidatesTokenCount": self.reply_tokens,
            "totalTokenCount": prompt.saturating_add(self.reply_tokens), "promptTokensDetails": details })
    }
}

const fn tokens(text: &str) -> usize {
    text.len().div_ceil(4)
}

fn is_json(config: &GenerationConfig) -> bool {
    config.response_mime_type.as_deref() == Some("application/json")
}

/// JSON as the schema asks: every text property is the text, the rest is left out.
fn in_schema(schema: Option<&Value>, text: &str) -> String {
    let properties = schema.and_then(|schema| schema.get("properties")).and_then(Value::as_object);
    let Some(properties) = properties else { return json!({ "description": text }).to_string() };
    let is_text = |schema: &Value| {
        schema.get("type").and_then(Value::as_str).is_some_and(|kind| kind.eq_ignore_ascii_case("string"))
    };
    let filled =
        properties.iter().filter(|(_, schema)| is_text(schema)).map(|(name, _)| (name.clone(), json!(text)));
    Value::Object(filled.collect()).to_string()
}
