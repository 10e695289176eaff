//! Every request of the page to its own edge goes through here.

use super::{Fault, Refusal, Signed};
use crate::json;
use contract::problem::Problem;
use gloo_net::http::{Method, RequestBuilder, Response};
use serde::de::DeserializeOwned;
use web_sys::AbortSignal;

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

    /// Sends it and gives the body as it came.
    pub(super) async fn text(self) -> Result<String, Fault> {
        let response = self.respond().await?;
        let status = response.status();
        let retry_after_s = response.headers().get("retry-after").and_then(|value| value.trim().parse().ok());
        let text = response.text().await.map_err(|_| unreached())?;
        if (200..300).contains(&status) { Ok(text) } else { Err(refusal(retry_after_s, &text)) }
    }

    async fn respond(&self) -> Result<Response, Fault> {
        let abort = self.abort.cloned().unwrap_or_else(|| AbortSignal::timeout_with_u32(self.timeout_ms));
        let mut builder = RequestBuilder::new(self.path)
            .method(self.method.clone())
            .header("accept", "application/json")
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
