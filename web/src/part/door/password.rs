//! A line for a password, with a way to see what is written.

use crate::ui::button::{Button, Rank, button};
use crate::ui::field::{Field, field};
use crate::ui::icon::Drawing;
use crate::words::door::Door as Words;
use yew::prelude::*;

/// The line; `shown` is whether it can be read.
pub(super) fn password_field(of: Field, shown: &UseStateHandle<bool>, words: &Words) -> Html {
    let onshow = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(!*shown))
    };
    let show = button(Button {
        bare: true,
        rank: Rank::Quiet,
        icon: Some(Drawing::Eye),
        text: if **shown { words.hide } else { words.show }.into(),
        onclick: onshow,
        ..Button::default()
    });
    let kind = if **shown { "text" } else { "password" };
    field(Field { id: "password", kind, required: true, end: show, ..of })
}
