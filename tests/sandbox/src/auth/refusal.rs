//! GoTrue's errors, in both shapes it speaks.

use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::{Json, http};
use serde_json::{Value, json};

/// From this API version on errors have the second shape.
const NEW_SHAPE_SINCE: &str = "2024-01-01";
const VERSION: HeaderName = HeaderName::from_static("x-supabase-api-version");
const ERROR_CODE: HeaderName = HeaderName::from_static("x-sb-error-code");

/// One refusal.
#[derive(Clone, Debug)]
pub(crate) struct Refusal {
    status: StatusCode,
    code: &'static str,
    message: String,
    /// What is weak about a password.
    weak: &'static [&'static str],
}

impl Refusal {
    fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        Self { status, code, message: message.into(), weak: &[] }
    }

    pub(crate) fn bad_request(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code, message)
    }

    pub(crate) fn invalid(message: impl Into<String>) -> Self {
        Self::bad_request("validation_failed", message)
    }

    pub(crate) fn unauthorized(message: &str) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "no_authorization", message)
    }

    pub(crate) fn forbidden(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, code, message)
    }

    pub(crate) fn not_found(code: &'static str, message: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, code, message)
    }

    pub(crate) fn unprocessable(code: &'static str, message: &str) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, code, message)
    }

    pub(crate) fn weak_password() -> Self {
        let message = "Password should be at least 6 characters.";
        Self { weak: &["length"], ..Self::unprocessable("weak_password", message) }
    }

    pub(crate) fn full() -> Self {
        Self::new(StatusCode::TOO_MANY_REQUESTS, "over_request_rate_limit", "Request rate limit reached")
    }

    /// For redirects: `error`, `error_code`, `error_description`.
    pub(crate) fn redirect_pairs(&self) -> [(&'static str, String); 3] {
        let error = if self.status.is_server_error() { "server_error" } else { "access_denied" };
        [
            ("error", error.to_owned()),
            ("error_code", self.code.to_owned()),
            ("error_description", self.message.clone()),
        ]
    }

    fn body(&self, new_shape: bool) -> Value {
        let mut body = if new_shape {
            json!({ "code": self.code, "message": self.message })
        } else {
            json!({ "code": self.status.as_u16(), "error_code": self.code, "msg": self.message })
        };
        if let (Some(fields), false) = (body.as_object_mut(), self.weak.is_empty()) {
            fields.insert("weak_password".to_owned(), json!({ "reasons": self.weak }));
        }
        body
    }

    fn response(&self, new_shape: bool) -> Response {
        let mut response = (self.status, Json(self.body(new_shape))).into_response();
        response.headers_mut().insert(ERROR_CODE, HeaderValue::from_static(self.code));
        response
    }
}

impl IntoResponse for Refusal {
    /// The default shape; the refusal itself goes along so that [`reshape`] can say it otherwise.
    fn into_response(self) -> Response {
        let mut response = self.response(false);
        response.extensions_mut().insert(self);
        response
    }
}

/// A refusal in the shape that the caller's API version asks for; everything else as it is.
pub(crate) fn reshape(asked: Option<&http::HeaderValue>, response: Response) -> Response {
    let version = asked.and_then(|value| value.to_str().ok()).filter(|version| *version >= NEW_SHAPE_SINCE);
    match (version, response.extensions().get::<Refusal>()) {
        (Some(_), Some(refusal)) => {
            let mut reshaped = refusal.response(true);
            reshaped.headers_mut().insert(VERSION, HeaderValue::from_static(NEW_SHAPE_SINCE));
            reshaped
        }
        _ => response,
    }
}
