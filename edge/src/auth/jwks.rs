//! The project's published keys: which of them we would believe, and for which algorithm.

use super::Bearer;
use crate::json;
use jsonwebtoken::{Algorithm, DecodingKey};
use serde::Deserialize;
use std::fmt;

/// Keys taken from one set. Supabase publishes at most a handful.
const KEYS_MAX: usize = 16;
/// Bytes of an RSA modulus: 2048 to 4096 bits.
const RSA_BYTES: std::ops::RangeInclusive<usize> = 256..=512;

/// A key with the one algorithm it is for.
#[derive(Clone)]
pub struct Key {
    kid: Option<String>,
    algorithm: Algorithm,
    key: DecodingKey,
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Key")
            .field("kid", &self.kid)
            .field("algorithm", &self.algorithm)
            .finish_non_exhaustive()
    }
}

impl Key {
    /// The shared secret of a project that still signs with one.
    #[must_use]
    pub fn shared(secret: &str) -> Self {
        Self { kid: None, algorithm: Algorithm::HS256, key: DecodingKey::from_secret(secret.as_bytes()) }
    }

    /// Its id in the set.
    #[must_use]
    pub fn kid(&self) -> Option<&str> {
        self.kid.as_deref()
    }

    /// Whether this key signed the token, with the key's own algorithm.
    #[must_use]
    pub fn verifies(&self, bearer: &Bearer<'_>) -> bool {
        bearer.algorithm() == self.algorithm
            && jsonwebtoken::crypto::verify(bearer.signature(), bearer.signed(), &self.key, self.algorithm)
                .unwrap_or(false)
    }
}

#[derive(Deserialize)]
struct Set {
    keys: Vec<serde_json::Value>,
}

#[derive(Deserialize)]
struct Published {
    kty: String,
    kid: String,
    #[serde(default)]
    alg: Option<String>,
    #[serde(default, rename = "use")]
    usage: Option<String>,
    #[serde(default)]
    key_ops: Option<Vec<String>>,
    #[serde(default)]
    crv: Option<String>,
    #[serde(default)]
    x: Option<String>,
    #[serde(default)]
    y: Option<String>,
    #[serde(default)]
    n: Option<String>,
    #[serde(default)]
    e: Option<String>,
}

/// Reads a published set. `None` if it is not one. Keys we would not believe are left out, so that one strange
/// key does not lock everybody out.
pub(super) fn parse(body: &[u8]) -> Option<Vec<Key>> {
    let set: Set = json::object(body)?;
    let objects = set.keys.into_iter().take(KEYS_MAX).filter(serde_json::Value::is_object);
    let published = objects.filter_map(|key| serde_json::from_value(key).ok());
    Some(published.filter_map(believe).collect())
}

fn believe(published: Published) -> Option<Key> {
    let for_signatures = published.usage.as_deref().is_none_or(|usage| usage == "sig");
    let verifies = published.key_ops.as_ref().is_none_or(|ops| ops.iter().any(|op| op == "verify"));
    if !for_signatures || !verifies || published.kid.is_empty() {
        return None;
    }
    let (algorithm, name, key) = match published.kty.as_str() {
        "EC" if published.crv.as_deref() == Some("P-256") => {
            (Algorithm::ES256, "ES256", p256(&published.x?, &published.y?)?)
        }
        "RSA" => (Algorithm::RS256, "RS256", rsa(&published.n?, &published.e?)?),
        // A secret in a public set is no secret; other curves are not Supabase's.
        _ => return None,
    };
    if published.alg.is_some_and(|alg| alg != name) {
        return None;
    }
    Some(Key { kid: Some(published.kid), algorithm, key })
}

fn decode(text: &str) -> Option<Vec<u8>> {
    use base64::Engine;
    base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(text).ok()
}

fn p256(x: &str, y: &str) -> Option<DecodingKey> {
    if decode(x)?.len() != 32 || decode(y)?.len() != 32 {
        return None;
    }
    DecodingKey::from_ec_components(x, y).ok()
}

fn rsa(n: &str, e: &str) -> Option<DecodingKey> {
    let modulus = decode(n)?;
    let odd = modulus.last().is_some_and(|last| last & 1 == 1);
    let full = modulus.first().is_some_and(|first| *first >= 0x80);
    if !RSA_BYTES.contains(&modulus.len()) || !odd || !full || decode(e)? != [1, 0, 1] {
        return None;
    }
    DecodingKey::from_rsa_components(n, e).ok()
}
