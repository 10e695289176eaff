//! Tokens that passed, until they expire. Bounded, so that many callers cannot fill an isolate.

use super::Caller;
use std::cell::RefCell;
use std::collections::HashMap;

/// Tokens remembered at the same time: about a kilobyte each.
const TOKENS_MAX: usize = 2_048;

/// The tokens seen by an isolate.
#[derive(Debug, Default)]
pub struct SeenTokens(RefCell<HashMap<Box<str>, Seen>>);

#[derive(Debug)]
struct Seen {
    caller: Caller,
    expires_s: u64,
}

impl SeenTokens {
    /// The caller of a token that passed before and has not expired.
    #[must_use]
    pub fn get(&self, token: &str, now_s: u64) -> Option<Caller> {
        let seen = self.0.borrow();
        seen.get(token).filter(|seen| now_s < seen.expires_s).map(|seen| seen.caller.clone())
    }

    /// Remembers a token. When there is no room, the expired ones go first, then all: a rare second check is
    /// cheaper than keeping order.
    pub fn put(&self, token: &str, caller: Caller, expires_s: u64, now_s: u64) {
        let mut seen = self.0.borrow_mut();
        if seen.len() >= TOKENS_MAX {
            seen.retain(|_, seen| now_s < seen.expires_s);
        }
        if seen.len() >= TOKENS_MAX {
            seen.clear();
        }
        seen.insert(token.into(), Seen { caller, expires_s });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn caller(n: u128) -> Caller {
        Caller { user_id: Uuid::from_u128(n), email: None, anonymous: false }
    }

    #[test]
    fn a_token_is_known_until_the_second_it_expires() {
        let seen = SeenTokens::default();
        seen.put("a", caller(1), 100, 50);
        assert_eq!(seen.get("a", 99), Some(caller(1)));
        assert_eq!(seen.get("a", 100), None);
        assert_eq!(seen.get("b", 50), None);
    }

    #[test]
    fn it_never_grows_past_its_bound_and_drops_the_expired_first() {
        let seen = SeenTokens::default();
        seen.put("lasting", caller(7), 1_000, 0);
        for n in 0..TOKENS_MAX - 1 {
            seen.put(&format!("short {n}"), caller(1), 10, 0);
        }
        seen.put("newest", caller(8), 1_000, 20);
        assert_eq!(seen.0.borrow().len(), 2);
        assert_eq!(seen.get("lasting", 20), Some(caller(7)));
        for n in 0..3 * TOKENS_MAX {
            seen.put(&format!("long {n}"), caller(1), 1_000, 20);
            assert!(seen.0.borrow().len() <= TOKENS_MAX);
        }
    }
}
