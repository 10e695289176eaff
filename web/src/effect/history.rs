//! The results of the last batches, kept on this device until the server's history takes over.

use super::storage;
use crate::state::window::{Kept, Window};

fn key(user_id: &str) -> String {
    format!("etalase.window.{user_id}")
}

/// The finished batches of this user, newest first.
pub(crate) fn read(user_id: &str) -> Vec<Kept> {
    storage::value(&key(user_id)).unwrap_or_default()
}

/// Keeps the finished batches, with those another tab has added meanwhile. What cannot be stored is still shown
/// until the page is closed.
pub(crate) fn keep(user_id: &str, window: &Window) {
    let batches = window.to_keep(&read(user_id));
    let _ = storage::keep(&key(user_id), &batches);
}
