//! Key sets: whatever the source answers, a key counts only for what it is, and nothing in public signs for anybody.

use crate::door::{KID, X, Y, claims, es256, knock};
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde::Deserialize;
use serde_json::Value;
use std::sync::LazyLock;

static GOOD: LazyLock<String> = LazyLock::new(|| format!("Bearer {}", es256()));
/// Keys of one set that are looked at.
const KEYS_MAX: usize = 16;

/// A list that is named twice is none.
#[derive(Deserialize)]
struct Set {
    keys: Vec<Value>,
}

/// The bytes are the set.
///
/// # Panics
/// When it does not hold.
#[must_use]
pub fn holds(bytes: &[u8]) -> bool {
    let set: Option<Set> = serde_json::from_slice(bytes).ok();
    let object = serde_json::from_slice(bytes).is_ok_and(|set: Value| set.is_object());
    let keys = set.filter(|_| object).map(|set| set.keys).unwrap_or_default();
    let let_in = knock(false, bytes, &GOOD).is_ok();
    let listed = keys.iter().take(KEYS_MAX).any(is_ours);
    assert_eq!(let_in, listed, "the key is {}in the set", if listed { "" } else { "not " });
    for secret in keys.iter().take(KEYS_MAX).flat_map(public_words) {
        for algorithm in [Algorithm::HS256, Algorithm::HS384] {
            let header = Header { kid: Some(KID.to_owned()), ..Header::new(algorithm) };
            let key = EncodingKey::from_secret(secret.as_bytes());
            let forged = jsonwebtoken::encode(&header, &claims(), &key).expect("it signs");
            assert!(knock(false, bytes, &format!("Bearer {forged}")).is_err(), "{secret:?} opens");
        }
    }
    let_in
}

/// Whether this is the key that signed, published for that.
fn is_ours(key: &Value) -> bool {
    let unless = |name: &str, fits: &dyn Fn(&Value) -> bool| key[name].is_null() || fits(&key[name]);
    let texts = |value: &Value| value.as_array().is_some_and(|all| all.iter().all(Value::is_string));
    let optional = ["n", "e"].iter().all(|name| unless(name, &Value::is_string));
    optional
        && [("kty", "EC"), ("crv", "P-256"), ("kid", KID), ("x", X), ("y", Y)]
            .iter()
            .all(|(name, value)| key[*name] == *value)
        && unless("use", &|usage| usage == "sig")
        && unless("alg", &|alg| alg == "ES256")
        && unless("key_ops", &|ops| {
            texts(ops) && ops.as_array().is_some_and(|ops| ops.iter().any(|op| op == "verify"))
        })
}

/// What a verifier that confuses keys would take for a shared word.
fn public_words(key: &Value) -> Vec<String> {
    let parts = ["k", "x", "n", "kid"].iter().filter_map(|name| key[*name].as_str().map(str::to_owned));
    parts.chain([key.to_string()]).collect()
}
