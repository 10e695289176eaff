//! `/verify`: a code or a link out of a mail, by request or by following it.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;
use uuid::Uuid;

use super::super::call::Call;
use super::super::mail::{Mail, MailKind, Posted};
use super::super::pkce::{Challenge, Flow};
use super::super::redirect::{with_fragment, with_query};
use super::super::refusal::Refusal;
use super::super::{Session, token};
use super::opened;
use crate::world::now_ms;

#[derive(Deserialize)]
struct Body {
    #[serde(rename = "type", default)]
    kind: String,
    #[serde(default)]
    email: String,
    token: Option<String>,
    token_hash: Option<String>,
}

pub(crate) async fn verify(call: Call) -> Result<Response, Refusal> {
    let body: Body = call.read()?;
    let email = body.email.trim().to_lowercase();
    let picked: Box<dyn Fn(&Mail) -> bool + Send> = match (body.token_hash, body.token) {
        _ if body.kind.is_empty() => return Err(Refusal::invalid("Verify requires a verification type")),
        (None, None) => return Err(Refusal::invalid("Verify requires a token or a token hash")),
        (Some(_), _) if !email.is_empty() => {
            return Err(Refusal::invalid("Only the token_hash and type should be provided"));
        }
        (Some(hash), _) => Box::new(move |mail| mail.token_hash == hash),
        (None, Some(code)) => Box::new(move |mail| mail.to == email && mail.code == code),
    };
    let posted = redeem(&call, &body.kind, picked)
        .ok_or_else(|| Refusal::forbidden("otp_expired", "Token has expired or is invalid"))?;
    opened(&call, posted.user, "otp", None)
}

/// Uses a mail and does what it was for.
fn redeem(call: &Call, kind: &str, picked: impl Fn(&Mail) -> bool) -> Option<Posted> {
    let mut accounts = call.world.accounts.lock();
    let code_ms = call.settings.code_s.saturating_mul(1_000);
    let posted = accounts.redeem(|mail| mail.kind.answers(kind) && picked(mail), now_ms(), code_ms)?;
    if posted.mail.kind == MailKind::EmailChange {
        accounts.readdress(posted.user, &posted.mail.to);
    }
    accounts.get_mut(posted.user)?.confirm();
    Some(posted)
}

/// Following the link: back to the page with a code, or with tokens in the fragment, or with the error.
pub(crate) async fn verify_link(call: Call) -> Response {
    let target = call.redirect_to();
    let hash = call.query("token").or(call.query("token_hash")).unwrap_or_default().to_owned();
    let kind = call.query("type").unwrap_or_default().to_owned();
    let pkce = hash.starts_with("pkce_");
    let location = match redeem(&call, &kind, |mail| mail.token_hash == hash) {
        None => {
            failed(&target, pkce, &Refusal::forbidden("otp_expired", "Email link is invalid or has expired"))
        }
        Some(Posted { user, challenge: Some(challenge), .. }) => {
            with_code(&call, &target, user, challenge, "otp")
        }
        Some(Posted { user, challenge: None, .. }) => match tokens(&call, user) {
            Ok(session) => with_tokens(&target, &session, &kind),
            Err(refusal) => failed(&target, pkce, &refusal),
        },
    };
    to(StatusCode::SEE_OTHER, &location)
}

fn tokens(call: &Call, user: Uuid) -> Result<Session, Refusal> {
    let opened = call.world.accounts.lock().open(user, "otp", now_ms());
    let (kept, refresh, account) = opened.ok_or_else(Refusal::full)?;
    Ok(token::session(call, &kept, refresh, &account))
}

/// The target with a code to exchange.
pub(super) fn with_code(
    call: &Call,
    target: &str,
    user: Uuid,
    challenge: Challenge,
    method: &'static str,
) -> String {
    let flow = Flow { user, challenge, method, made_ms: now_ms() };
    let code = call.world.accounts.lock().begin(flow);
    with_query(target, &[("code", code)])
}

/// The target with a session in its fragment.
pub(super) fn with_tokens(target: &str, session: &Session, kind: &str) -> String {
    let mut pairs = vec![
        ("access_token", session.access_token.clone()),
        ("expires_at", session.expires_at.to_string()),
        ("expires_in", session.expires_in.to_string()),
        ("refresh_token", session.refresh_token.clone()),
        ("token_type", session.token_type.clone()),
    ];
    if !kind.is_empty() {
        pairs.push(("type", kind.to_owned()));
    }
    with_fragment(target, &pairs)
}

/// The target with an error, in the fragment and, for PKCE, in the query too.
pub(super) fn failed(target: &str, pkce: bool, refusal: &Refusal) -> String {
    let pairs = refusal.redirect_pairs();
    let target = if pkce { with_query(target, &pairs) } else { target.to_owned() };
    with_fragment(&target, &pairs)
}

/// A redirect.
pub(super) fn to(status: StatusCode, location: &str) -> Response {
    let mut response = status.into_response();
    if let Ok(value) = HeaderValue::try_from(location) {
        response.headers_mut().insert(header::LOCATION, value);
    }
    response
}
