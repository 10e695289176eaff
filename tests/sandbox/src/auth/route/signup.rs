//! `POST /signup`: by address and password, or anonymously.

use axum::Json;
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;

use super::super::account::Account;
use super::super::call::Call;
use super::super::mail::MailKind;
use super::super::pkce::ChallengeParams;
use super::super::refusal::Refusal;
use super::{Data, address, opened, post};
use crate::fault::Twist;

/// bcrypt takes no more.
const PASSWORD_BYTES_MAX: usize = 72;
const PASSWORD_CHARS_MIN: usize = 6;

#[derive(Deserialize)]
struct Body {
    email: Option<String>,
    password: Option<String>,
    data: Option<Data>,
    #[serde(flatten)]
    challenge: ChallengeParams,
}

pub(crate) async fn signup(call: Call) -> Result<Response, Refusal> {
    let body: Body = call.read()?;
    let data = body.data.unwrap_or_default();
    let email = body.email.filter(|email| !email.is_empty());
    let password = body.password.filter(|password| !password.is_empty());
    let (email, password) = match (email, password) {
        (None, None) => return anonymous(&call, data),
        (Some(_), None) => return Err(Refusal::invalid("Signup requires a valid password")),
        (None, Some(_)) => {
            let message = "To signup, please provide your email";
            return Err(Refusal::invalid(message));
        }
        (Some(email), Some(password)) => (address(&email)?, password),
    };
    check_password(&password)?;
    let challenge = body.challenge.read()?;
    let by_mail = !call.settings.autoconfirm || call.twist == Some(Twist::ConfirmByMail);
    let known = call.world.accounts.lock().by_email(&email).cloned();
    let account = match known {
        Some(account) if account.is_confirmed() && !by_mail => {
            return Err(Refusal::unprocessable("user_already_exists", "User already registered"));
        }
        // Nobody learns here who has an account: the answer looks like that for a new one.
        Some(account) if account.is_confirmed() => {
            return Ok(Json(Account::new(account.email, data).json()).into_response());
        }
        Some(account) => account,
        None => call.world.accounts.lock().add(new_account(email, &password, data))?,
    };
    if by_mail {
        post::send(&call, &account, MailKind::Signup, challenge);
        return Ok(Json(account.json()).into_response());
    }
    if let Some(account) = call.world.accounts.lock().get_mut(account.id) {
        account.confirm();
    }
    opened(&call, account.id, "password", None)
}

fn new_account(email: String, password: &str, data: Data) -> Account {
    let mut account = Account::new(Some(email), data);
    account.set_password(password);
    account.link("email");
    account
}

fn anonymous(call: &Call, data: Data) -> Result<Response, Refusal> {
    if !call.settings.anonymous {
        let message = "Anonymous sign-ins are disabled";
        return Err(Refusal::unprocessable("anonymous_provider_disabled", message));
    }
    let account = call.world.accounts.lock().add(Account::new(None, data))?;
    opened(call, account.id, "anonymous", None)
}

/// Long enough, and short enough to be hashed whole.
pub(super) fn check_password(password: &str) -> Result<(), Refusal> {
    if password.chars().count() < PASSWORD_CHARS_MIN {
        return Err(Refusal::weak_password());
    }
    if password.len() > PASSWORD_BYTES_MAX {
        return Err(Refusal::invalid("Password cannot be longer than 72 characters"));
    }
    Ok(())
}
