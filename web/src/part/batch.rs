//! One batch: how it stands, what it cost, and its pictures.

mod grid;
mod trouble;

use crate::effect::clock::said;
use crate::state::voice::Speech;
use crate::state::window::{Batch, Order, Outcome};
use crate::ui::button::{Button, Rank, button};
use crate::ui::icon::Drawing;
use crate::ui::pill::{Hue, pill};
use crate::words::Words;
use gloo_file::File;
use grid::grid;
use std::rc::Rc;
use trouble::trouble;
use yew::prelude::*;

/// What can be asked of a batch.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum BatchAction {
    /// The same wish as a new click.
    Again(Rc<Order>),
    /// The outcome of the same click.
    Ask(Rc<Order>),
    /// Out of sight.
    PutAway(Rc<str>),
    /// To see the picture in that place of that batch large. The press is on a link to it; whoever shows it in the
    /// page keeps the link from being followed.
    Open(Rc<str>, u8, MouseEvent),
    /// That batch, or all of them, as one file.
    Pack(Option<Rc<str>>),
    /// The form out of such a file.
    Unpack(File),
    /// To the prompt.
    Prompt,
    /// To the photos.
    Photo,
}

/// Props of [`BatchView`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// The batch.
    pub(crate) batch: Rc<Batch>,
    /// Something was asked of it.
    pub(crate) onaction: Callback<BatchAction>,
    /// How it speaks.
    pub(crate) speech: Speech,
}

/// A batch.
#[component]
pub(crate) fn BatchView(props: &Props) -> Html {
    let Speech { language, .. } = props.speech;
    let words = language.words();
    let ticket = &props.batch.ticket;
    let title = language.title(&ticket.selection);
    let heading = format!("batch-{}", ticket.key);
    let done = matches!(props.batch.outcome, Outcome::Done(_)).then(|| ticket.key.clone());
    let (state, pill, coins) = standing(&props.batch, words);
    html! {
        <article class="batch" id={format!("at-{}", ticket.key)} data-state={state} aria-labelledby={heading.clone()}>
            <header class="batch-head">
                { pill }
                <h2 id={heading} class="batch-title"><span class="heard">{ (words.window.batch_of)("") }</span>{ &title }</h2>
                if let Some(key) = done {
                    { button(Button {
                        rank: Rank::Quiet,
                        icon: Some(Drawing::Download),
                        text: words.window.pack.into(),
                        name: Some(format!("{}: {title}", words.window.pack).into()),
                        onclick: props.onaction.reform(move |_| BatchAction::Pack(Some(key.clone()))),
                        ..Button::default()
                    }) }
                }
                <p class="batch-facts"><time>{ said(ticket.at_ms, language) }</time>{ coins }</p>
            </header>
            { body(&props.batch, &title, &props.onaction, &props.speech) }
        </article>
    }
}

fn body(batch: &Batch, title: &str, onaction: &Callback<BatchAction>, speech: &Speech) -> Html {
    match &batch.outcome {
        Outcome::Running(_) | Outcome::Done(_) => grid(batch, title, onaction, speech),
        Outcome::Open(fault) | Outcome::Failed(fault) => trouble(batch, fault, onaction, speech.words()),
    }
}

/// The state for those who look for it, its pill, and the coins.
fn standing(batch: &Batch, words: &Words) -> (&'static str, Html, Html) {
    let window = &words.window;
    let asked = batch.ticket.asked;
    let fact = |text: String| html! { <span>{ text }</span> };
    match &batch.outcome {
        Outcome::Running(_) => ("running", pill(Hue::Wait, (window.running)(asked)), Html::default()),
        Outcome::Open(_) => ("open", pill(Hue::Wait, window.lost.to_owned()), Html::default()),
        Outcome::Failed(_) => ("failed", pill(Hue::Bad, window.failed.to_owned()), Html::default()),
        Outcome::Done(answer) => {
            let coins = if answer.coins_charged == 0 {
                window.free.to_owned()
            } else {
                (window.charged)(answer.coins_charged)
            };
            let word = if answer.missing.is_empty() {
                window.done.to_owned()
            } else {
                (window.partly)(answer.pictures.len(), asked)
            };
            let state = if answer.missing.is_empty() { "done" } else { "partly" };
            (state, pill(Hue::Good, word), fact(coins))
        }
    }
}

/// Whether nobody knows yet what became of it.
pub(super) fn is_open(batch: &Batch) -> bool {
    matches!(batch.outcome, Outcome::Open(_))
}
