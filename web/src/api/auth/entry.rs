//! The ways in: a password, a mailed link, Google; and a new password for whoever is in.

use super::proof::Challenge;
use super::{AuthFault, Call, session};
use crate::api::{Session, Signed};
use crate::json;
use contract::api::config::Config;
use gloo_net::http::Method;
use serde::{Deserialize, Serialize};

/// E-mail and password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Credentials {
    /// As typed, trimmed.
    pub(crate) email: String,
    /// As typed.
    pub(crate) password: String,
}

/// Which ways the project has opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Ways {
    /// With a Google account.
    #[serde(default)]
    pub(crate) google: bool,
}

#[derive(Deserialize)]
struct Settings {
    external: Ways,
}

/// `GET /settings`: anybody may ask.
///
/// # Errors
/// As [`AuthFault`] says.
pub(crate) async fn ways(config: &Config) -> Result<Ways, AuthFault> {
    let call = Call { method: Method::GET, path: "settings", body: None, signed: None };
    let answer = json::read::<Settings>(&call.send(config).await?);
    answer.map(|settings| settings.external).map_err(|_| AuthFault::Unavailable)
}

/// `POST /token?grant_type=password`.
///
/// # Errors
/// As [`AuthFault`] says.
pub(crate) async fn sign_in(config: &Config, credentials: &Credentials) -> Result<Session, AuthFault> {
    session(&Call::post("token?grant_type=password", credentials)?.send(config).await?)
}

/// What is asked for when a mailed link may have to prove where it was asked for.
#[derive(Serialize)]
struct Wanted<'a> {
    email: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    password: Option<&'a str>,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    create_user: Option<bool>,
    code_challenge: &'a str,
    code_challenge_method: &'static str,
}

impl<'a> Wanted<'a> {
    fn new(email: &'a str, challenge: &'a Challenge) -> Self {
        let Challenge { code_challenge, code_challenge_method } = challenge;
        Self { email, password: None, kind: None, create_user: None, code_challenge, code_challenge_method }
    }
}

/// `POST /signup`. No session: the project wants the address confirmed first, and has sent a link that leads to `here`.
///
/// # Errors
/// As [`AuthFault`] says.
pub(crate) async fn sign_up(
    config: &Config,
    credentials: &Credentials,
    challenge: &Challenge,
    here: &str,
) -> Result<Option<Session>, AuthFault> {
    let path = format!("signup?redirect_to={here}");
    let Credentials { email, password } = credentials;
    let wanted = Wanted { password: Some(password), ..Wanted::new(email, challenge) };
    let answer = Call::post(&path, &wanted)?.send(config).await?;
    Ok(Session::read(&answer))
}

/// What a mailed link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Coming in, also for the first time.
    Enter,
    /// Confirming the address of a new account, once more.
    Confirm,
    /// Choosing a new password.
    Recover,
}

/// `POST /otp`, `/resend` or `/recover`: a link is mailed that leads to `here`. Whether there is such an account is
/// not told.
///
/// # Errors
/// As [`AuthFault`] says.
pub(crate) async fn mail(
    config: &Config,
    purpose: Purpose,
    email: &str,
    challenge: &Challenge,
    here: &str,
) -> Result<(), AuthFault> {
    let (path, kind, create_user) = match purpose {
        Purpose::Enter => ("otp", None, Some(true)),
        Purpose::Confirm => ("resend", Some("signup"), None),
        Purpose::Recover => ("recover", None, None),
    };
    let path = format!("{path}?redirect_to={here}");
    let wanted = Wanted { kind, create_user, ..Wanted::new(email, challenge) };
    Call::post(&path, &wanted)?.send(config).await.map(|_| ())
}

/// Where Google asks, and from where it leads back to `here` with a code.
pub(crate) fn google(config: &Config, challenge: &Challenge, here: &str, email: &str) -> String {
    let Challenge { code_challenge, code_challenge_method } = challenge;
    let base = &config.supabase_url;
    // GoTrue hands the hint on to Google, which then need not ask which account.
    let hint = if email.is_empty() { String::new() } else { format!("&login_hint={email}") };
    format!(
        "{base}/auth/v1/authorize?provider=google&redirect_to={here}&code_challenge={code_challenge}\
         &code_challenge_method={code_challenge_method}{hint}"
    )
}

#[derive(Serialize)]
struct Exchange<'a> {
    auth_code: &'a str,
    code_verifier: &'a str,
}

/// `POST /token?grant_type=pkce`: the code in an address, with the proof that it was asked for here.
///
/// # Errors
/// As [`AuthFault`] says.
pub(crate) async fn exchange(
    config: &Config,
    auth_code: &str,
    code_verifier: &str,
) -> Result<Session, AuthFault> {
    let exchange = Exchange { auth_code, code_verifier };
    session(&Call::post("token?grant_type=pkce", &exchange)?.send(config).await?)
}

#[derive(Serialize)]
struct Change<'a> {
    password: &'a str,
}

/// `PUT /user`.
///
/// # Errors
/// As [`AuthFault`] says.
pub(crate) async fn change_password(
    config: &Config,
    signed: &Signed,
    password: &str,
) -> Result<(), AuthFault> {
    let call = Call { method: Method::PUT, ..Call::post("user", &Change { password })? };
    call.by(signed).send(config).await.map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_settings_say_whether_google_is_on() {
        let answer = r#"{"external":{"apple":false,"google":true,"email":true},"disable_signup":false}"#;
        assert!(json::read::<Settings>(answer).unwrap().external.google);
        assert!(!json::read::<Settings>(r#"{"external":{}}"#).unwrap().external.google);
    }

    #[test]
    fn what_is_not_wanted_is_not_sent() {
        let challenge = Challenge::of("c".to_owned());
        let wanted = Wanted { create_user: Some(true), ..Wanted::new("a@b.id", &challenge) };
        assert_eq!(
            serde_json::to_string(&wanted).unwrap(),
            r#"{"email":"a@b.id","create_user":true,"code_challenge":"c","code_challenge_method":"s256"}"#
        );
    }
}
