//! The endpoints, one file per thing a caller wants.

mod authorize;
mod exchange;
mod leave;
mod post;
mod public;
mod signup;
mod user;
mod verify;

use axum::Json;
use axum::response::{IntoResponse as _, Response};
use serde_json::{Map, Value};
use uuid::Uuid;

pub(crate) use authorize::authorize;
pub(crate) use exchange::token;
pub(crate) use leave::logout;
pub(crate) use post::{otp, recover, resend};
pub(crate) use public::{health, jwks, nowhere, settings};
pub(crate) use signup::signup;
pub(crate) use user::{change_user, user};
pub(crate) use verify::{verify, verify_link};

use super::call::Call;
use super::refusal::Refusal;
use super::token;
use crate::world::now_ms;

/// What users say of themselves.
type Data = Map<String, Value>;

/// Opens a session and answers it; `provider_token` goes along.
fn opened(
    call: &Call,
    user: Uuid,
    method: &'static str,
    provider_token: Option<String>,
) -> Result<Response, Refusal> {
    let opened = call.world.accounts.lock().open(user, method, now_ms());
    let gone = || Refusal::forbidden("user_not_found", "User from sub claim in JWT does not exist");
    let (kept, refresh_token, account) = opened.ok_or_else(gone)?;
    let session = token::session(call, &kept, refresh_token, &account);
    Ok(Json(super::Session { provider_token, ..session }).into_response())
}

/// The address in lower case, if it is one.
fn address(email: &str) -> Result<String, Refusal> {
    let malformed = || Refusal::invalid("Unable to validate email address: invalid format");
    let email = email.trim().to_lowercase();
    let (name, host) = email.split_once('@').ok_or_else(malformed)?;
    let fine =
        !name.is_empty() && host.contains('.') && !host.contains('@') && !email.contains(char::is_whitespace);
    if fine && email.len() <= 255 { Ok(email) } else { Err(malformed()) }
}
