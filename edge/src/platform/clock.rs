//! Time. The runtime's clock stands still between two waits, which is as fine as anything here needs.

use super::Cloudflare;
use crate::ports::Clock;
use js_sys::{Function, Promise, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

impl Clock for Cloudflare {
    fn now_ms(&self) -> u64 {
        worker::Date::now().as_millis()
    }

    async fn sleep(&self, duration_ms: u64) {
        let timer = Timer::default();
        let promise = Promise::new(&mut |resolve, _| timer.start(&resolve, duration_ms));
        // A timer's promise is never rejected.
        drop(JsFuture::from(promise).await);
    }
}

/// A running timer, stopped when nobody waits for it any more.
///
/// `worker::Delay` would be the tool, but it takes the timer's id for a number; with the Node.js compatibility of
/// newer dates it is an object, and the wait would panic.
#[derive(Default)]
struct Timer(RefCell<JsValue>);

impl Timer {
    fn start(&self, done: &Function, duration_ms: u64) {
        let duration_ms = JsValue::from(i32::try_from(duration_ms).unwrap_or(i32::MAX));
        let id = global("setTimeout").and_then(|set| set.call2(&JsValue::UNDEFINED, done, &duration_ms));
        match id {
            Ok(id) => drop(self.0.replace(id)),
            // Without timers there is no waiting; going on at once at least ends.
            Err(_) => drop(done.call0(&JsValue::UNDEFINED)),
        }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        // Stopping a timer that has rung does nothing.
        drop(global("clearTimeout").and_then(|clear| clear.call1(&JsValue::UNDEFINED, &self.0.borrow())));
    }
}

fn global(name: &str) -> Result<Function, JsValue> {
    Reflect::get(&js_sys::global(), &JsValue::from_str(name))?.dyn_into()
}
