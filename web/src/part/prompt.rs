//! Step three: the prompt that will be sent, live, and open to the seller's pen.

use super::step::{Step, step};
use crate::state::draft::{Draft, DraftAction};
use crate::ui::button::{Button, Rank, button};
use crate::ui::icon::Drawing;
use crate::ui::pill::{Hue, pill};
use crate::words;
use contract::limit::PROMPT_CHARS_MAX;
use contract::text::{self, TextFault};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// Characters left from which on they are counted out loud.
const NEAR_THE_END: usize = 300;

/// What is wrong with a prompt, in words; empty when nothing is.
pub(crate) fn fault(draft: &Draft, words: &words::Prompt) -> Option<String> {
    Some(match draft.fault()? {
        TextFault::Empty => words.empty.to_owned(),
        TextFault::TooLong => (words.too_long)(text::length(&draft.prompt()).saturating_sub(limit())),
        TextFault::Forbidden(_) => words.forbidden.to_owned(),
    })
}

fn limit() -> usize {
    usize::try_from(PROMPT_CHARS_MAX).unwrap_or(usize::MAX)
}

/// The card; `photo` when one will be described and added.
pub(crate) fn prompt(draft: &UseReducerHandle<Draft>, photo: bool, words: &words::Prompt) -> Html {
    let prompt = draft.prompt();
    let edited = draft.edited.is_some();
    let wrong = fault(draft, words);
    let left = limit().saturating_sub(text::length(&prompt));
    let oninput = {
        let dispatch = draft.dispatcher();
        move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
            dispatch.dispatch(DraftAction::Write(text.into()));
        }
    };
    let onreset = {
        let dispatch = draft.dispatcher();
        move |_: MouseEvent| dispatch.dispatch(DraftAction::Reset)
    };
    let aside = if edited {
        pill(Hue::Wait, words.edited.to_owned())
    } else {
        html! { words.written }
    };
    let body = html! {
        <>
            <label class="heard" for="prompt-text">{ words.label }</label>
            <textarea
                id="prompt-text"
                class="prompt-text"
                rows="6"
                lang="en"
                spellcheck="false"
                value={prompt.to_string()}
                aria-invalid={wrong.is_some().then_some("true")}
                aria-describedby="prompt-note"
                {oninput}
            />
            <div id="prompt-note" class="step-note">
                if let Some(wrong) = wrong {
                    <p class="is-wrong" role="alert">{ wrong }</p>
                } else if edited {
                    <p>{ words.held }</p>
                } else if photo {
                    <p>{ words.photo_note }</p>
                }
                if left < NEAR_THE_END { <p>{ (words.left)(left) }</p> }
            </div>
            if edited {
                { button(Button {
                    rank: Rank::Quiet,
                    icon: Some(Drawing::Redo),
                    text: words.reset.into(),
                    onclick: onreset.into(),
                    ..Button::default()
                }) }
            }
        </>
    };
    step(Step { id: "prompt", number: "3", title: words.title, aside }, body)
}
