//! The device's own way to pass a picture on.

use super::download::{self, Unfetched};
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use yew::platform::spawn_local;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["navigator"], js_name = share, catch)]
    fn share(data: &Object) -> Result<Promise, JsValue>;
}

/// Whether this browser can pass files on at all.
pub(crate) fn is_possible() -> bool {
    let navigator = web_sys::window().map(|window| window.navigator());
    let can = navigator.and_then(|navigator| Reflect::get(&navigator, &"canShare".into()).ok());
    can.is_some_and(|can| can.is_instance_of::<Function>())
}

/// Fetches the picture and offers it to other programs; whoever closes the sheet has changed their mind, which is no
/// failure.
pub(crate) fn picture(url: String, name: String, heard: impl FnOnce(Result<(), Unfetched>) + 'static) {
    spawn_local(async move { heard(pass_on(&url, &name).await) });
}

/// Offers a text to other programs, in the same way.
pub(crate) fn text(text: String, heard: impl FnOnce(Result<(), Unfetched>) + 'static) {
    spawn_local(async move { heard(offer("text", &text.into()).await) });
}

async fn pass_on(url: &str, name: &str) -> Result<(), Unfetched> {
    let file = download::file(url, name).await?;
    offer("files", &Array::of1(&file)).await
}

async fn offer(kind: &str, what: &JsValue) -> Result<(), Unfetched> {
    let data = Object::new();
    let _ = Reflect::set(&data, &kind.into(), what); // a plain object takes any member
    match JsFuture::from(share(&data).map_err(|_| Unfetched)?).await {
        Ok(_) => Ok(()),
        Err(error)
            if error.dyn_ref::<web_sys::DomException>().is_some_and(|it| it.name() == "AbortError") =>
        {
            Ok(())
        }
        Err(_) => Err(Unfetched),
    }
}
