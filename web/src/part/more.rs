//! Where a screen of the second module is going to be, until it is there.

use crate::effect::account::Doors;
use crate::effect::more::{Module, use_more};
use crate::post::{Reply, Scene};
use crate::state::voice::Speech;
use crate::ui::button::{Button, Rank, button};
use crate::ui::icon::Drawing;
use crate::ui::notice::{Notice, Tone, notice};
use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// Props of [`More`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// What is to be seen; none for nothing.
    pub(crate) scene: Option<Scene>,
    /// In whose name the edge is asked.
    pub(crate) doors: Doors,
    /// How it speaks.
    pub(crate) speech: Speech,
    /// What the module says that is not for the edge; also that the seller waits no longer.
    pub(crate) onreply: Callback<Reply>,
}

/// Shows the scene by the second module. While it is not there: that it comes, or that it did not and what to do.
#[component]
pub(crate) fn More(props: &Props) -> Html {
    let stage = use_more(props.scene.clone(), &props.doors, &props.speech, props.onreply.clone());
    let Some(scene) = props.scene.as_ref().filter(|_| !stage.shown) else { return Html::default() };
    let words = props.speech.words();
    let way = |rank: Rank, icon: Option<Drawing>, text: &'static str, onclick: Callback<MouseEvent>| {
        button(Button { rank, icon, text: text.into(), onclick, ..Button::default() })
    };
    let close = way(Rank::Plain, None, words.later.close, props.onreply.reform(|_| Reply::Close));
    let said = if matches!(stage.module, Module::Failed(_)) {
        let failed = html! {
            <>
                <p><strong>{ words.later.failed }</strong></p>
                <p>{ words.later.failed_next }</p>
                <div class="later-ways">
                    { way(Rank::Main, Some(Drawing::Redo), words.shell.retry, stage.again.reform(|_| ())) }
                    { close }
                </div>
            </>
        };
        notice(Notice { tone: Tone::Harm, alert: true, ..Notice::default() }, failed)
    } else {
        html! {
            <p class="later-wait" role="status">
                <span class="spinner" aria-hidden="true"></span>{ words.later.opening }
            </p>
        }
    };
    if scene.is_page() {
        html! { <main class="later" aria-busy="true">{ said }</main> }
    } else {
        html! { <Front onreply={props.onreply.clone()} name={words.later.opening}>{ said }</Front> }
    }
}

/// Props of [`Front`].
#[derive(PartialEq, Properties)]
struct FrontProps {
    onreply: Callback<Reply>,
    name: &'static str,
    children: Html,
}

/// In front of the page, for as long as there is something to wait for.
#[component]
fn Front(props: &FrontProps) -> Html {
    let dialog = use_node_ref();
    use_effect_with(dialog.clone(), |dialog| {
        if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
            let _ = dialog.show_modal(); // refused only if it is open already
        }
    });
    let oncancel = props.onreply.reform(|event: Event| {
        event.prevent_default();
        Reply::Close
    });
    html! { <dialog class="dialog" ref={dialog} aria-label={props.name} {oncancel}>{ props.children.clone() }</dialog> }
}
