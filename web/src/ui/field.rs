//! A line to write in, with its label, its hint and what is wrong with it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Props of [`Field`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// Unique on the page.
    pub(crate) id: AttrValue,
    /// What belongs in it.
    pub(crate) label: AttrValue,
    /// A word beside the label, such as "optional".
    #[prop_or_default]
    pub(crate) aside: AttrValue,
    /// `text`, `email`, `password`, `color`.
    #[prop_or(AttrValue::Static("text"))]
    pub(crate) kind: AttrValue,
    /// What stands in it.
    pub(crate) value: AttrValue,
    /// An example, shown while it is empty.
    #[prop_or_default]
    pub(crate) example: AttrValue,
    /// What to know before writing.
    #[prop_or_default]
    pub(crate) hint: AttrValue,
    /// What is wrong; empty when nothing is.
    #[prop_or_default]
    pub(crate) wrong: AttrValue,
    /// The browser's autocomplete purpose.
    #[prop_or(AttrValue::Static("off"))]
    pub(crate) purpose: AttrValue,
    /// It must be filled in.
    #[prop_or_default]
    pub(crate) required: bool,
    /// It was written in.
    pub(crate) onwrite: Callback<AttrValue>,
    /// A control at its end.
    #[prop_or_default]
    pub(crate) children: Html,
}

/// A labelled line.
#[component]
pub(crate) fn Field(props: &Props) -> Html {
    let oninput = {
        let onwrite = props.onwrite.clone();
        Callback::from(move |event: InputEvent| {
            onwrite.emit(event.target_unchecked_into::<HtmlInputElement>().value().into());
        })
    };
    let note_id = format!("{}-note", props.id);
    let (note, is_wrong) =
        if props.wrong.is_empty() { (props.hint.clone(), false) } else { (props.wrong.clone(), true) };
    html! {
        <div class="field">
            <label class="field-label" for={props.id.clone()}>
                { props.label.clone() }
                if !props.aside.is_empty() {
                    <span class="field-aside">{ props.aside.clone() }</span>
                }
            </label>
            <div class="field-row">
                <input
                    class="field-input"
                    id={props.id.clone()}
                    type={props.kind.clone()}
                    value={props.value.clone()}
                    placeholder={props.example.clone()}
                    autocomplete={props.purpose.clone()}
                    aria-required={props.required.then_some("true")}
                    aria-invalid={is_wrong.then_some("true")}
                    aria-describedby={(!note.is_empty()).then(|| note_id.clone())}
                    {oninput}
                />
                { props.children.clone() }
            </div>
            if !note.is_empty() {
                <p id={note_id} class={if is_wrong { "field-note is-wrong" } else { "field-note" }}>{ note }</p>
            }
        </div>
    }
}
