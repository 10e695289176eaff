//! Answers, and the headers every answer carries.

use crate::problem::Failure;
use contract::problem::{Code, MEDIA_TYPE};
use futures_util::stream::LocalBoxStream;
use http::header::{self, HeaderName, HeaderValue};
use http::{Response, StatusCode};
use serde::Serialize;

/// An answer on its way out.
pub type Reply<S> = Response<Body<S>>;

/// The body of an answer.
pub enum Body<S> {
    /// Nothing.
    Empty,
    /// All of it.
    Bytes(Vec<u8>),
    /// Piece by piece, as it comes to be.
    Events(LocalBoxStream<'static, Vec<u8>>),
    /// Handed through unread.
    Stream(S),
}

/// In a reply's extensions: the code the log names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heard(pub Code);

/// In a reply's extensions: its work goes on after it, and writes its own line to the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Logged;

/// A reply with a JSON body, never cached.
pub(super) fn json<S>(status: StatusCode, value: &impl Serialize) -> Result<Reply<S>, Failure> {
    let bytes = serde_json::to_vec(value).map_err(|error| crate::ports::Fault(error.to_string()))?;
    Ok(bytes_of(status, "application/json", bytes))
}

/// A reply with JSON that is written already, never cached either: it changes with the edge.
pub(super) fn written<S>(json: &str) -> Reply<S> {
    bytes_of(StatusCode::OK, "application/json", json.as_bytes().to_vec())
}

fn bytes_of<S>(status: StatusCode, media_type: &'static str, bytes: Vec<u8>) -> Reply<S> {
    let mut reply = Response::new(Body::Bytes(bytes));
    *reply.status_mut() = status;
    set(&mut reply, header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    set(&mut reply, header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    reply
}

/// What the caller hears of a failure.
#[must_use]
pub fn problem<S>(failure: &Failure) -> Reply<S> {
    let problem = failure.problem();
    let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let bytes = serde_json::to_vec(&problem).unwrap_or_default();
    let mut reply = bytes_of(status, MEDIA_TYPE, bytes);
    if let Some(seconds) = failure.retry_after_s() {
        set(&mut reply, header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    if let Failure::MethodNotAllowed { allow } = failure {
        set(&mut reply, header::ALLOW, HeaderValue::from_static(allow));
    }
    if status == StatusCode::UNAUTHORIZED {
        set(&mut reply, header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    reply.extensions_mut().insert(Heard(problem.code));
    reply
}

pub(super) fn set<S>(reply: &mut Reply<S>, name: HeaderName, value: HeaderValue) {
    reply.headers_mut().insert(name, value);
}
