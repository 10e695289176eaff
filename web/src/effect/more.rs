//! The piece with the screens that only some need, and where the keyboard goes when one of them is over.

use super::piece::{Piece, dressed, use_piece};
use super::{browser, clock};
use crate::more::{Draw, screens};
use yew::platform::spawn_local;
use yew::prelude::*;

/// What draws the screens, loaded with its styles as soon as one is to be seen.
#[hook]
pub(crate) fn use_more(stands: bool) -> Piece<Draw> {
    use_focus(stands);
    use_piece(stands, || {
        Box::pin(async {
            let styles = dressed("more"); // both on their way at once
            let draw = screens().await?;
            styles.await.map(|()| draw)
        })
    })
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
