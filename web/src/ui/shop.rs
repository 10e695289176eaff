//! The shop at dusk: awning down, window lit. Once with goods in it, once with empty shelves.

use yew::prelude::*;

/// Props of [`Shop`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// Whether there is something on the shelves.
    #[prop_or_default]
    pub(crate) stocked: bool,
}

/// A drawing; the words beside it say what it stands for.
#[component]
pub(crate) fn Shop(props: &Props) -> Html {
    html! {
        <svg class="shop" viewBox="0 0 320 200" aria-hidden="true" focusable="false">
            <path class="shop-wall" d="M18 44h284v148H18z" />
            <path class="shop-glass" d="M34 84h252v96H34z" />
            <path class="shop-light" d="M34 84h252L262 180H58z" />
            <path class="shop-shelf" d="M34 134h252v5H34zM34 176h252v6H34z" />
            if props.stocked {
                <path class="paint clay" d="M66 104h34l5 30H61z" />
                <path class="shop-line" d="M72 104c0-16 22-16 22 0" />
                <path class="paint cream" d="M75 115h16v9H75z" />
                <path class="paint leaf" d="M146 100h22v34h-22z" />
                <path class="paint moss" d="M150 92h14v8h-14z" />
                <path class="paint cream" d="M149 112h16v11h-16z" />
                <path class="paint rose" d="M210 122c10 0 12-10 20-12 5 8 14 10 24 12v12h-44z" />
                <path class="paint white" d="M210 130h44v4h-44z" />
                <path class="paint sun" d="M74 152h26v24H74z" />
                <path class="paint ember" d="M74 158h26v8H74z" />
                <path class="paint sea" d="M150 150l10 6 10-6 10 6-4 8-5-1v13h-22v-13l-5 1-4-8z" />
                <path class="paint plum" d="M222 148h18v28h-18z" />
                <path class="paint white" d="M226 142h10v6h-10z" />
            } else {
                <path class="shop-ghost" d="M64 104h38v30H64zM141 104h38v30h-38zM218 104h38v30h-38z" />
            }
            <path class="ink-leaf" d="M8 20h304v28a19 19 0 0 1-38 0 19 19 0 0 1-38 0 19 19 0 0 1-38 0 19 19 0 0 1-38 0 19 19 0 0 1-38 0 19 19 0 0 1-38 0 19 19 0 0 1-38 0 19 19 0 0 1-38 0z" />
            <path class="ink-turmeric" d="M46 20h38v28a19 19 0 0 1-38 0zM122 20h38v28a19 19 0 0 1-38 0zM198 20h38v28a19 19 0 0 1-38 0zM274 20h38v28a19 19 0 0 1-38 0z" />
        </svg>
    }
}
