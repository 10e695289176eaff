//! The shop at dusk: awning down, window lit. Once with goods in it, once with empty shelves.

use yew::prelude::*;

/// Shapes from back to front: the class, and an SVG path.
type Shapes = &'static [(&'static str, &'static str)];

#[rustfmt::skip] // one row, one shape
const HOUSE: Shapes = &[
    ("shop-wall", "M18 44h284v148H18z"),
    ("shop-glass", "M34 84h252v96H34z"),
    ("shop-light", "M34 84h252L262 180H58z"),
    ("shop-shelf", "M34 134h252v5H34zM34 176h252v6H34z"),
];

#[rustfmt::skip] // one row, one shape
const GOODS: Shapes = &[
    ("clay", "M66 104h34l5 30H61z"),
    ("shop-line", "M72 104c0-16 22-16 22 0"),
    ("cream", "M75 115h16v9H75z"),
    ("leaf", "M146 100h22v34h-22z"),
    ("moss", "M150 92h14v8h-14z"),
    ("cream", "M149 112h16v11h-16z"),
    ("rose", "M210 122c10 0 12-10 20-12 5 8 14 10 24 12v12h-44z"),
    ("white", "M210 130h44v4h-44z"),
    ("sun", "M74 152h26v24H74z"),
    ("ember", "M74 158h26v8H74z"),
    ("sea", "M150 150l10 6 10-6 10 6-4 8-5-1v13h-22v-13l-5 1-4-8z"),
    ("plum", "M222 148h18v28h-18z"),
    ("white", "M226 142h10v6h-10z"),
];

const NOTHING: Shapes = &[("shop-ghost", "M64 104h38v30H64zM141 104h38v30h-38zM218 104h38v30h-38z")];

#[rustfmt::skip] // one row, one shape
const AWNING: Shapes = &[
    ("ink-leaf", "M8 20h304v28a19 19 0 0 1-38 0 19 19 0 0 1-38 0 19 19 0 0 1-38 0 19 19 0 0 1-38 0 19 19 0 0 1-38 0 19 19 0 0 1-38 0 19 19 0 0 1-38 0 19 19 0 0 1-38 0z"),
    ("ink-turmeric", "M46 20h38v28a19 19 0 0 1-38 0zM122 20h38v28a19 19 0 0 1-38 0zM198 20h38v28a19 19 0 0 1-38 0zM274 20h38v28a19 19 0 0 1-38 0z"),
];

/// A drawing; the words beside it say what it stands for.
pub(crate) fn shop(stocked: bool) -> Html {
    let inside = if stocked { GOODS } else { NOTHING };
    html! {
        <svg class="shop" viewBox="0 0 320 200" aria-hidden="true" focusable="false">
            for (class, path) in [HOUSE, inside, AWNING].into_iter().flatten().copied() {
                <path {class} d={path} />
            }
        </svg>
    }
}
