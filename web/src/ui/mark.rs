//! The mark: an awning over a shop.

use yew::prelude::*;

/// The mark with the name beside it.
pub(crate) fn mark() -> Html {
    html! {
        <span class="mark">
            <svg class="mark-sign" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
                <path class="ink-leaf" d="M3 6h26v6a4.3 4.3 0 0 1-8.7 0 4.3 4.3 0 0 1-8.6 0A4.3 4.3 0 0 1 3 12z" />
                <path class="ink-turmeric" d="M11.7 6h8.6v6a4.3 4.3 0 0 1-8.6 0z" />
                <path class="mark-shop" d="M6 18v9h20v-9" />
            </svg>
            { "Etalase" }
        </span>
    }
}
