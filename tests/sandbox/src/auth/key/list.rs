//! The key list, true or twisted.

use p256::ecdsa::VerifyingKey;
use serde_json::{Value, json};

use super::{Key, KeyRing};
use crate::digest::base64url;
use crate::fault::Keys;

/// `{"keys": [...]}`; HMAC keys are never in it, unless a fault puts one there.
pub(crate) fn jwks_json(ring: &KeyRing, twist: Option<Keys>) -> Value {
    let listed = ring.trusted().map(public);
    let keys: Vec<Value> = match twist {
        None => listed.collect(),
        Some(Keys::None) => Vec::new(),
        Some(Keys::Foreign) => vec![public(&Key::generate())],
        Some(Keys::ForEncryption) => listed.map(|key| with(key, "use", "enc")).collect(),
        Some(Keys::DuplicateKid) => {
            let foreign = with(public(&Key::generate()), "kid", &ring.current.kid);
            std::iter::once(foreign).chain(listed).collect()
        }
        Some(Keys::WithOct) => {
            let secret = base64url(b"a symmetric key that everybody can read");
            let oct =
                json!({ "kty": "oct", "alg": "HS256", "kid": ring.current.kid, "k": secret, "use": "sig" });
            std::iter::once(oct).chain(listed).collect()
        }
    };
    json!({ "keys": keys })
}

fn public(key: &Key) -> Value {
    let point = VerifyingKey::from(&key.pair).to_encoded_point(false);
    let [x, y] = [point.x(), point.y()].map(|side| side.map(|bytes| base64url(bytes)));
    json!({ "alg": "ES256", "crv": "P-256", "ext": true, "key_ops": ["verify"], "kid": key.kid, "kty": "EC",
        "use": "sig", "x": x, "y": y })
}

fn with(mut key: Value, name: &str, value: &str) -> Value {
    if let Some(fields) = key.as_object_mut() {
        fields.insert(name.to_owned(), json!(value));
    }
    key
}
