//! One sign-in: its refresh tokens, each good for one use.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use crate::digest::base64url;

/// Tokens remembered per session; an older one is as unknown as a made-up one.
const TOKENS_MAX: usize = 32;

/// What signing in answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Session {
    /// The ES256 token for `Authorization: Bearer`.
    pub access_token: String,
    /// `bearer`.
    pub token_type: String,
    /// Seconds the access token lives.
    pub expires_in: i64,
    /// Unix second at which it runs out.
    pub expires_at: i64,
    /// Good for one refresh.
    pub refresh_token: String,
    /// The user object.
    pub user: Value,
    /// The identity provider's own token, after an exchange that began there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider_token: Option<String>,
}

/// A session as it is kept.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    pub(crate) id: Uuid,
    pub(crate) user: Uuid,
    /// How it was opened: `password`, `otp`, `oauth`, `anonymous`.
    pub(crate) method: &'static str,
    pub(crate) opened_s: u64,
    /// Oldest first; the last one is the active one.
    tokens: Vec<Token>,
    revoked: bool,
}

#[derive(Clone, Debug)]
struct Token {
    text: String,
    used_ms: Option<u64>,
}

/// What using a refresh token comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Refreshed {
    /// A fresh one.
    Swapped(String),
    /// The active one: the token was used a moment ago, by another tab or a request whose answer was lost.
    Again(String),
    /// Used too long ago; all of the session's tokens are void from now on.
    AlreadyUsed,
}

fn token_text() -> String {
    base64url(Uuid::new_v4().as_bytes()).to_lowercase().replace(['-', '_'], "0")
}

impl Kept {
    pub(crate) fn open(user: Uuid, method: &'static str, now_ms: u64) -> Self {
        let first = Token { text: token_text(), used_ms: None };
        let opened_s = now_ms.div_euclid(1_000);
        Self { id: Uuid::new_v4(), user, method, opened_s, tokens: vec![first], revoked: false }
    }

    /// All tokens, oldest first.
    pub(crate) fn tokens(&self) -> impl Iterator<Item = &str> {
        self.tokens.iter().map(|token| token.text.as_str())
    }

    /// Uses one of the session's own tokens.
    pub(crate) fn refresh(&mut self, token: &str, now_ms: u64, reuse_ms: u64) -> Refreshed {
        let active = self.tokens.last().map(|token| token.text.clone()).unwrap_or_default();
        let found = self.tokens.iter_mut().find(|kept| kept.text == token && !self.revoked);
        let Some(found) = found else { return Refreshed::AlreadyUsed };
        match found.used_ms {
            None => {
                found.used_ms = Some(now_ms);
                Refreshed::Swapped(self.push())
            }
            Some(used_ms) if now_ms.saturating_sub(used_ms) <= reuse_ms => Refreshed::Again(active),
            Some(_) => {
                self.revoked = true;
                Refreshed::AlreadyUsed
            }
        }
    }

    fn push(&mut self) -> String {
        let text = token_text();
        self.tokens.push(Token { text: text.clone(), used_ms: None });
        if self.tokens.len() > TOKENS_MAX {
            self.tokens.remove(0);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened() -> (Kept, String) {
        let session = Kept::open(Uuid::new_v4(), "password", 0);
        let first = session.tokens().last().unwrap().to_owned();
        (session, first)
    }

    #[test]
    fn a_token_is_swapped_once_and_forgiven_for_a_moment() {
        let (mut session, first) = opened();
        let Refreshed::Swapped(second) = session.refresh(&first, 1_000, 10_000) else {
            panic!("not swapped")
        };
        assert_ne!(first, second);
        assert_eq!(session.refresh(&first, 11_000, 10_000), Refreshed::Again(second));
        assert_eq!(session.refresh(&first, 11_001, 10_000), Refreshed::AlreadyUsed);
    }

    #[test]
    fn using_an_old_token_voids_the_whole_session() {
        let (mut session, first) = opened();
        let Refreshed::Swapped(second) = session.refresh(&first, 0, 0) else { panic!("not swapped") };
        assert_eq!(session.refresh(&first, 1, 0), Refreshed::AlreadyUsed);
        assert_eq!(session.refresh(&second, 1, 0), Refreshed::AlreadyUsed);
    }
}
