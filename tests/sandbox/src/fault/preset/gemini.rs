//! Gemini's errors, and the answers with 200 that hold no description.

use serde_json::{Value, json};

use super::super::Answer;

fn error(code: u16, status: &str, message: &str) -> Answer {
    Answer::json(code, &json!({ "error": { "code": code, "message": message, "status": status } }))
}

fn detailed(code: u16, status: &str, message: &str, details: &Value) -> Answer {
    let error = json!({ "code": code, "message": message, "status": status, "details": details });
    Answer::json(code, &json!({ "error": error }))
}

/// 400: the key is unknown.
#[must_use]
pub fn bad_key() -> Answer {
    let details = json!([{ "@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "API_KEY_INVALID",
        "domain": "googleapis.com", "metadata": { "service": "generativelanguage.googleapis.com" } }]);
    detailed(400, "INVALID_ARGUMENT", "API key not valid. Please pass a valid API key.", &details)
}

/// 400: a part of the request is not what it should be.
#[must_use]
pub fn invalid(message: &str) -> Answer {
    error(400, "INVALID_ARGUMENT", message)
}

/// 403: no key, or one without the right.
#[must_use]
pub fn denied(message: &str) -> Answer {
    error(403, "PERMISSION_DENIED", message)
}

/// 404: a model that was shut down.
#[must_use]
pub fn retired(model: &str) -> Answer {
    let advice = "Please update your code to use a newer model for the latest features and improvements.";
    error(404, "NOT_FOUND", &format!("This model models/{model} is no longer available. {advice}"))
}

/// 404: a model that never was.
#[must_use]
pub fn unknown_model(model: &str) -> Answer {
    let fact = "is not found for API version v1beta, or is not supported for generateContent.";
    let advice = "Call ListModels to see the list of available models and their supported methods.";
    error(404, "NOT_FOUND", &format!("models/{model} {fact} {advice}"))
}

/// 429: the quota is used up; says when to try again.
#[must_use]
pub fn quota() -> Answer {
    let details = json!([
        { "@type": "type.googleapis.com/google.rpc.QuotaFailure", "violations": [{
            "quotaMetric": "generativelanguage.googleapis.com/generate_content_free_tier_requests",
            "quotaId": "GenerateRequestsPerDayPerProjectPerModel-FreeTier",
            "quotaDimensions": { "location": "global", "model": "gemini-3.5-flash-lite" }, "quotaValue": "20" }] },
        { "@type": "type.googleapis.com/google.rpc.Help", "links": [{ "description": "Learn more about quotas",
            "url": "https://ai.google.dev/gemini-api/docs/rate-limits" }] },
        { "@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "26s" },
    ]);
    let message = "You exceeded your current quota, please check your plan and billing details.";
    detailed(429, "RESOURCE_EXHAUSTED", message, &details)
}

/// 429: the same without details.
#[must_use]
pub fn exhausted() -> Answer {
    error(429, "RESOURCE_EXHAUSTED", "Resource has been exhausted (e.g. check quota).")
}

/// 500: an internal error.
#[must_use]
pub fn internal() -> Answer {
    error(500, "INTERNAL", "An internal error has occurred. Please retry.")
}

/// 503: overloaded.
#[must_use]
pub fn overloaded() -> Answer {
    error(503, "UNAVAILABLE", "The model is overloaded. Please try again later.")
}

/// 504: the deadline passed at Google.
#[must_use]
pub fn deadline() -> Answer {
    error(504, "DEADLINE_EXCEEDED", "Deadline expired before operation could complete.")
}

fn candidates(candidates: &Value) -> Answer {
    Answer::json(
        200,
        &json!({ "candidates": candidates, "usageMetadata": { "promptTokenCount": 270, "totalTokenCount": 270 },
            "modelVersion": "gemini-3.5-flash-lite", "responseId": "sandbox" }),
    )
}

/// 200 and no candidates at all: the prompt was blocked, for `SAFETY`, `PROHIBITED_CONTENT` and the like.
#[must_use]
pub fn blocked(reason: &str) -> Answer {
    Answer::json(
        200,
        &json!({ "promptFeedback": { "blockReason": reason },
            "usageMetadata": { "promptTokenCount": 270, "totalTokenCount": 270 },
            "modelVersion": "gemini-3.5-flash-lite", "responseId": "sandbox" }),
    )
}

/// 200 with a candidate that ended for a reason such as `SAFETY`, without content.
#[must_use]
pub fn cut_off(reason: &str) -> Answer {
    candidates(&json!([{ "finishReason": reason, "index": 0 }]))
}

/// 200 with an empty list of candidates.
#[must_use]
pub fn no_candidates() -> Answer {
    candidates(&json!([]))
}

/// 200 whose tokens all went into thinking: content without parts.
#[must_use]
pub fn only_thought() -> Answer {
    candidates(&json!([{ "content": { "role": "model" }, "finishReason": "MAX_TOKENS", "index": 0 }]))
}
