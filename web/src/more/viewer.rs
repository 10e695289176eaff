//! A picture as large as the screen: near, beside another, and the ones before and after it.

mod beside;
mod hand;
mod pose;
mod stage;
mod tool;
mod viewing;

use super::file;
use crate::effect::{browser, clock};
use crate::more::Front;
use crate::scene::{Goods, Look, Sight};
use crate::ui::button::{Button, Rank, button};
use crate::ui::icon::Drawing;
use crate::words::Language;
use beside::beside;
use pose::Pose;
use stage::{Stage, room};
use tool::Tools;
use viewing::{Beside, ViewAction, Viewing};
use web_sys::{HtmlDialogElement, HtmlElement};
use yew::prelude::*;

/// How much nearer a press takes it.
const STEP: f64 = 1.5;
/// How far an arrow takes a picture along that is near: pixels.
const ALONG: f64 = 60.0;

/// Props of [`Viewer`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What is looked at first, and what there is to leaf through.
    pub(super) look: Look,
    /// What it is shown with.
    pub(super) front: Front,
}

/// A picture with the batch that it is of.
#[derive(Clone, Copy, PartialEq)]
struct Plate<'g> {
    goods: &'g Goods,
    sight: &'g Sight,
}

/// All pictures, in the order of the window.
fn plates(goods: &[Goods]) -> Vec<Plate<'_>> {
    goods.iter().flat_map(|goods| goods.pictures.iter().map(move |sight| Plate { goods, sight })).collect()
}

impl Plate<'_> {
    /// What is in it.
    fn name(self, language: Language) -> String {
        let words = &language.more().viewer;
        (words.picture)(self.sight.place.saturating_add(1), &language.title(&self.goods.selection))
    }
}

/// The dialog.
#[component]
pub(super) fn Viewer(props: &Props) -> Html {
    let language = props.front.speech.language;
    let words = &language.more().viewer;
    let all = plates(&props.look.goods);
    let count = all.len();
    let first = all
        .iter()
        .position(|plate| plate.goods.key == props.look.key && plate.sight.place == props.look.place);
    let viewing = use_reducer_eq(|| Viewing::from(first.unwrap_or_default(), count));
    let (dialog, stage) = (use_node_ref(), use_node_ref());
    use_effect_with(dialog.clone(), |dialog| {
        if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
            let _ = dialog.show_modal(); // refused only if it is open already
        }
    });
    let onaction = Callback::from({
        let viewing = viewing.dispatcher();
        move |action: ViewAction| viewing.dispatch(action)
    });
    let onkeydown = {
        let (stage, viewing) = (stage.clone(), viewing.clone());
        move |event: KeyboardEvent| {
            if let Some(action) = key(&event, &viewing, &stage) {
                event.prevent_default();
                viewing.dispatch(action);
            }
        }
    };
    let Some(plate) = all.get(viewing.at).copied() else { return Html::default() };
    let name = plate.name(language);
    let photo =
        plate.goods.photo.as_ref().or(props.look.shelf.as_ref()).map(|url| AttrValue::from(url.clone()));
    let other = viewing.beside.and_then(|what| other(what, photo.as_ref(), &all, language));
    let away = Button {
        rank: Rank::Quiet,
        bare: true,
        icon: Some(Drawing::Close),
        text: words.close.into(),
        onclick: Callback::from({
            let (dialog, front) = (dialog.clone(), props.front.clone());
            move |_| close(&dialog, &front)
        }),
        ..Button::default()
    };
    let oncancel = {
        let (dialog, front) = (dialog.clone(), props.front.clone());
        move |event: Event| {
            event.prevent_default();
            close(&dialog, &front);
        }
    };
    html! {
        <dialog class="look" ref={dialog} aria-label={words.title} {oncancel} {onkeydown}>
            <header class="look-head">
                <p role="status" aria-live="polite"><strong>{ &name }</strong><span>{ (words.place)(viewing.at.saturating_add(1), count) }</span></p>
                { button(away) }
            </header>
            <Stage
                sight={plate.sight.clone()}
                name={name.clone()}
                beside={other}
                cut={viewing.cut}
                pose={viewing.pose}
                broken={words.broken}
                stage={stage.clone()}
                onaction={onaction.clone()}
            />
            if viewing.compares {
                { beside(&viewing, plate, photo.as_ref(), &all, &onaction, language) }
            }
            <Tools
                sight={plate.sight.clone()}
                file={AttrValue::from(file::of_picture(&clock::day(plate.goods.at_ms), &plate.goods.selection, plate.sight.place))}
                viewing={(*viewing).clone()}
                {stage}
                {onaction}
                {language}
            />
        </dialog>
    }
}

/// The address and the name of what lies beside.
fn other(
    what: Beside,
    photo: Option<&AttrValue>,
    all: &[Plate<'_>],
    language: Language,
) -> Option<(AttrValue, AttrValue)> {
    match what {
        Beside::Photo => Some((photo?.clone(), language.more().viewer.photo.into())),
        Beside::Plate(at) => {
            let other = all.get(at)?;
            Some((other.sight.url.clone().into(), other.name(language).into()))
        }
    }
}

/// What a key means; nothing where the key is for the slider or is held with another.
fn key(event: &KeyboardEvent, viewing: &Viewing, stage: &NodeRef) -> Option<ViewAction> {
    let on_slider = event.target_dyn_into::<HtmlElement>().is_some_and(|target| target.tag_name() == "INPUT");
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return None;
    }
    let pose = viewing.pose;
    let zoom = |factor: f64| room(stage).map(|room| ViewAction::Pose(pose.zoomed(factor, (0.0, 0.0), room)));
    let along = |by| room(stage).map(|room| ViewAction::Pose(pose.moved(by, room)));
    match &*event.key() {
        "+" | "=" => zoom(STEP),
        "-" => zoom(1.0 / STEP),
        "0" => Some(ViewAction::Pose(Pose::default())),
        "PageDown" if !on_slider => Some(ViewAction::Go(true)),
        "PageUp" if !on_slider => Some(ViewAction::Go(false)),
        "ArrowRight" if !on_slider && pose.is_near() => along((-ALONG, 0.0)),
        "ArrowLeft" if !on_slider && pose.is_near() => along((ALONG, 0.0)),
        "ArrowDown" if !on_slider && pose.is_near() => along((0.0, -ALONG)),
        "ArrowUp" if !on_slider && pose.is_near() => along((0.0, ALONG)),
        "ArrowRight" if !on_slider => Some(ViewAction::Go(true)),
        "ArrowLeft" if !on_slider => Some(ViewAction::Go(false)),
        _ => None,
    }
}

fn close(dialog: &NodeRef, front: &Front) {
    browser::close_dialog(dialog);
    front.onclose.emit(());
}
