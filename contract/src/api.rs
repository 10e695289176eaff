//! The JSON that travels, one file per endpoint family.
//!
//! Readers tolerate members they do not know, so that page and edge can be deployed one after the other.

pub mod account;
pub mod batch;
pub mod config;
pub mod description;
pub mod event;
pub mod health;
pub mod history;
pub mod statement;

/// A number of coins. Never negative, never a fraction; the ledger's constraints say the same.
pub type Coins = u32;
