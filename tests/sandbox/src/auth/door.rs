//! The gateway before GoTrue: no call without a key that may be public, and errors in the caller's shape.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::PUBLISHABLE_KEY;
use super::refusal::reshape;
use crate::world::World;

/// Paths that links and redirects lead to, and the public keys: open without an `apikey`.
const OPEN: [&str; 3] = ["/auth/v1/verify", "/auth/v1/authorize", "/auth/v1/.well-known/jwks.json"];

enum Key {
    Good,
    Missing,
    Invalid,
    SecretInBrowser,
}

/// Middleware before all auth routes.
pub(crate) async fn pass(State(_): State<Arc<World>>, request: Request, next: Next) -> Response {
    let version = request.headers().get("x-supabase-api-version").cloned();
    let open = OPEN.contains(&request.uri().path());
    match key(request.headers(), request.uri()) {
        Key::Good => {}
        _ if open => {}
        Key::Missing => {
            let hint = "No `apikey` request header or url param was found.";
            return refused(json!({ "message": "No API key found in request", "hint": hint }));
        }
        Key::Invalid => {
            let hint = "Double check your Supabase `anon` or `service_role` API key.";
            return refused(json!({ "message": "Invalid API key", "hint": hint }));
        }
        Key::SecretInBrowser => {
            let hint = "Secret API keys can only be used in a protected environment.";
            return refused(json!({ "message": "Forbidden use of secret API key in browser", "hint": hint }));
        }
    }
    reshape(version.as_ref(), next.run(request).await)
}

fn refused(body: serde_json::Value) -> Response {
    (StatusCode::UNAUTHORIZED, Json(body)).into_response()
}

fn key(headers: &HeaderMap, uri: &Uri) -> Key {
    let in_query = || {
        let query = uri.query().unwrap_or_default().as_bytes();
        url::form_urlencoded::parse(query)
            .find(|(name, _)| name == "apikey")
            .map(|(_, value)| value.into_owned())
    };
    let in_header = headers.get("apikey").and_then(|value| value.to_str().ok()).map(str::to_owned);
    let Some(key) = in_header.or_else(in_query) else { return Key::Missing };
    let publishable = key == PUBLISHABLE_KEY || key.starts_with("sb_publishable_");
    let legacy = key.starts_with("eyJ") && key.split('.').count() == 3;
    if publishable || legacy {
        return Key::Good;
    }
    let browser = headers.contains_key(header::ORIGIN);
    if key.starts_with("sb_secret_") {
        return if browser { Key::SecretInBrowser } else { Key::Good };
    }
    Key::Invalid
}
