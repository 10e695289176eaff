//! The journey, told by people at the page. Each story has a browser of its own; all share one Etalase.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a story that cannot go on has failed"
)]

mod access;
mod batch;
mod cancel;
mod clock;
mod coin;
mod door;
mod failure;
mod frame;
mod google;
mod haste;
mod history;
mod journey;
mod keeping;
mod keyboard;
mod lapse;
mod look;
mod mail;
mod naughty;
mod offline;
mod pack;
mod password;
mod phone;
mod photo;
mod policy;
mod preset;
mod privacy;
mod prompt;
mod record;
mod sight;
mod statement;
mod steady;
mod stream;
mod tab;
mod viewer;
mod window;
