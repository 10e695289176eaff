//! The picture itself, taken nearer and along by fingers, wheel and mouse, and what lies beside it.

use super::hand::{Finger, Gesture, Hand};
use super::pose::{Point, Pose, Room};
use super::viewing::ViewAction;
use crate::effect::browser;
use crate::scene::Sight;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlImageElement};
use yew::prelude::*;

/// How much nearer one notch of the wheel takes it.
const WHEEL: f64 = 1.2;
/// How near a double tap takes it.
const NEAR: f64 = 2.5;

/// Props of [`Stage`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The picture.
    pub(super) sight: Sight,
    /// What is in it.
    pub(super) name: AttrValue,
    /// The address of what lies over it, from the left as far as the slider, and what that is.
    pub(super) beside: Option<(AttrValue, AttrValue)>,
    /// Where the slider is, hundredths.
    pub(super) cut: u8,
    /// How near.
    pub(super) pose: Pose,
    /// For those who cannot see it: what to say when it does not come.
    pub(super) broken: &'static str,
    /// The stage, to be measured.
    pub(super) stage: NodeRef,
    /// Something was done.
    pub(super) onaction: Callback<ViewAction>,
}

/// The stage.
#[component]
pub(super) fn Stage(props: &Props) -> Html {
    let hand = use_mut_ref(Hand::default);
    let (figure, over) = (use_node_ref(), use_node_ref());
    let broken = use_state_eq(|| false);
    use_effect_with((props.pose, figure.clone()), |(pose, figure)| {
        browser::set_style(figure, "transform", &pose.transform());
    });
    use_effect_with((props.cut, props.beside.clone(), over.clone()), |(cut, _, over)| {
        let rest = 100_u8.saturating_sub(*cut);
        browser::set_style(over, "clip-path", &format!("inset(0 {rest}% 0 0)"));
    });
    use_effect_with(props.sight.url.clone(), {
        let broken = broken.setter();
        move |_| broken.set(false)
    });
    let finger = |then: fn(&mut Hand, Finger) -> Gesture| {
        let (hand, stage, pose, onaction) =
            (hand.clone(), props.stage.clone(), props.pose, props.onaction.clone());
        move |event: PointerEvent| {
            let Some(room) = room(&stage) else { return };
            let at = place(&stage, &event);
            let finger = Finger { id: event.pointer_id(), at, at_ms: event.time_stamp() };
            let gesture = then(&mut hand.borrow_mut(), finger);
            if let Some(action) = meant(gesture, pose, room) {
                onaction.emit(action);
            }
        }
    };
    let onpointerdown = {
        let (press, stage) = (
            finger(|hand, finger| {
                hand.press(finger);
                Gesture::None
            }),
            props.stage.clone(),
        );
        move |event: PointerEvent| {
            browser::capture(&stage, event.pointer_id());
            press(event);
        }
    };
    let onwheel = {
        let (stage, pose, onaction) = (props.stage.clone(), props.pose, props.onaction.clone());
        move |event: WheelEvent| {
            let factor = if event.delta_y() < 0.0 { WHEEL } else { 1.0 / WHEEL };
            if let Some(room) = room(&stage) {
                onaction.emit(ViewAction::Pose(pose.zoomed(factor, place(&stage, &event), room)));
            }
        }
    };
    let onerror = {
        let broken = broken.setter();
        move |_: Event| broken.set(true)
    };
    let sight = &props.sight;
    let (width, height) = (sight.width.to_string(), sight.height.to_string());
    html! {
        <div
            class={if props.pose.is_near() { "look-stage is-near" } else { "look-stage" }}
            ref={props.stage.clone()}
            {onpointerdown}
            onpointermove={finger(Hand::slide)}
            onpointerup={finger(Hand::lift)}
            onpointercancel={finger(|hand, finger| { hand.lift(Finger { at_ms: f64::MAX, ..finger }); Gesture::None })}
            {onwheel}
        >
            <div class="look-figure" ref={figure}>
                <img key={&*sight.url} src={sight.url.to_string()} {width} {height} alt={props.name.clone()} draggable="false" {onerror} />
                if let Some((url, name)) = &props.beside {
                    <img class="look-over" ref={over} src={url} alt={name} draggable="false" />
                }
            </div>
            if *broken { <p class="look-broken" role="alert">{ props.broken }</p> }
        </div>
    }
}

/// What a gesture does to a picture in that pose.
fn meant(gesture: Gesture, pose: Pose, room: Room) -> Option<ViewAction> {
    match gesture {
        Gesture::Drag(by) if pose.is_near() => Some(ViewAction::Pose(pose.moved(by, room))),
        Gesture::Swipe(forward) if !pose.is_near() => Some(ViewAction::Go(forward)),
        Gesture::Pinch { factor, at, by } => {
            Some(ViewAction::Pose(pose.zoomed(factor, at, room).moved(by, room)))
        }
        Gesture::DoubleTap(_) if pose.is_near() => Some(ViewAction::Pose(Pose::default())),
        Gesture::DoubleTap(at) => Some(ViewAction::Pose(pose.zoomed(NEAR, at, room))),
        Gesture::Drag(_) | Gesture::Swipe(_) | Gesture::None => None,
    }
}

/// What the pose must keep to now.
pub(super) fn room(stage: &NodeRef) -> Option<Room> {
    let stage = stage.cast::<HtmlElement>()?;
    let picture = stage.query_selector("img").ok()??.dyn_into::<HtmlImageElement>().ok()?;
    let stage = (f64::from(stage.offset_width()), f64::from(stage.offset_height()));
    Some(Room::of((f64::from(picture.natural_width()), f64::from(picture.natural_height())), stage))
}

/// Where it happened, from the middle of the stage.
fn place(stage: &NodeRef, event: &MouseEvent) -> Point {
    let Some(stage) = stage.cast::<HtmlElement>() else { return (0.0, 0.0) };
    let bounds = stage.get_bounding_client_rect();
    let along = |at: i32, from: f64, length: f64| f64::from(at) - from - length / 2.0;
    (
        along(event.client_x(), bounds.left(), bounds.width()),
        along(event.client_y(), bounds.top(), bounds.height()),
    )
}
