//! The button, with its price on it and what it will do to the balance under it.

use crate::ui::coin::coins;
use crate::ui::notice::{Notice, Tone};
use crate::words::use_words;
use contract::api::Coins;
use contract::limit::PICTURES_PER_CLICK;
use yew::prelude::*;

/// Props of [`Go`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// The price of a batch, as the edge says it.
    pub(crate) price: Coins,
    /// What can be spent, once it is known.
    pub(crate) coins: Option<Coins>,
    /// A batch is on its way.
    pub(crate) running: bool,
    /// Why it cannot be pressed yet; none when it can.
    pub(crate) hindrance: Option<AttrValue>,
    /// Pressed.
    pub(crate) onclick: Callback<()>,
}

/// At the thumb on a phone, under the steps on a desk.
#[component]
pub(crate) fn Go(props: &Props) -> Html {
    let words = use_words();
    let short = props.coins.filter(|have| *have < props.price);
    let after = props.coins.and_then(|have| have.checked_sub(props.price));
    let idle = !props.running && props.hindrance.is_none();
    let onclick = {
        let onclick = props.onclick.clone();
        move |_| {
            if idle {
                onclick.emit(());
            }
        }
    };
    html! {
        <div class="go" data-state={if props.running { "running" } else if idle { "ready" } else { "blocked" }}>
            if let Some(have) = short {
                <Notice tone={Tone::Care} id="go-short"><p>{ (words.go.short)(have, props.price) }</p></Notice>
            }
            <button id="generate" type="button" class="go-button" aria-disabled={(!idle).then_some("true")} aria-describedby="go-note" {onclick}>
                if props.running {
                    <span class="spinner" aria-hidden="true"></span>
                    <span>{ words.go.running }</span>
                } else {
                    <span>{ (words.go.button)(PICTURES_PER_CLICK) }</span>
                    <span class="go-price">{ coins((words.shell.coins)(props.price)) }</span>
                }
            </button>
            <p id="go-note" class="go-note">
                if let Some(hindrance) = &props.hindrance {
                    { hindrance.clone() }
                } else {
                    { words.go.promise }
                    if let Some(after) = after.filter(|_| !props.running) { { " " }{ (words.go.last)(after) } }
                }
            </p>
        </div>
    }
}
