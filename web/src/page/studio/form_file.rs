//! A file that the form can be filled from.

use crate::scene::Scene;
use crate::state::draft::{Draft, DraftAction};
use crate::state::voice::Speech;
use gloo_file::File;
use yew::prelude::*;

/// Looks into a file and fills the form with what is in it.
#[hook]
pub(super) fn use_unpack(
    draft: &UseReducerHandle<Draft>,
    speech: &Speech,
    onscene: &Callback<Scene>,
) -> Callback<File> {
    let fill = use_callback((draft.dispatcher(), speech.clone()), |filled: Draft, (draft, speech)| {
        draft.dispatch(DraftAction::Fill(Box::new(filled)));
        speech.say(speech.studio().window.said_filled);
    });
    onscene.reform(move |file| Scene::Unpack(file, fill.clone()))
}
