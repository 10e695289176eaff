//! Carries letters between the page and its second module: both hear the window's events.

use super::browser::{element, use_window_event};
use crate::api::Fault;
use crate::json;
use crate::post::{Answer, Question, Reply};
use js_sys::Reflect;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit};
use yew::prelude::*;

/// The event that carries a letter of the page to the module.
pub(crate) const LETTER: &str = "etalase-letter";
/// The event that carries a reply of the module to the page.
pub(crate) const REPLY: &str = "etalase-reply";

/// The member of the module's element that holds what cannot be written.
const HANDED: &str = "etalaseHanded";

/// Whoever waits for an answer.
type Heard = Box<dyn FnOnce(Result<Rc<str>, Fault>)>;

thread_local! {
    /// The questions on their way, by their number, in the order in which they were asked.
    static ASKED: RefCell<Vec<(u32, Heard)>> = const { RefCell::new(Vec::new()) };
}

/// Sends what both sides know the type of. It has arrived when this comes back.
pub(crate) fn send(event: &str, what: &impl Serialize) {
    let Ok(text) = serde_json::to_string(what) else { return }; // no type of the post can fail
    let init = CustomEventInit::new();
    init.set_detail(&JsValue::from_str(&text));
    let Ok(event) = CustomEvent::new_with_event_init_dict(event, &init) else { return };
    if let Some(window) = web_sys::window() {
        let _ = window.dispatch_event(&event); // fails only for an event that is on its way already
    }
}

/// Lays down for the module what cannot be written: on the element that it stands in.
pub(crate) fn hand(thing: &JsValue) {
    if let Some(place) = element("more") {
        let _ = Reflect::set(&place, &HANDED.into(), thing); // an element takes any member
    }
}

/// Takes up what the page has laid down; undefined when there is nothing.
pub(crate) fn handed() -> JsValue {
    let Some(place) = element("more") else { return JsValue::UNDEFINED };
    let thing = Reflect::get(&place, &HANDED.into()).unwrap_or_default();
    let _ = Reflect::delete_property(&place, &HANDED.into());
    thing
}

/// Asks the page for what the edge answers to `GET` of that path.
pub(crate) fn ask(path: &str, heard: impl FnOnce(Result<Rc<str>, Fault>) + 'static) {
    let number = ASKED.with_borrow_mut(|asked| {
        let number = asked.last().map_or(0, |(last, _)| last.wrapping_add(1));
        asked.push((number, Box::new(heard)));
        number
    });
    send(REPLY, &Reply::Ask(Question { number, path: path.into() }));
}

/// The answer to one of those questions is here.
pub(crate) fn answered(answer: Answer) {
    let heard = ASKED.with_borrow_mut(|asked| {
        let at = asked.iter().position(|(asked, _)| *asked == answer.number);
        at.map(|at| asked.remove(at).1)
    });
    if let Some(heard) = heard {
        heard(answer.outcome);
    }
}

/// Hears what comes, for as long as the component lives. What is none of ours is not heard.
#[hook]
pub(crate) fn use_post<T: DeserializeOwned + 'static>(event: &'static str, heard: Callback<T>) {
    let callback = use_callback(heard, |event: web_sys::Event, heard| {
        let text = event.dyn_ref::<CustomEvent>().and_then(|event| event.detail().as_string());
        if let Some(what) = text.and_then(|text| json::read(&text).ok()) {
            heard.emit(what);
        }
    });
    use_window_event(event, callback);
}
