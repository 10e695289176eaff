//! The pictures of a batch: each in its place from the first moment, filled as it comes.

use super::BatchAction;
use crate::effect::clock::use_after_ms;
use crate::part::card::{Show, card};
use crate::state::voice::Speech;
use crate::state::window::{Batch, Delivery, Outcome, Picture, Stage, Ticket};
use crate::ui::notice::{Notice, Tone, notice};
use crate::words::{self, Language};
use contract::api::batch::MissingPicture;
use contract::problem::Code;
use yew::prelude::*;

/// Milliseconds after which a batch is slower than batches are.
const SLOW_AFTER_MS: u64 = 12_000;

/// The pictures, and what must be said about all of them. What has come stays as it is when the rest has come.
pub(super) fn grid(batch: &Batch, title: &str, onaction: &Callback<BatchAction>, speech: &Speech) -> Html {
    let ticket = &batch.ticket;
    let window = &speech.words().window;
    let (pictures, missing, stage): (&[Picture], &[MissingPicture], _) = match &batch.outcome {
        Outcome::Running(progress) => (&progress.arrived, &[], Some(progress.stage)),
        Outcome::Done(delivery) => (&delivery.pictures, &delivery.missing, None),
        Outcome::Open(_) | Outcome::Failed(_) => return Html::default(),
    };
    let place = |place: u8| {
        let picture = pictures.iter().find(|picture| picture.index == place);
        let gone = missing.iter().find(|missing| missing.index == place);
        match (picture, gone, stage) {
            (Some(picture), _, _) => {
                card(&Show { picture, ticket, title, stored: stage.is_none(), onaction, speech })
            }
            (None, Some(gone), _) => absent(gone, ticket, window),
            (None, None, Some(stage)) => waiting(place, stage, ticket, window),
            (None, None, None) => Html::default(),
        }
    };
    html! {
        <>
            if let Outcome::Done(delivery) = &batch.outcome {
                { remarks(ticket, delivery, window) }
            } else {
                <Slow language={speech.language} />
            }
            <ul class="batch-grid">
                for at in 0..ticket.asked {
                    <li key={at}>{ place(at) }</li>
                }
            </ul>
        </>
    }
}

fn remarks(ticket: &Ticket, delivery: &Delivery, words: &words::Window) -> Html {
    let said =
        |tone: Tone, text: Html| notice(Notice { tone, ..Notice::default() }, html! { <p>{ text }</p> });
    html! {
        <>
            if !delivery.missing.is_empty() {
                { said(Tone::default(), partly(ticket, delivery, words).into()) }
            }
            if ticket.photo && !delivery.enhanced {
                { said(Tone::Care, words.not_enhanced.into()) }
            }
        </>
    }
}

/// What an incomplete batch cost.
fn partly(ticket: &Ticket, delivery: &Delivery, words: &words::Window) -> String {
    let got = delivery.pictures.len();
    if delivery.coins_charged == 0 {
        (words.partly_free)(got, ticket.asked)
    } else {
        (words.partly_paid)(got, ticket.asked, delivery.coins_charged)
    }
}

/// A place whose picture does not come.
fn absent(missing: &MissingPicture, ticket: &Ticket, words: &words::Window) -> Html {
    html! {
        <div class="card is-missing" data-state="missing">
            <div class="frame" data-size={ticket.size.name()}>
                <p>{ if missing.code == Code::RefusedBySafety { words.withheld } else { words.not_made } }</p>
            </div>
        </div>
    }
}

/// A place of the very size of the picture to come, with what is being done for it.
fn waiting(place: u8, stage: Stage, ticket: &Ticket, words: &words::Window) -> Html {
    let doing = match stage {
        Stage::Sent => words.waiting,
        Stage::Reading => words.reading_photo,
        Stage::Painting => words.painting_now,
    };
    html! {
        <div class="card" data-state="waiting">
            <div class="frame is-waiting" data-size={ticket.size.name()}>
                <span class="spinner" aria-hidden="true"></span>
                <p><strong>{ (words.painting)(place.saturating_add(1), ticket.asked) }</strong><span>{ doing }</span></p>
            </div>
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct SlowProps {
    language: Language,
}

/// Says so when it takes longer than usual.
#[component]
fn Slow(props: &SlowProps) -> Html {
    let slow = use_after_ms(SLOW_AFTER_MS);
    let words = &props.language.words().window;
    html! {
        if slow {
            { notice(Notice { tone: Tone::Care, alert: true, ..Notice::default() }, html! { <p>{ words.slow }</p> }) }
        }
    }
}
