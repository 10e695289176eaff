//! The piece with the screens that only some need, and where the keyboard goes when one of them is over.

use super::piece::{Load, Piece, use_piece};
use super::{browser, clock};
use yew::platform::spawn_local;
use yew::prelude::*;

/// What draws the screens, loaded as soon as one is to be seen.
#[hook]
pub(crate) fn use_more<T: Copy + 'static>(stands: bool, load: Load<T>) -> Piece<T> {
    use_focus(stands);
    use_piece(None, stands, load)
}

/// When what was in front or instead of the page is gone, the keyboard goes back to where it was.
#[hook]
fn use_focus(stands: bool) {
    let before = use_mut_ref(|| None);
    // Asked for here and not in an effect: by then what is in front has it.
    if stands && before.borrow().is_none() {
        before.replace(browser::focused());
    }
    use_effect_with(stands, move |stands| {
        if !*stands && let Some(element) = before.take() {
            spawn_local(async move {
                clock::next_frame().await; // until then a dialog may keep it
                let _ = element.focus(); // what is gone cannot take it
            });
        }
    });
}
