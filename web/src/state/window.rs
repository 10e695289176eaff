//! The shop window: batches, newest first. Nothing is ever replaced.

use crate::api::Fault;
use contract::api::batch::{GenerateAnswer, GenerateRequest};
use contract::catalogue::selection::Selection;
use contract::size::PictureSize;
use serde::{Deserialize, Serialize};
use std::rc::Rc;
use yew::Reducible;

/// Finished batches kept on the device at most.
const KEPT_MAX: usize = 20;

/// What a batch was asked with; all that is needed to show it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Ticket {
    /// The idempotency key, a UUID: one click for ever.
    pub(crate) key: Rc<str>,
    /// Whose it is.
    pub(crate) user_id: Rc<str>,
    /// Milliseconds since 1970 by this device's clock.
    pub(crate) at_ms: u64,
    /// The choices, for the title and the video prompts.
    pub(crate) selection: Selection,
    /// The size asked for, so that nothing moves when the pictures come.
    pub(crate) size: PictureSize,
    /// How many pictures.
    pub(crate) asked: u8,
    /// Whether a reference photo went along.
    pub(crate) photo: bool,
}

/// A ticket and the bytes of its request, which every repeat must send unchanged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Order {
    /// What it is.
    pub(crate) ticket: Ticket,
    /// The JSON body.
    pub(crate) body: Rc<str>,
}

impl Order {
    /// The order of one click. None only if it cannot be written as JSON.
    pub(crate) fn new(ticket: Ticket, prompt: &str, reference_image: Option<String>) -> Option<Self> {
        let request = GenerateRequest {
            prompt: prompt.to_owned(),
            reference_image,
            num_images: Some(ticket.asked),
            image_size: Some(ticket.size),
            seed: None,
            settings: Some(&ticket.selection),
        };
        let body = serde_json::to_string(&request).ok()?.into();
        Some(Self { ticket, body })
    }

    /// The same wish as a new click.
    pub(crate) fn again(&self, key: Rc<str>, at_ms: u64) -> Self {
        Self { ticket: Ticket { key, at_ms, ..self.ticket.clone() }, body: self.body.clone() }
    }
}

/// Where a batch stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Outcome {
    /// On its way.
    Running,
    /// Nobody answered. The same key must be asked again to know.
    Open(Fault),
    /// It delivered something.
    Done(GenerateAnswer),
    /// It did not, and that is final.
    Failed(Fault),
}

/// A batch in the window.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Batch {
    /// What was asked.
    pub(crate) ticket: Ticket,
    /// Where it stands.
    pub(crate) outcome: Outcome,
    /// The order, for as long as it may have to be sent again.
    pub(crate) order: Option<Rc<Order>>,
}

impl Batch {
    /// A batch that has just been sent.
    pub(crate) fn begun(order: Rc<Order>) -> Self {
        Self { ticket: order.ticket.clone(), outcome: Outcome::Running, order: Some(order) }
    }
}

/// A finished batch as it is kept on the device.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Kept {
    ticket: Ticket,
    answer: GenerateAnswer,
}

impl From<Kept> for Batch {
    fn from(kept: Kept) -> Self {
        Self { ticket: kept.ticket, outcome: Outcome::Done(kept.answer), order: None }
    }
}

/// The window.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Window {
    /// Newest first.
    pub(crate) batches: Vec<Rc<Batch>>,
}

/// What can happen in the window.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum WindowAction {
    /// A batch was sent, or is being asked for again.
    Begin(Rc<Order>),
    /// The batch of that key ended so.
    End(Rc<str>, Outcome),
    /// What was kept is put back, behind whatever is there already.
    Restore(Vec<Kept>),
    /// The seller does not want to see a batch that failed.
    PutAway(Rc<str>),
}

impl Window {
    /// Whether a batch is on its way.
    pub(crate) fn is_running(&self) -> bool {
        self.batches.iter().any(|batch| batch.outcome == Outcome::Running)
    }

    /// Orders to ask for again by themselves: those that a dead connection or an ended session left open.
    pub(crate) fn waiting(&self) -> impl Iterator<Item = Rc<Order>> {
        let open = |batch: &&Rc<Batch>| match &batch.outcome {
            Outcome::Open(fault) => {
                matches!(fault, Fault::Offline | Fault::SignedOut) || fault.is_about_token()
            }
            Outcome::Running | Outcome::Done(_) | Outcome::Failed(_) => false,
        };
        self.batches.iter().filter(open).filter_map(|batch| batch.order.clone())
    }

    /// The finished batches to keep, together with those kept by another tab, newest first.
    pub(crate) fn to_keep(&self, kept: &[Kept]) -> Vec<Kept> {
        let mut all: Vec<Kept> = self.batches.iter().filter_map(|batch| finished(batch)).collect();
        for other in kept {
            if !all.iter().any(|mine| mine.ticket.key == other.ticket.key) {
                let older = all.iter().position(|mine| mine.ticket.at_ms < other.ticket.at_ms);
                all.insert(older.unwrap_or(all.len()), other.clone());
            }
        }
        all.truncate(KEPT_MAX);
        all
    }

    fn position(&self, key: &str) -> Option<usize> {
        self.batches.iter().position(|batch| &*batch.ticket.key == key)
    }

    fn put(&mut self, batch: Batch) {
        let batch = Rc::new(batch);
        match self.position(&batch.ticket.key).and_then(|at| self.batches.get_mut(at)) {
            Some(old) => *old = batch,
            None => self.batches.insert(0, batch),
        }
    }
}

fn finished(batch: &Batch) -> Option<Kept> {
    match &batch.outcome {
        Outcome::Done(answer) => Some(Kept { ticket: batch.ticket.clone(), answer: answer.clone() }),
        Outcome::Running | Outcome::Open(_) | Outcome::Failed(_) => None,
    }
}

impl Reducible for Window {
    type Action = WindowAction;

    fn reduce(self: Rc<Self>, action: WindowAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            WindowAction::Begin(order) => next.put(Batch::begun(order)),
            WindowAction::End(key, outcome) => {
                if let Some(batch) = next.position(&key).and_then(|at| self.batches.get(at)) {
                    let order = batch.order.clone().filter(|_| !matches!(outcome, Outcome::Done(_)));
                    next.put(Batch { ticket: batch.ticket.clone(), outcome, order });
                }
            }
            WindowAction::Restore(kept) => {
                for kept in kept {
                    if next.position(&kept.ticket.key).is_none() {
                        next.batches.push(Rc::new(kept.into()));
                    }
                }
            }
            WindowAction::PutAway(key) => next
                .batches
                .retain(|batch| batch.ticket.key != key || !matches!(batch.outcome, Outcome::Failed(_))),
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests;
