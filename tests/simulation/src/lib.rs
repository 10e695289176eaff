//! The edge's real app in a small world: a seeded scheduler decides what happens next, when an isolate dies, which
//! connection breaks before and which after it took effect. Every run is told by its seed.
//!
//! In here: the world, the histories played in it, the audit of what they leave behind. Not in here: anything of
//! the app; what is simulated is `edge::app::handle` over the ledger's own statements on a real SQLite.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a world that cannot go on has found something"
)]

pub mod audit;
pub mod caller;
pub mod crowd;
pub mod database;
pub mod fault;
pub mod history;
pub mod outside;
mod port;
pub mod schedule;
pub mod seller;
pub mod stranger;
pub mod world;
