//! What can be made out of a picture: another like it, or a photo to begin from.

use crate::effect::download;
use crate::part::batch::BatchAction;
use crate::state::voice::Speech;
use crate::state::window::{Batch, Picture};
use crate::ui::button::{Button, Rank, button};
use crate::ui::icon::Drawing;
use contract::api::Coins;
use std::rc::Rc;
use yew::prelude::*;

/// Props of [`Ways`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The picture.
    pub(super) picture: Picture,
    /// The batch it is of.
    pub(super) batch: Rc<Batch>,
    /// Whether it is in our own store; until then there is nothing to be made out of it.
    pub(super) stored: bool,
    /// What another one costs.
    pub(super) price: Coins,
    /// Something was asked of it.
    pub(super) onaction: Callback<BatchAction>,
    /// How it speaks.
    pub(super) speech: Speech,
}

/// How the taking of it is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Taking {
    Idle,
    Busy,
    Refused,
}

/// The ways on from a picture.
#[component]
pub(super) fn Ways(props: &Props) -> Html {
    let words = &props.speech.studio().card;
    let taking = use_state_eq(|| Taking::Idle);
    let place = usize::from(props.picture.index).saturating_add(1);
    let another = (words.another)(props.price);
    let onanother = {
        let action = BatchAction::Another(props.batch.clone());
        props.onaction.reform(move |_| action.clone())
    };
    let ontake = {
        let (url, name) = (props.picture.url.to_string(), format!("etalase-{}-{place}", props.picture.seed));
        let (taking, onaction) = (taking.setter(), props.onaction.clone());
        move |_: MouseEvent| {
            let (taking, onaction) = (taking.clone(), onaction.clone());
            taking.set(Taking::Busy);
            download::take_picture(url.clone(), name.clone(), move |outcome| {
                taking.set(if outcome.is_ok() { Taking::Idle } else { Taking::Refused });
                if let Ok(file) = outcome {
                    onaction.emit(BatchAction::Take(file.into()));
                }
            });
        }
    };
    html! {
        <div class={if props.stored { "card-ways" } else { "card-ways is-waiting" }}>
            { button(Button {
                rank: Rank::Quiet,
                icon: Some(Drawing::Redo),
                name: Some((words.another_of)(&another, place).into()),
                text: another.into(),
                onclick: onanother,
                ..Button::default()
            }) }
            { button(Button {
                rank: Rank::Quiet,
                bare: true,
                icon: Some(Drawing::Camera),
                text: words.use_as_photo.into(),
                name: Some((words.use_as_photo_of)(place).into()),
                busy: *taking == Taking::Busy,
                onclick: ontake.into(),
                ..Button::default()
            }) }
            if *taking == Taking::Refused { <p class="card-refused" role="alert">{ words.unfetched }</p> }
        </div>
    }
}
