//! A small picture of a choice: a few flat shapes in the paints of tokens.css.

use yew::prelude::*;

/// Shapes from back to front on a field of 40 by 30: the paint's name, and an SVG path.
pub(crate) type Sketch = &'static [(&'static str, &'static str)];

/// Props of [`Scene`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What to draw.
    pub(crate) of: Sketch,
}

/// The picture; the words beside it say the same.
#[component]
pub(crate) fn Scene(props: &Props) -> Html {
    html! {
        <svg class="scene" viewBox="0 0 40 30" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">
            for (paint, path) in props.of.iter().copied() {
                <path class={classes!("paint", paint)} d={path} />
            }
        </svg>
    }
}
