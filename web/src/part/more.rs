//! A screen that only some need: drawn by its piece of the program, which may still be on its way.

use crate::effect::account::Doors;
use crate::effect::more::use_more;
use crate::effect::piece::dressed;
use crate::more::{Front, screens};
use crate::scene::Scene;
use crate::state::remote::Remote;
use crate::state::voice::Speech;
use crate::ui::button::{Button, Rank, button};
use crate::ui::icon::Drawing;
use crate::ui::notice::{Notice, Tone, notice};
use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// Props of [`More`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// What is to be seen; none for nothing.
    pub(crate) scene: Option<Scene>,
    /// In whose name the edge is asked.
    pub(crate) doors: Doors,
    /// How it speaks.
    pub(crate) speech: Speech,
    /// The seller is done with it, or waits no longer.
    pub(crate) onclose: Callback<()>,
}

/// Shows the scene. While its piece is not there: that it comes, or that it did not and what to do.
#[component]
pub(crate) fn More(props: &Props) -> Html {
    let piece = use_more(props.scene.is_some(), || Box::pin(dressed("more", screens())));
    let Some(scene) = props.scene.clone() else { return Html::default() };
    if let Remote::Ready(draw) = piece.offer {
        let Props { doors, speech, onclose, .. } = props.clone();
        return draw(scene, Front { doors, speech, onclose });
    }
    let words = props.speech.words();
    let way = |rank: Rank, icon: Option<Drawing>, text: &'static str, onclick: Callback<MouseEvent>| {
        button(Button { rank, icon, text: text.into(), onclick, ..Button::default() })
    };
    let close = way(Rank::Plain, None, words.later.close, props.onclose.reform(|_| ()));
    let said = if matches!(piece.offer, Remote::Failed(_)) {
        let failed = html! {
            <>
                <p><strong>{ words.later.failed }</strong></p>
                <p>{ words.later.failed_next }</p>
                <div class="later-ways">
                    { way(Rank::Main, Some(Drawing::Redo), words.shell.retry, piece.again.reform(|_| ())) }
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
        html! { <Wait onclose={props.onclose.clone()} name={words.later.opening}>{ said }</Wait> }
    }
}

/// Props of [`Wait`].
#[derive(PartialEq, Properties)]
struct WaitProps {
    onclose: Callback<()>,
    name: &'static str,
    children: Html,
}

/// In front of the page, for as long as there is something to wait for.
#[component]
fn Wait(props: &WaitProps) -> Html {
    let dialog = use_node_ref();
    use_effect_with(dialog.clone(), |dialog| {
        if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
            let _ = dialog.show_modal(); // refused only if it is open already
        }
    });
    let oncancel = props.onclose.reform(|event: Event| event.prevent_default());
    html! { <dialog class="dialog" ref={dialog} aria-label={props.name} {oncancel}>{ props.children.clone() }</dialog> }
}
