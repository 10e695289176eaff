//! Spoils a true answer on its way out.

use std::io;
use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use futures_util::stream::{self, Stream, StreamExt as _};

use super::Mangle;

/// Bytes of a true answer at most; they are the sandbox's own, so this never cuts one.
const ANSWER_BYTES_MAX: usize = 256 << 20;
/// What an oversized body is padded with; white space, so that JSON stays JSON.
const PADDING: &[u8] = &[b' '; 1 << 20];

/// Applies one way of spoiling.
pub(crate) async fn mangle(response: Response, how: Mangle) -> Response {
    match how {
        Mangle::Late { ms } => {
            tokio::time::sleep(Duration::from_millis(ms)).await;
            response
        }
        Mangle::Drip { bytes, every_ms } => {
            rebody(response, true, |whole| Body::from_stream(drip(whole, bytes.max(1), every_ms))).await
        }
        Mangle::Truncated { bytes } => {
            rebody(response, true, |whole| Body::from_stream(cut(&whole, bytes))).await
        }
        Mangle::Empty => rebody(response, false, |_| Body::empty()).await,
        Mangle::Oversized { megabytes } => {
            rebody(response, false, |whole| Body::from_stream(pad(whole, megabytes))).await
        }
        Mangle::Labelled { content_type } => label(response, &content_type),
    }
}

/// The same head, another body; `announced` keeps the true length in the head.
async fn rebody(response: Response, announced: bool, make: impl FnOnce(Bytes) -> Body) -> Response {
    let (mut parts, body) = response.into_parts();
    let whole = to_bytes(body, ANSWER_BYTES_MAX).await.unwrap_or_default();
    parts.headers.remove(header::CONTENT_LENGTH);
    if announced {
        parts.headers.insert(header::CONTENT_LENGTH, HeaderValue::from(whole.len()));
    }
    Response::from_parts(parts, make(whole))
}

fn label(mut response: Response, content_type: &str) -> Response {
    if let Ok(value) = HeaderValue::try_from(content_type) {
        response.headers_mut().insert(header::CONTENT_TYPE, value);
    }
    response
}

/// A few bytes at a time, the first at once.
fn drip(whole: Bytes, step: usize, every_ms: u64) -> impl Stream<Item = io::Result<Bytes>> {
    stream::unfold((whole, true), move |(mut rest, first)| async move {
        if rest.is_empty() {
            return None;
        }
        if !first {
            tokio::time::sleep(Duration::from_millis(every_ms)).await;
        }
        let next = rest.split_to(step.min(rest.len()));
        Some((Ok(next), (rest, false)))
    })
}

/// The first bytes, then an end that is none: the connection breaks off with less than was announced.
fn cut(whole: &Bytes, bytes: usize) -> impl Stream<Item = io::Result<Bytes>> + use<> {
    let start = whole.slice(..bytes.min(whole.len()));
    let broken = (bytes < whole.len()).then(|| Err(io::ErrorKind::UnexpectedEof.into()));
    // Were the error ready together with the bytes, the head might never leave.
    let pause = stream::once(tokio::time::sleep(Duration::from_millis(5))).filter_map(|()| async { None });
    stream::iter([Ok(start)]).chain(pause).chain(stream::iter(broken))
}

/// The body, then as many megabytes as said.
fn pad(whole: Bytes, megabytes: u32) -> impl Stream<Item = io::Result<Bytes>> {
    let padding = stream::iter(0..megabytes).map(|_| Ok(Bytes::from_static(PADDING)));
    stream::iter([Ok(whole)]).chain(padding)
}
