//! The window before its piece of the program is there, or while there is nothing to show that would need it.

use super::empty::{coming, empty};
use super::{Props, head};
use crate::effect::piece::Piece;
use crate::state::remote::Remote;
use crate::state::window::{Past, Window};
use crate::ui::notice::not_here;
use crate::words::Studio;
use yew::prelude::*;

/// Whether there is, or may be, something to show.
pub(crate) fn is_stocked(window: &Window) -> bool {
    !window.batches.is_empty() || window.past != Past::Whole
}

/// The window by its piece; its outline where that is not there.
pub(crate) fn window(piece: &Piece<super::Draw>, props: Props) -> Html {
    let (stocked, words) = (is_stocked(&props.window), props.speech.studio());
    let inside = match &piece.offer {
        Remote::Ready(draw) if stocked => return draw(props),
        Remote::Failed(_) if stocked => failed(&piece.again, words),
        Remote::Idle | Remote::Loading if stocked => coming(),
        Remote::Idle | Remote::Loading | Remote::Ready(_) | Remote::Failed(_) => empty(&words.window),
    };
    html! {
        <section class="window" id="window" aria-labelledby="window-title">
            { head(&props.window, &props.onaction, &words.window) }
            { inside }
        </section>
    }
}

fn failed(again: &Callback<()>, words: &Studio) -> Html {
    let said =
        html! { <><p><strong>{ words.later.failed }</strong></p><p>{ words.later.failed_next }</p></> };
    not_here(said, words.shell.retry, again)
}
