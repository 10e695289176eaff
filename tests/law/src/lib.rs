//! The laws of the house, each as a test over the sources: which crate and which room may know which, who may name
//! the runtime, which words we do not use. Laws of one crate alone are with that crate.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a law that cannot be read is broken")]

pub mod source;
