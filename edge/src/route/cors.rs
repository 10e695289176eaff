//! Pages of another origin: none, unless a setting names the one that may call the API. Its name is compared whole and
//! given back as it stands in the setting, never as it came.

use super::Route;
use super::reply::{Body, Reply, set};
use crate::setting::Settings;
use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use http::request::Parts;
use http::{Method, Response, StatusCode};

/// What such a page may send besides what every page may.
const REQUEST_HEADERS: &str = "authorization, content-type, idempotency-key";
/// What it may read besides what every page may.
const RESPONSE_HEADERS: &str = "retry-after, x-request-id";
/// How long a browser may remember the answer to its question.
const REMEMBER_S: &str = "7200";

/// The answer to a browser that asks before it calls; `None` if this is no such question, or none that we answer.
pub(super) fn preflight<S>(settings: &Settings, route: Route<'_>, parts: &Parts) -> Option<Reply<S>> {
    let asks =
        parts.method == Method::OPTIONS && parts.headers.contains_key(header::ACCESS_CONTROL_REQUEST_METHOD);
    if !asks || !route.is_api() || !is_allowed(settings, &parts.headers) {
        return None;
    }
    let mut reply = Response::new(Body::Empty);
    *reply.status_mut() = StatusCode::NO_CONTENT;
    for (name, value) in [
        (header::ACCESS_CONTROL_ALLOW_METHODS, route.allow()),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS),
        (header::ACCESS_CONTROL_MAX_AGE, REMEMBER_S),
    ] {
        set(&mut reply, name, HeaderValue::from_static(value));
    }
    Some(reply)
}

/// The headers that let the configured origin read an answer of the API. With such a setting every answer says that
/// it depends on who asks, so that no cache mixes them up.
pub fn headers(settings: &Settings, route: Route<'_>, request: &HeaderMap) -> Vec<(HeaderName, HeaderValue)> {
    let Some(origin) = settings.cors_origin.as_deref().filter(|_| route.is_api()) else { return Vec::new() };
    let mut headers = vec![(header::VARY, HeaderValue::from_static("Origin"))];
    if is_allowed(settings, request)
        && let Ok(origin) = HeaderValue::from_str(origin)
    {
        headers.push((header::ACCESS_CONTROL_ALLOW_ORIGIN, origin));
        headers.push((header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static(RESPONSE_HEADERS)));
    }
    headers
}

fn is_allowed(settings: &Settings, request: &HeaderMap) -> bool {
    let asking = request.get(header::ORIGIN).and_then(|origin| origin.to_str().ok());
    asking.is_some() && asking == settings.cors_origin.as_deref()
}
