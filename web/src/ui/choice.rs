//! One of several: a radio button that looks like a chip or like a small picture with a name.

use super::scene::{Sketch, scene};
use yew::prelude::*;

/// Props of [`Choice`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// The group's name, shared by its choices.
    pub(crate) group: AttrValue,
    /// The id of the choice.
    pub(crate) value: AttrValue,
    /// What it is called.
    pub(crate) text: AttrValue,
    /// Its small picture; with one it is a tile, without one a chip.
    #[prop_or_default]
    pub(crate) sketch: Option<Sketch>,
    /// Whether it is the chosen one.
    pub(crate) chosen: bool,
    /// Whether it cannot be chosen now.
    #[prop_or_default]
    pub(crate) disabled: bool,
    /// It was chosen; hears the id.
    pub(crate) onchoose: Callback<AttrValue>,
}

/// A choice. The browser gives it its keys: arrows inside the group, Tab past it.
#[component]
pub(crate) fn Choice(props: &Props) -> Html {
    let onchange = {
        let (onchoose, value) = (props.onchoose.clone(), props.value.clone());
        Callback::from(move |_| onchoose.emit(value.clone()))
    };
    html! {
        <label class={if props.sketch.is_some() { "tile" } else { "chip" }}>
            <input
                class="choice-input"
                type="radio"
                name={props.group.clone()}
                value={props.value.clone()}
                checked={props.chosen}
                disabled={props.disabled}
                {onchange}
            />
            if let Some(sketch) = props.sketch {
                { scene(sketch) }
            }
            <span class="choice-text">{ props.text.clone() }</span>
        </label>
    }
}
