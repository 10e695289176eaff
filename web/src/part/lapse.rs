//! The session ended on its own: the door, in front of a page that stays as it is.

use super::door::Door;
use crate::effect::account::Doors;
use crate::words::Language;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// Props of [`Lapse`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// Where they come in again.
    pub(crate) doors: Doors,
    /// Who it was.
    pub(crate) email: AttrValue,
    /// The language it is written in.
    pub(crate) language: Language,
}

/// A dialog that only signing in closes.
#[component]
pub(crate) fn Lapse(props: &Props) -> Html {
    let words = &props.language.words().door;
    let dialog = use_node_ref();
    use_effect_with(dialog.clone(), |dialog| {
        if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
            let _ = dialog.show_modal(); // refused only if it is open already
        }
    });
    html! {
        <dialog class="dialog" ref={dialog} aria-labelledby="lapse-title" oncancel={|event: Event| event.prevent_default()}>
            <h2 id="lapse-title">{ words.lapsed_title }</h2>
            <p>{ words.lapsed_text }</p>
            <Door doors={props.doors.clone()} email={props.email.clone()} language={props.language} />
        </dialog>
    }
}
