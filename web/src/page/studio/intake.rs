//! Files, however they come.

use crate::effect::browser::use_window_event;
use crate::effect::photo;
use crate::part::photo::place_name;
use crate::state::draft::{Draft, DraftAction};
use crate::state::shelf::{PRODUCTS, Place, Shelf};
use crate::state::voice::Speech;
use contract::catalogue::Group;
use gloo_file::File;
use yew::prelude::*;

/// What takes files, says when they are ready, and makes a background photo the background.
#[hook]
pub(super) fn use_intake(
    shelf: &UseReducerHandle<Shelf>,
    settled: bool,
    draft: &UseReducerHandle<Draft>,
    speech: &Speech,
) -> Callback<(Place, Vec<File>)> {
    // Until the photos of the last visit are back, the choices stand as they were left.
    let [face, background] =
        [Place::Face, Place::Background].map(|place| shelf.slot(place).photo().is_some());
    let had_background = use_mut_ref(|| None);
    use_effect_with((settled, face, background), {
        let draft = draft.dispatcher();
        move |&(settled, face, background)| {
            if settled {
                draft.dispatch(DraftAction::Photos { face, background });
                if had_background.replace(Some(background)) == Some(false) && background {
                    draft.dispatch(DraftAction::Choose(Group::Background, "uploaded"));
                }
            }
        }
    });
    let onfiles = use_callback(
        (shelf.clone(), speech.clone()),
        |(place, files): (Place, Vec<File>), (shelf, speech): &(UseReducerHandle<Shelf>, Speech)| {
            let speech = speech.clone();
            let ready = Callback::from(move |place: Place| {
                let words = &speech.studio().photo;
                speech.say((words.ready)(&place_name(place, words)));
            });
            photo::take(files, place, shelf, ready);
        },
    );
    let onpaste =
        use_callback((shelf.clone(), onfiles.clone()), |event: web_sys::Event, (shelf, onfiles)| {
            let files = photo::pasted(&event);
            if !files.is_empty() {
                event.prevent_default();
                onfiles.emit((photo::next_place(shelf).unwrap_or(Place::Product(PRODUCTS)), files));
            }
        });
    use_window_event("paste", onpaste);
    onfiles
}

/// What happens while something is dragged over the page.
pub(super) struct Drag {
    pub(super) over: Callback<DragEvent>,
    pub(super) out: Callback<DragEvent>,
    pub(super) drop: Callback<DragEvent>,
}

/// Files may be dropped anywhere on the page.
#[hook]
pub(super) fn use_drop(
    shelf: &UseReducerHandle<Shelf>,
    onfiles: &Callback<(Place, Vec<File>)>,
    onunpack: &Callback<File>,
) -> (bool, Drag) {
    let dragging = use_state_eq(|| false);
    let set = dragging.setter();
    let over = Callback::from(move |event: DragEvent| {
        event.prevent_default();
        set.set(photo::has_files(&event));
    });
    let set = dragging.setter();
    let out = Callback::from(move |event: DragEvent| {
        if event.related_target().is_none() {
            set.set(false);
        }
    });
    let (set, shelf, onfiles, onunpack) =
        (dragging.setter(), shelf.clone(), onfiles.clone(), onunpack.clone());
    let drop = Callback::from(move |event: DragEvent| {
        event.prevent_default();
        set.set(false);
        let mut files = photo::dropped(&event);
        if let Some(file) = photo::form_file(&mut files) {
            onunpack.emit(file);
        }
        if !files.is_empty() {
            onfiles.emit((photo::next_place(&shelf).unwrap_or(Place::Product(PRODUCTS)), files));
        }
    });
    (*dragging, Drag { over, out, drop })
}
