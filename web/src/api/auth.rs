//! The dialect of Supabase Auth, spoken from the browser: sign-up, sign-in, renewal, sign-out.
//!
//! Magic link, Google and PKCE belong here too.

mod refusal;

pub(crate) use refusal::AuthFault;

use super::send::unreached;
use super::{Fault, Session};
use contract::api::config::Config;
use gloo_net::http::{Method, RequestBuilder};
use refusal::refusal;
use serde_json::{Value, json};
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
#[derive(Clone, Debug, PartialEq, Eq)]
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
    let body = json!({ "email": credentials.email, "password": credentials.password });
    session(post(config, "token?grant_type=password", None, &body).await?)
}

/// `POST /signup`.
///
/// # Errors
/// As [`AuthFault`] says.
pub(crate) async fn sign_up(config: &Config, credentials: &Credentials) -> Result<SignUp, AuthFault> {
    let body = json!({ "email": credentials.email, "password": credentials.password });
    let answer = post(config, "signup", None, &body).await?;
    if answer.get("access_token").is_some() {
        session(answer).map(|session| SignUp::In(Box::new(session)))
    } else {
        Ok(SignUp::Confirm)
    }
}

/// `POST /token?grant_type=refresh_token`. The token given is spent by it.
///
/// # Errors
/// As [`AuthFault`] says; [`AuthFault::Ended`] is for good.
pub(crate) async fn renew(config: &Config, refresh_token: &str) -> Result<Session, AuthFault> {
    session(
        post(config, "token?grant_type=refresh_token", None, &json!({ "refresh_token": refresh_token }))
            .await?,
    )
}

/// `POST /logout?scope=local`: this device only.
///
/// # Errors
/// As [`AuthFault`] says; the session is over on this device all the same.
pub(crate) async fn sign_out(config: &Config, access_token: &str) -> Result<(), AuthFault> {
    post(config, "logout?scope=local", Some(access_token), &json!({})).await.map(|_| ())
}

fn session(answer: Value) -> Result<Session, AuthFault> {
    Session::read(answer).ok_or(AuthFault::Unavailable)
}

async fn post(config: &Config, path: &str, token: Option<&str>, body: &Value) -> Result<Value, AuthFault> {
    let mut builder = RequestBuilder::new(&format!("{}/auth/v1/{path}", config.supabase_url))
        .method(Method::POST)
        .header("apikey", &config.supabase_publishable_key)
        .header("content-type", "application/json")
        .abort_signal(Some(&AbortSignal::timeout_with_u32(TIMEOUT_MS)));
    if let Some(token) = token {
        builder = builder.header("authorization", &format!("Bearer {token}"));
    }
    let request = builder.body(body.to_string()).map_err(|_| AuthFault::Unavailable)?;
    let response = request.send().await.map_err(|_| AuthFault::Unreached(unreached()))?;
    let status = response.status();
    let text = response.text().await.map_err(|_| AuthFault::Unreached(Fault::Lost))?;
    let answer = serde_json::from_str(&text).unwrap_or(Value::Null);
    if (200..300).contains(&status) { Ok(answer) } else { Err(refusal(status, &answer)) }
}
