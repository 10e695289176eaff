//! One batch: how it stands, what it cost, and its pictures.

mod trouble;

use super::card::card;
use crate::effect::clock::{said, use_after_ms};
use crate::state::voice::Speech;
use crate::state::window::{Batch, Order, Outcome, Ticket};
use crate::ui::notice::{Notice, Tone, notice};
use crate::ui::pill::{Hue, pill};
use crate::words::{self, Language, Words};
use contract::api::batch::GenerateAnswer;
use contract::catalogue::Group;
use contract::problem::Code;
use std::rc::Rc;
use trouble::trouble;
use yew::prelude::*;

/// Milliseconds after which a batch is slower than batches are.
const SLOW_AFTER_MS: u64 = 12_000;

/// What can be asked of a batch.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum BatchAction {
    /// The same wish as a new click.
    Again(Rc<Order>),
    /// The outcome of the same click.
    Ask(Rc<Order>),
    /// Out of sight.
    PutAway(Rc<str>),
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
    let title = title(ticket, language);
    let heading = format!("batch-{}", ticket.key);
    let (state, pill, coins) = standing(&props.batch, words);
    html! {
        <article class="batch" id={format!("at-{}", ticket.key)} data-state={state} aria-labelledby={heading.clone()}>
            <header class="batch-head">
                { pill }
                <h2 id={heading} class="batch-title"><span class="heard">{ (words.window.batch_of)("") }</span>{ &title }</h2>
                <p class="batch-facts"><time>{ said(ticket.at_ms, language) }</time>{ coins }</p>
            </header>
            { body(&props.batch, &title, &props.onaction, &props.speech) }
        </article>
    }
}

fn body(batch: &Batch, title: &str, onaction: &Callback<BatchAction>, speech: &Speech) -> Html {
    match &batch.outcome {
        Outcome::Running => html! { <Painting ticket={batch.ticket.clone()} language={speech.language} /> },
        Outcome::Done(answer) => done(&batch.ticket, answer, title, speech),
        Outcome::Open(fault) | Outcome::Failed(fault) => trouble(batch, fault, onaction, speech.words()),
    }
}

/// What is in the pictures: the product's name or kind, and the place.
fn title(ticket: &Ticket, language: Language) -> String {
    let selection = &ticket.selection;
    let label = |group: Group| selection.get(group).map(|choice| language.label(choice.label));
    let product = Some(selection.product_name().trim()).filter(|name| !name.is_empty());
    let parts = [product.or_else(|| label(Group::Category)), label(Group::Background)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The state for those who look for it, its pill, and the coins.
fn standing(batch: &Batch, words: &Words) -> (&'static str, Html, Html) {
    let window = &words.window;
    let asked = batch.ticket.asked;
    let fact = |text: String| html! { <span>{ text }</span> };
    match &batch.outcome {
        Outcome::Running => ("running", pill(Hue::Wait, (window.running)(asked)), Html::default()),
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
                (window.partly)(answer.details.len(), asked)
            };
            let state = if answer.missing.is_empty() { "done" } else { "partly" };
            (state, pill(Hue::Good, word), fact(coins))
        }
    }
}

fn done(ticket: &Ticket, answer: &GenerateAnswer, title: &str, speech: &Speech) -> Html {
    let window = &speech.words().window;
    html! {
        <>
            if !answer.missing.is_empty() {
                { notice(Notice::default(), html! { <p>{ partly(ticket, answer, window) }</p> }) }
            }
            if ticket.photo && !answer.enhanced {
                { notice(Notice { tone: Tone::Care, ..Notice::default() }, html! { <p>{ window.not_enhanced }</p> }) }
            }
            <ul class="batch-grid">
                for (place, picture) in answer.details.iter().enumerate() {
                    <li key={picture.url.as_str()}>
                        { card(picture, place, ticket, title, speech) }
                    </li>
                }
                for missing in &answer.missing {
                    <li key={format!("missing-{}", missing.index)}>
                        <div class="card is-missing" data-state="missing">
                            <div class="frame" data-size={ticket.size.name()}>
                                <p>{ if missing.code == Code::RefusedBySafety { window.withheld } else { window.not_made } }</p>
                            </div>
                        </div>
                    </li>
                }
            </ul>
        </>
    }
}

/// What an incomplete batch cost.
fn partly(ticket: &Ticket, answer: &GenerateAnswer, words: &words::Window) -> String {
    let got = answer.details.len();
    if answer.coins_charged == 0 {
        (words.partly_free)(got, ticket.asked)
    } else {
        (words.partly_paid)(got, ticket.asked, answer.coins_charged)
    }
}

/// Props of [`Painting`].
#[derive(PartialEq, Properties)]
struct PaintingProps {
    ticket: Ticket,
    language: Language,
}

/// Places for the pictures to come, of their very size.
#[component]
fn Painting(props: &PaintingProps) -> Html {
    let words = &props.language.words().window;
    let slow = use_after_ms(SLOW_AFTER_MS);
    let asked = props.ticket.asked;
    let doing = if props.ticket.photo { words.reading_photo } else { words.waiting };
    html! {
        <>
            if slow {
                { notice(Notice { tone: Tone::Care, alert: true, ..Notice::default() }, html! { <p>{ words.slow }</p> }) }
            }
            <ul class="batch-grid">
                for place in 1..=asked {
                    <li key={place}>
                        <div class="card" data-state="waiting">
                            <div class="frame is-waiting" data-size={props.ticket.size.name()}>
                                <span class="spinner" aria-hidden="true"></span>
                                <p><strong>{ (words.painting)(place, asked) }</strong><span>{ doing }</span></p>
                            </div>
                        </div>
                    </li>
                }
            </ul>
        </>
    }
}

/// Whether nobody knows yet what became of it.
pub(super) fn is_open(batch: &Batch) -> bool {
    matches!(batch.outcome, Outcome::Open(_))
}
