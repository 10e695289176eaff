//! What the main photo shows: read ahead, and open to the seller's pen before anything is paid.

use crate::state::draft::{Draft, DraftAction, OwnDescription};
use crate::state::remote::Remote;
use crate::state::sight::Sight;
use crate::ui::button::{Button, Rank, button};
use crate::ui::icon::Drawing;
use crate::ui::pill::{Hue, pill};
use crate::words::Studio;
use contract::limit::DESCRIPTION_CHARS_MAX;
use std::rc::Rc;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// The card under the shelf, for the main photo of that mark.
pub(crate) fn product_card(
    mark: &Rc<str>,
    sight: &Sight,
    draft: &Draft,
    dispatch: &UseReducerDispatcher<Draft>,
    words: &Studio,
) -> Html {
    let own = draft.own_description(mark);
    let body = match (sight.of(mark), own) {
        (Remote::Ready(text), own) => text_of(mark, own.unwrap_or(text), own.is_some(), dispatch, words),
        (_, Some(own)) => text_of(mark, own, true, dispatch, words),
        (Remote::Loading, None) => html! {
            <div class="seen-wait">
                <p class="step-note">{ words.photo.seen_looking }</p>
                <span></span><span></span><span></span>
            </div>
        },
        (Remote::Idle | Remote::Failed(()), None) => {
            html! { <p class="step-note">{ words.photo.seen_later }</p> }
        }
    };
    html! {
        <section class="seen" aria-labelledby="seen-title">
            <div class="seen-head">
                <h3 id="seen-title">{ words.photo.seen }</h3>
                if own.is_some() { { pill(Hue::Wait, words.prompt.edited.to_owned()) } }
            </div>
            { body }
        </section>
    }
}

fn text_of(
    mark: &Rc<str>,
    text: &Rc<str>,
    edited: bool,
    dispatch: &UseReducerDispatcher<Draft>,
    words: &Studio,
) -> Html {
    let words = &words.photo;
    let oninput = {
        let (dispatch, mark) = (dispatch.clone(), mark.clone());
        move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
            dispatch.dispatch(DraftAction::Describe(Some(OwnDescription {
                photo: mark.clone(),
                text: text.into(),
            })));
        }
    };
    let onreset = {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.dispatch(DraftAction::Describe(None))
    };
    let note = if text.trim().is_empty() { words.seen_empty } else { words.seen_note };
    html! {
        <>
            <textarea
                id="seen-text"
                class="prompt-text"
                rows="4"
                lang="en"
                spellcheck="false"
                maxlength={DESCRIPTION_CHARS_MAX.to_string()}
                value={text.to_string()}
                aria-labelledby="seen-title"
                aria-describedby="seen-note"
                {oninput}
            />
            <p id="seen-note" class="step-note">{ note }</p>
            if edited {
                { button(Button {
                    rank: Rank::Quiet,
                    icon: Some(Drawing::Redo),
                    text: words.seen_reset.into(),
                    onclick: onreset.into(),
                    ..Button::default()
                }) }
            }
        </>
    }
}
