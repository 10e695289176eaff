//! One click's batch: what was asked, the bytes that asked it, and where it stands.

use super::delivery::{Delivery, Picture};
use super::note::Note;
use crate::api::Fault;
use contract::api::batch::GenerateRequest;
use contract::api::event::Event;
use contract::catalogue::selection::Selection;
use contract::size::PictureSize;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// What a batch was asked with; all that is needed to show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Order {
    /// What it is.
    pub(crate) ticket: Ticket,
    /// The JSON body.
    pub(crate) body: Rc<str>,
}

impl Order {
    /// The order of one click. None only if it cannot be written as JSON.
    pub(crate) fn new(
        ticket: Ticket,
        prompt: &str,
        reference_image: Option<String>,
        seed: Option<u64>,
    ) -> Option<Self> {
        let request = GenerateRequest {
            prompt: prompt.to_owned(),
            reference_image,
            num_images: Some(ticket.asked),
            image_size: Some(ticket.size),
            seed,
            settings: Some(Note::of(&ticket)),
        };
        let body = serde_json::to_string(&request).ok()?.into();
        Some(Self { ticket, body })
    }

    /// The same wish as a new click. The key is also in the body, in the notes for the history.
    pub(crate) fn again(&self, key: Rc<str>, at_ms: u64) -> Self {
        let body = self.body.replace(&*self.ticket.key, &key).into();
        Self { ticket: Ticket { key, at_ms, ..self.ticket.clone() }, body }
    }
}

/// Where a batch stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// On its way.
    Running(Progress),
    /// Nobody answered. The same key must be asked again to know.
    Open(Fault),
    /// It delivered something.
    Done(Delivery),
    /// It did not, and that is final.
    Failed(Fault),
}

/// How far a running batch is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Progress {
    /// What the edge is doing.
    pub(crate) stage: Stage,
    /// The pictures that exist, in no order, perhaps still at the painter.
    pub(crate) arrived: Vec<Picture>,
}

/// What the edge is doing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Nothing that we know of.
    #[default]
    Sent,
    /// It has the photo described.
    Reading,
    /// It has the pictures painted.
    Painting,
}

/// What has become of the seller's wish to have a batch cancelled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Cancel {
    /// There is none.
    #[default]
    Unwished,
    /// The edge is being told, or has been. How the batch ended is what its outcome says.
    Told,
    /// The edge could not be told.
    Untold,
}

/// A batch in the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Batch {
    /// What was asked.
    pub(crate) ticket: Ticket,
    /// Its receipt, once the edge has given one.
    pub(crate) id: Option<Rc<str>>,
    /// Where it stands.
    pub(crate) outcome: Outcome,
    /// The order, for as long as it may have to be sent again; none for a batch known from the history alone.
    pub(crate) order: Option<Rc<Order>>,
    /// Whether it was to be cancelled.
    pub(crate) cancel: Cancel,
}

impl Batch {
    /// A batch that has just been sent.
    pub(crate) fn begun(order: Rc<Order>) -> Self {
        let outcome = Outcome::Running(Progress::default());
        let cancel = Cancel::default();
        Self { ticket: order.ticket.clone(), id: None, outcome, order: Some(order), cancel }
    }

    /// Whether it is on its way.
    pub(crate) const fn is_running(&self) -> bool {
        matches!(self.outcome, Outcome::Running(_))
    }

    /// Whether it is on its way from another page than this one, which can only ask how it stands.
    pub(crate) const fn is_running_elsewhere(&self) -> bool {
        self.is_running() && self.order.is_none()
    }

    /// The batch with that outcome. One that was delivered stays so, whatever another call for it came to.
    pub(super) fn ended(&self, outcome: Outcome) -> Self {
        if matches!(self.outcome, Outcome::Done(_)) && !matches!(outcome, Outcome::Done(_)) {
            return self.clone();
        }
        let (id, order) = match &outcome {
            Outcome::Done(delivery) => (Some(delivery.id.clone()), None),
            Outcome::Running(_) | Outcome::Open(_) | Outcome::Failed(_) => {
                (self.id.clone(), self.order.clone())
            }
        };
        Self { ticket: self.ticket.clone(), id, outcome, order, cancel: self.cancel }
    }

    /// The batch after an event on its way. One that has ended hears none.
    pub(super) fn heard(&self, event: &Event) -> Self {
        let mut next = self.clone();
        let Outcome::Running(progress) = &mut next.outcome else { return next };
        match event {
            Event::Held(held) => {
                next.id = Some(held.generation_id.as_str().into());
                progress.stage = if self.ticket.photo { Stage::Reading } else { Stage::Painting };
            }
            Event::Described(_) | Event::DescriptionSkipped(_) => progress.stage = Stage::Painting,
            Event::Image(image) => {
                progress.arrived.retain(|picture| picture.index != image.index);
                progress.arrived.push(Picture::from(image));
            }
            Event::Done(_) | Event::Problem(_) => {}
        }
        next
    }
}

/// A finished batch as it is kept on the device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Kept {
    pub(super) ticket: Ticket,
    pub(super) delivery: Delivery,
}

impl Kept {
    /// What to keep of a batch; nothing of one that is not finished.
    pub(super) fn of(batch: &Batch) -> Option<Self> {
        match &batch.outcome {
            Outcome::Done(delivery) => {
                Some(Self { ticket: batch.ticket.clone(), delivery: delivery.clone() })
            }
            Outcome::Running(_) | Outcome::Open(_) | Outcome::Failed(_) => None,
        }
    }
}

impl From<Kept> for Batch {
    fn from(kept: Kept) -> Self {
        let id = Some(kept.delivery.id.clone());
        let cancel = Cancel::default();
        Self { ticket: kept.ticket, id, outcome: Outcome::Done(kept.delivery), order: None, cancel }
    }
}
