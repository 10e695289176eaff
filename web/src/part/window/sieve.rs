//! What of the window is to be seen: by words, by date, by star.

use crate::state::window::{Sieve, Span};
use crate::words;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// The bar; `found` of `of` batches pass.
pub(super) fn sieve(wanted: &UseStateHandle<Sieve>, found: usize, of: usize, words: &words::Sieve) -> Html {
    let set = |change: fn(&Event, &mut Sieve)| {
        let wanted = wanted.clone();
        Callback::from(move |event: Event| {
            let mut next = (*wanted).clone();
            change(&event, &mut next);
            wanted.set(next);
        })
    };
    let onwrite = set(|event, next| {
        next.text = event.target_unchecked_into::<HtmlInputElement>().value().into();
    });
    let onspan = set(|event, next| {
        let place = usize::try_from(event.target_unchecked_into::<HtmlSelectElement>().selected_index());
        next.span = place.ok().and_then(|place| Span::ALL.get(place).copied()).unwrap_or_default();
    });
    let onstarred = set(|event, next| {
        next.starred = event.target_unchecked_into::<HtmlInputElement>().checked();
    });
    html! {
        <div class="sieve" role="search" aria-label={words.name}>
            <input
                class="field-input"
                type="search"
                aria-label={words.text}
                placeholder={words.text}
                value={wanted.text.to_string()}
                oninput={move |event: InputEvent| onwrite.emit(event.into())}
            />
            <select class="field-input" aria-label={words.span} onchange={onspan}>
                for (span, text) in Span::ALL.into_iter().zip(words.spans) {
                    <option selected={wanted.span == span}>{ text }</option>
                }
            </select>
            <label class="chip is-switch">
                <input class="choice-input" type="checkbox" checked={wanted.starred} onchange={onstarred} />
                <span>{ words.starred }</span>
            </label>
            <p class="sieve-note" role="status">
                if !wanted.is_open() { <span>{ (words.count)(found, of) }</span> }
                if wanted.starred { <span>{ words.star_note }</span> }
            </p>
        </div>
    }
}
