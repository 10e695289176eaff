//! Digests and base64 as the services write them.

use base64::alphabet;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig, STANDARD, URL_SAFE_NO_PAD};
use base64::engine::{DecodePaddingMode, Engine};
use sha2::{Digest as _, Sha224, Sha256};

/// Standard alphabet, padding optional: what Google's JSON parser takes.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// SHA-256 in lower-case hex.
#[must_use]
pub fn sha256_hex(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

/// SHA-224 in lower-case hex: how GoTrue keeps mailed codes.
#[must_use]
pub fn sha224_hex(text: &str) -> String {
    format!("{:x}", Sha224::digest(text.as_bytes()))
}

/// SHA-256 in unpadded base64url: an S256 code challenge.
#[must_use]
pub fn challenge(verifier: &str) -> String {
    base64url(&Sha256::digest(verifier.as_bytes()))
}

/// Unpadded base64url.
#[must_use]
pub fn base64url(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The bytes of unpadded base64url.
#[must_use]
pub fn from_base64url(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}

/// Standard base64.
#[must_use]
pub fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// The bytes of standard base64, padded or not.
#[must_use]
pub fn from_base64(text: &str) -> Option<Vec<u8>> {
    Engine::decode(&LENIENT, text).ok()
}

/// The first eight bytes of SHA-256 as a number: a stable seed out of text.
#[must_use]
pub fn seed_of(text: &str) -> u64 {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().take(8).fold(0_u64, |number, byte| (number << 8) | u64::from(*byte))
}
