//! Saving a picture as a file.

use gloo_net::http::Request;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, File, FilePropertyBag, HtmlAnchorElement, Url};
use yew::platform::spawn_local;

/// The picture could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unfetched;

/// Fetches the picture and hands it to the browser as a file of that name, without its ending.
async fn picture(url: &str, name: &str) -> Result<(), Unfetched> {
    let (bytes, kind) = fetch(url).await?;
    save(&bytes, &kind, &format!("{name}.{}", ending(&kind))).ok_or(Unfetched)
}

/// The bytes of a picture, and their kind as the edge names it.
pub(super) async fn fetch(url: &str) -> Result<(Vec<u8>, String), Unfetched> {
    let response = Request::get(url).send().await.map_err(|_| Unfetched)?;
    if !response.ok() {
        return Err(Unfetched);
    }
    let kind = response.headers().get("content-type").unwrap_or_default();
    Ok((response.binary().await.map_err(|_| Unfetched)?, kind))
}

/// The picture as a file of that name, without its ending.
pub(super) async fn file(url: &str, name: &str) -> Result<File, Unfetched> {
    let (bytes, kind) = fetch(url).await?;
    let options = FilePropertyBag::new();
    options.set_type(&kind);
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes.as_slice()));
    let name = format!("{name}.{}", ending(&kind));
    File::new_with_u8_array_sequence_and_options(&parts, &name, &options).map_err(|_| Unfetched)
}

/// Fetches the picture and hands it to the page as a file, as if the seller had picked it.
pub(crate) fn take_picture(url: String, name: String, heard: impl FnOnce(Result<File, Unfetched>) + 'static) {
    spawn_local(async move { heard(file(&url, &name).await) });
}

/// The end of the name of a file of that kind.
pub(super) fn ending(kind: &str) -> &'static str {
    match kind.split(';').next().unwrap_or_default().trim() {
        "image/png" => "png",
        "image/webp" => "webp",
        _ => "jpg",
    }
}

/// A file as it grows, outside of the program's own memory.
#[derive(Debug, Default)]
pub(crate) struct Parts {
    parts: js_sys::Array,
    bytes: u64,
}

impl Parts {
    /// More of it.
    pub(crate) fn add(&mut self, bytes: &[u8]) {
        self.parts.push(&js_sys::Uint8Array::from(bytes));
        self.bytes = self.bytes.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
    }

    /// How many bytes it has.
    pub(crate) const fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Hands it to the browser as a file of that kind and name; none where the browser refuses.
    pub(crate) fn save(&self, kind: &str, name: &str) -> Option<()> {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let blob = Blob::new_with_u8_array_sequence_and_options(&self.parts, &options).ok()?;
        let url = Url::create_object_url_with_blob(&blob).ok()?;
        let document = web_sys::window()?.document()?;
        let anchor: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
        anchor.set_href(&url);
        anchor.set_download(name);
        anchor.click();
        let _ = Url::revoke_object_url(&url); // the download has begun and holds the blob itself
        Some(())
    }
}

/// Hands bytes to the browser as a file. None where the browser takes none.
pub(crate) fn save(bytes: &[u8], kind: &str, name: &str) -> Option<()> {
    let mut parts = Parts::default();
    parts.add(bytes);
    parts.save(kind, name)
}

/// What has come of several pictures.
pub(crate) enum Fetched {
    /// The picture of that number, with the ending for its kind.
    One(usize, Result<(Vec<u8>, &'static str), Unfetched>),
    /// There are no more.
    All,
}

/// Fetches pictures one after another, so that a phone never holds two, for as long as the callback wants more. One
/// that does not come is tried once more.
pub(crate) fn fetch_all(urls: Vec<String>, mut heard: impl FnMut(Fetched) -> bool + 'static) {
    spawn_local(async move {
        for (number, url) in urls.iter().enumerate() {
            let mut picture = fetch(url).await;
            if picture.is_err() {
                picture = fetch(url).await;
            }
            if !heard(Fetched::One(number, picture.map(|(bytes, kind)| (bytes, ending(&kind))))) {
                return;
            }
        }
        heard(Fetched::All);
    });
}

/// Saves the picture and tells whether it worked.
pub(crate) fn save_picture(url: String, name: String, heard: impl FnOnce(Result<(), Unfetched>) + 'static) {
    spawn_local(async move { heard(picture(&url, &name).await) });
}
