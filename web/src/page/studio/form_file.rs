//! A file that the form can be filled from.

use crate::effect::post::{REPLY, hand, use_post};
use crate::post::{Reply, Scene};
use crate::state::draft::{Draft, DraftAction};
use crate::state::voice::Speech;
use yew::prelude::*;

/// Fills the form with what the second module has read in a file.
#[hook]
pub(super) fn use_fill(draft: &UseReducerHandle<Draft>, speech: &Speech) {
    let heard = use_callback((draft.dispatcher(), speech.clone()), |reply: Reply, (draft, speech)| {
        if let Reply::Fill(filled) = reply {
            draft.dispatch(DraftAction::Fill(filled));
            speech.say(speech.words().window.said_filled);
        }
    });
    use_post(REPLY, heard);
}

/// Has the second module look into a file.
pub(super) fn unpack(file: &web_sys::File, onscene: &Callback<Scene>) {
    hand(file);
    onscene.emit(Scene::Unpack(file.name().into()));
}
