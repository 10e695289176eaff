//! What the page knows, as pure reducers. Nothing in here starts anything or asks the browser.

pub(crate) mod account;
pub(crate) mod draft;
pub(crate) mod preset;
pub(crate) mod remote;
pub(crate) mod shelf;
pub(crate) mod sight;
pub(crate) mod theme;
pub(crate) mod voice;
pub(crate) mod window;
