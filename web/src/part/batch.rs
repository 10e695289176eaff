//! One batch: how it stands, what it cost, and its pictures.

mod act;
mod grid;
mod head;
mod trouble;

pub(crate) use act::BatchAction;

use crate::effect::near::use_near;
use crate::state::voice::Speech;
use crate::state::window::{Batch, Outcome};
use contract::api::Coins;
use contract::problem::Code;
use grid::grid;
use head::head;
use std::rc::Rc;
use trouble::trouble;
use yew::prelude::*;

/// Props of [`BatchView`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// The batch.
    pub(crate) batch: Rc<Batch>,
    /// Whether it is drawn before anybody knows where the screen is.
    pub(crate) first: bool,
    /// The places of its pictures that have a star, one bit each.
    pub(crate) stars: u8,
    /// The seed that is locked, if it is one of its own.
    pub(crate) locked: Option<u64>,
    /// What another batch costs.
    pub(crate) price: Coins,
    /// Something was asked of it.
    pub(crate) onaction: Callback<BatchAction>,
    /// How it speaks.
    pub(crate) speech: Speech,
}

/// A batch. Far from the screen it is its head alone.
#[component]
pub(crate) fn BatchView(props: &Props) -> Html {
    let node = use_node_ref();
    let near = use_near(&node, props.first || props.batch.is_running());
    let ticket = &props.batch.ticket;
    let title = props.speech.language.title(&ticket.selection);
    let heading = AttrValue::from(format!("batch-{}", ticket.key));
    let (state, head) = head(props, &title, &heading);
    html! {
        <article ref={node} class={if near { "batch" } else { "batch is-far" }} id={format!("at-{}", ticket.key)} data-state={state} aria-labelledby={heading}>
            { head }
            if near { { body(props, &title) } }
        </article>
    }
}

fn body(props: &Props, title: &str) -> Html {
    match &props.batch.outcome {
        Outcome::Running(_) | Outcome::Done(_) => grid(props, title),
        Outcome::Open(fault) | Outcome::Failed(fault) => {
            trouble(&props.batch, fault, &props.onaction, props.speech.studio())
        }
    }
}

/// Whether nobody knows yet what became of it.
fn is_open(batch: &Batch) -> bool {
    matches!(batch.outcome, Outcome::Open(_))
}

/// Whether it was cancelled in time.
fn is_cancelled(batch: &Batch) -> bool {
    matches!(&batch.outcome, Outcome::Failed(fault) if fault.code() == Some(Code::Cancelled))
}
