//! The session ended on its own: the door, in front of a page that stays as it is.

use super::door::Modal;
use crate::words::Language;
use yew::prelude::*;

/// A dialog that only signing in closes.
pub(crate) fn lapse(door: Html, language: Language) -> Html {
    let words = language.door();
    html! { <Modal title={words.lapsed_title} text={words.lapsed_text}>{ door }</Modal> }
}
