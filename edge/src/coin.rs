//! The ledger: grant, hold, settle, release, expire. It is the only room that knows its SQL.
//!
//! A coin's life: granted -> available -> held -> settled, or from held back to available. Entries are
//! append-only and the balance moves in the same transaction; the schema in `edge/migrations` enforces the same
//! rules a second time. One step of a flow is one batch of statements, so every step happened or did not, and
//! every step can be repeated when nobody knows which.

pub mod ahead;
pub mod failure;
pub mod ledger;
mod memory;
mod row;
pub mod rule;
mod statement;
mod step;
mod sweep;

pub use ledger::Ledger;
