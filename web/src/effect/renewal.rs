//! Whoever came in by the link of a forgotten password and has not chosen a new one: remembered across a reload.

use super::storage;

const KEY: &str = "etalase.renewing";
/// What stands for it where else something would have come in the address; no address can say this.
pub(super) const UNFINISHED: &str = "renewal";

/// This user has come in to choose one.
pub(super) fn begin(user_id: &str) {
    let _ = storage::keep_text(KEY, user_id); // where nothing is kept, a reload is the end of it
}

/// Whether this user still has to.
pub(super) fn is_open(user_id: &str) -> bool {
    storage::text(KEY).as_deref() == Some(user_id)
}

/// Whether somebody still has to.
pub(super) fn unfinished() -> Option<&'static str> {
    storage::text(KEY).map(|_| UNFINISHED)
}

/// They have, or do not want to.
pub(crate) fn end() {
    storage::forget(KEY);
}
