//! What is near enough to the screen to be worth drawing.

use super::browser::{focused, set_style};
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};
use yew::prelude::*;

/// How far beyond the screen something is near.
const MARGIN: &str = "1200px 0px";

/// Whether the element is near the screen. What goes far keeps its height, so that nothing moves; what has the
/// keyboard, or is hidden together with the whole page, does not go.
#[hook]
pub(crate) fn use_near(node: &NodeRef, at_first: bool) -> bool {
    let near = use_state_eq(|| at_first);
    use_effect_with(node.clone(), {
        let near = near.setter();
        move |node| {
            let watch = node.cast::<HtmlElement>().and_then(|element| watch(element, node.clone(), near));
            move || drop(watch)
        }
    });
    use_effect_with((*near, node.clone()), |(near, node)| {
        if *near {
            set_style(node, "min-height", ""); // it has its own again
        }
    });
    *near
}

/// Ends with its value.
struct Watch {
    observer: IntersectionObserver,
    _heard: Closure<dyn Fn(Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn watch(element: HtmlElement, node: NodeRef, near: UseStateSetter<bool>) -> Option<Watch> {
    let watched = element.clone();
    let heard = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        let entry: IntersectionObserverEntry = entries.pop().unchecked_into();
        if entry.is_intersecting() {
            near.set(true);
        } else if element.offset_height() > 0
            && !focused().is_some_and(|focused| element.contains(Some(&focused)))
        {
            set_style(&node, "min-height", &format!("{}px", element.offset_height()));
            near.set(false);
        }
    });
    let init = IntersectionObserverInit::new();
    init.set_root_margin(MARGIN);
    let observer = IntersectionObserver::new_with_options(heard.as_ref().unchecked_ref(), &init).ok()?;
    observer.observe(&watched);
    Some(Watch { observer, _heard: heard })
}
