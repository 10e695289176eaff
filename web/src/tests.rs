//! Laws of this crate that no compiler knows, and the first paint.

#![allow(
    clippy::arithmetic_side_effects,
    clippy::string_slice,
    reason = "a test that trips over its own numbers has failed, which is what tests are for"
)]

mod colour;
mod paint;
mod room;
