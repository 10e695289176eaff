//! Laws of this crate that no compiler knows.
