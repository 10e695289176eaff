//! The shop window: batches, newest first. Nothing is ever replaced.

mod batch;
mod delivery;
mod goods;
mod note;
mod past;
mod record;
mod sieve;
mod star;

pub(crate) use batch::{Batch, Cancel, Kept, Order, Outcome, Stage, Ticket};
pub(crate) use delivery::{Delivery, Picture};
pub(crate) use note::Note;
pub(crate) use past::{Asking, Past, Told};
pub(crate) use sieve::{Sieve, Span};
pub(crate) use star::Stars;

use crate::api::Fault;
use contract::api::event::Event;
use std::rc::Rc;
use yew::Reducible;

/// Finished batches kept on the device at most.
const KEPT_MAX: usize = 20;
/// Batches remembered as put away at most.
const AWAY_MAX: usize = 200;

/// The window.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Window {
    /// Newest first.
    pub(crate) batches: Vec<Rc<Batch>>,
    /// How far back the server's history has been read.
    pub(crate) past: Past,
    /// Whether more of it is being asked for.
    pub(crate) asking: Asking,
    /// Keys of what was put away or deleted, so that no late page brings it back; the newest last.
    pub(crate) away: Vec<Rc<str>>,
}

/// What can happen in the window.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum WindowAction {
    /// A batch was sent, or is being asked for again.
    Begin(Rc<Order>),
    /// The edge told this of the batch of that key.
    Hear(Rc<str>, Event),
    /// The batch of that key ended so.
    End(Rc<str>, Outcome),
    /// What was kept is put back, behind whatever is there already.
    Restore(Vec<Kept>),
    /// The seller does not want to see a batch that failed.
    PutAway(Rc<str>),
    /// These have been put away before.
    Away(Vec<Rc<str>>),
    /// The pictures of a batch are gone, and it with them.
    Delete(Rc<str>),
    /// What became of the wish to cancel the batch of that key.
    Cancel(Rc<str>, Cancel),
    /// More of the history is being asked for.
    Ask,
    /// A page of it.
    Tell(Told),
    /// It could not be had.
    Miss(Fault),
}

impl Window {
    /// Whether a batch of this page is on its way.
    pub(crate) fn is_running(&self) -> bool {
        self.batches.iter().any(|batch| batch.is_running() && batch.order.is_some())
    }

    /// Whether one is on its way that only the history can tell of.
    pub(crate) fn is_running_elsewhere(&self) -> bool {
        self.batches.iter().any(|batch| batch.is_running_elsewhere())
    }

    /// Orders to ask for again by themselves: those that a dead connection or an ended session left open.
    pub(crate) fn waiting(&self) -> impl Iterator<Item = Rc<Order>> {
        let open = |batch: &&Rc<Batch>| match &batch.outcome {
            Outcome::Open(fault) => {
                matches!(fault, Fault::Offline | Fault::SignedOut) || fault.is_about_token()
            }
            Outcome::Running(_) | Outcome::Done(_) | Outcome::Failed(_) => false,
        };
        self.batches.iter().filter(open).filter_map(|batch| batch.order.clone())
    }

    /// The finished batches to keep, together with those kept by another tab, newest first.
    pub(crate) fn to_keep(&self, kept: &[Kept]) -> Vec<Kept> {
        let mut all: Vec<Kept> = self.batches.iter().filter_map(|batch| Kept::of(batch)).collect();
        for other in kept.iter().filter(|other| !self.is_away(&other.ticket.key)) {
            if !all.iter().any(|mine| mine.ticket.key == other.ticket.key) {
                let older = all.iter().position(|mine| mine.ticket.at_ms < other.ticket.at_ms);
                all.insert(older.unwrap_or(all.len()), other.clone());
            }
        }
        all.truncate(KEPT_MAX);
        all
    }

    fn is_away(&self, key: &str) -> bool {
        self.away.iter().any(|away| **away == *key)
    }

    fn put_away(&mut self, key: Rc<str>) {
        self.batches.retain(|batch| batch.ticket.key != key);
        self.away.retain(|away| *away != key);
        self.away.push(key);
        if self.away.len() > AWAY_MAX {
            self.away.remove(0);
        }
    }

    fn position(&self, key: &str) -> Option<usize> {
        self.batches.iter().position(|batch| &*batch.ticket.key == key)
    }

    fn change(&mut self, key: &str, change: impl FnOnce(&Batch) -> Batch) {
        if let Some(batch) = self.position(key).and_then(|at| self.batches.get_mut(at)) {
            *batch = Rc::new(change(batch));
        }
    }

    fn put(&mut self, batch: Batch) {
        let batch = Rc::new(batch);
        match self.position(&batch.ticket.key).and_then(|at| self.batches.get_mut(at)) {
            Some(old) => *old = batch,
            None => self.batches.insert(0, batch),
        }
    }
}

impl Reducible for Window {
    type Action = WindowAction;

    fn reduce(self: Rc<Self>, action: WindowAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            WindowAction::Begin(order) => {
                let known = next.position(&order.ticket.key).and_then(|at| self.batches.get(at));
                let id = known.and_then(|batch| batch.id.clone());
                next.put(Batch { id, ..Batch::begun(order) });
            }
            WindowAction::Hear(key, event) => next.change(&key, |batch| batch.heard(&event)),
            WindowAction::End(key, outcome) => next.change(&key, |batch| batch.ended(outcome)),
            WindowAction::Restore(kept) => {
                for kept in kept {
                    if next.position(&kept.ticket.key).is_none() && !self.is_away(&kept.ticket.key) {
                        next.batches.push(Rc::new(kept.into()));
                    }
                }
            }
            WindowAction::PutAway(key) => {
                let batch = self.position(&key).and_then(|at| self.batches.get(at));
                if batch.is_some_and(|batch| matches!(batch.outcome, Outcome::Failed(_))) {
                    next.put_away(key);
                }
            }
            WindowAction::Away(keys) => keys.into_iter().for_each(|key| next.put_away(key)),
            WindowAction::Delete(key) => next.put_away(key),
            WindowAction::Cancel(key, cancel) => {
                next.change(&key, |batch| Batch { cancel, ..batch.clone() });
            }
            WindowAction::Ask => next.asking = Asking::Now,
            WindowAction::Tell(told) => next.take_in(told),
            WindowAction::Miss(fault) => next.asking = Asking::Failed(fault),
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests;
