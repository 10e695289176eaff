//! Small questions to the browser, and orders it carries out at once.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{
    Element, HtmlDialogElement, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition,
};
use yew::prelude::*;

/// The element of that id.
pub(crate) fn element(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}

/// Lets the page know that something has happened.
pub(crate) fn tell(event: &str) {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new(event)) {
        let _ = window.dispatch_event(&event); // refused only for an event that is on its way already
    }
}

/// Puts the keyboard on the element of that id.
pub(crate) fn focus(id: &str) {
    if let Some(element) = element(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus(); // an element that cannot take it leaves it where it is
    }
}

/// Brings the element of that id into view; base.css turns the glide off where motion is unwanted.
pub(crate) fn show(id: &str) {
    if let Some(element) = element(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_behavior(if motion_is_unwanted() {
            ScrollBehavior::Instant
        } else {
            ScrollBehavior::Smooth
        });
        options.set_block(ScrollLogicalPosition::Start);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

fn motion_is_unwanted() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

fn matches(query: &str) -> bool {
    web_sys::window()
        .and_then(|window| window.match_media(query).ok().flatten())
        .is_some_and(|list| list.matches())
}

/// The languages the browser asks for, best first.
pub(crate) fn languages() -> Vec<String> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// Writes language and title to the document.
pub(crate) fn dress_document(language: &str, title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
        if let Some(root) = document.document_element() {
            let _ = root.set_attribute("lang", language); // the name is valid, so it cannot fail
        }
    }
}

/// Opens (or, if nothing is named, leaves to the system) the theme.
pub(crate) fn dress_theme(theme: Option<&str>) {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        let _ = match theme {
            Some(theme) => root.set_attribute("data-theme", theme),
            None => root.remove_attribute("data-theme"),
        };
    }
}

/// Sets a style that only the moment knows, such as how far a picture has been moved.
pub(crate) fn set_style(node: &NodeRef, property: &str, value: &str) {
    if let Some(element) = node.cast::<HtmlElement>() {
        let _ = element.style().set_property(property, value); // refused only for a rule that cannot be changed
    }
}

/// What that pointer does goes on to this element until it is lifted.
pub(crate) fn capture(node: &NodeRef, pointer: i32) {
    if let Some(element) = node.cast::<Element>() {
        let _ = element.set_pointer_capture(pointer); // refused for a pointer that is gone already
    }
}

/// Closes whatever that piece has put in front of the page, so that the keyboard can go back behind it.
pub(crate) fn close_dialog(node: &NodeRef) {
    if let Some(dialog) = node.cast::<HtmlDialogElement>() {
        dialog.close();
    }
}

/// What has the keyboard.
pub(crate) fn focused() -> Option<HtmlElement> {
    web_sys::window()?.document()?.active_element()?.dyn_into().ok()
}

/// Starts the page anew.
pub(crate) fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload(); // refused only while the page is going away anyway
    }
}

/// A UUID nobody can guess, for a batch.
pub(crate) fn uuid() -> Option<String> {
    web_sys::window()?.crypto().ok().map(|crypto| crypto.random_uuid())
}

/// Calls back on an event of the window for as long as the component lives.
#[hook]
pub(crate) fn use_window_event(name: &'static str, callback: Callback<web_sys::Event>) {
    use_effect_with((name, callback), |(name, callback)| {
        let (name, callback) = (*name, callback.clone());
        let listener = Closure::<dyn Fn(web_sys::Event)>::new(move |event| callback.emit(event));
        let window = web_sys::window();
        if let Some(window) = &window {
            let _ = window.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
        }
        move || {
            if let Some(window) = window {
                let _ = window.remove_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
            }
        }
    });
}

/// Whether the browser has a network.
#[hook]
pub(crate) fn use_online() -> bool {
    let online = use_state_eq(|| true);
    let ask = use_callback((), {
        let online = online.setter();
        move |(), ()| {
            online.set(web_sys::window().is_none_or(|window| window.navigator().on_line()));
        }
    });
    let heard = use_callback(ask.clone(), |_: web_sys::Event, ask| ask.emit(()));
    use_window_event("online", heard.clone());
    use_window_event("offline", heard);
    use_effect_with((), move |()| ask.emit(())); // the page may have been opened without one
    *online
}
