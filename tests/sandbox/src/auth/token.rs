//! From an opened or refreshed session to the answer with its tokens.

use serde_json::{Map, Value, json};

use super::account::Account;
use super::call::Call;
use super::session::{Kept, Session};
use crate::fault::Twist;
use crate::world::now_ms;

/// Signs an access token and makes the answer.
pub(crate) fn session(call: &Call, kept: &Kept, refresh_token: String, account: &Account) -> Session {
    let expires_in = match call.twist {
        Some(Twist::ShortSession { seconds }) => seconds,
        _ => call.settings.access_token_s,
    };
    let now_s = i64::try_from(now_ms().div_euclid(1_000)).unwrap_or(i64::MAX);
    let expires_at = now_s.saturating_add(expires_in);
    let claims = claims(&call.world.issuer(), kept, account, now_s, expires_at);
    Session {
        access_token: call.world.keys.lock().sign(&claims),
        token_type: "bearer".to_owned(),
        expires_in,
        expires_at,
        refresh_token,
        user: account.json(),
        provider_token: None,
    }
}

fn claims(issuer: &str, kept: &Kept, account: &Account, now_s: i64, expires_at: i64) -> Map<String, Value> {
    let claims = json!({
        "aal": "aal1", "amr": [{ "method": kept.method, "timestamp": kept.opened_s }],
        "app_metadata": account.app_metadata(), "aud": "authenticated",
        "email": account.email.as_deref().unwrap_or_default(), "exp": expires_at, "iat": now_s,
        "is_anonymous": account.is_anonymous(), "iss": issuer, "phone": "", "role": "authenticated",
        "session_id": kept.id, "sub": account.id, "user_metadata": account.user_metadata(),
    });
    claims.as_object().cloned().unwrap_or_default()
}
