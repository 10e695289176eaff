//! A batch as the server's history has it.

use super::batch::Progress;
use super::{Batch, Cancel, Delivery, Note, Outcome, Picture, Ticket};
use crate::api::{Fault, Refusal};
use contract::api::history::{Generation, GenerationState};
use contract::problem::Code;
use contract::prompt::without_description;
use contract::size::PictureSize;
use std::rc::Rc;

impl Batch {
    /// That batch of this user, made at that moment by the server's clock.
    pub(crate) fn recorded(of: Generation<Note>, user_id: &Rc<str>, at_ms: u64) -> Self {
        let id: Rc<str> = of.id.into();
        let note = of.settings.unwrap_or_default();
        // Who asked by another program than this page has noted nothing, but has a prompt.
        let selection = match note.key {
            Some(_) => note.selection,
            None => note.selection.with_product_name(without_description(&of.prompt)),
        };
        let told = of.pictures.len().saturating_add(of.missing.len());
        let ticket = Ticket {
            key: note.key.unwrap_or_else(|| id.clone()),
            user_id: user_id.clone(),
            at_ms,
            size: of.pictures.first().and_then(size).unwrap_or_else(|| selection.picture_size()),
            selection,
            asked: if note.asked == 0 { u8::try_from(told).unwrap_or_default() } else { note.asked },
            photo: note.photo,
        };
        let outcome = match of.state {
            GenerationState::Running => Outcome::Running(Progress::default()),
            GenerationState::Failed => Outcome::Failed(Fault::Refused(Refusal {
                code: of.problem.map_or(Code::Internal, |problem| problem.code),
                retry_after_s: None,
            })),
            GenerationState::Done => Outcome::Done(Delivery {
                id: id.clone(),
                pictures: of.pictures.into_iter().map(Picture::from).collect(),
                missing: of.missing,
                coins_charged: of.coins_charged,
                prompt: of.prompt.into(),
                enhanced: of.enhanced,
            }),
        };
        Self { ticket, id: Some(id), outcome, order: None, cancel: Cancel::default() }
    }
}

fn size(picture: &contract::api::history::Picture) -> Option<PictureSize> {
    PictureSize::ALL.into_iter().find(|size| size.pixels() == (picture.width, picture.height))
}
