//! `/user`: who calls, and what they change of themselves.

use axum::Json;
use serde::Deserialize;
use serde_json::Value;

use super::super::account::Account;
use super::super::call::Call;
use super::super::mail::MailKind;
use super::super::pkce::ChallengeParams;
use super::super::refusal::Refusal;
use super::{Data, address, post, signup};

#[derive(Deserialize)]
struct Change {
    email: Option<String>,
    password: Option<String>,
    data: Option<Data>,
    #[serde(flatten)]
    challenge: ChallengeParams,
}

pub(crate) async fn user(call: Call) -> Result<Json<Value>, Refusal> {
    let (account, _) = call.caller()?;
    Ok(Json(account.json()))
}

pub(crate) async fn change_user(call: Call) -> Result<Json<Value>, Refusal> {
    let (account, _) = call.caller()?;
    let change: Change = call.read()?;
    let challenge = change.challenge.read()?;
    if let Some(password) = &change.password {
        check_new_password(&account, password)?;
    }
    let email =
        change.email.as_deref().map(address).transpose()?.filter(|new| account.email.as_ref() != Some(new));
    if let Some(email) = &email {
        check_free(&call, email)?;
    }
    let mut accounts = call.world.accounts.lock();
    if let (Some(email), true) = (&email, call.settings.autoconfirm) {
        accounts.readdress(account.id, email);
    }
    let gone = || Refusal::forbidden("user_not_found", "User from sub claim in JWT does not exist");
    let kept = accounts.get_mut(account.id).ok_or_else(gone)?;
    if let Some(password) = &change.password {
        kept.set_password(password);
    }
    kept.describe(change.data.unwrap_or_default());
    if email.is_some() && call.settings.autoconfirm {
        kept.confirm();
    }
    let changed = kept.clone();
    drop(accounts);
    if let (Some(email), false) = (&email, call.settings.autoconfirm) {
        post::send_to(&call, &changed, email, MailKind::EmailChange, challenge);
    }
    Ok(Json(changed.json()))
}

fn check_new_password(account: &Account, password: &str) -> Result<(), Refusal> {
    signup::check_password(password)?;
    if account.has_password(password) {
        let message = "New password should be different from the old password.";
        return Err(Refusal::unprocessable("same_password", message));
    }
    Ok(())
}

fn check_free(call: &Call, email: &str) -> Result<(), Refusal> {
    if call.world.accounts.lock().by_email(email).is_some() {
        let message = "A user with this email address has already been registered";
        return Err(Refusal::unprocessable("email_exists", message));
    }
    Ok(())
}
