//! Step one: the photos, and everything one can do to them.

mod slot;
mod tool;
mod way;

use super::step::{Step, step};
use crate::photo::plan::weight;
use crate::state::shelf::{PRODUCTS, Place, Reject, Shelf, Slot};
use crate::state::voice::Speech;
use crate::ui::icon::{Drawing, icon};
use crate::ui::notice::{Notice, Tone, notice};
use crate::words::{self, Language, Words};
use gloo_file::File;
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
    /// Whether a file is being dragged over the page.
    pub(crate) dragging: bool,
    /// How it speaks.
    pub(crate) speech: Speech,
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
    let words = &language.words().photo;
    let held = use_state_eq(|| None::<Place>);
    let trouble = use_state_eq(|| None::<&'static str>);
    let (shelf, onfiles) = (&props.shelf, &props.onfiles);
    // A place that has become empty holds nothing to arrange.
    let held_place = (*held).filter(|place| *shelf.slot(*place) != Slot::Empty);
    let slot = |place: Place| {
        let is_held = held_place == Some(place);
        let held = held.setter();
        let onhold = Callback::from(move |_| held.set(if is_held { None } else { Some(place) }));
        slot(place, is_held, shelf, onhold, onfiles, words)
    };
    let tools = |place: Place| tools(place, shelf, &held.setter(), onfiles, &props.speech);
    let extra = held_place.filter(|place| matches!(place, Place::Face | Place::Background));
    let body = html! {
        <>
            <div class={if props.dragging { "shelf is-dragging" } else { "shelf" }}>
                for index in 0..PRODUCTS { { slot(Place::Product(index)) } }
                { ways(shelf, trouble.setter(), onfiles, &props.speech) }
                if props.dragging {
                    <p class="shelf-drop">{ icon(Drawing::Download) }{ words.drop_here }</p>
                }
            </div>
            if let Some(place @ Place::Product(_)) = held_place { { tools(place) } }
            if let Some(trouble) = *trouble {
                <p class="step-note is-care">{ trouble }</p>
            }
            { rejects(&shelf.rejects, language.words()) }
            <div class="shelf-extras">
                { slot(Place::Face) }
                { slot(Place::Background) }
            </div>
            if let Some(place) = extra { { tools(place) } }
            <p class="step-note">{ if shelf.main().is_some() { words.is_main } else { words.none_needed } }</p>
        </>
    };
    step(Step { id: "photos", number: "1", title: words.title, aside: aside(shelf, language) }, body)
}

fn aside(shelf: &Shelf, language: Language) -> Html {
    let words = &language.words().photo;
    match shelf.weights() {
        Some((before, after)) => {
            html! { (words.shrunk)(&weight(before, language), &weight(after, language)) }
        }
        None => html! { words.hint },
    }
}

fn rejects(rejects: &[Reject], words: &Words) -> Html {
    if rejects.is_empty() {
        return Html::default();
    }
    let homeless: Vec<&str> =
        rejects.iter().filter(|reject| reject.fault.is_none()).map(|reject| &*reject.name).collect();
    let list = html! {
        <ul>
            for (reject, fault) in rejects.iter().filter_map(|reject| reject.fault.map(|fault| (reject, fault))) {
                <li>{ fault.said(&words.photo, &reject.name) }</li>
            }
            if !homeless.is_empty() {
                <li>{ words.photo.no_room }{ " (" }{ homeless.join(", ") }{ ")" }</li>
            }
        </ul>
    };
    notice(Notice { tone: Tone::Harm, alert: true, ..Notice::default() }, list)
}
