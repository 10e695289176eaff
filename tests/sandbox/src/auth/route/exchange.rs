//! `POST /token`: a password, a refresh token or a code becomes a session.

use axum::Json;
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;
use uuid::Uuid;

use super::super::call::Call;
use super::super::refusal::Refusal;
use super::super::session::Refreshed;
use super::super::token::session;
use super::opened;
use crate::world::now_ms;

#[derive(Deserialize)]
struct Password {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
}

#[derive(Deserialize)]
struct Refresh {
    #[serde(default)]
    refresh_token: String,
}

#[derive(Deserialize)]
struct Code {
    #[serde(default)]
    auth_code: String,
    #[serde(default)]
    code_verifier: String,
}

pub(crate) async fn token(call: Call) -> Result<Response, Refusal> {
    match call.query("grant_type") {
        Some("password") => by_password(&call),
        Some("refresh_token") => by_refresh(&call),
        Some("pkce") => by_code(&call),
        _ => Err(Refusal::bad_request("invalid_credentials", "unsupported_grant_type")),
    }
}

fn by_password(call: &Call) -> Result<Response, Refusal> {
    let Password { email, password } = call.read()?;
    let wrong = || Refusal::bad_request("invalid_credentials", "Invalid login credentials");
    let account =
        call.world.accounts.lock().by_email(&email.trim().to_lowercase()).cloned().ok_or_else(wrong)?;
    if !account.has_password(&password) {
        return Err(wrong());
    }
    if !account.is_confirmed() {
        return Err(Refusal::bad_request("email_not_confirmed", "Email not confirmed"));
    }
    opened(call, account.id, "password", None)
}

fn by_refresh(call: &Call) -> Result<Response, Refusal> {
    let Refresh { refresh_token } = call.read()?;
    if refresh_token.is_empty() {
        return Err(Refusal::invalid("refresh_token required"));
    }
    let refreshed =
        call.world.accounts.lock().refresh(&refresh_token, now_ms(), call.settings.refresh_reuse_ms);
    let (refreshed, kept, account) = refreshed.ok_or_else(|| {
        Refusal::bad_request("refresh_token_not_found", "Invalid Refresh Token: Refresh Token Not Found")
    })?;
    match refreshed {
        Refreshed::Swapped(token) | Refreshed::Again(token) => {
            Ok(Json(session(call, &kept, token, &account)).into_response())
        }
        Refreshed::AlreadyUsed => {
            Err(Refusal::bad_request("refresh_token_already_used", "Invalid Refresh Token: Already Used"))
        }
    }
}

fn by_code(call: &Call) -> Result<Response, Refusal> {
    let Code { auth_code, code_verifier } = call.read()?;
    if auth_code.is_empty() || code_verifier.is_empty() {
        let message = "invalid request: both auth code and code verifier should be non-empty";
        return Err(Refusal::invalid(message));
    }
    let flow = call.world.accounts.lock().exchange(&auth_code, &code_verifier, now_ms())?;
    let provider_token = (flow.method == "oauth").then(|| format!("provider-{}", Uuid::new_v4().simple()));
    opened(call, flow.user, flow.method, provider_token)
}
