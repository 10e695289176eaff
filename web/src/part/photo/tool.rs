//! What can be done to the photo that is held: its place in the order, another file, or away.

use super::slot::ACCEPT;
use super::{place_name, remove};
use crate::effect::photo::picked;
use crate::state::shelf::{PRODUCTS, Place, Shelf, ShelfAction};
use crate::state::voice::Say;
use crate::ui::button::{Button, Rank};
use crate::ui::icon::{Drawing, icon};
use crate::words::use_words;
use gloo_file::File;
use yew::prelude::*;

/// Props of [`Tools`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The place that is held.
    pub(super) place: Place,
    /// The shelf.
    pub(super) shelf: UseReducerHandle<Shelf>,
    /// Files for it.
    pub(super) onfiles: Callback<(Place, Vec<File>)>,
    /// The place that is held moves with its photo.
    pub(super) onheld: UseStateSetter<Option<Place>>,
}

/// A row of tools.
#[component]
pub(super) fn Tools(props: &Props) -> Html {
    let words = &use_words().photo;
    let say = use_context::<Say>();
    let place = props.place;
    let onremove = {
        let shelf = props.shelf.clone();
        move |_| remove(&shelf, place, say.as_ref(), words)
    };
    let onchange = {
        let onfiles = props.onfiles.clone();
        move |event: Event| onfiles.emit((place, picked(&event)))
    };
    html! {
        <div class="shelf-tools" role="group" aria-label={(words.tools)(&place_name(place, words))}>
            if let Place::Product(index) = place {
                { order(index, props, words) }
            }
            <label class="button">
                <input class="choice-input" type="file" accept={ACCEPT} {onchange} />
                { icon(Drawing::Redo) }<span>{ words.replace }</span>
            </label>
            <Button icon={Drawing::Trash} text={words.remove} onclick={onremove} />
        </div>
    }
}

fn order(index: usize, props: &Props, words: &'static crate::words::Photo) -> Html {
    let to = |target: usize, action: ShelfAction| {
        let (shelf, onheld) = (props.shelf.clone(), props.onheld.clone());
        Callback::from(move |_| {
            shelf.dispatch(action.clone());
            onheld.set(Some(Place::Product(target)));
        })
    };
    let earlier = index.checked_sub(1);
    let later = index.checked_add(1).filter(|later| *later < PRODUCTS);
    html! {
        <>
            if props.shelf.main() != Some(index) {
                <Button icon={Drawing::Star} text={words.make_main} onclick={to(0, ShelfAction::MakeMain(index))} />
            }
            if let Some(earlier) = earlier {
                <Button bare=true rank={Rank::Plain} icon={Drawing::Back} text={words.earlier} onclick={to(earlier, ShelfAction::Swap(index, earlier))} />
            }
            if let Some(later) = later {
                <Button bare=true rank={Rank::Plain} icon={Drawing::Forward} text={words.later} onclick={to(later, ShelfAction::Swap(index, later))} />
            }
        </>
    }
}
