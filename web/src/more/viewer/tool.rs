//! The tools under a picture.

use super::STEP;
use super::pose::Pose;
use super::stage::room;
use super::viewing::{ViewAction, Viewing};
use crate::effect::{download, share};
use crate::scene::Sight;
use crate::ui::button::{Button, button};
use crate::ui::icon::Drawing;
use crate::words::Language;
use yew::prelude::*;

/// Props of [`Tools`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The picture.
    pub(super) sight: Sight,
    /// The name of its file, without its ending.
    pub(super) file: AttrValue,
    /// How it is looked at.
    pub(super) viewing: Viewing,
    /// Where it is seen, to be measured.
    pub(super) stage: NodeRef,
    /// Something was done.
    pub(super) onaction: Callback<ViewAction>,
    /// The language it is written in.
    pub(super) language: Language,
}

/// What is being done with the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Doing {
    Nothing,
    Saving,
    Sharing,
    Refused(&'static str),
}

/// Before and after, nearer and farther, compare, download, share.
#[component]
pub(super) fn Tools(props: &Props) -> Html {
    let words = &props.language.more().viewer;
    let doing = use_state_eq(|| Doing::Nothing);
    let viewing = &props.viewing;
    let tool = |icon: Drawing, text: &'static str, busy: bool, onclick: Callback<MouseEvent>| {
        button(Button { bare: true, icon: Some(icon), text: text.into(), busy, onclick, ..Button::default() })
    };
    let zoom = |factor: f64| {
        let (stage, pose, onaction) = (props.stage.clone(), viewing.pose, props.onaction.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(room) = room(&stage) {
                onaction.emit(ViewAction::Pose(pose.zoomed(factor, (0.0, 0.0), room)));
            }
        })
    };
    let go = |forward: bool| {
        let (icon, text) =
            if forward { (Drawing::Forward, words.next) } else { (Drawing::Back, words.previous) };
        let onclick = props.onaction.reform(move |_| ViewAction::Go(forward));
        let none = viewing.next(forward).is_none();
        html! { <button type="button" class="button is-bare" aria-label={text} title={text} disabled={none} {onclick}>{ crate::ui::icon::icon(icon) }</button> }
    };
    let (url, file) = (props.sight.url.to_string(), props.file.to_string());
    let onsave = {
        let (doing, url, file) = (doing.setter(), url.clone(), file.clone());
        Callback::from(move |_: MouseEvent| {
            doing.set(Doing::Saving);
            let doing = doing.clone();
            download::save_picture(url.clone(), file.clone(), move |outcome| {
                doing.set(if outcome.is_ok() { Doing::Nothing } else { Doing::Refused(words.not_saved) });
            });
        })
    };
    let onshare = {
        let doing = doing.setter();
        Callback::from(move |_: MouseEvent| {
            doing.set(Doing::Sharing);
            let doing = doing.clone();
            share::picture(url.clone(), file.clone(), move |outcome| {
                doing.set(if outcome.is_ok() { Doing::Nothing } else { Doing::Refused(words.not_shared) });
            });
        })
    };
    let compare = props.onaction.reform({
        let compares = viewing.compares;
        move |_| ViewAction::Compare(!compares)
    });
    let whole = props.onaction.reform(|_| ViewAction::Pose(Pose::default()));
    html! {
        <div class="look-tools">
            { go(false) }
            { tool(Drawing::Less, words.farther, false, zoom(1.0 / STEP)) }
            <button type="button" class="button is-quiet look-scale" title={words.whole} onclick={whole}>
                <span class="heard">{ words.whole }</span>
                <span>{ format!("{:.0} %", viewing.pose.scale * 100.0) }</span>
            </button>
            { tool(Drawing::Add, words.nearer, false, zoom(STEP)) }
            { go(true) }
            <span class="look-gap"></span>
            <button type="button" class="button is-bare" aria-label={words.compare} title={words.compare} aria-pressed={viewing.compares.to_string()} onclick={compare}>{ crate::ui::icon::icon(Drawing::Compare) }</button>
            { tool(Drawing::Download, words.download, *doing == Doing::Saving, onsave) }
            if share::is_possible() { { tool(Drawing::Share, words.share, *doing == Doing::Sharing, onshare) } }
            if let Doing::Refused(said) = *doing { <p class="look-refused" role="alert">{ said }</p> }
        </div>
    }
}
