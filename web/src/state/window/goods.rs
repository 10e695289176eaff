//! The finished batches as the screens that look at them are told of them.

use super::{Batch, Outcome, Window};
use crate::scene::{Goods, Sight};
use std::rc::Rc;

impl Window {
    /// The finished batches, newest first, each with the photo that this page still has of it.
    pub(crate) fn goods(&self, photo: impl Fn(&str) -> Option<Rc<str>>) -> Rc<[Goods]> {
        self.batches.iter().filter_map(|batch| goods(batch, photo(&batch.ticket.key))).collect()
    }
}

fn goods(batch: &Batch, photo: Option<Rc<str>>) -> Option<Goods> {
    let Outcome::Done(delivery) = &batch.outcome else { return None };
    let sights = delivery.pictures.iter().map(|of| Sight {
        place: of.index,
        url: of.url.clone(),
        width: of.width,
        height: of.height,
        seed: of.seed,
    });
    let ticket = &batch.ticket;
    Some(Goods {
        key: ticket.key.clone(),
        at_ms: ticket.at_ms,
        selection: ticket.selection.clone(),
        size: ticket.size,
        prompt: delivery.prompt.clone(),
        pictures: sights.collect(),
        photo,
    })
}
