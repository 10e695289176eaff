//! The key list, true or twisted.

use serde_json::{Value, json};

use super::{Algorithm, Key, KeyRing};
use crate::digest::base64url;
use crate::fault::Keys;

/// `{"keys": [...]}`; HMAC keys are never in it, unless a fault puts one there.
pub(crate) fn jwks_json(ring: &KeyRing, twist: Option<Keys>) -> Value {
    let listed = ring.trusted().map(public);
    let keys: Vec<Value> = match twist {
        None => listed.collect(),
        Some(Keys::None) => Vec::new(),
        Some(Keys::Foreign) => vec![public(&Key::generate(Algorithm::Es256))],
        Some(Keys::ForEncryption) => listed.map(|key| with(key, "use", "enc")).collect(),
        Some(Keys::DuplicateKid) => {
            let foreign = with(public(&Key::generate(Algorithm::Es256)), "kid", &ring.current.kid);
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
    with(key.pair.public(), "kid", &key.kid)
}

fn with(mut key: Value, name: &str, value: &str) -> Value {
    if let Some(fields) = key.as_object_mut() {
        fields.insert(name.to_owned(), json!(value));
    }
    key
}
