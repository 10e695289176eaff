//! Video prompts as the seller has rewritten them, kept on this device beside their picture.

use super::storage;

const KEY: &str = "etalase.caption.";

/// Which of a picture's two texts, of which batch.
fn key(batch: &str, place: u8, version: char) -> String {
    format!("{KEY}{batch}.{place}{version}")
}

/// The text as the seller wrote it, if they did.
pub(crate) fn read(batch: &str, place: u8, version: char) -> Option<String> {
    storage::text(&key(batch, place, version))
}

/// Keeps it; none for the text as it was made. False when only this visit will know it.
pub(crate) fn keep(batch: &str, place: u8, version: char, text: Option<&str>) -> bool {
    let key = key(batch, place, version);
    match text {
        Some(text) => storage::keep_text(&key, text).is_ok(),
        None => {
            storage::forget(&key);
            true
        }
    }
}

/// Forgets those of a batch.
pub(super) fn forget(batch: &str) {
    storage::keys(&format!("{KEY}{batch}.")).iter().for_each(|key| storage::forget(key));
}
