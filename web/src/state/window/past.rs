//! The server's history in the window: read page by page, and never shown twice.

use super::{Batch, Outcome, Ticket, Window};
use crate::api::Fault;
use std::rc::Rc;

/// How far back the history has been read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Past {
    /// Not at all yet.
    #[default]
    Unread,
    /// There is more from here on.
    More(Rc<str>),
    /// To its beginning.
    Whole,
}

impl Past {
    /// From where it goes on; none at the newest end.
    pub(crate) fn cursor(&self) -> Option<&Rc<str>> {
        match self {
            Self::More(cursor) => Some(cursor),
            Self::Unread | Self::Whole => None,
        }
    }
}

/// Whether more of the history is being asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Asking {
    /// No.
    #[default]
    Idle,
    /// Yes.
    Now,
    /// It was, in vain.
    Failed(Fault),
}

/// A page of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    /// The cursor that it was asked for with; none for the newest.
    pub(crate) from: Option<Rc<str>>,
    /// Its batches, newest first. One that delivered and has no pictures any more is gone.
    pub(crate) batches: Vec<Batch>,
    /// Where the next page begins; none on the last.
    pub(crate) next: Option<Rc<str>>,
}

impl Window {
    /// Takes a page in.
    pub(super) fn take_in(&mut self, told: Told) {
        let is_next = match &self.past {
            Past::Unread => told.from.is_none(),
            Past::More(cursor) => told.from.as_ref() == Some(cursor),
            Past::Whole => false,
        };
        // The newest end, looked at again, says nothing of what comes after; unless nothing on it is known, for then
        // there may be more between it and what is.
        let leads_on = is_next || !told.batches.iter().any(|batch| self.place(batch).is_some());
        if leads_on && (is_next || !told.batches.is_empty()) {
            self.past = told.next.map_or(Past::Whole, Past::More);
        }
        if is_next || told.from.is_some() {
            self.asking = Asking::Idle;
        }
        told.batches.into_iter().for_each(|batch| self.learn(batch));
    }

    fn place(&self, batch: &Batch) -> Option<usize> {
        self.batches.iter().position(|known| {
            known.ticket.key == batch.ticket.key || (known.id.is_some() && known.id == batch.id)
        })
    }

    fn learn(&mut self, told: Batch) {
        let is_gone = matches!(&told.outcome, Outcome::Done(delivery) if delivery.pictures.is_empty());
        let is_hidden = is_gone || self.is_away(&told.ticket.key);
        let known = self.place(&told).and_then(|place| self.batches.get_mut(place));
        match known {
            Some(known) if is_gone => {
                let key = known.ticket.key.clone();
                self.put_away(key); // the device would put it back otherwise
            }
            Some(known) => {
                let next = known.after(told);
                if **known != next {
                    *known = Rc::new(next);
                }
            }
            None if is_hidden => {}
            None => {
                let older = self.batches.iter().position(|known| known.ticket.at_ms < told.ticket.at_ms);
                self.batches.insert(older.unwrap_or(self.batches.len()), Rc::new(told));
            }
        }
    }
}

impl Batch {
    /// What is known of it once the history has told as well. What this page hears at first hand goes before.
    fn after(&self, told: Self) -> Self {
        let at_first_hand = match &self.outcome {
            Outcome::Running(_) | Outcome::Failed(_) => self.order.is_some(),
            Outcome::Open(_) => told.is_running(),
            Outcome::Done(_) => false,
        };
        if at_first_hand {
            return Self { id: told.id, ..self.clone() };
        }
        // The server's clock is right, the device's may be off; the rest the device knows better.
        let ticket = Ticket { at_ms: told.ticket.at_ms, ..self.ticket.clone() };
        Self { ticket, cancel: self.cancel, ..told }
    }
}

#[cfg(test)]
mod tests;
