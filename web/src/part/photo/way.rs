//! Where else photos come from: the camera on a phone, the clipboard anywhere.

use crate::effect::clipboard::{self, Forbidden};
use crate::effect::photo::{next_place, picked};
use crate::state::shelf::{PRODUCTS, Place, Shelf};
use crate::state::voice::Speech;
use crate::ui::icon::{Drawing, icon};
use gloo_file::File;
use yew::prelude::*;

/// Two tiles among the places. The setter hears what stood in the way; none when nothing did.
pub(super) fn ways(
    shelf: &Shelf,
    trouble: UseStateSetter<Option<&'static str>>,
    onfiles: &Callback<(Place, Vec<File>)>,
    speech: &Speech,
) -> Html {
    let words = &speech.studio().photo;
    let place = next_place(shelf).unwrap_or(Place::Product(PRODUCTS));
    let oncamera = onfiles.reform(move |event: Event| (place, picked(&event)));
    let (onfiles, speech) = (onfiles.clone(), speech.clone());
    let onpaste = move |_: MouseEvent| {
        let (onfiles, trouble, speech) = (onfiles.clone(), trouble.clone(), speech.clone());
        clipboard::read_photos(move |photos| {
            let found = match photos {
                Ok(files) if files.is_empty() => Some(words.nothing_to_paste),
                Ok(files) => {
                    onfiles.emit((place, files));
                    None
                }
                Err(Forbidden) => Some(words.paste_refused),
            };
            trouble.set(found);
            if let Some(found) = found {
                speech.say(found);
            }
        });
    };
    html! {
        <>
            <label class="slot is-small is-way is-camera">
                <input class="choice-input" type="file" accept="image/*" capture="environment" onchange={oncamera} />
                { icon(Drawing::Camera) }<span class="slot-text">{ words.camera }</span>
            </label>
            <button type="button" class="slot is-small is-way is-paste" onclick={onpaste}>
                { icon(Drawing::Paste) }<span class="slot-text">{ words.paste }</span>
            </button>
        </>
    }
}
