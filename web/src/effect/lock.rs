//! One tab at a time, by the browser's Web Locks.

use js_sys::{Function, Promise};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["navigator", "locks"], js_name = request, catch)]
    fn request(name: &str, callback: &Function) -> Result<Promise, JsValue>;
}

/// Does the work while no other tab holds that lock. A browser without locks does it at once.
pub(super) async fn alone<T>(name: &str, work: impl Future<Output = T>) -> T {
    let release = RefCell::new(None);
    let held = Promise::new(&mut |resolve, _| {
        release.replace(Some(resolve));
    });
    let granted = Promise::new(&mut |resolve: Function, _| {
        let begin = resolve.clone();
        let held = held.clone();
        let callback = Closure::once_into_js(move |_lock: JsValue| {
            let _ = begin.call0(&JsValue::UNDEFINED); // a promise's own resolver does not throw
            held
        });
        if request(name, callback.unchecked_ref()).is_err() {
            let _ = resolve.call0(&JsValue::UNDEFINED);
        }
    });
    let _ = JsFuture::from(granted).await; // it is only ever resolved
    let done = work.await;
    if let Some(release) = release.take() {
        let _ = release.call0(&JsValue::UNDEFINED);
    }
    done
}
