//! fal's refusals and failures, in its two shapes: `detail` as a list from the model, as a text from the platform.

use serde_json::json;

use super::super::Answer;

const FLAGGED: &str = "The content could not be processed because it was flagged by a content checker.";

fn platform(status: u16, detail: &str) -> Answer {
    Answer::json(status, &json!({ "detail": detail }))
}

fn typed(status: u16, detail: &str, kind: &str) -> Answer {
    Answer::json(status, &json!({ "detail": detail, "error_type": kind })).header("x-fal-error-type", kind)
}

fn model(status: u16, kind: &str, message: &str) -> Answer {
    let url = format!("https://docs.fal.ai/errors#{kind}");
    let entry = json!({ "loc": ["body", "prompt"], "msg": message, "type": kind, "url": url });
    Answer::json(status, &json!({ "detail": [entry] }))
}

/// 401: the key is unknown.
#[must_use]
pub fn bad_key() -> Answer {
    platform(401, "No user found for Key ID and Secret")
}

/// 403: the operator's balance is used up.
#[must_use]
pub fn no_balance() -> Answer {
    let detail =
        "User is locked. Reason: Exhausted balance. Top up your balance at fal.ai/dashboard/billing.";
    platform(403, detail)
}

/// 404: no such path.
#[must_use]
pub fn not_found(path: &str) -> Answer {
    platform(404, &format!("Path {path} not found"))
}

/// 422: the prompt is against the content policy; the model's shape.
#[must_use]
pub fn policy() -> Answer {
    model(422, "content_policy_violation", FLAGGED).header("x-fal-retryable", "false")
}

/// 422: the same as a plain text, from an endpoint not yet migrated.
#[must_use]
pub fn policy_text() -> Answer {
    platform(422, FLAGGED)
}

/// 422: the model ran and made nothing.
#[must_use]
pub fn no_media() -> Answer {
    model(422, "no_media_generated", "No media was generated.").header("x-fal-retryable", "false")
}

/// 429: more calls at once than the account may have.
#[must_use]
pub fn concurrency() -> Answer {
    let kind = "concurrent_requests_limit";
    typed(429, "Too many concurrent requests", kind).header("x-fal-needs-retry", "1")
}

/// 500: the platform failed.
#[must_use]
pub fn internal() -> Answer {
    typed(500, "Internal server error", "internal_error")
}

/// 500: the model failed; its shape.
#[must_use]
pub fn model_failed() -> Answer {
    model(500, "internal_server_error", "Internal server error").header("x-fal-retryable", "true")
}

/// 503: no runner could be had.
#[must_use]
pub fn unavailable() -> Answer {
    let kind = "runner_scheduling_failure";
    typed(503, "Failed to schedule a runner", kind).header("x-fal-needs-retry", "1")
}

/// 504: the call took too long at fal.
#[must_use]
pub fn timed_out() -> Answer {
    typed(504, "Request timed out", "request_timeout")
}
