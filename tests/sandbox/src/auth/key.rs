//! The project's signing keys: ES256 or RS256 tokens, the key list, rotation, and tokens made to order for tests.

mod jwt;
mod list;
mod mint;
mod pair;

use serde_json::{Map, Value};
use uuid::Uuid;

pub(crate) use jwt::claims_unverified;
pub(crate) use list::jwks_json;
pub use mint::{Mint, MintKey};
pub use pair::Algorithm;
use pair::Pair;

use crate::world::now_ms;

/// A key pair with its name.
#[derive(Clone, Debug)]
pub(crate) struct Key {
    kid: String,
    pair: Pair,
}

impl Key {
    /// A fresh one.
    pub(crate) fn generate(algorithm: Algorithm) -> Self {
        Self { kid: Uuid::new_v4().to_string(), pair: Pair::generate(algorithm) }
    }
}

/// The key in use and those used before that are still trusted. Made anew at every start.
#[derive(Debug)]
pub(crate) struct KeyRing {
    current: Key,
    previous: Vec<Key>,
}

/// Previously used keys listed at most.
const PREVIOUS_MAX: usize = 8;

impl KeyRing {
    /// A ring with one fresh key.
    pub(crate) fn generate() -> Self {
        Self { current: Key::generate(Algorithm::Es256), previous: Vec::new() }
    }

    /// Puts that key in use and tells its kid. The old one stays trusted, or with `revoke` is gone at once
    /// together with all before it.
    pub(crate) fn rotate(&mut self, new: Key, revoke: bool) -> String {
        let old = std::mem::replace(&mut self.current, new);
        if revoke {
            self.previous.clear();
        } else {
            self.previous.insert(0, old);
            self.previous.truncate(PREVIOUS_MAX);
        }
        self.current.kid.clone()
    }

    /// Signs claims with the key in use.
    pub(crate) fn sign(&self, claims: &Map<String, Value>) -> String {
        jwt::signed(&self.current, &Map::new(), claims)
    }

    /// The claims of a token that one of the ring's keys signed and that has not run out.
    pub(crate) fn verify(&self, token: &str) -> Option<Map<String, Value>> {
        let kid = jwt::kid(token)?;
        let key = self.trusted().find(|key| key.kid == kid)?;
        let claims = jwt::verified(key, token)?;
        let now_s = i64::try_from(now_ms().checked_div(1_000)?).ok()?;
        (claims.get("exp")?.as_i64()? > now_s).then_some(claims)
    }

    fn trusted(&self) -> impl Iterator<Item = &Key> {
        std::iter::once(&self.current).chain(&self.previous)
    }
}
