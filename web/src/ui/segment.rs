//! Two or three choices side by side, one of them on.

use yew::prelude::*;

/// What a row of choices is.
pub(crate) struct Segment<'a> {
    /// What is chosen here; heard, and shown when `titled`.
    pub(crate) legend: &'static str,
    /// Whether the legend is shown.
    pub(crate) titled: bool,
    /// Names the radio group; unique on the page.
    pub(crate) group: &'static str,
    /// The choices: id and words.
    pub(crate) choices: &'a [(&'static str, &'static str)],
    /// The id of the one that is on.
    pub(crate) chosen: &'static str,
    /// Another one was chosen; hears its id.
    pub(crate) onchoose: Callback<&'static str>,
}

/// A row of choices.
pub(crate) fn segment(of: &Segment<'_>) -> Html {
    html! {
        <fieldset class="segment">
            <legend class={if of.titled { "segment-legend" } else { "heard" }}>{ of.legend }</legend>
            <div class="segment-row">
                for (id, text) in of.choices.iter().copied() {
                    <label class="segment-part" key={id}>
                        <input
                            class="choice-input"
                            type="radio"
                            name={of.group}
                            value={id}
                            checked={of.chosen == id}
                            onchange={let onchoose = of.onchoose.clone(); move |_: Event| onchoose.emit(id)}
                        />
                        <span class="segment-text">{ text }</span>
                    </label>
                }
            </div>
        </fieldset>
    }
}
