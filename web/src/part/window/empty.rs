//! A window with nothing in it to be seen, and why.

use crate::state::window::Sieve;
use crate::ui::button::{Button, button};
use crate::ui::shop::shop;
use crate::words;
use yew::prelude::*;

/// Nothing has been made yet.
pub(super) fn empty(words: &words::Window) -> Html {
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

/// It is not known yet what there is.
pub(super) fn coming() -> Html {
    html! { <div class="window-coming" aria-hidden="true"><div></div><div></div><div></div></div> }
}

/// There is something, but nothing of what is looked for.
pub(super) fn unmatched(wanted: &UseStateHandle<Sieve>, words: &words::Sieve) -> Html {
    let wanted = wanted.setter();
    html! {
        <div class="window-empty" data-state="unmatched">
            <h2>{ words.none }</h2>
            <p>{ words.none_text }</p>
            { button(Button {
                text: words.all.into(),
                onclick: Callback::from(move |_| wanted.set(Sieve::default())),
                ..Button::default()
            }) }
        </div>
    }
}
