//! `GET /authorize`: an identity provider whose consent is given, or refused, without being asked.

use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Map, json};
use uuid::Uuid;

use super::super::account::Account;
use super::super::call::Call;
use super::super::pkce::ChallengeParams;
use super::super::refusal::Refusal;
use super::super::token;
use super::verify::{failed, to, with_code, with_tokens};
use super::{Data, address};
use crate::fault::Twist;
use crate::world::now_ms;

/// Straight back to the page. Who consents: `login_hint`, as with Google, else the address in the settings.
pub(crate) async fn authorize(call: Call) -> Result<Response, Refusal> {
    let provider = call.query("provider").unwrap_or_default();
    if provider != "google" {
        return Err(Refusal::invalid("Unsupported provider: provider is not enabled"));
    }
    let parameter = |name: &str| call.query(name).map(str::to_owned);
    let challenge =
        ChallengeParams::new(parameter("code_challenge"), parameter("code_challenge_method")).read()?;
    let target = call.redirect_to();
    if call.twist == Some(Twist::ConsentRefused) {
        let refusal = Refusal::forbidden("provider_refused", "The resource owner denied the request");
        return Ok(to(StatusCode::FOUND, &failed(&target, challenge.is_some(), &refusal)));
    }
    let email = address(call.query("login_hint").unwrap_or(&call.settings.google_email))?;
    let user = account_of(&call, &email)?;
    let location = match challenge {
        Some(challenge) => with_code(&call, &target, user, challenge, "oauth"),
        None => {
            let opened = call.world.accounts.lock().open(user, "oauth", now_ms());
            let (kept, refresh, account) = opened.ok_or_else(Refusal::full)?;
            with_tokens(&target, &token::session(&call, &kept, refresh, &account), "")
        }
    };
    Ok(to(StatusCode::FOUND, &location))
}

/// The account with that address, linked to the provider; made if there is none.
fn account_of(call: &Call, email: &str) -> Result<Uuid, Refusal> {
    let mut accounts = call.world.accounts.lock();
    let known = accounts.by_email(email).map(|account| account.id);
    let id = match known {
        Some(id) => id,
        None => accounts.add(Account::new(Some(email.to_owned()), Map::new()))?.id,
    };
    if let Some(account) = accounts.get_mut(id) {
        account.link("google");
        account.confirm();
        account.describe(profile(email));
    }
    Ok(id)
}

fn profile(email: &str) -> Data {
    let name = email.split('@').next().unwrap_or_default();
    let profile = json!({ "full_name": name, "name": name, "iss": "https://accounts.google.com",
        "provider_id": crate::digest::seed_of(email).to_string() });
    profile.as_object().cloned().unwrap_or_default()
}
