//! Screens that only some need: what is to be seen. They are drawn by `crate::more`, a piece of the program that is
//! loaded when the first of them is wanted.
//!
//! To add a screen: a variant of [`Scene`] with all that it must know, and its drawing in `crate::more`.

mod goods;

#[cfg(test)]
pub(crate) use goods::goods;
pub(crate) use goods::{Goods, Sight};

use crate::state::draft::Draft;
use contract::catalogue::selection::Selection;
use gloo_file::File;
use std::rc::Rc;
use yew::Callback;

/// A screen that is drawn by a piece loaded later.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Scene {
    /// What becomes of photos, and for how many days pictures are kept, if not for ever.
    Privacy(Option<u32>),
    /// Where every coin went.
    Statement,
    /// The seller's own looks, and the present choices to make another of.
    Presets(Selection),
    /// A picture, near and beside others.
    Look(Look),
    /// These batches as one file.
    Pack(Rc<[Goods]>),
    /// That file back into the form, which is handed to the callback.
    Unpack(File, Callback<Draft>),
}

/// What is looked at.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Look {
    /// The batches to leaf through, newest first.
    pub(crate) goods: Rc<[Goods]>,
    /// The batch to begin with.
    pub(crate) key: Rc<str>,
    /// The place in it of the picture to begin with.
    pub(crate) place: u8,
    /// The photo on the shelf, for batches whose own photo the page does not have any more.
    pub(crate) shelf: Option<Rc<str>>,
}

impl Scene {
    /// Whether it is a page of its own rather than something in front of the page.
    pub(crate) const fn is_page(&self) -> bool {
        match self {
            Self::Privacy(_) | Self::Statement => true,
            Self::Presets(_) | Self::Look(_) | Self::Pack(_) | Self::Unpack(..) => false,
        }
    }
}
