//! Pieces that take props and give callbacks, and know nothing of data, calls or routes.

pub(crate) mod button;
pub(crate) mod choice;
pub(crate) mod coin;
pub(crate) mod field;
pub(crate) mod icon;
pub(crate) mod link;
pub(crate) mod mark;
pub(crate) mod notice;
pub(crate) mod pill;
pub(crate) mod scene;
pub(crate) mod segment;
pub(crate) mod shop;
pub(crate) mod tab;
