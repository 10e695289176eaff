//! The Cloudflare Worker: it keeps the providers' keys and the coins, and turns one click into one batch.
//!
//! The app is a function of its ports ([`app::handle`]), so everything but [`platform`] builds and runs natively
//! and is tested by calling it. Only `platform` names the Cloudflare runtime.

#![allow(async_fn_in_trait, reason = "an isolate is single-threaded: no future of ours needs to be Send")]

pub mod app;
pub mod auth;
pub mod coin;
pub mod flow;
pub mod json;
pub mod photo;
pub mod ports;
pub mod problem;
pub mod provider;
pub mod route;
pub mod setting;
pub mod trace;
pub mod visit;

#[cfg(target_arch = "wasm32")]
mod platform;
