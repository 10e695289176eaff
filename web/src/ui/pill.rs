//! A word on a coloured ground: how something stands.

use yew::prelude::*;

/// What the colour says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hue {
    /// It is well.
    Good,
    /// It waits.
    Wait,
    /// It is not well.
    Bad,
}

/// A pill: what the colour says, and the same in words.
pub(crate) fn pill(hue: Hue, text: String) -> Html {
    let class = match hue {
        Hue::Good => "pill",
        Hue::Wait => "pill is-wait",
        Hue::Bad => "pill is-bad",
    };
    html! { <span {class}>{ text }</span> }
}
