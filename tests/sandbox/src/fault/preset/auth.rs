//! Supabase Auth's errors, in the default shape.

use serde_json::json;

use super::super::Answer;

/// Any error by status, code and message.
#[must_use]
pub fn error(status: u16, code: &str, message: &str) -> Answer {
    Answer::json(status, &json!({ "code": status, "error_code": code, "msg": message }))
        .header("x-sb-error-code", code)
}

/// 429: too many requests.
#[must_use]
pub fn too_many() -> Answer {
    error(429, "over_request_rate_limit", "Request rate limit reached")
}

/// 429: too many mails to one address.
#[must_use]
pub fn too_many_mails() -> Answer {
    let message = "For security purposes, you can only request this after 59 seconds.";
    error(429, "over_email_send_rate_limit", message)
}

/// 400 on refresh: the user was banned.
#[must_use]
pub fn banned() -> Answer {
    error(400, "user_banned", "Invalid Refresh Token: User Banned")
}

/// 500 in the default shape.
#[must_use]
pub fn internal() -> Answer {
    error(500, "unexpected_failure", "Unexpected failure, please check server logs for more information")
}

/// 504 as plain text: not every 5xx is JSON.
#[must_use]
pub fn gateway_timeout() -> Answer {
    Answer::text(504, "text/plain; charset=utf-8", "upstream request timeout")
}
