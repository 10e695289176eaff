//! The shop window: the newest batch first, empty shelves before there is one.

use super::batch::{BatchAction, BatchView};
use crate::state::window::Window;
use crate::ui::shop::shop;
use crate::words::{self, use_words};
use yew::prelude::*;

/// Props of [`ShopWindow`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// The batches.
    pub(crate) window: UseReducerHandle<Window>,
    /// Something was asked of a batch.
    pub(crate) onaction: Callback<BatchAction>,
}

/// The window.
#[component]
pub(crate) fn ShopWindow(props: &Props) -> Html {
    let words = &use_words().window;
    let batches = &props.window.batches;
    html! {
        <section class="window" id="window" aria-labelledby="window-title">
            <header class="window-head">
                <h1 id="window-title">{ words.title }</h1>
                if !batches.is_empty() {
                    <span class="window-count">{ (words.count)(batches.len()) }</span>
                }
            </header>
            if batches.is_empty() {
                { empty(words) }
            } else {
                for batch in batches {
                    <BatchView key={&*batch.ticket.key} batch={batch.clone()} onaction={props.onaction.clone()} />
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
