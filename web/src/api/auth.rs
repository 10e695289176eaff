//! The dialect of Supabase Auth, spoken from the browser: sign-up, sign-in, renewal, sign-out.
//!
//! Magic link, Google and PKCE belong here too.

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

/// What a sign-up ends with.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum SignUp {
    /// Signed in at once.
    In(Box<Session>),
    /// The project wants the address confirmed first.
    Confirm,
}

/// E-mail and password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Credentials {
    /// As typed, trimmed.
    pub(crate) email: String,
    /// As typed.
    pub(crate) password: String,
}

/// `POST /token?grant_type=password`.
///
/// # Errors
/// As [`AuthFault`] says.
pub(crate) async fn sign_in(config: &Config, credentials: &Credentials) -> Result<Session, AuthFault> {
    session(&post(config, "token?grant_type=password", None, credentials).await?)
}

/// `POST /signup`.
///
/// # Errors
/// As [`AuthFault`] says.
pub(crate) async fn sign_up(config: &Config, credentials: &Credentials) -> Result<SignUp, AuthFault> {
    let answer = post(config, "signup", None, credentials).await?;
    Ok(Session::read(&answer).map_or(SignUp::Confirm, |session| SignUp::In(Box::new(session))))
}

/// `POST /token?grant_type=refresh_token`. The token given is spent by it.
///
/// # Errors
/// As [`AuthFault`] says; [`AuthFault::Ended`] is for good.
pub(crate) async fn renew(config: &Config, refresh_token: &str) -> Result<Session, AuthFault> {
    session(&post(config, "token?grant_type=refresh_token", None, &Renewal { refresh_token }).await?)
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
    post(config, "logout?scope=local", Some(signed), &Nothing {}).await.map(|_| ())
}

#[derive(Serialize)]
struct Nothing {}

fn session(answer: &str) -> Result<Session, AuthFault> {
    Session::read(answer).ok_or(AuthFault::Unavailable)
}

async fn post(
    config: &Config,
    path: &str,
    signed: Option<&Signed>,
    body: &impl Serialize,
) -> Result<String, AuthFault> {
    let body = serde_json::to_string(body).map_err(|_| AuthFault::Unavailable)?;
    let mut builder = RequestBuilder::new(&format!("{}/auth/v1/{path}", config.supabase_url))
        .method(Method::POST)
        .header("apikey", &config.supabase_publishable_key)
        .header("content-type", "application/json")
        .abort_signal(Some(&AbortSignal::timeout_with_u32(TIMEOUT_MS)));
    if let Some(signed) = signed {
        builder = builder.header("authorization", &format!("Bearer {}", signed.access_token()));
    }
    let request = builder.body(body).map_err(|_| AuthFault::Unavailable)?;
    let response = request.send().await.map_err(|_| AuthFault::Unreached(unreached()))?;
    let status = response.status();
    let text = response.text().await.map_err(|_| AuthFault::Unreached(Fault::Lost))?;
    if (200..300).contains(&status) { Ok(text) } else { Err(refusal(status, &text)) }
}
