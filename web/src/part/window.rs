//! The shop window: the newest batch first, empty shelves before there is one.

use super::batch::{BatchAction, BatchView};
use crate::state::voice::Speech;
use crate::state::window::Window;
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
