//! The shop window: the newest batch first, empty shelves before there is one.

mod blank;
mod delete;
mod empty;
mod older;
mod sieve;

pub(crate) use blank::{is_stocked, window};

use super::batch::{BatchAction, BatchView};
use crate::effect::clock::midnight_ms;
use crate::effect::photo::picked;
use crate::effect::piece::NotLoaded;
use crate::effect::star::use_stars;
use crate::effect::steady::use_steady;
use crate::state::voice::Speech;
use crate::state::window::{Batch, Outcome, Past, Picture, Sieve, Window};
use crate::ui::button::{Button, button};
use crate::ui::icon::Drawing;
use crate::words;
use contract::api::Coins;
use delete::Delete;
use empty::{coming, empty, unmatched};
use older::Older;
use sieve::sieve;
use std::rc::Rc;
use wasm_split_helpers::wasm_split;
use yew::prelude::*;

/// Batches from which on they can be told apart by what they are.
const SIEVE_FROM: usize = 2;
/// Batches that are drawn before anybody knows where the screen is.
const FIRST: usize = 2;

/// What draws the window.
pub(crate) type Draw = fn(Props) -> Html;

/// Here the program is cut: results come after the form.
///
/// # Errors
/// When the piece has not come.
#[wasm_split(window, fallible)]
pub(crate) fn shop_window() -> Result<Draw, NotLoaded> {
    Ok(|props| html! { <WindowView ..props /> })
}

/// Props of [`WindowView`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// What is in it.
    pub(crate) window: UseReducerHandle<Window>,
    /// Whose it is.
    pub(crate) user_id: Rc<str>,
    /// Whether there is a network.
    pub(crate) online: bool,
    /// What a batch costs.
    pub(crate) price: Coins,
    /// The seed that is locked.
    pub(crate) seed: Option<u64>,
    /// Something was asked of a batch. The same callback for as long as the page lives.
    pub(crate) onaction: Callback<BatchAction>,
    /// How it speaks.
    pub(crate) speech: Speech,
}

/// The window.
#[component]
pub(crate) fn WindowView(props: &Props) -> Html {
    let words = props.speech.studio();
    let of = &props.window;
    let (stars, turn) = use_stars(&props.user_id);
    let wanted = use_wanted(of);
    let doomed = use_state_eq(|| None::<Rc<Batch>>);
    let onaction = use_steady({
        let (doomed, onaction) = (doomed.setter(), props.onaction.clone());
        move |action: BatchAction| {
            if let BatchAction::Star(key, place) = action {
                turn.emit((key, place));
            } else if let BatchAction::Doom(batch) = action {
                doomed.set(Some(batch));
            } else {
                onaction.emit(action);
            }
        }
    });
    let since_ms = wanted.span.midnights().map_or(0, midnight_ms);
    let passes = |batch: &&Rc<Batch>| {
        let title = props.speech.language.title(&batch.ticket.selection);
        wanted.is_open() || wanted.passes(batch, &title, stars.of(&batch.ticket.key) != 0, since_ms)
    };
    let shown: Vec<&Rc<Batch>> = of.batches.iter().filter(passes).collect();
    let view = |place: usize, batch: &Rc<Batch>| {
        html! {
            <BatchView
                key={&*batch.ticket.key}
                batch={batch.clone()}
                first={place < FIRST}
                stars={stars.of(&batch.ticket.key)}
                locked={props.seed.filter(|seed| has_seed(batch, *seed))}
                price={props.price}
                onaction={onaction.clone()}
                speech={props.speech.clone()}
            />
        }
    };
    html! {
        <section class="window" id="window" aria-labelledby="window-title">
            { head(of, &onaction, &words.window) }
            if of.batches.len() >= SIEVE_FROM || !wanted.is_open() {
                { sieve(&wanted, shown.len(), of.batches.len(), &words.sieve) }
            }
            if !of.batches.is_empty() && shown.is_empty() {
                { unmatched(&wanted, &words.sieve) }
            } else if shown.is_empty() {
                if of.past == Past::Whole { { empty(&words.window) } } else if props.online { { coming() } }
            } else {
                for (place, batch) in shown.iter().enumerate() {
                    { view(place, batch) }
                }
            }
            <Older past={of.past.clone()} asking={of.asking.clone()} online={props.online} onaction={onaction.clone()} speech={props.speech.clone()} />
            if let Some(batch) = &*doomed {
                <Delete batch={batch.clone()} {onaction} onclose={let doomed = doomed.setter(); move |()| doomed.set(None)} speech={props.speech.clone()} />
            }
        </section>
    }
}

/// What the seller wants to see; everything again once they have a new batch made.
#[hook]
fn use_wanted(of: &UseReducerHandle<Window>) -> UseStateHandle<Sieve> {
    let wanted = use_state_eq(Sieve::default);
    let newest = of.batches.first().filter(|batch| batch.is_running()).map(|batch| batch.ticket.key.clone());
    use_effect_with(newest, {
        let wanted = wanted.setter();
        move |newest| {
            if newest.is_some() {
                wanted.set(Sieve::default());
            }
        }
    });
    wanted
}

fn has_seed(batch: &Batch, seed: u64) -> bool {
    let pictures: &[Picture] = match &batch.outcome {
        Outcome::Done(delivery) => &delivery.pictures,
        Outcome::Running(progress) => &progress.arrived,
        Outcome::Open(_) | Outcome::Failed(_) => &[],
    };
    pictures.iter().any(|picture| picture.seed == seed)
}

fn head(of: &Window, onaction: &Callback<BatchAction>, words: &words::Window) -> Html {
    let none = !of.batches.iter().any(|batch| matches!(batch.outcome, Outcome::Done(_)));
    let pack = onaction.reform(|_: MouseEvent| BatchAction::Pack(None));
    html! {
        <header class="window-head">
            <h1 id="window-title" tabindex="-1">{ words.title }</h1>
            if !of.batches.is_empty() {
                <span class="window-count">{ (words.count)(of.batches.len(), of.past != Past::Whole) }</span>
            }
            <div class="window-ways">
                if !of.batches.is_empty() {
                    { button(Button {
                        icon: Some(Drawing::Download),
                        text: words.pack_all.into(),
                        unready: none,
                        onclick: pack,
                        ..Button::default()
                    }) }
                }
                { unpack(onaction, words) }
            </div>
        </header>
    }
}

/// A place for a file that was downloaded before.
fn unpack(onaction: &Callback<BatchAction>, words: &words::Window) -> Html {
    let onaction = onaction.clone();
    let onchange = move |event: Event| {
        if let Some(file) = picked(&event).into_iter().next() {
            onaction.emit(BatchAction::Unpack(file));
        }
    };
    html! {
        <label class="button is-quiet">
            <input type="file" class="heard" accept=".zip,.json" {onchange} />
            <span>{ words.unpack }</span>
        </label>
    }
}
