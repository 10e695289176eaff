//! `POST /otp`, `/recover`, `/resend`: a mail is written.

use axum::Json;
use serde::Deserialize;
use serde_json::{Value, json};

use super::super::account::Account;
use super::super::call::Call;
use super::super::mail::{Mail, MailKind, Posted};
use super::super::pkce::{Challenge, ChallengeParams};
use super::super::refusal::Refusal;
use super::{Data, address};
use crate::world::now_ms;

#[derive(Deserialize)]
struct Body {
    #[serde(default)]
    email: String,
    #[serde(rename = "type")]
    kind: Option<String>,
    create_user: Option<bool>,
    data: Option<Data>,
    #[serde(flatten)]
    challenge: ChallengeParams,
}

/// Writes a mail to an account's address; an anonymous one gets none.
pub(super) fn send(call: &Call, account: &Account, kind: MailKind, challenge: Option<Challenge>) {
    if let Some(email) = &account.email {
        send_to(call, account, email, kind, challenge);
    }
}

/// Writes a mail to an address that is, or is to become, an account's.
pub(super) fn send_to(
    call: &Call,
    account: &Account,
    to: &str,
    kind: MailKind,
    challenge: Option<Challenge>,
) {
    let issuer = call.world.issuer();
    let mail = Mail::write(to, kind, challenge.is_some(), &issuer, &call.redirect_to(), now_ms());
    call.world.accounts.lock().post(Posted { mail, user: account.id, challenge, void: false });
}

pub(crate) async fn otp(call: Call) -> Result<Json<Value>, Refusal> {
    let body: Body = call.read()?;
    let email = address(&body.email)?;
    let challenge = body.challenge.read()?;
    let known = call.world.accounts.lock().by_email(&email).cloned();
    let account = match known {
        Some(account) => account,
        None if body.create_user == Some(false) => {
            return Err(Refusal::unprocessable("otp_disabled", "Signups not allowed for otp"));
        }
        None => {
            let mut account = Account::new(Some(email), body.data.unwrap_or_default());
            account.link("email");
            call.world.accounts.lock().add(account)?
        }
    };
    let new_by_mail = !account.is_confirmed() && !call.settings.autoconfirm;
    let kind = if new_by_mail { MailKind::Signup } else { MailKind::Magiclink };
    send(&call, &account, kind, challenge);
    Ok(Json(json!({})))
}

pub(crate) async fn recover(call: Call) -> Result<Json<Value>, Refusal> {
    let body: Body = call.read()?;
    let email = address(&body.email)?;
    let challenge = body.challenge.read()?;
    let known = call.world.accounts.lock().by_email(&email).cloned();
    if let Some(account) = known {
        send(&call, &account, MailKind::Recovery, challenge);
    }
    Ok(Json(json!({})))
}

pub(crate) async fn resend(call: Call) -> Result<Json<Value>, Refusal> {
    let body: Body = call.read()?;
    let kind = match body.kind.as_deref() {
        Some("signup") => MailKind::Signup,
        Some("email_change") => MailKind::EmailChange,
        _ => {
            return Err(Refusal::invalid(
                "Missing one of these types: signup, email_change, sms, phone_change",
            ));
        }
    };
    let email = address(&body.email)?;
    let challenge = body.challenge.read()?;
    let known = call.world.accounts.lock().by_email(&email).cloned();
    // A confirmed user has nothing to confirm again; the answer does not tell.
    if let Some(account) = known.filter(|account| !account.is_confirmed() || kind == MailKind::EmailChange) {
        send(&call, &account, kind, challenge);
    }
    Ok(Json(json!({})))
}
