//! The dialect of Supabase Auth, spoken from the browser. In this file what whoever is signed in needs: renewal and
//! sign-out; how to get in is in `entry`.

pub(crate) mod arrival;
pub(crate) mod entry;
pub(crate) mod proof;
mod refusal;

pub(crate) use refusal::AuthFault;

use super::send::unreached;
use super::{Fault, Session, Signed};
use contract::api::config::Config;
use gloo_net::http::{Method, RequestBuilder};
use refusal::refusal;
use serde::Serialize;
use web_sys::AbortSignal;

const TIMEOUT_MS: u32 = 20_000;

/// `POST /token?grant_type=refresh_token`. The token given is spent by it.
///
/// # Errors
/// As [`AuthFault`] says; [`AuthFault::Ended`] is for good.
pub(crate) async fn renew(config: &Config, refresh_token: &str) -> Result<Session, AuthFault> {
    let renewal = Renewal { refresh_token };
    session(&Call::post("token?grant_type=refresh_token", &renewal)?.send(config).await?)
}

#[derive(Serialize)]
struct Renewal<'a> {
    refresh_token: &'a str,
}

/// `POST /logout?scope=local`: this device only.
///
/// # Errors
/// As [`AuthFault`] says; the session is over on this device all the same.
pub(crate) async fn sign_out(config: &Config, signed: &Signed) -> Result<(), AuthFault> {
    Call::post("logout?scope=local", &Nothing {})?.by(signed).send(config).await.map(|_| ())
}

#[derive(Serialize)]
struct Nothing {}

fn session(answer: &str) -> Result<Session, AuthFault> {
    Session::read(answer).ok_or(AuthFault::Unavailable)
}

/// One call, before it is sent.
struct Call<'a> {
    method: Method,
    path: &'a str,
    body: Option<String>,
    signed: Option<&'a Signed>,
}

impl<'a> Call<'a> {
    fn post(path: &'a str, body: &impl Serialize) -> Result<Self, AuthFault> {
        let body = serde_json::to_string(body).map_err(|_| AuthFault::Unavailable)?;
        Ok(Self { method: Method::POST, path, body: Some(body), signed: None })
    }

    /// In the name of this user.
    fn by(self, signed: &'a Signed) -> Self {
        Self { signed: Some(signed), ..self }
    }

    /// Sends it and gives the body of the answer.
    async fn send(self, config: &Config) -> Result<String, AuthFault> {
        let mut builder = RequestBuilder::new(&format!("{}/auth/v1/{}", config.supabase_url, self.path))
            .method(self.method)
            .header("apikey", &config.supabase_publishable_key)
            .abort_signal(Some(&AbortSignal::timeout_with_u32(TIMEOUT_MS)));
        if let Some(signed) = self.signed {
            builder = builder.header("authorization", &format!("Bearer {}", signed.access_token()));
        }
        let request = match self.body {
            Some(body) => builder.header("content-type", "application/json").body(body),
            None => builder.build(),
        };
        let request = request.map_err(|_| AuthFault::Unavailable)?;
        let response = request.send().await.map_err(|_| AuthFault::Unreached(unreached()))?;
        let status = response.status();
        let text = response.text().await.map_err(|_| AuthFault::Unreached(Fault::Lost))?;
        if (200..300).contains(&status) { Ok(text) } else { Err(refusal(status, &text)) }
    }
}
