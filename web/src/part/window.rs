//! The shop window: the newest batch first, empty shelves before there is one.

use super::batch::{BatchAction, BatchView};
use crate::effect::photo::picked;
use crate::state::voice::Speech;
use crate::state::window::{Outcome, Window};
use crate::ui::button::{Button, button};
use crate::ui::icon::Drawing;
use crate::ui::shop::shop;
use crate::words;
use yew::prelude::*;

/// The window. The callback hears what is asked of a batch.
pub(crate) fn window(of: &Window, onaction: &Callback<BatchAction>, speech: &Speech) -> Html {
    let words = &speech.words().window;
    html! {
        <section class="window" id="window" aria-labelledby="window-title">
            <header class="window-head">
                <h1 id="window-title">{ words.title }</h1>
                if !of.batches.is_empty() {
                    <span class="window-count">{ (words.count)(of.batches.len()) }</span>
                }
                <div class="window-ways">
                    if of.batches.iter().any(|batch| matches!(batch.outcome, Outcome::Done(_))) {
                        { button(Button {
                            icon: Some(Drawing::Download),
                            text: words.pack_all.into(),
                            onclick: onaction.reform(|_| BatchAction::Pack(None)),
                            ..Button::default()
                        }) }
                    }
                    { unpack(onaction, words) }
                </div>
            </header>
            if of.batches.is_empty() {
                { empty(words) }
            } else {
                for batch in &of.batches {
                    <BatchView key={&*batch.ticket.key} batch={batch.clone()} onaction={onaction.clone()} speech={speech.clone()} />
                }
            }
        </section>
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

fn empty(words: &words::Window) -> Html {
    html! {
        <div class="window-empty" data-state="empty">
            { shop(false) }
            <h2>{ words.empty_title }</h2>
            <p>{ words.empty_text }</p>
            <ol class="window-steps">
                for step in words.empty_steps { <li>{ step }</li> }
            </ol>
        </div>
    }
}
