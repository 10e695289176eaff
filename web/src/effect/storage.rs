//! What the browser keeps. Where it may not, or where it is full, this tab's memory stands in.

use crate::json;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::cell::RefCell;
use web_sys::Storage;

thread_local! {
    static MEMORY: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

/// The storage cannot or may not keep this; it is in this tab's memory alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OnlyInMemory;

fn local() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// The text under a key.
pub(crate) fn text(key: &str) -> Option<String> {
    MEMORY
        .with_borrow(|memory| memory.iter().find(|(kept, _)| kept == key).map(|(_, text)| text.clone()))
        .or_else(|| local()?.get_item(key).ok().flatten())
}

/// The value under a key; what cannot be read is as good as absent.
pub(crate) fn value<T: DeserializeOwned>(key: &str) -> Option<T> {
    json::read(&text(key)?).ok()
}

/// Keeps a text.
pub(crate) fn keep_text(key: &str, text: &str) -> Result<(), OnlyInMemory> {
    let kept = local().is_some_and(|storage| storage.set_item(key, text).is_ok());
    MEMORY.with_borrow_mut(|memory| {
        memory.retain(|(old, _)| old != key);
        if kept {
            return Ok(());
        }
        memory.push((key.to_owned(), text.to_owned()));
        Err(OnlyInMemory)
    })
}

/// Keeps a value as JSON.
pub(crate) fn keep<T: Serialize>(key: &str, value: &T) -> Result<(), OnlyInMemory> {
    keep_text(key, &serde_json::to_string(value).map_err(|_| OnlyInMemory)?)
}

/// Forgets what is under a key.
pub(crate) fn forget(key: &str) {
    MEMORY.with_borrow_mut(|memory| memory.retain(|(old, _)| old != key));
    if let Some(storage) = local() {
        let _ = storage.remove_item(key); // a storage that forbids writing never held it
    }
}

/// The keys that begin so, in no order. A key is in memory or in the storage, not in both.
pub(crate) fn keys(prefix: &str) -> Vec<String> {
    let mut keys: Vec<String> =
        MEMORY.with_borrow(|memory| memory.iter().map(|(key, _)| key.clone()).collect());
    if let Some(storage) = local() {
        let count = storage.length().unwrap_or_default();
        keys.extend((0..count).filter_map(|place| storage.key(place).ok().flatten()));
    }
    keys.retain(|key| key.starts_with(prefix));
    keys
}
