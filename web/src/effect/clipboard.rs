//! The clipboard: text out, photos in.

use gloo_file::File;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;
use yew::platform::spawn_local;

#[wasm_bindgen]
extern "C" {
    /// A thing on the clipboard; web-sys has no stable name for it.
    #[wasm_bindgen(js_name = ClipboardItem)]
    type Item;
    #[wasm_bindgen(method, getter)]
    fn types(this: &Item) -> js_sys::Array;
    #[wasm_bindgen(method, js_name = getType)]
    fn get_type(this: &Item, kind: &str) -> js_sys::Promise;
    #[wasm_bindgen(js_namespace = ["navigator", "clipboard"], js_name = read, catch)]
    fn read() -> Result<js_sys::Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["navigator", "clipboard"], js_name = writeText, catch)]
    fn write_text(text: &str) -> Result<js_sys::Promise, JsValue>;
}

/// The browser does not allow it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Forbidden;

/// Puts a text on the clipboard.
async fn copy(text: &str) -> Result<(), Forbidden> {
    let promise = write_text(text).map_err(|_| Forbidden)?;
    JsFuture::from(promise).await.map(|_| ()).map_err(|_| Forbidden)
}

/// The photos on the clipboard; none if something else is on it.
async fn photos() -> Result<Vec<File>, Forbidden> {
    let promise = read().map_err(|_| Forbidden)?;
    let items = JsFuture::from(promise).await.map_err(|_| Forbidden)?;
    let mut files = Vec::new();
    for item in js_sys::Array::from(&items).iter() {
        let item: Item = item.unchecked_into();
        let kind =
            item.types().iter().filter_map(|kind| kind.as_string()).find(|kind| kind.starts_with("image/"));
        let Some(kind) = kind else { continue };
        if let Ok(blob) = JsFuture::from(item.get_type(&kind)).await {
            let name = format!("clipboard.{}", kind.trim_start_matches("image/"));
            files.push(File::new_with_options(
                &name,
                gloo_file::Blob::from(blob.unchecked_into::<Blob>()),
                Some(&kind),
                None,
            ));
        }
    }
    Ok(files)
}

/// Reads the photos on the clipboard and tells what was found.
pub(crate) fn read_photos(heard: impl FnOnce(Result<Vec<File>, Forbidden>) + 'static) {
    spawn_local(async move { heard(photos().await) });
}

/// Copies a text and tells whether it worked.
pub(crate) fn write(text: String, heard: impl FnOnce(Result<(), Forbidden>) + 'static) {
    spawn_local(async move { heard(copy(&text).await) });
}
