//! One video prompt: its heading, its text, and the button that copies both.

use crate::effect::{clipboard, clock};
use crate::state::voice::Speech;
use crate::ui::button::{Button, Rank, button};
use crate::ui::icon::Drawing;
use yew::prelude::*;

/// Milliseconds for which the button says that it has copied.
const COPIED_FOR_MS: u64 = 2_000;

/// Props of [`VideoPrompt`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The heading.
    pub(super) heading: &'static str,
    /// The text, several lines.
    pub(super) text: AttrValue,
    /// How it speaks.
    pub(super) speech: Speech,
}

/// How the copying went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Copying {
    Idle,
    Copied,
    Refused,
}

/// The text to paste into a video maker.
#[component]
pub(super) fn VideoPrompt(props: &Props) -> Html {
    let words = &props.speech.words().card;
    let copying = use_state_eq(|| Copying::Idle);
    let whole = use_state_eq(|| false);
    let onclick = {
        let (heading, text, copying, speech) =
            (props.heading, props.text.clone(), copying.setter(), props.speech.clone());
        move |_: MouseEvent| {
            let (copying, speech) = (copying.clone(), speech.clone());
            clipboard::write(text.to_string(), move |outcome| {
                copying.set(if outcome.is_ok() { Copying::Copied } else { Copying::Refused });
                speech.say(if outcome.is_ok() {
                    (words.said_copied)(heading)
                } else {
                    words.copy_refused.to_owned()
                });
                clock::later(COPIED_FOR_MS, move || {
                    if outcome.is_ok() {
                        copying.set(Copying::Idle);
                    }
                });
            });
        }
    };
    let onwhole = {
        let whole = whole.clone();
        move |_: MouseEvent| whole.set(!*whole)
    };
    let copied = *copying == Copying::Copied;
    let fold = if *whole { words.less } else { words.more };
    let copy = if copied { words.copied } else { words.copy };
    let named = |text: &str| Some(format!("{text}: {}", props.heading).into());
    let shown_whole = *whole || *copying == Copying::Refused;
    html! {
        <div class="video">
            <h3 class="video-title">{ props.heading }</h3>
            <p class={if shown_whole { "video-text is-whole" } else { "video-text" }} lang="en">{ props.text.clone() }</p>
            if *copying == Copying::Refused { <p class="card-refused">{ words.copy_refused }</p> }
            { button(Button {
                rank: Rank::Quiet,
                text: fold.into(),
                name: named(fold),
                onclick: onwhole.into(),
                ..Button::default()
            }) }
            { button(Button {
                icon: Some(if copied { Drawing::Check } else { Drawing::Copy }),
                text: copy.into(),
                name: named(copy),
                onclick: onclick.into(),
                ..Button::default()
            }) }
        </div>
    }
}
