//! Saving a picture as a file.

use gloo_net::http::Request;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};
use yew::platform::spawn_local;

/// The picture could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unfetched;

/// Fetches the picture and hands it to the browser as a file of that name, without its ending.
async fn picture(url: &str, name: &str) -> Result<(), Unfetched> {
    let response = Request::get(url).send().await.map_err(|_| Unfetched)?;
    if !response.ok() {
        return Err(Unfetched);
    }
    let kind = response.headers().get("content-type").unwrap_or_default();
    let bytes = response.binary().await.map_err(|_| Unfetched)?;
    save(&bytes, &kind, &format!("{name}.{}", ending(&kind))).ok_or(Unfetched)
}

fn ending(kind: &str) -> &'static str {
    match kind.split(';').next().unwrap_or_default().trim() {
        "image/png" => "png",
        "image/webp" => "webp",
        _ => "jpg",
    }
}

/// Hands bytes to the browser as a file. None where the browser takes none.
pub(crate) fn save(bytes: &[u8], kind: &str, name: &str) -> Option<()> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let document = web_sys::window()?.document()?;
    let anchor: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    let _ = Url::revoke_object_url(&url); // the download has begun and holds the blob itself
    Some(())
}

/// Saves the picture and tells whether it worked.
pub(crate) fn save_picture(url: String, name: String, heard: impl FnOnce(Result<(), Unfetched>) + 'static) {
    spawn_local(async move { heard(picture(&url, &name).await) });
}
