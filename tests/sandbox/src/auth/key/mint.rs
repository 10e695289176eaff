//! Tokens made to order: expired but properly signed, of a foreign issuer, without a signature, and so on.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{Algorithm, Key, KeyRing, jwt};
use crate::world::now_ms;

/// What a token should be. By default: a good one, for an hour, of a user nobody has seen.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mint {
    /// Claims in place of the default ones; null removes.
    #[serde(default)]
    pub claims: Map<String, Value>,
    /// Header fields in place of the default ones; null removes. They change nothing about how it is signed.
    #[serde(default)]
    pub header: Map<String, Value>,
    /// Seconds until `exp`, from now; may be below zero. Absent: 3600.
    #[serde(default)]
    pub expires_in_s: Option<i64>,
    /// Who signs.
    #[serde(default)]
    pub key: MintKey,
}

/// The key that signs a token made to order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MintKey {
    /// The key in use.
    #[default]
    Current,
    /// The one used before; the one in use, if there was none.
    Previous,
    /// A key made for this token, under a kid that no list has.
    Unlisted,
    /// A key made for this token, under the kid of the one in use.
    Impostor,
    /// A shared secret, HS256, without a kid.
    Secret(String),
    /// None: `alg` is `none`, the signature empty.
    Nobody,
}

impl Mint {
    /// A good token for a user.
    #[must_use]
    pub fn user(id: Uuid) -> Self {
        Self::default().claim("sub", id.to_string())
    }

    /// With that claim.
    #[must_use]
    pub fn claim(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.claims.insert(name.to_owned(), value.into());
        self
    }

    /// Without that claim.
    #[must_use]
    pub fn without(self, name: &str) -> Self {
        self.claim(name, Value::Null)
    }

    /// With that header field.
    #[must_use]
    pub fn header(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.header.insert(name.to_owned(), value.into());
        self
    }

    /// Running out in so many seconds; below zero: run out already.
    #[must_use]
    pub fn expires_in_s(self, seconds: i64) -> Self {
        Self { expires_in_s: Some(seconds), ..self }
    }

    /// Signed otherwise.
    #[must_use]
    pub fn key(self, key: MintKey) -> Self {
        Self { key, ..self }
    }
}

impl KeyRing {
    /// A token made to order for that issuer.
    pub(crate) fn mint(&self, issuer: &str, order: &Mint) -> String {
        let claims = match jwt::overridden(defaults(issuer, order.expires_in_s), &order.claims) {
            Value::Object(claims) => claims,
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => {
                Map::new()
            }
        };
        let current = &self.current;
        match &order.key {
            MintKey::Current => jwt::signed(current, &order.header, &claims),
            MintKey::Previous => {
                jwt::signed(self.previous.first().unwrap_or(current), &order.header, &claims)
            }
            MintKey::Unlisted => jwt::signed(&Key::generate(Algorithm::Es256), &order.header, &claims),
            MintKey::Impostor => {
                let impostor = Key { kid: current.kid.clone(), ..Key::generate(Algorithm::Es256) };
                jwt::signed(&impostor, &order.header, &claims)
            }
            MintKey::Secret(secret) => jwt::hs256(secret, &order.header, &claims),
            MintKey::Nobody => jwt::unsigned(&order.header, &claims),
        }
    }
}

fn defaults(issuer: &str, expires_in_s: Option<i64>) -> Value {
    let now_s = i64::try_from(now_ms().div_euclid(1_000)).unwrap_or(i64::MAX);
    let user = Uuid::new_v4().to_string();
    json!({
        "aal": "aal1", "amr": [{ "method": "password", "timestamp": now_s }],
        "app_metadata": { "provider": "email", "providers": ["email"] }, "aud": "authenticated",
        "email": format!("{user}@sandbox.example"), "exp": now_s.saturating_add(expires_in_s.unwrap_or(3_600)),
        "iat": now_s, "is_anonymous": false, "iss": issuer, "phone": "", "role": "authenticated",
        "session_id": Uuid::new_v4().to_string(), "sub": user, "user_metadata": {},
    })
}
