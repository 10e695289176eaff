//! The pictures of a batch: each in its place from the first moment, filled as it comes.

use super::Props;
use crate::effect::clock::use_after_ms;
use crate::part::card::{Show, below, card};
use crate::state::window::{Batch, Cancel, Delivery, Outcome, Picture, Stage, Ticket};
use crate::ui::notice::{Notice, Tone, notice};
use crate::words::{self, Language};
use contract::api::batch::MissingPicture;
use contract::problem::Code;
use yew::prelude::*;

/// Milliseconds after which a batch is slower than batches are.
const SLOW_AFTER_MS: u64 = 12_000;

/// The pictures, and what must be said about all of them. What has come stays as it is when the rest has come.
pub(super) fn grid(props: &Props, title: &str) -> Html {
    let batch = &props.batch;
    let ticket = &batch.ticket;
    let window = &props.speech.studio().window;
    let (pictures, missing, stage): (&[Picture], &[MissingPicture], _) = match &batch.outcome {
        Outcome::Running(progress) => (&progress.arrived, &[], Some(progress.stage)),
        Outcome::Done(delivery) => (&delivery.pictures, &delivery.missing, None),
        Outcome::Open(_) | Outcome::Failed(_) => return Html::default(),
    };
    let show = |picture: &Picture| Show {
        starred: props.stars & 1_u8.checked_shl(picture.index.into()).unwrap_or_default() != 0,
        picture: picture.clone(),
        batch: batch.clone(),
        title,
        stored: stage.is_none(),
        locked: props.locked == Some(picture.seed),
        price: props.price,
        onaction: &props.onaction,
        speech: &props.speech,
    };
    let place = |place: u8| {
        let picture = pictures.iter().find(|picture| picture.index == place);
        let gone = missing.iter().find(|missing| missing.index == place);
        match (picture, gone, stage) {
            (Some(picture), _, _) => card(&show(picture)),
            (None, Some(gone), _) => absent(gone, batch, window),
            (None, None, Some(stage)) => {
                // Under it is already room for what will be under the picture.
                let to_come = Picture { index: place, url: "".into(), width: 1, height: 1, seed: 0 };
                waiting(place, stage, ticket, props.speech.language, below(&show(&to_come), true))
            }
            (None, None, None) => Html::default(),
        }
    };
    html! {
        <>
            if stage.is_some() { <Slow language={props.speech.language} /> }
            if stage.is_some() && batch.cancel == Cancel::Untold { { said(Tone::Harm, window.cancel_refused) } }
            <ul class="batch-grid">
                for at in 0..ticket.asked {
                    <li key={at}>{ place(at) }</li>
                }
            </ul>
            if let Outcome::Done(delivery) = &batch.outcome { { remarks(batch, delivery, window) } }
        </>
    }
}

fn said(tone: Tone, text: &'static str) -> Html {
    notice(Notice { tone, alert: tone == Tone::Harm, ..Notice::default() }, html! { <p>{ text }</p> })
}

fn remarks(batch: &Batch, delivery: &Delivery, words: &words::Window) -> Html {
    html! {
        <>
            if batch.cancel == Cancel::Told && delivery.coins_charged > 0 { { said(Tone::Care, words.too_late) } }
            if batch.ticket.photo && !delivery.enhanced { { said(Tone::Care, words.not_enhanced) } }
        </>
    }
}

/// A place whose picture does not come; the first of them says what the incomplete batch cost.
fn absent(missing: &MissingPicture, batch: &Batch, words: &words::Window) -> Html {
    let Outcome::Done(delivery) = &batch.outcome else { return Html::default() };
    let (got, asked, paid) = (delivery.pictures.len(), batch.ticket.asked, delivery.coins_charged);
    let is_first = delivery.missing.first().is_some_and(|first| first.index == missing.index);
    html! {
        <div class="card is-missing" data-state="missing">
            <div class="frame" data-size={batch.ticket.size.name()}>
                <p>
                    <strong>{ if missing.code == Code::RefusedBySafety { words.withheld } else { words.not_made } }</strong>
                    if is_first {
                        <span>{ if paid == 0 { (words.partly_free)(got, asked) } else { (words.partly_paid)(got, asked, paid) } }</span>
                    }
                </p>
            </div>
        </div>
    }
}

/// A place of the very size of the picture to come, with what is being done for it.
fn waiting(place: u8, stage: Stage, ticket: &Ticket, language: Language, below: Html) -> Html {
    let words = &language.studio().window;
    html! {
        <div class="card" data-state="waiting">
            <div class="frame is-waiting" data-size={ticket.size.name()}>
                <span class="spinner" aria-hidden="true"></span>
                <p><strong>{ (words.painting)(place.saturating_add(1), ticket.asked) }</strong><Doing {stage} {language} /></p>
            </div>
            { below }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct DoingProps {
    stage: Stage,
    language: Language,
}

/// What is being done; once it takes longer than usual, that.
#[component]
fn Doing(props: &DoingProps) -> Html {
    let slow = use_after_ms(SLOW_AFTER_MS);
    let words = &props.language.studio().window;
    let doing = match props.stage {
        _ if slow => words.slow,
        Stage::Sent => words.waiting,
        Stage::Reading => words.reading_photo,
        Stage::Painting => words.painting_now,
    };
    html! { <span>{ doing }</span> }
}

#[derive(PartialEq, Properties)]
struct SlowProps {
    language: Language,
}

/// Says it once to those who do not see it.
#[component]
fn Slow(props: &SlowProps) -> Html {
    let slow = use_after_ms(SLOW_AFTER_MS);
    html! { if slow { <p class="heard" role="alert">{ props.language.studio().window.slow }</p> } }
}
