//! A dialog in front of a page that stays as it is.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// Props of [`Modal`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// Its name.
    pub(crate) title: AttrValue,
    /// What it is about.
    pub(crate) text: AttrValue,
    /// Escape was pressed. A dialog that does not care stays.
    #[prop_or_default]
    pub(crate) onescape: Callback<()>,
    /// What can be done.
    pub(crate) children: Html,
}

/// The dialog, open.
#[component]
pub(crate) fn Modal(props: &Props) -> Html {
    let dialog = use_node_ref();
    use_effect_with(dialog.clone(), |dialog| {
        if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
            let _ = dialog.show_modal(); // refused only if it is open already
        }
    });
    let oncancel = {
        let onescape = props.onescape.clone();
        move |event: Event| {
            event.prevent_default();
            onescape.emit(());
        }
    };
    html! {
        <dialog class="dialog" ref={dialog} aria-labelledby="modal-title" {oncancel}>
            <h2 id="modal-title">{ &props.title }</h2>
            <p>{ &props.text }</p>
            { props.children.clone() }
        </dialog>
    }
}
