//! Every request of the page to its own edge goes through here.

use super::stream::{Frames, event, refused};
use super::{Fault, Refusal, Signed};
use crate::json;
use contract::api::batch::GenerateAnswer;
use contract::api::event::Event;
use contract::problem::Problem;
use gloo_net::http::{Method, RequestBuilder, Response};
use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, ReadableStreamDefaultReader};

/// Milliseconds of silence after which a stream is taken for dead: the edge says something every ten seconds.
const SILENCE_MAX_MS: i32 = 25_000;
const EVENTS: &str = "text/event-stream";

/// One call, before it is sent.
pub(super) struct Call<'a> {
    method: Method,
    path: &'a str,
    body: Option<&'a str>,
    signed: Option<&'a Signed>,
    key: Option<&'a str>,
    timeout_ms: u32,
    abort: Option<&'a AbortSignal>,
}

impl<'a> Call<'a> {
    /// A question.
    pub(super) fn get(path: &'a str, timeout_ms: u32) -> Self {
        Self { method: Method::GET, path, body: None, signed: None, key: None, timeout_ms, abort: None }
    }

    /// A JSON body.
    pub(super) fn post(path: &'a str, body: &'a str, timeout_ms: u32) -> Self {
        Self { method: Method::POST, body: Some(body), ..Self::get(path, timeout_ms) }
    }

    /// An order to remove.
    pub(super) fn delete(path: &'a str, timeout_ms: u32) -> Self {
        Self { method: Method::DELETE, ..Self::get(path, timeout_ms) }
    }

    /// In the name of this user.
    pub(super) fn by(self, signed: &'a Signed) -> Self {
        Self { signed: Some(signed), ..self }
    }

    /// Under this idempotency key.
    pub(super) fn keyed(self, key: &'a str) -> Self {
        Self { key: Some(key), ..self }
    }

    /// Until this signal, in place of the time.
    pub(super) fn until(self, abort: &'a AbortSignal) -> Self {
        Self { abort: Some(abort), ..self }
    }

    /// Sends it and reads a JSON answer.
    pub(super) async fn send<T: DeserializeOwned>(self) -> Result<T, Fault> {
        let text = self.text().await?;
        json::read(&text).map_err(|_| Fault::Garbled)
    }

    /// Sends it and asks for events: tells each as it comes, and gives what the last one says. A server that answers
    /// at once and in full is heard as well.
    pub(super) async fn events(self, heard: &dyn Fn(Event)) -> Result<GenerateAnswer, Fault> {
        let response = self.respond("text/event-stream, application/json").await?;
        let kind = response.headers().get("content-type").unwrap_or_default();
        let Some(stream) = response.body().filter(|_| response.ok() && kind.starts_with(EVENTS)) else {
            return json::read(&text(response).await?).map_err(|_| Fault::Garbled);
        };
        let reader = stream.get_reader().unchecked_into();
        let mut frames = Frames::default();
        while let Some(bytes) = chunk(&reader).await? {
            for frame in frames.feed(&bytes)? {
                match event(&frame)? {
                    Some(Event::Done(answer)) => return Ok(answer),
                    Some(Event::Problem(problem)) => return Err(refused(problem.code)),
                    Some(event) => heard(event),
                    None => {}
                }
            }
        }
        Err(unreached()) // it was cut before it said how it ended
    }

    /// Sends it and gives the body as it came.
    pub(super) async fn text(self) -> Result<String, Fault> {
        text(self.respond("application/json").await?).await
    }

    async fn respond(&self, accept: &str) -> Result<Response, Fault> {
        let abort = self.abort.cloned().unwrap_or_else(|| AbortSignal::timeout_with_u32(self.timeout_ms));
        let mut builder = RequestBuilder::new(self.path)
            .method(self.method.clone())
            .header("accept", accept)
            .abort_signal(Some(&abort));
        if let Some(signed) = self.signed {
            builder = builder.header("authorization", &format!("Bearer {}", signed.access_token()));
        }
        if let Some(key) = self.key {
            builder = builder.header("idempotency-key", key);
        }
        let request = match self.body {
            Some(body) => builder.header("content-type", "application/json").body(body),
            None => builder.build(),
        };
        request.map_err(|_| Fault::Garbled)?.send().await.map_err(|_| unreached())
    }
}

async fn text(response: Response) -> Result<String, Fault> {
    let retry_after_s = response.headers().get("retry-after").and_then(|value| value.trim().parse().ok());
    let text = response.text().await.map_err(|_| unreached())?;
    if response.ok() { Ok(text) } else { Err(refusal(retry_after_s, &text)) }
}

/// The next bytes of a stream; none at its end. A stream that has died is let go.
async fn chunk(reader: &ReadableStreamDefaultReader) -> Result<Option<Vec<u8>>, Fault> {
    let silence = Promise::new(&mut |_: Function, reject: Function| {
        if let Some(window) = web_sys::window() {
            // Without a timer the time that the whole call may take is the only bound.
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&reject, SILENCE_MAX_MS);
        }
    });
    let Ok(next) = JsFuture::from(Promise::race(&Array::of2(&reader.read(), &silence))).await else {
        let _ = JsFuture::from(reader.cancel()).await; // what has broken already says so once more
        return Err(unreached());
    };
    let bytes = Reflect::get(&next, &"value".into()).map_err(|_| Fault::Garbled)?;
    Ok(bytes.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec))
}

/// No answer: the browser knows whether there is a network at all.
pub(super) fn unreached() -> Fault {
    let online = web_sys::window().is_none_or(|window| window.navigator().on_line());
    if online { Fault::Lost } else { Fault::Offline }
}

fn refusal(retry_after_s: Option<u32>, text: &str) -> Fault {
    match json::read::<Problem>(text) {
        Ok(problem) => Fault::Refused(Refusal { code: problem.code, retry_after_s }),
        Err(_) => Fault::Garbled,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::problem::Code;

    #[test]
    fn a_problem_is_a_refusal_by_its_code() {
        let text = serde_json::to_string(&Problem::new(Code::Busy, "later")).unwrap();
        assert_eq!(
            refusal(Some(7), &text),
            Fault::Refused(Refusal { code: Code::Busy, retry_after_s: Some(7) })
        );
    }

    #[test]
    fn what_is_not_ours_is_garbled() {
        assert_eq!(refusal(None, "Bad Gateway"), Fault::Garbled);
        assert_eq!(refusal(None, "<html>"), Fault::Garbled);
    }
}
