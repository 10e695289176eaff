//! A batch without pictures: what happened, what became of the coin, what to do.

use super::{BatchAction, is_open};
use crate::api::Fault;
use crate::state::window::Batch;
use crate::ui::button::{Button, Rank};
use crate::ui::icon::Drawing;
use crate::ui::notice::{Notice, Tone};
use crate::words::{Remedy, use_words};
use std::rc::Rc;
use yew::prelude::*;

/// Props of [`BatchTrouble`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The batch.
    pub(super) batch: Rc<Batch>,
    /// Why there is nothing.
    pub(super) fault: Fault,
    /// The way out.
    pub(super) onaction: Callback<BatchAction>,
}

/// In the place where the pictures would be.
#[component]
pub(super) fn BatchTrouble(props: &Props) -> Html {
    let words = use_words();
    let trouble = words.trouble(&props.fault);
    let open = is_open(&props.batch);
    let act = |action: BatchAction| {
        let onaction = props.onaction.clone();
        Callback::from(move |_| onaction.emit(action.clone()))
    };
    let again = props.batch.order.clone();
    let key = props.batch.ticket.key.clone();
    let code = props.fault.code().map(|code| code.name());
    html! {
        <div class="batch-trouble" data-code={code}>
            <Notice tone={if open { Tone::Care } else { Tone::Harm }} icon={(props.fault == Fault::Offline).then_some(Drawing::Offline)}>
                <p><strong>{ trouble.what }</strong></p>
                <p>{ trouble.coin }{ " " }{ trouble.next }</p>
                <div class="batch-ways">
                    { match (trouble.remedy, again) {
                        (Remedy::Ask, Some(order)) => html! { <Button rank={Rank::Main} icon={Drawing::Redo} text={words.window.ask_again} onclick={act(BatchAction::Ask(order))} /> },
                        (Remedy::Again, Some(order)) => html! { <Button rank={Rank::Main} icon={Drawing::Redo} text={words.window.again} onclick={act(BatchAction::Again(order))} /> },
                        (Remedy::Prompt, _) => html! { <Button rank={Rank::Main} text={words.window.edit_prompt} onclick={act(BatchAction::Prompt)} /> },
                        (Remedy::Photo, _) => html! { <Button rank={Rank::Main} text={words.window.change_photo} onclick={act(BatchAction::Photo)} /> },
                        (Remedy::None, _) | (Remedy::Ask | Remedy::Again, None) => Html::default(),
                    } }
                    if !open {
                        <Button text={words.window.remove} onclick={act(BatchAction::PutAway(key))} />
                    }
                </div>
            </Notice>
        </div>
    }
}
