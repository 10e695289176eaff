//! What a verified token must say before its bearer is let in.

use super::AuthRefusal;
use crate::json;
use serde::Deserialize;
use uuid::Uuid;

/// Clocks of the issuer and of the edge may differ by this much.
const LEEWAY_S: u64 = 5;
/// The audience and the role that Supabase gives to people who signed in. Its project keys carry neither.
const AUTHENTICATED: &str = "authenticated";
/// Characters of an address that is shown back.
const EMAIL_CHARS_MAX: usize = 320;

/// Somebody who signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// Supabase's id; upper and lower case are the same user.
    pub user_id: Uuid,
    /// As in the token.
    pub email: Option<String>,
    /// Signed in without any credentials; gets no welcome coins.
    pub anonymous: bool,
}

#[derive(Deserialize)]
struct Claims {
    iss: String,
    aud: Audience,
    sub: Uuid,
    role: String,
    exp: u64,
    #[serde(default)]
    nbf: Option<u64>,
    #[serde(default)]
    email: Option<String>,
    #[serde(default)]
    is_anonymous: bool,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Many(Vec<String>),
}

impl Audience {
    fn holds(&self, wanted: &str) -> bool {
        match self {
            Self::One(one) => one == wanted,
            Self::Many(many) => many.iter().any(|one| one == wanted),
        }
    }
}

/// Checks the claims of a token whose signature is good, and returns the caller with the second the token
/// expires.
pub(super) fn check(claims: &[u8], issuer: &str, now_s: u64) -> Result<(Caller, u64), AuthRefusal> {
    let claims: Claims = json::object(claims).ok_or(AuthRefusal::Invalid)?;
    let ours = claims.iss == issuer && claims.aud.holds(AUTHENTICATED) && claims.role == AUTHENTICATED;
    let begun = claims.nbf.is_none_or(|nbf| nbf <= now_s.saturating_add(LEEWAY_S));
    if !ours || !begun || claims.sub.is_nil() {
        return Err(AuthRefusal::Invalid);
    }
    let expires_s = claims.exp.saturating_add(LEEWAY_S);
    if expires_s <= now_s {
        return Err(AuthRefusal::Expired);
    }
    let email = claims.email.filter(|email| !email.is_empty() && email.len() <= EMAIL_CHARS_MAX);
    Ok((Caller { user_id: claims.sub, email, anonymous: claims.is_anonymous }, expires_s))
}
