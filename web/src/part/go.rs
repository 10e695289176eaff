//! The button, with its price on it and what it will do to the balance under it.

use crate::ui::button::{Button, Rank, button};
use crate::ui::coin::coins;
use crate::ui::icon::{Drawing, icon};
use crate::ui::notice::{Notice, Tone, notice};
use crate::words::Studio;
use contract::api::Coins;
use contract::limit::PICTURES_PER_CLICK;
use yew::prelude::*;

/// Coins left after a batch from which on the seller is told that they run out.
const FEW: Coins = 2;

/// How things stand at the button.
pub(crate) struct Go {
    /// The price of a batch, as the edge says it.
    pub(crate) price: Coins,
    /// What can be spent, once it is known.
    pub(crate) coins: Option<Coins>,
    /// Whether there is a network.
    pub(crate) online: bool,
    /// A batch is on its way.
    pub(crate) running: bool,
    /// Why it cannot be pressed yet; none when it can.
    pub(crate) hindrance: Option<String>,
    /// The seed that the seller holds on to.
    pub(crate) seed: Option<u64>,
    /// Pressed.
    pub(crate) onclick: Callback<()>,
    /// The seed is let go.
    pub(crate) onunlock: Callback<()>,
}

/// At the thumb on a phone, under the steps on a desk.
pub(crate) fn go(of: Go, words: &Studio) -> Html {
    let short = of.coins.filter(|have| *have < of.price);
    let after = of.coins.and_then(|have| have.checked_sub(of.price));
    let idle = !of.running && of.hindrance.is_none();
    let onclick = of.onclick;
    let onclick = move |_| {
        if idle {
            onclick.emit(());
        }
    };
    html! {
        <div class="go" data-state={if of.running { "running" } else if idle { "ready" } else { "blocked" }}>
            if let Some(have) = short {
                { notice(
                    Notice { tone: Tone::Care, id: Some("go-short"), ..Notice::default() },
                    html! { <p>{ (words.go.short)(have, of.price) }</p> },
                ) }
            }
            if let Some(seed) = of.seed {
                <p class="go-seed">
                    { icon(Drawing::Lock) }
                    <span>{ (words.go.seed)(seed) }</span>
                    { button(Button {
                        rank: Rank::Quiet,
                        text: words.go.unlock.into(),
                        onclick: of.onunlock.reform(|_| ()),
                        ..Button::default()
                    }) }
                </p>
            }
            <button id="generate" type="button" class="go-button" aria-disabled={(!idle).then_some("true")} aria-describedby="go-note" {onclick}>
                if of.running {
                    <span key="turning" class="spinner" aria-hidden="true"></span>
                    <span key="running">{ words.go.running }</span>
                } else {
                    // Other words are other elements: a browser takes one that is reused elsewhere for one that moved.
                    <span key="words">{ (words.go.button)(PICTURES_PER_CLICK) }</span>
                    <span key="price" class="go-price">{ coins((words.shell.coins)(of.price)) }</span>
                }
            </button>
            <p id="go-note" class="go-note">
                if let Some(hindrance) = of.hindrance {
                    { hindrance }
                } else {
                    { if of.online { words.go.promise } else { words.go.offline } }
                    if let Some(after) = after.filter(|_| !of.running) {
                        { " " }
                        if after <= FEW {
                            <strong class="go-few">{ (words.go.few)(after) }</strong>
                        } else {
                            { (words.go.last)(after) }
                        }
                    }
                }
            </p>
        </div>
    }
}
