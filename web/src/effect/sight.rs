//! Has the main photo described while the seller is still choosing, so that the pictures need not wait for it.

use super::clock;
use super::session::Keeper;
use crate::api;
use crate::photo::Photo;
use crate::state::shelf::{Shelf, ShelfAction};
use crate::state::sight::SightAction;
use crate::state::voice::Speech;
use std::rc::Rc;
use web_sys::AbortController;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Milliseconds that a description may take, with the upload; the edge itself gives up after eight seconds.
const PATIENCE_MS: u64 = 40_000;

/// What the main photo shows. Asked for once a photo, as soon as somebody can be asked (none is the keeper where
/// nobody can); left to the batch when it fails, and given up when another photo becomes the main one.
#[hook]
pub(crate) fn use_sight(shelf: &UseReducerHandle<Shelf>, keeper: Option<Keeper>, speech: &Speech) {
    use_effect_with((shelf.reference().cloned(), keeper), {
        let (shelf, speech) = (shelf.clone(), speech.clone());
        move |(photo, keeper)| {
            let mark = photo.as_ref().map(|photo| photo.image.mark());
            shelf.dispatch(ShelfAction::Sight(SightAction::Turn(mark.clone())));
            let controller = match (photo, mark, keeper) {
                (Some(photo), Some(mark), Some(keeper)) if !shelf.sight.knows(&mark) => {
                    look(photo.clone(), mark, keeper.clone(), shelf.dispatcher(), speech)
                }
                _ => None,
            };
            move || {
                if let Some(controller) = controller {
                    controller.abort();
                }
            }
        }
    });
}

fn look(
    photo: Rc<Photo>,
    mark: Rc<str>,
    keeper: Keeper,
    shelf: UseReducerDispatcher<Shelf>,
    speech: Speech,
) -> Option<AbortController> {
    let controller = AbortController::new().ok()?;
    shelf.dispatch(ShelfAction::Sight(SightAction::Look));
    let (signal, late) = (controller.signal(), controller.clone());
    clock::later(PATIENCE_MS, move || late.abort());
    spawn_local(async move {
        clock::next_frame().await; // the photo first
        let body = photo.image.to_describe();
        let answer = keeper.with(async |signed| api::describe(&signed, &body, &signal).await).await.ok();
        if answer.is_none() && signal.aborted() {
            return; // another photo is in view
        }
        if answer.is_some() {
            speech.say(speech.studio().photo.seen_ready);
        }
        shelf.dispatch(ShelfAction::Sight(SightAction::Told(
            mark,
            answer.map(|answer| answer.description.into()),
        )));
    });
    Some(controller)
}
