//! Two or three choices side by side, one of them on.

use yew::prelude::*;

/// Props of [`Segment`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What is chosen here; heard, and shown when `titled`.
    pub(crate) legend: AttrValue,
    /// Whether the legend is shown.
    #[prop_or_default]
    pub(crate) titled: bool,
    /// Names the radio group; unique on the page.
    pub(crate) group: AttrValue,
    /// The choices: id, words, and a longer name for the ear where the words are an abbreviation.
    pub(crate) choices: Vec<(AttrValue, AttrValue, Option<AttrValue>)>,
    /// The id of the one that is on.
    pub(crate) chosen: AttrValue,
    /// Another one was chosen; hears its id.
    pub(crate) onchoose: Callback<AttrValue>,
}

/// A row of choices.
#[component]
pub(crate) fn Segment(props: &Props) -> Html {
    html! {
        <fieldset class="segment">
            <legend class={if props.titled { "segment-legend" } else { "heard" }}>{ props.legend.clone() }</legend>
            <div class="segment-row">
                for (id, text, name) in props.choices.iter().cloned() {
                    <label class="segment-part" key={id.to_string()}>
                        <input
                            class="choice-input"
                            type="radio"
                            name={props.group.clone()}
                            value={id.clone()}
                            checked={props.chosen == id}
                            aria-label={name}
                            onchange={let onchoose = props.onchoose.clone(); move |_: Event| onchoose.emit(id.clone())}
                        />
                        <span class="segment-text">{ text }</span>
                    </label>
                }
            </div>
        </fieldset>
    }
}
