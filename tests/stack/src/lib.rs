//! The whole of Etalase on this machine, for tests: the built Worker and page in the real runtime, a database and
//! a bucket of their own, and the sandbox for the services outside.
//!
//! In here: starting and ending it, sellers who sign up and call it, photos to send. Not in here: any story.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test that cannot be set up has failed"
)]

mod keep;
pub mod photo;
mod seller;
mod start;

pub use keep::{Kept, root, xtask};
pub use seller::{Answer, Seller};
pub use start::Stack;
