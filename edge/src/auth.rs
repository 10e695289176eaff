//! Who is calling: from the text after `Bearer` to a [`Caller`].
//!
//! The algorithm belongs to the key, and the key to the configuration or the project's published set; a token
//! only says which key it claims to be signed with. A token that passed is remembered until it expires, because
//! one check costs about two milliseconds of an isolate's CPU.

mod bearer;
mod claim;
mod jwks;
mod keyring;
mod seen;

pub use bearer::Bearer;
pub use claim::Caller;
pub use keyring::Keyring;
pub use seen::SeenTokens;

use crate::ports::{Clock, Outbound};
use crate::setting::Settings;

/// Why a caller is not let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AuthRefusal {
    /// No bearer token at all.
    Missing,
    /// Not a token we accept.
    Invalid,
    /// It was one, until a moment ago.
    Expired,
    /// The project's keys cannot be had at the moment, so nobody new can be let in.
    KeysUnavailable,
}

/// What an isolate remembers about tokens and keys.
#[derive(Debug)]
pub struct Door {
    keyring: Keyring,
    seen: SeenTokens,
}

impl Door {
    /// A door that has seen nobody.
    #[must_use]
    pub fn new(settings: &Settings) -> Self {
        Self { keyring: Keyring::new(settings), seen: SeenTokens::default() }
    }

    /// The caller whose token this isolate has let in before.
    pub fn recall<P: Clock>(&self, ports: &P, authorization: Option<&str>) -> Option<Caller> {
        self.seen.get(bearer::text(authorization).ok()?, ports.now_ms() / 1_000)
    }

    /// Lets a caller in by the value of their `Authorization` header.
    ///
    /// # Errors
    /// See [`AuthRefusal`].
    pub async fn admit<P: Clock + Outbound>(
        &self,
        ports: &P,
        authorization: Option<&str>,
    ) -> Result<Caller, AuthRefusal> {
        let token = bearer::text(authorization)?;
        let now_s = ports.now_ms() / 1_000;
        if let Some(caller) = self.seen.get(token, now_s) {
            return Ok(caller);
        }
        let bearer = Bearer::parse(token)?;
        let keys = self.keyring.keys_for(ports, &bearer).await?;
        if !keys.iter().any(|key| key.verifies(&bearer)) {
            return Err(AuthRefusal::Invalid);
        }
        let (caller, expires_s) = claim::check(bearer.claims(), self.keyring.issuer(), now_s)?;
        self.seen.put(token, caller.clone(), expires_s, now_s);
        Ok(caller)
    }
}

#[cfg(test)]
mod tests;
