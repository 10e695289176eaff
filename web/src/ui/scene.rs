//! A small picture of a choice: a few flat shapes in the paints of tokens.css.

use yew::prelude::*;

/// Shapes from back to front on a field of 40 by 30: the paint's name, and an SVG path.
pub(crate) type Sketch = &'static [(&'static str, &'static str)];

/// The picture; the words beside it say the same.
pub(crate) fn scene(of: Sketch) -> Html {
    html! {
        <svg class="scene" viewBox="0 0 40 30" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">
            for (paint, path) in of.iter().copied() {
                <path class={paint} d={path} />
            }
        </svg>
    }
}
