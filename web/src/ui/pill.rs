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

/// Props of [`Pill`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What the colour says.
    pub(crate) hue: Hue,
    /// The same in words.
    pub(crate) text: AttrValue,
}

/// A pill.
#[component]
pub(crate) fn Pill(props: &Props) -> Html {
    let class = match props.hue {
        Hue::Good => "pill",
        Hue::Wait => "pill is-wait",
        Hue::Bad => "pill is-bad",
    };
    html! { <span {class}>{ props.text.clone() }</span> }
}
