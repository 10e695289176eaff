//! `POST /logout`: this session, the others, or all of them.

use axum::http::StatusCode;

use super::super::call::Call;
use super::super::refusal::Refusal;

pub(crate) async fn logout(call: Call) -> Result<StatusCode, Refusal> {
    let (account, session) = call.caller()?;
    let mut accounts = call.world.accounts.lock();
    match call.query("scope") {
        None | Some("global") => accounts.close_of(account.id, |_| true),
        Some("local") => accounts.close_of(account.id, |id| id == session),
        Some("others") => accounts.close_of(account.id, |id| id != session),
        Some(scope) => return Err(Refusal::invalid(format!("Unsupported logout scope {scope:?}"))),
    }
    Ok(StatusCode::NO_CONTENT)
}
