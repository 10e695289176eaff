//! A coin, and an amount of them.

use yew::prelude::*;

/// Props of [`Coins`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// The amount in words, such as "98 koin".
    pub(crate) text: AttrValue,
}

/// A coin with an amount beside it.
#[component]
pub(crate) fn Coins(props: &Props) -> Html {
    html! {
        <span class="coins">
            <span class="coin" aria-hidden="true">{ "K" }</span>
            <span class="coins-text">{ props.text.clone() }</span>
        </span>
    }
}
