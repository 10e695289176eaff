//! One place on the shelf.

use super::{place_name, weights};
use crate::effect::photo::picked;
use crate::photo::plan::weight;
use crate::state::shelf::{Place, Shelf, Slot};
use crate::ui::icon::{Drawing, icon};
use crate::words::{self, Language};
use gloo_file::File;
use yew::prelude::*;

/// Kinds a file picker offers. HEIC is named because some pickers hide it behind `image/*`.
pub(super) const ACCEPT: &str = "image/*,.heic,.heif";

/// Empty: a place to pick for. Full: the photo, which opens its tools, or closes them when it is held.
pub(super) fn slot(
    place: Place,
    held: bool,
    shelf: &Shelf,
    onhold: Callback<MouseEvent>,
    onfiles: &Callback<(Place, Vec<File>)>,
    language: Language,
) -> Html {
    let words = &language.studio().photo;
    let name = place_name(place, words);
    match shelf.slot(place) {
        Slot::Empty => {
            let onchange = onfiles.reform(move |event: Event| (place, picked(&event)));
            html! {
                <label class={kind(place)} data-state="empty" data-place={index(place).map(|index| index.to_string())}>
                    <input class="choice-input" type="file" accept={ACCEPT} multiple={matches!(place, Place::Product(_))} aria-label={name} {onchange} />
                    { invitation(place, words) }
                </label>
            }
        }
        Slot::Working(_) => html! {
            <div class={format!("{} is-working", kind(place))} data-state="working">
                <span class="spinner" aria-hidden="true"></span>
                <span class="slot-text">{ words.working }</span>
            </div>
        },
        Slot::Ready(photo) => {
            let product = index(place);
            let main = product.is_some() && shelf.main() == product;
            // The name has in it what is seen, so that whoever speaks to the phone can say that.
            let alt = (words.tools)(&name);
            html! {
                <button
                    type="button"
                    class={format!("{} is-full", kind(place))}
                    data-state="ready"
                    aria-expanded={if held { "true" } else { "false" }}
                    onclick={onhold}
                    data-place={product.map(|index| index.to_string())}
                    draggable={if product.is_some() { "true" } else { "false" }}
                >
                    <img class="slot-photo" decoding="async" src={photo.preview.to_string()} width={photo.facts.width.to_string()} height={photo.facts.height.to_string()} {alt} />
                    if main { <span class="slot-tag">{ words.main }</span> }
                    if let Some(index) = product {
                        <span class="slot-weight">
                            if index == 0 { { weights(photo, language) } } else { { weight(photo.blob.size(), language) } }
                        </span>
                    }
                    { caption(place, words) }
                </button>
            }
        }
    }
}

/// Which product photo it is; none for the others.
const fn index(place: Place) -> Option<usize> {
    match place {
        Place::Product(index) => Some(index),
        Place::Face | Place::Background => None,
    }
}

const fn kind(place: Place) -> &'static str {
    match place {
        Place::Product(0) => "slot is-first",
        Place::Product(_) => "slot is-small",
        Place::Face | Place::Background => "slot is-extra",
    }
}

fn invitation(place: Place, words: &words::Photo) -> Html {
    match place {
        Place::Product(0) => html! {
            <>
                <span class="slot-plus">{ icon(Drawing::Add) }</span>
                <strong class="slot-title">{ words.add_first }</strong>
                <span class="slot-text">{ words.add_how }</span>
            </>
        },
        Place::Product(_) => {
            html! { <>{ icon(Drawing::Add) }<span class="slot-text">{ words.add }</span></> }
        }
        Place::Face => html! { <>{ icon(Drawing::Person) }{ caption(place, words) }</> },
        Place::Background => html! { <>{ icon(Drawing::Landscape) }{ caption(place, words) }</> },
    }
}

fn caption(place: Place, words: &words::Photo) -> Html {
    let (title, hint) = match place {
        Place::Product(_) => return Html::default(),
        Place::Face => (words.face, words.face_hint),
        Place::Background => (words.background, words.background_hint),
    };
    html! { <span class="slot-caption"><strong>{ title }</strong><span class="slot-text">{ hint }</span></span> }
}
