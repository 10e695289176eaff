//! One video prompt: its heading, its text, and the button that copies both.

use crate::effect::{clipboard, clock};
use crate::state::voice::Say;
use crate::ui::button::{Button, Rank};
use crate::ui::icon::Drawing;
use crate::words::use_words;
use yew::prelude::*;

/// Milliseconds for which the button says that it has copied.
const COPIED_FOR_MS: u64 = 2_000;

/// Props of [`VideoPrompt`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The heading.
    pub(super) heading: AttrValue,
    /// The text, several lines.
    pub(super) text: AttrValue,
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
    let words = &use_words().card;
    let say = use_context::<Say>();
    let copying = use_state_eq(|| Copying::Idle);
    let whole = use_state_eq(|| false);
    let onclick = {
        let (heading, text, copying) = (props.heading.clone(), props.text.to_string(), copying.setter());
        move |_| {
            let (heading, copying, say) = (heading.clone(), copying.clone(), say.clone());
            clipboard::write(text.clone(), move |outcome| {
                copying.set(if outcome.is_ok() { Copying::Copied } else { Copying::Refused });
                if let Some(say) = say {
                    say.say(if outcome.is_ok() {
                        (words.said_copied)(&heading)
                    } else {
                        words.copy_refused.to_owned()
                    });
                }
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
        move |_| whole.set(!*whole)
    };
    let copied = *copying == Copying::Copied;
    let shown_whole = *whole || *copying == Copying::Refused;
    html! {
        <div class="video">
            <h3 class="video-title">{ props.heading.clone() }</h3>
            <p class={if shown_whole { "video-text is-whole" } else { "video-text" }} lang="en">{ props.text.clone() }</p>
            if *copying == Copying::Refused { <p class="card-refused">{ words.copy_refused }</p> }
            <Button rank={Rank::Quiet} text={if *whole { words.less } else { words.more }} name={format!("{}: {}", if *whole { words.less } else { words.more }, props.heading)} onclick={onwhole} />
            <Button
                icon={if copied { Drawing::Check } else { Drawing::Copy }}
                text={if copied { words.copied } else { words.copy }}
                name={format!("{}: {}", if copied { words.copied } else { words.copy }, props.heading)}
                {onclick}
            />
        </div>
    }
}
