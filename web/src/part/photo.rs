//! Step one: the photos, and everything one can do to them.

mod sight;
mod slot;
mod tool;
mod way;

use super::step::{Step, step};
use crate::effect::photo;
use crate::photo::Photo;
use crate::photo::plan::weight;
use crate::state::draft::Draft;
use crate::state::shelf::{PRODUCTS, Place, Reject, Shelf, ShelfAction, Slot};
use crate::state::voice::Speech;
use crate::ui::icon::{Drawing, icon};
use crate::ui::notice::{Notice, Tone, notice};
use crate::words::{self, Language, Studio};
use gloo_file::File;
use sight::product_card;
use slot::slot;
use tool::tools;
use way::ways;
use yew::prelude::*;

/// Props of [`PhotoStep`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// The shelf.
    pub(crate) shelf: UseReducerHandle<Shelf>,
    /// Files for a place.
    pub(crate) onfiles: Callback<(Place, Vec<File>)>,
    /// What the seller says it shows.
    pub(crate) draft: UseReducerHandle<Draft>,
    /// Whether a file is being dragged over the page.
    pub(crate) dragging: bool,
    /// How it speaks.
    pub(crate) speech: Speech,
}

/// Files that are named when many are turned away at once.
const NAMED_MAX: usize = 4;

/// How many there are besides those that are named.
fn more(rejects: &[&Reject]) -> Option<usize> {
    rejects.len().checked_sub(NAMED_MAX).filter(|more| *more > 0)
}

fn names(rejects: &[&Reject], words: &words::Photo) -> String {
    let named = rejects.iter().take(NAMED_MAX).map(|reject| reject.name.to_string());
    named.chain(more(rejects).map(words.and_more)).collect::<Vec<_>>().join(", ")
}

/// The name of a place in the page's words.
pub(crate) fn place_name(place: Place, words: &words::Photo) -> String {
    match place {
        Place::Product(index) => (words.slot)(u32::try_from(index).unwrap_or_default().saturating_add(1)),
        Place::Face => words.face.to_owned(),
        Place::Background => words.background.to_owned(),
    }
}

/// The card.
#[component]
pub(crate) fn PhotoStep(props: &Props) -> Html {
    let Speech { language, .. } = props.speech;
    let words = &language.studio().photo;
    let held = use_state_eq(|| None::<Place>);
    let trouble = use_state_eq(|| None::<&'static str>);
    let (shelf, onfiles) = (&props.shelf, &props.onfiles);
    // A place that has become empty holds nothing to arrange.
    let held_place = (*held).filter(|place| *shelf.slot(*place) != Slot::Empty);
    let slot = |place: Place| {
        let is_held = held_place == Some(place);
        let held = held.setter();
        let onhold = Callback::from(move |_| held.set(if is_held { None } else { Some(place) }));
        slot(place, is_held, shelf, onhold, onfiles, language)
    };
    let tools = |place: Place| tools(place, shelf, &held.setter(), onfiles, &props.speech);
    let ondragstart = |event: DragEvent| photo::lift(&event);
    let ondrop = {
        let shelf = shelf.dispatcher();
        move |event: DragEvent| {
            if let Some((from, to)) = photo::laid(&event) {
                shelf.dispatch(ShelfAction::Move(from, to));
            }
        }
    };
    let extra = held_place.filter(|place| matches!(place, Place::Face | Place::Background));
    let body = html! {
        <>
            <div class={if props.dragging { "shelf is-dragging" } else { "shelf" }} {ondragstart} {ondrop}>
                for index in 0..PRODUCTS { { slot(Place::Product(index)) } }
                { ways(shelf, trouble.setter(), onfiles, &props.speech) }
                if props.dragging {
                    <p class="shelf-drop">{ icon(Drawing::Download) }{ words.drop_here }</p>
                }
            </div>
            if let Some(place @ Place::Product(_)) = held_place { { tools(place) } }
            if let Some(photo) = shelf.reference() {
                { product_card(&photo.image.mark(), &shelf.sight, &props.draft, &props.draft.dispatcher(), language.studio()) }
            }
            if let Some(trouble) = *trouble {
                <p class="step-note is-care">{ trouble }</p>
            }
            { rejects(&shelf.rejects, language.studio()) }
            <div class="shelf-extras">
                { slot(Place::Face) }
                { slot(Place::Background) }
            </div>
            if let Some(place) = extra { { tools(place) } }
            <p class="step-note">{ if shelf.main().is_some() { words.is_main } else { words.none_needed } }</p>
        </>
    };
    step(Step { id: "photos", number: "1", title: words.title, aside: html! { words.hint } }, body)
}

/// What a photo weighed as it was picked, and what it weighs as it is sent.
fn weights(photo: &Photo, language: Language) -> String {
    let [before, after] = [photo.facts.bytes_before, photo.blob.size()].map(|bytes| weight(bytes, language));
    (language.studio().photo.shrunk)(&before, &after)
}

fn rejects(rejects: &[Reject], words: &Studio) -> Html {
    if rejects.is_empty() {
        return Html::default();
    }
    let words = &words.photo;
    let (homeless, faulty): (Vec<&Reject>, Vec<&Reject>) =
        rejects.iter().partition(|reject| reject.fault.is_none());
    let list = html! {
        <ul>
            for (reject, fault) in faulty.iter().take(NAMED_MAX).filter_map(|reject| Some((reject, reject.fault?))) {
                <li>{ fault.said(words, &reject.name) }</li>
            }
            if let Some(more) = more(&faulty) { <li>{ (words.and_more)(more) }</li> }
            if !homeless.is_empty() {
                <li>{ words.no_room }{ " (" }{ names(&homeless, words) }{ ")" }</li>
            }
        </ul>
    };
    notice(Notice { tone: Tone::Harm, alert: true, ..Notice::default() }, list)
}
