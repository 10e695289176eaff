//! One of several: a radio button that looks like a chip or like a small picture with a name.

use super::scene::{Sketch, scene};
use yew::prelude::*;

/// What a choice is.
pub(crate) struct Choice {
    /// The group's name, shared by its choices.
    pub(crate) group: &'static str,
    /// The id of the choice.
    pub(crate) value: &'static str,
    /// What it is called.
    pub(crate) text: &'static str,
    /// Its small picture; with one it is a tile, without one a chip.
    pub(crate) sketch: Option<Sketch>,
    /// Whether it is the chosen one.
    pub(crate) chosen: bool,
    /// Whether it cannot be chosen now.
    pub(crate) disabled: bool,
    /// It was chosen.
    pub(crate) onchange: Callback<Event>,
}

/// A choice. The browser gives it its keys: arrows inside the group, Tab past it.
pub(crate) fn choice(of: Choice) -> Html {
    html! {
        <label key={of.value} class={if of.sketch.is_some() { "tile" } else { "chip" }}>
            <input
                class="choice-input"
                type="radio"
                name={of.group}
                value={of.value}
                checked={of.chosen}
                disabled={of.disabled}
                onchange={of.onchange}
            />
            if let Some(sketch) = of.sketch {
                { scene(sketch) }
            }
            <span class="choice-text">{ of.text }</span>
        </label>
    }
}
