//! Step one: the photos, and everything one can do to them.

mod slot;
mod tool;
mod way;

use super::step::Step;
use crate::photo::plan::weight;
use crate::state::shelf::{PRODUCTS, Place, Reject, Shelf, ShelfAction, Slot};
use crate::state::voice::Say;
use crate::ui::icon::{Drawing, icon};
use crate::ui::notice::{Notice, Tone};
use crate::words::{self, Language, Words, use_language};
use gloo_file::File;
use slot::PhotoSlot;
use tool::Tools;
use way::Ways;
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
    let language = use_language();
    let words = &language.words().photo;
    let held = use_state_eq(|| None::<Place>);
    let trouble = use_state_eq(|| None::<&'static str>);
    let shelf = &props.shelf;
    // A place that has become empty holds nothing to arrange.
    let held_place = (*held).filter(|place| *shelf.slot(*place) != Slot::Empty);
    let onhold = use_callback(held.clone(), |place: Place, held| {
        held.set(if **held == Some(place) { None } else { Some(place) });
    });
    let slot = |place: Place| {
        html! {
            <PhotoSlot
                {place}
                slot={shelf.slot(place).clone()}
                main={matches!(place, Place::Product(index) if shelf.main() == Some(index))}
                held={held_place == Some(place)}
                onhold={onhold.clone()}
                onfiles={props.onfiles.clone()}
            />
        }
    };
    html! {
        <Step id="photos" number=1 title={words.title} aside={aside(shelf, language)}>
            <div class={if props.dragging { "shelf is-dragging" } else { "shelf" }}>
                for index in 0..PRODUCTS { { slot(Place::Product(index)) } }
                <Ways shelf={shelf.clone()} onfiles={props.onfiles.clone()} ontrouble={trouble.setter()} />
                if props.dragging {
                    <p class="shelf-drop">{ icon(Drawing::Download) }{ words.drop_here }</p>
                }
            </div>
            if let Some(Place::Product(index)) = held_place {
                <Tools place={Place::Product(index)} shelf={shelf.clone()} onfiles={props.onfiles.clone()} onheld={held.setter()} />
            }
            if let Some(trouble) = *trouble {
                <p class="step-note is-care">{ trouble }</p>
            }
            { rejects(&shelf.rejects, language.words()) }
            <div class="shelf-extras">
                { slot(Place::Face) }
                { slot(Place::Background) }
            </div>
            if let Some(place @ (Place::Face | Place::Background)) = held_place {
                <Tools {place} shelf={shelf.clone()} onfiles={props.onfiles.clone()} onheld={held.setter()} />
            }
            <p class="step-note">{ if shelf.main().is_some() { words.is_main } else { words.none_needed } }</p>
        </Step>
    }
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
    html! {
        <Notice tone={Tone::Harm} alert=true>
            <ul>
                for (reject, fault) in rejects.iter().filter_map(|reject| reject.fault.map(|fault| (reject, fault))) {
                    <li>{ fault.said(&words.photo, &reject.name) }</li>
                }
                if !homeless.is_empty() {
                    <li>{ words.photo.no_room }{ " (" }{ homeless.join(", ") }{ ")" }</li>
                }
            </ul>
        </Notice>
    }
}

/// Removes a photo and says so.
fn remove(shelf: &UseReducerHandle<Shelf>, place: Place, say: Option<&Say>, words: &words::Photo) {
    shelf.dispatch(ShelfAction::Remove(place));
    if let Some(say) = say {
        say.say(words.removed);
    }
}
