//! A coin, and an amount of them.

use yew::prelude::*;

/// A coin with an amount beside it, the amount in words such as "98 koin".
pub(crate) fn coins(text: String) -> Html {
    html! {
        <span class="coins">
            <span class="coin" aria-hidden="true">{ "K" }</span>
            <span class="coins-text">{ text }</span>
        </span>
    }
}
