//! Compact tokens: header, claims, signature.

use hmac::{Hmac, Mac as _};
use serde_json::{Map, Value, json};
use sha2::Sha256;

use super::Key;
use crate::digest::{base64url, from_base64url};

/// Signed with a key; `extra` header fields override `alg`, `kid` and `typ`, null removes.
pub(super) fn signed(key: &Key, extra: &Map<String, Value>, claims: &Map<String, Value>) -> String {
    let header = json!({ "alg": key.pair.name(), "kid": key.kid, "typ": "JWT" });
    let signed = signing_input(header, extra, claims);
    format!("{signed}.{}", base64url(&key.pair.sign(signed.as_bytes())))
}

/// Signed with a shared secret.
pub(super) fn hs256(secret: &str, extra: &Map<String, Value>, claims: &Map<String, Value>) -> String {
    let signed = signing_input(json!({ "alg": "HS256", "typ": "JWT" }), extra, claims);
    let signature = match Hmac::<Sha256>::new_from_slice(secret.as_bytes()) {
        Ok(mut mac) => {
            mac.update(signed.as_bytes());
            base64url(&mac.finalize().into_bytes())
        }
        // HMAC takes keys of any length; were that to change, an unsigned token says so.
        Err(_) => String::new(),
    };
    format!("{signed}.{signature}")
}

/// Not signed at all.
pub(super) fn unsigned(extra: &Map<String, Value>, claims: &Map<String, Value>) -> String {
    format!("{}.", signing_input(json!({ "alg": "none", "typ": "JWT" }), extra, claims))
}

fn signing_input(header: Value, extra: &Map<String, Value>, claims: &Map<String, Value>) -> String {
    let header = overridden(header, extra);
    let claims = Value::Object(claims.clone());
    format!("{}.{}", base64url(header.to_string().as_bytes()), base64url(claims.to_string().as_bytes()))
}

/// The fields of `base` with those of `extra` in their place; null removes.
pub(super) fn overridden(mut base: Value, extra: &Map<String, Value>) -> Value {
    if let Some(fields) = base.as_object_mut() {
        for (name, value) in extra {
            if value.is_null() {
                fields.remove(name);
            } else {
                fields.insert(name.clone(), value.clone());
            }
        }
    }
    base
}

/// The `kid` in a token's header.
pub(super) fn kid(token: &str) -> Option<String> {
    let header = object(token.split('.').next()?)?;
    header.get("kid")?.as_str().map(str::to_owned)
}

/// The claims in a token, whoever signed it.
pub(crate) fn claims_unverified(token: &str) -> Option<Map<String, Value>> {
    object(token.split('.').nth(1)?)
}

/// The claims of a token, if that key signed it.
pub(super) fn verified(key: &Key, token: &str) -> Option<Map<String, Value>> {
    let (signed, signature) = token.rsplit_once('.')?;
    let header = object(signed.split('.').next()?)?;
    if header.get("alg")?.as_str()? != key.pair.name() {
        return None;
    }
    let signature = from_base64url(signature)?;
    key.pair.verifies(signed.as_bytes(), &signature).then_some(())?;
    claims_unverified(token)
}

fn object(part: &str) -> Option<Map<String, Value>> {
    serde_json::from_slice(&from_base64url(part)?).ok()
}
