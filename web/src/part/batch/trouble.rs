//! A batch without pictures: what happened, what became of the coin, what to do.

use super::{BatchAction, is_cancelled, is_open};
use crate::api::Fault;
use crate::state::window::Batch;
use crate::ui::button::{Button, Rank, button};
use crate::ui::icon::Drawing;
use crate::ui::notice::{Notice, Tone, notice};
use crate::words::{Remedy, Studio};
use yew::prelude::*;

/// In the place where the pictures would be.
pub(super) fn trouble(
    batch: &Batch,
    fault: &Fault,
    onaction: &Callback<BatchAction>,
    words: &Studio,
) -> Html {
    let trouble = words.trouble(fault);
    let open = is_open(batch);
    let way = |rank: Rank, icon: Option<Drawing>, text: &'static str, action: BatchAction| {
        let onclick = onaction.reform(move |_| action.clone());
        button(Button { rank, icon, text: text.into(), onclick, ..Button::default() })
    };
    let main =
        |icon: Option<Drawing>, text: &'static str, action: BatchAction| way(Rank::Main, icon, text, action);
    let window = &words.window;
    let redo = Some(Drawing::Redo);
    let best = match (trouble.remedy, batch.order.clone()) {
        (Remedy::Ask, Some(order)) => main(redo, window.ask_again, BatchAction::Ask(order)),
        (Remedy::Again, Some(order)) => main(redo, window.again, BatchAction::Again(order)),
        (Remedy::Prompt, _) => main(None, window.edit_prompt, BatchAction::Prompt),
        (Remedy::Photo, _) => main(None, window.change_photo, BatchAction::Photo),
        (Remedy::None, _) | (Remedy::Ask | Remedy::Again, None) => Html::default(),
    };
    let tone = match () {
        () if open => Tone::Care,
        () if is_cancelled(batch) => Tone::Calm,
        () => Tone::Harm,
    };
    let icon = (*fault == Fault::Offline).then_some(Drawing::Offline);
    let said = html! {
        <>
            <p><strong>{ trouble.what }</strong></p>
            <p>
                { trouble.coin }
                // What this page did not send it cannot try again either.
                if batch.order.is_some() { { " " }{ trouble.next } }
            </p>
            <div class="batch-ways">
                { best }
                if !open {
                    { way(Rank::Plain, None, window.remove, BatchAction::PutAway(batch.ticket.key.clone())) }
                }
            </div>
        </>
    };
    html! {
        <div class="batch-trouble" data-code={fault.code().map(|code| code.name())}>
            { notice(Notice { tone, icon, ..Notice::default() }, said) }
        </div>
    }
}
