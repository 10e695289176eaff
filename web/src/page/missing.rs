//! An address that leads nowhere.

use crate::ui::button::{Button, Rank, button};
use crate::ui::shop::shop;
use crate::words::Shell;
use yew::prelude::*;

/// Says so, and offers the way back.
pub(crate) fn missing(onhome: Callback<MouseEvent>, words: &Shell) -> Html {
    html! {
        <main id="content" class="lost">
            { shop(false) }
            <h1>{ words.missing_title }</h1>
            <p>{ words.missing_text }</p>
            { button(Button { rank: Rank::Main, text: words.home.into(), onclick: onhome, ..Button::default() }) }
        </main>
    }
}
