//! Laws of this crate that no compiler knows, and the first paint.

mod colour;
mod paint;
mod room;
