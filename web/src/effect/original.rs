//! The photos that batches of this visit follow, to be laid beside their pictures.

use crate::photo::Photo;
use std::cell::RefCell;
use std::rc::Rc;

/// Photos that batches of this visit follow, kept at most.
const ORIGINALS_MAX: usize = 12;

thread_local! {
    /// The batch's key, and its photo; the newest last.
    static ORIGINALS: RefCell<Vec<(Rc<str>, Rc<Photo>)>> = const { RefCell::new(Vec::new()) };
}

/// The address of the photo that the batch of that key follows, for as long as this page has it.
pub(crate) fn address(key: &str) -> Option<Rc<str>> {
    of(key).map(|photo| Rc::from(&*photo.preview))
}

/// The photo that the batch of that key follows.
pub(super) fn of(key: &str) -> Option<Rc<Photo>> {
    ORIGINALS.with_borrow(|kept| kept.iter().find(|(of, _)| &**of == key).map(|(_, photo)| photo.clone()))
}

/// Notes that the batch of that key follows this photo; the oldest is forgotten where there are too many.
pub(super) fn keep(key: Rc<str>, photo: &Rc<Photo>) {
    ORIGINALS.with_borrow_mut(|kept| {
        kept.push((key, photo.clone()));
        if kept.len() > ORIGINALS_MAX {
            kept.remove(0);
        }
    });
}
