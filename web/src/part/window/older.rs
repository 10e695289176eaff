//! The end of the window: what is older comes as the end comes near, or when it is asked for.

use crate::effect::near::use_near;
use crate::part::batch::BatchAction;
use crate::state::voice::Speech;
use crate::state::window::{Asking, Past};
use crate::ui::button::{Button, button};
use crate::ui::icon::Drawing;
use crate::ui::notice::{Notice, Tone, notice};
use yew::prelude::*;

/// Props of [`Older`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// How far back the window goes.
    pub(super) past: Past,
    /// Whether more is being asked for.
    pub(super) asking: Asking,
    /// Whether there is a network.
    pub(super) online: bool,
    /// More is asked for.
    pub(super) onaction: Callback<BatchAction>,
    /// How it speaks.
    pub(super) speech: Speech,
}

/// The end.
#[component]
pub(super) fn Older(props: &Props) -> Html {
    let words = props.speech.studio();
    let node = use_node_ref();
    let near = use_near(&node, false);
    let can = near && props.online && props.asking == Asking::Idle;
    use_effect_with(
        (props.past.cursor().cloned().filter(|_| can), props.onaction.clone()),
        |(from, onaction)| {
            if from.is_some() {
                onaction.emit(BatchAction::Older);
            }
        },
    );
    let way = |text: &'static str, icon: Option<Drawing>| {
        let onclick = props.onaction.reform(|_| BatchAction::Older);
        button(Button { text: text.into(), icon, onclick, ..Button::default() })
    };
    let care = |icon: Option<Drawing>, text: &'static str, way: Html| {
        let words = html! { <><p>{ text }</p>{ way }</> };
        notice(Notice { tone: Tone::Care, icon, ..Notice::default() }, words)
    };
    let whole = props.past == Past::Whole;
    html! {
        <div ref={node} class="older" data-state={if whole { "whole" } else { "more" }}>
            if whole {
            } else if !props.online {
                { care(Some(Drawing::Offline), words.past.offline, Html::default()) }
            } else if props.asking == Asking::Now {
                <p class="older-wait" role="status"><span class="spinner" aria-hidden="true"></span>{ words.past.loading }</p>
            } else if let Asking::Failed(_) = props.asking {
                { care(None, words.past.failed, way(words.shell.retry, Some(Drawing::Redo))) }
            } else if props.past.cursor().is_some() {
                { way(words.past.older, None) }
            }
        </div>
    }
}
