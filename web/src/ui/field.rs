//! A line to write in, with its label, its hint and what is wrong with it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What a line is.
pub(crate) struct Field {
    /// Unique on the page.
    pub(crate) id: &'static str,
    /// What belongs in it.
    pub(crate) label: &'static str,
    /// A word beside the label, such as "optional".
    pub(crate) aside: &'static str,
    /// `text`, `email`, `password`, `color`.
    pub(crate) kind: &'static str,
    /// What stands in it.
    pub(crate) value: AttrValue,
    /// An example, shown while it is empty.
    pub(crate) example: &'static str,
    /// What to know before writing.
    pub(crate) hint: &'static str,
    /// What is wrong; empty when nothing is.
    pub(crate) wrong: &'static str,
    /// The browser's autocomplete purpose.
    pub(crate) purpose: &'static str,
    /// It must be filled in.
    pub(crate) required: bool,
    /// It was written in.
    pub(crate) onwrite: Callback<AttrValue>,
    /// A control at its end.
    pub(crate) end: Html,
}

impl Default for Field {
    fn default() -> Self {
        Self {
            id: "",
            label: "",
            aside: "",
            kind: "text",
            value: AttrValue::default(),
            example: "",
            hint: "",
            wrong: "",
            purpose: "off",
            required: false,
            onwrite: Callback::noop(),
            end: Html::default(),
        }
    }
}

/// A labelled line.
pub(crate) fn field(of: Field) -> Html {
    let onwrite = of.onwrite;
    let oninput = move |event: InputEvent| {
        onwrite.emit(event.target_unchecked_into::<HtmlInputElement>().value().into());
    };
    let note_id = AttrValue::from(format!("{}-note", of.id));
    let is_wrong = !of.wrong.is_empty();
    let note = if is_wrong { of.wrong } else { of.hint };
    html! {
        <div class="field">
            <label class="field-label" for={of.id}>
                { of.label }
                if !of.aside.is_empty() {
                    <span class="field-aside">{ of.aside }</span>
                }
            </label>
            <div class="field-row">
                <input
                    class="field-input"
                    id={of.id}
                    type={of.kind}
                    value={of.value}
                    placeholder={of.example}
                    autocomplete={of.purpose}
                    aria-required={of.required.then_some("true")}
                    aria-invalid={is_wrong.then_some("true")}
                    aria-describedby={(!note.is_empty()).then(|| note_id.clone())}
                    {oninput}
                />
                { of.end }
            </div>
            if !note.is_empty() {
                <p id={note_id} class={if is_wrong { "field-note is-wrong" } else { "field-note" }}>{ note }</p>
            }
        </div>
    }
}
