//! Before a batch is deleted for good: what goes, and that no coin comes back for it.

use crate::api::Fault;
use crate::effect::browser::{close_dialog, focus};
use crate::part::batch::BatchAction;
use crate::state::voice::Speech;
use crate::state::window::{Batch, Outcome};
use crate::ui::button::{Button, Rank, button};
use crate::ui::icon::Drawing;
use std::rc::Rc;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// Props of [`Delete`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The batch.
    pub(super) batch: Rc<Batch>,
    /// The seller means it.
    pub(super) onaction: Callback<BatchAction>,
    /// It is over, one way or the other.
    pub(super) onclose: Callback<()>,
    /// How it speaks.
    pub(super) speech: Speech,
}

/// How it is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Doing {
    Nothing,
    Deleting,
    Refused,
}

/// A dialog that asks once more.
#[component]
pub(super) fn Delete(props: &Props) -> Html {
    let words = &props.speech.studio().delete;
    let dialog = use_node_ref();
    let doing = use_state_eq(|| Doing::Nothing);
    use_effect_with(dialog.clone(), |dialog| {
        if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
            let _ = dialog.show_modal(); // refused only if it is open already
        }
        let dialog = dialog.clone();
        move || close_dialog(&dialog)
    });
    let leave = {
        let (dialog, onclose) = (dialog.clone(), props.onclose.clone());
        Callback::from(move |()| {
            close_dialog(&dialog); // which gives the keyboard back
            onclose.emit(());
        })
    };
    let ondelete = {
        let (batch, onaction, doing, leave) =
            (props.batch.clone(), props.onaction.clone(), doing.setter(), leave.clone());
        Callback::from(move |_: MouseEvent| {
            doing.set(Doing::Deleting);
            let (doing, leave) = (doing.clone(), leave.clone());
            let heard = Callback::from(move |outcome: Result<(), Fault>| {
                if outcome.is_err() {
                    return doing.set(Doing::Refused);
                }
                leave.emit(());
                focus("window-title"); // what had the keyboard is gone
            });
            onaction.emit(BatchAction::Delete(batch.clone(), heard));
        })
    };
    let (pictures, paid) = match &props.batch.outcome {
        Outcome::Done(delivery) => (delivery.pictures.len(), delivery.coins_charged > 0),
        Outcome::Running(_) | Outcome::Open(_) | Outcome::Failed(_) => (0, false),
    };
    let oncancel = {
        let leave = leave.clone();
        move |event: Event| {
            event.prevent_default();
            leave.emit(());
        }
    };
    html! {
        <dialog class="dialog" ref={dialog} aria-labelledby="delete-title" {oncancel}>
            <h2 id="delete-title">{ words.title }</h2>
            <p>{ (words.text)(pictures) }{ " " }if paid { { words.coins } }</p>
            if *doing == Doing::Refused { <p class="is-wrong" role="alert">{ words.refused }</p> }
            <div class="batch-ways">
                { button(Button {
                    rank: Rank::Main,
                    icon: Some(Drawing::Trash),
                    text: words.yes.into(),
                    busy: *doing == Doing::Deleting,
                    onclick: ondelete,
                    ..Button::default()
                }) }
                { button(Button { text: words.no.into(), onclick: leave.reform(|_| ()), ..Button::default() }) }
            </div>
        </dialog>
    }
}
