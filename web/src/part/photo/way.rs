//! Where else photos come from: the camera on a phone, the clipboard anywhere.

use crate::effect::clipboard::{self, Forbidden};
use crate::effect::photo::{next_place, picked};
use crate::state::shelf::{PRODUCTS, Place, Shelf};
use crate::state::voice::Say;
use crate::ui::icon::{Drawing, icon};
use crate::words::use_words;
use gloo_file::File;
use yew::prelude::*;

/// Props of [`Ways`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The shelf.
    pub(super) shelf: UseReducerHandle<Shelf>,
    /// Files for a place.
    pub(super) onfiles: Callback<(Place, Vec<File>)>,
    /// What stood in the way; none when nothing did.
    pub(super) ontrouble: UseStateSetter<Option<&'static str>>,
}

/// Two tiles among the places.
#[component]
pub(super) fn Ways(props: &Props) -> Html {
    let words = &use_words().photo;
    let say = use_context::<Say>();
    let place = next_place(&props.shelf).unwrap_or(Place::Product(PRODUCTS));
    let oncamera = {
        let onfiles = props.onfiles.clone();
        move |event: Event| onfiles.emit((place, picked(&event)))
    };
    let onpaste = {
        let (onfiles, ontrouble) = (props.onfiles.clone(), props.ontrouble.clone());
        move |_| {
            let (onfiles, ontrouble, say) = (onfiles.clone(), ontrouble.clone(), say.clone());
            clipboard::read_photos(move |photos| {
                let trouble = match photos {
                    Ok(files) if files.is_empty() => Some(words.nothing_to_paste),
                    Ok(files) => {
                        onfiles.emit((place, files));
                        None
                    }
                    Err(Forbidden) => Some(words.paste_refused),
                };
                ontrouble.set(trouble);
                if let (Some(say), Some(trouble)) = (&say, trouble) {
                    say.say(trouble);
                }
            });
        }
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
