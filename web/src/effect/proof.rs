//! PKCE verifiers: made, kept until their code comes, and shown then.

use super::storage;
use crate::api::auth::proof::{Challenge, Verifier, verifier_key};
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The challenge for a request. The verifier behind it is kept; one that still waits for the same thing is used again,
/// so that a link asked for before stays good. None where the browser has no cryptography to offer.
pub(super) async fn challenge(session_key: &str, recovery: bool) -> Option<Challenge> {
    let key = verifier_key(session_key, None);
    let kept = kept(&key).filter(|kept| kept.recovery == recovery);
    let verifier = match kept {
        Some(kept) => kept,
        None => fresh(recovery).ok()?,
    };
    let challenge = digest(&verifier.text).await.ok()?;
    // Where nothing can be stored, only this tab can exchange the code, as when it comes back from Google.
    let _ = storage::keep_text(&key, &verifier.written());
    Some(Challenge::of(challenge))
}

/// What was kept for the code that has come, and its key.
pub(super) fn find(session_key: &str, flow: Option<&str>) -> Option<(String, Verifier)> {
    let key = verifier_key(session_key, flow);
    kept(&key).map(|verifier| (key, verifier))
}

fn kept(key: &str) -> Option<Verifier> {
    Verifier::read(&storage::text(key)?)
}

fn fresh(recovery: bool) -> Result<Verifier, JsValue> {
    let mut random = [0; 56];
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    window.crypto()?.get_random_values_with_u8_array(&mut random)?;
    Ok(Verifier::new(&random, recovery))
}

/// Base64url of the SHA-256, without padding.
async fn digest(text: &str) -> Result<String, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let bytes = Uint8Array::from(text.as_bytes());
    let digest = window.crypto()?.subtle().digest_with_str_and_buffer_source("SHA-256", &bytes)?;
    let digest: ArrayBuffer = JsFuture::from(digest).await?.unchecked_into();
    let binary: String = Uint8Array::new(&digest).to_vec().into_iter().map(char::from).collect();
    Ok(window.btoa(&binary)?.replace('+', "-").replace('/', "_").replace('=', ""))
}
