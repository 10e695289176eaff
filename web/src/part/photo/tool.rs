//! What can be done to the photo that is held: its place in the order, another file, or away.

use super::slot::ACCEPT;
use super::{place_name, weights};
use crate::effect::photo::picked;
use crate::state::shelf::{PRODUCTS, Place, Shelf, ShelfAction};
use crate::state::voice::Speech;
use crate::ui::button::{Button, button};
use crate::ui::icon::{Drawing, icon};
use crate::words;
use gloo_file::File;
use yew::prelude::*;

/// A row of tools. The place that is held moves with its photo.
pub(super) fn tools(
    place: Place,
    shelf: &UseReducerHandle<Shelf>,
    held: &UseStateSetter<Option<Place>>,
    onfiles: &Callback<(Place, Vec<File>)>,
    speech: &Speech,
) -> Html {
    let words = &speech.studio().photo;
    let dispatch = shelf.dispatcher();
    let onremove = {
        let (dispatch, held, speech) = (dispatch.clone(), held.clone(), speech.clone());
        move |_: MouseEvent| {
            dispatch.dispatch(ShelfAction::Remove(place));
            held.set(None);
            speech.say(words.removed);
        }
    };
    let move_to = |from: usize, to: usize| {
        let (dispatch, held) = (dispatch.clone(), held.clone());
        Callback::from(move |_| {
            dispatch.dispatch(ShelfAction::Move(from, to));
            held.set(Some(Place::Product(to)));
        })
    };
    let onchange = onfiles.reform(move |event: Event| (place, picked(&event)));
    html! {
        <div class="shelf-tools" role="group" aria-label={(words.tools)(&place_name(place, words))}>
            if let Some(photo) = shelf.slot(place).photo() {
                <p class="shelf-facts">{ weights(photo, speech.language) }{ format!(" · {} × {}", photo.facts.width, photo.facts.height) }</p>
            }
            if let Place::Product(index) = place {
                { order(index, shelf, &move_to, words) }
            }
            <label class="button">
                <input class="choice-input" type="file" accept={ACCEPT} {onchange} />
                { icon(Drawing::Redo) }<span>{ words.replace }</span>
            </label>
            { button(Button {
                icon: Some(Drawing::Trash),
                text: words.remove.into(),
                onclick: onremove.into(),
                ..Button::default()
            }) }
        </div>
    }
}

fn order(
    index: usize,
    shelf: &Shelf,
    move_to: &dyn Fn(usize, usize) -> Callback<MouseEvent>,
    words: &words::Photo,
) -> Html {
    let earlier = index.checked_sub(1);
    let later = index.checked_add(1).filter(|later| *later < PRODUCTS);
    let step = |target: usize, icon: Drawing, text: &'static str| {
        button(Button {
            bare: true,
            icon: Some(icon),
            text: text.into(),
            onclick: move_to(index, target),
            ..Button::default()
        })
    };
    html! {
        <>
            if shelf.main() != Some(index) {
                { button(Button {
                    icon: Some(Drawing::Star),
                    text: words.make_main.into(),
                    onclick: move_to(index, 0),
                    ..Button::default()
                }) }
            }
            if let Some(earlier) = earlier { { step(earlier, Drawing::Back, words.earlier) } }
            if let Some(later) = later { { step(later, Drawing::Forward, words.later) } }
        </>
    }
}
