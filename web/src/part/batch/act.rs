//! What can be asked of a batch.

use crate::api::Fault;
use crate::state::window::{Batch, Order};
use gloo_file::File;
use std::rc::Rc;
use yew::prelude::*;

/// What can be asked of a batch, or of the window it stands in.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum BatchAction {
    /// The same wish as a new click.
    Again(Rc<Order>),
    /// The outcome of the same click.
    Ask(Rc<Order>),
    /// Not to be made, if it is not yet.
    Cancel(Rc<Batch>),
    /// One more picture of it, for the price of a batch.
    Another(Rc<Batch>),
    /// Out of sight.
    PutAway(Rc<str>),
    /// To be deleted, if the seller means it.
    Doom(Rc<Batch>),
    /// Deleted, for they do. The callback hears whether it could be.
    Delete(Rc<Batch>, Callback<Result<(), Fault>>),
    /// The star of the picture in that place of that batch, given or taken back.
    Star(Rc<str>, u8),
    /// A seed for the next batch, or none.
    Seed(Option<u64>),
    /// A picture among the product photos.
    Take(File),
    /// To see the picture in that place of that batch large. The press is on a link to it; whoever shows it in the
    /// page keeps the link from being followed.
    Open(Rc<str>, u8, MouseEvent),
    /// That batch, or all of them, as one file.
    Pack(Option<Rc<str>>),
    /// The form out of such a file.
    Unpack(File),
    /// To the prompt.
    Prompt,
    /// To the photos.
    Photo,
    /// What is older than what is there.
    Older,
}
