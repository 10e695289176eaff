//! Calls to other services. Redirects are not followed, waiting and reading are bounded.

use super::Cloudflare;
use super::read::{Stopped, to_end};
use crate::ports::{Answer, Call, CallError, Outbound};
use http::{HeaderMap, HeaderName, HeaderValue};
use js_sys::{Reflect, Uint8Array};
use std::borrow::Cow;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Headers, RequestInit, RequestRedirect, Response, WorkerGlobalScope};

/// The headers of an answer that anybody here looks at.
const HEADERS: [HeaderName; 2] = [http::header::CONTENT_TYPE, http::header::RETRY_AFTER];

impl Outbound for Cloudflare {
    async fn send(&self, call: Call<'_>) -> Result<Answer, CallError> {
        send(&call).await.map_err(|stopped| match stopped {
            Stopped::TooLarge => CallError::TooLarge,
            Stopped::Failed(error) if is_timeout(&error) => CallError::Timeout,
            Stopped::Failed(_) => CallError::Lost,
        })
    }
}

async fn send(call: &Call<'_>) -> Result<Answer, Stopped> {
    // The signal stays in force while the body is read.
    let signal = AbortSignal::timeout_with_u32(u32::try_from(call.timeout_ms).unwrap_or(u32::MAX));
    let init = request(call, &signal).map_err(Stopped::Failed)?;
    let scope: WorkerGlobalScope = js_sys::global().unchecked_into();
    let response =
        JsFuture::from(scope.fetch_with_str_and_init(&call.url, &init)).await.map_err(Stopped::Failed)?;
    let response: Response = response.dyn_into().map_err(Stopped::Failed)?;
    let body = to_end(response.body(), None, call.answer_bytes_max).await?;
    Ok(Answer { status: response.status(), headers: headers(&response.headers()), body })
}

fn request(call: &Call<'_>, signal: &AbortSignal) -> Result<RequestInit, JsValue> {
    let headers = Headers::new()?;
    for (name, value) in &call.headers {
        headers.set(name, value)?;
    }
    let init = RequestInit::new();
    init.set_method(call.method.as_str());
    init.set_headers(&headers);
    init.set_redirect(RequestRedirect::Manual);
    init.set_signal(Some(signal));
    if !call.body.is_empty() {
        init.set_body(&joined(&call.body));
    }
    Ok(init)
}

/// The pieces in one buffer of the runtime: the only copy between our memory and the wire.
fn joined(pieces: &[Cow<'_, [u8]>]) -> Uint8Array {
    let length = |piece: &Cow<'_, [u8]>| u32::try_from(piece.len()).unwrap_or(u32::MAX);
    let total = pieces.iter().map(length).fold(0, u32::saturating_add);
    let buffer = Uint8Array::new_with_length(total);
    let mut start = 0_u32;
    for piece in pieces {
        let end = start.saturating_add(length(piece));
        buffer.subarray(start, end).copy_from(piece);
        start = end;
    }
    buffer
}

fn headers(from: &Headers) -> HeaderMap {
    let value = |name: &HeaderName| from.get(name.as_str()).ok().flatten();
    let pairs =
        HEADERS.iter().filter_map(|name| Some((name.clone(), HeaderValue::from_str(&value(name)?).ok()?)));
    pairs.collect()
}

fn is_timeout(error: &JsValue) -> bool {
    let name = Reflect::get(error, &JsValue::from_str("name")).ok().and_then(|name| name.as_string());
    matches!(name.as_deref(), Some("TimeoutError" | "AbortError"))
}
