//! Whoever came in by the link of a forgotten password and has not chosen a new one: remembered across a reload.

use super::{clock, storage};
use std::rc::Rc;

const KEY: &str = "etalase.renewing";
/// What stands for it where else something would have come in the address; no address can say this.
pub(super) const UNFINISHED: &str = "renewal";
/// Seconds for which Supabase lets a password be changed without another proof, where the project is strict.
const FRESH_FOR_S: u64 = 86_400;

/// This user has come in to choose one.
pub(super) fn begin(user_id: &str) {
    // Where nothing is kept, a reload is the end of it.
    let _ = storage::keep_text(KEY, &format!("{user_id} {}", clock::now_s()));
}

/// Who still has to, if they have not waited too long.
pub(crate) fn whose() -> Option<Rc<str>> {
    let text = storage::text(KEY)?;
    let (user_id, begun_s) = text.split_once(' ')?;
    let begun_s: u64 = begun_s.parse().ok()?;
    (clock::now_s().abs_diff(begun_s) < FRESH_FOR_S).then(|| user_id.into())
}

/// Whether somebody still has to.
pub(super) fn unfinished() -> Option<&'static str> {
    storage::text(KEY).map(|_| UNFINISHED)
}

/// They have, or do not want to, or somebody else is here.
pub(crate) fn end() {
    storage::forget(KEY);
}
