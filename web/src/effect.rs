//! The only room that starts anything: calls, timers, storage, clipboard, downloads, decoding.

pub(crate) mod account;
pub(crate) mod address;
pub(crate) mod arrival;
pub(crate) mod batch;
pub(crate) mod browser;
pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod download;
pub(crate) mod history;
pub(crate) mod kept_photo;
mod lock;
pub(crate) mod more;
pub(crate) mod opening;
pub(crate) mod painter;
pub(crate) mod photo;
pub(crate) mod piece;
pub(crate) mod preference;
pub(crate) mod preset;
mod proof;
pub(crate) mod session;
pub(crate) mod share;
pub(crate) mod sight;
pub(crate) mod sign_in;
mod storage;
pub(crate) mod take;
