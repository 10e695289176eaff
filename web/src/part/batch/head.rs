//! The head of a batch: how it stands, in words and coins, and what can be done with all of it. Its lines are as high
//! while it runs as when it is done, so that nothing moves in between.

use super::{BatchAction, Props, is_cancelled};
use crate::effect::clock::said;
use crate::state::window::{Batch, Cancel, Outcome};
use crate::ui::button::{Button, Rank, button};
use crate::ui::icon::Drawing;
use crate::ui::pill::{Hue, pill};
use crate::words::Studio;
use yew::prelude::*;

/// The state for those who look for it, and the head.
pub(super) fn head(props: &Props, title: &str, heading: &AttrValue) -> (&'static str, Html) {
    let language = props.speech.language;
    let words = language.studio();
    let (state, pill, coins) = standing(&props.batch, words);
    let head = html! {
        <header class="batch-head">
            <h2 id={heading} class="batch-title"><span class="heard">{ (words.window.batch_of)("") }</span>{ title }</h2>
            <div class="batch-acts" key={state}>{ acts(props, title, words) }</div>
            // The words on the pill change in length, so nothing that stays stands behind them.
            <p class="batch-facts"><time>{ said(props.batch.ticket.at_ms, language) }</time>{ pill }{ coins }</p>
        </header>
    };
    (state, head)
}

fn acts(props: &Props, title: &str, words: &Studio) -> Html {
    let act = |icon: Drawing, text: &'static str, action: BatchAction| {
        button(Button {
            rank: Rank::Quiet,
            bare: true,
            icon: Some(icon),
            text: text.into(),
            name: Some(format!("{text}: {title}").into()),
            onclick: props.onaction.reform(move |_| action.clone()),
            ..Button::default()
        })
    };
    let batch = &props.batch;
    match &batch.outcome {
        Outcome::Running(_) => {
            let told = batch.cancel == Cancel::Told;
            let action = BatchAction::Cancel(batch.clone());
            button(Button {
                rank: Rank::Quiet,
                icon: Some(Drawing::Close),
                text: if told { words.window.cancelling } else { words.window.cancel }.into(),
                busy: told,
                onclick: props.onaction.reform(move |_| action.clone()),
                ..Button::default()
            })
        }
        Outcome::Done(_) => html! {
            <>
                { act(Drawing::Download, words.window.pack, BatchAction::Pack(Some(batch.ticket.key.clone()))) }
                { act(Drawing::Trash, words.delete.open, BatchAction::Doom(batch.clone())) }
            </>
        },
        Outcome::Open(_) | Outcome::Failed(_) => Html::default(),
    }
}

/// The state, its pill, and the coins.
fn standing(batch: &Batch, words: &Studio) -> (&'static str, Html, Html) {
    let window = &words.window;
    let asked = batch.ticket.asked;
    let (state, hue, word) = match &batch.outcome {
        Outcome::Running(_) => ("running", Hue::Wait, (window.running)(asked)),
        Outcome::Open(_) => ("open", Hue::Wait, window.lost.to_owned()),
        Outcome::Failed(_) if is_cancelled(batch) => ("cancelled", Hue::Good, window.cancelled.to_owned()),
        Outcome::Failed(_) => ("failed", Hue::Bad, window.failed.to_owned()),
        Outcome::Done(answer) if answer.missing.is_empty() => ("done", Hue::Good, window.done.to_owned()),
        Outcome::Done(answer) => ("partly", Hue::Good, (window.partly)(answer.pictures.len(), asked)),
    };
    let coins = match &batch.outcome {
        Outcome::Done(answer) if answer.coins_charged == 0 => window.free.to_owned(),
        Outcome::Done(answer) => (window.charged)(answer.coins_charged),
        Outcome::Running(_) | Outcome::Open(_) | Outcome::Failed(_) => String::new(),
    };
    let coins = if coins.is_empty() {
        Html::default()
    } else {
        html! { <span>{ coins }</span> }
    };
    (state, pill(hue, word), coins)
}
