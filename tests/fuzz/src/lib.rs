//! What must hold of every input to the doors of the edge, whoever made it: data URLs, image headers, tokens, key
//! sets, and the answers of both providers.
//!
//! In here: one property per door, as a function of bytes that panics when it does not hold. Each compares the edge
//! with something that was written another way: a whole decode, another reader, the words of the rule. Not in here: the
//! engine that makes up the bytes (`libfuzzer`), and the stories of what a caller hears.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a property that does not hold must be heard"
)]

pub mod data_url;
mod door;
pub mod fal;
pub mod gemini;
pub mod header;
pub mod keys;
pub mod token;

use edge::ports::Answer;
use serde_json::Value;

/// A property of bytes, by name. It says whether the edge took what they stand for, so that nobody looks only at what is
/// refused.
pub type Property = (&'static str, fn(&[u8]) -> bool);

/// Every property.
pub const ALL: &[Property] = &[
    ("data_url", data_url::holds),
    ("header", header::holds),
    ("token", token::holds),
    ("keys", keys::holds),
    ("fal", fal::holds),
    ("gemini", gemini::holds),
];

/// The statuses that a provider's answer begins with, by its first byte.
const STATUSES: [u16; 16] = [200, 201, 204, 302, 400, 401, 403, 404, 408, 422, 429, 499, 500, 502, 503, 504];

/// The bytes as JSON of whatever shape. A number that no type can hold is nothing here, and passed over by the edge where
/// nobody asks for it: of such a text nothing more is said.
fn any(json: &[u8]) -> Option<Value> {
    serde_json::from_slice(json).ok()
}

/// An answer made of bytes: the first chooses the status, the rest is the body.
fn answer(bytes: &[u8]) -> Option<Answer> {
    let (status, body) = bytes.split_first()?;
    let status = STATUSES[usize::from(*status) % STATUSES.len()];
    Some(Answer { status, headers: http::HeaderMap::new(), body: body.to_vec() })
}
