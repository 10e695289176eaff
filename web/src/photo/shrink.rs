//! The browser's part: the darkroom decodes upright, draws small and encodes, in a thread of its own.

use super::kind::Kind;
use super::plan::{self, BYTES_AIM, QUALITIES, SIDE_MAX};
use super::{Facts, ImageData, Photo, PhotoFault};
use gloo_file::{Blob, ObjectUrl};
use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(module = "/src/photo/darkroom.js")]
extern "C" {
    /// Fulfilled with a [`Print`] or null, rejected when there is no darkroom. Without `catch` the program would import
    /// it past the loader, whose names for calls the build shortens.
    #[wasm_bindgen(catch)]
    fn develop(request: &Request) -> Result<Promise, JsValue>;
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = Object)]
    type Request;
    #[wasm_bindgen(constructor, js_class = Object)]
    fn new() -> Request;
    #[wasm_bindgen(method, setter)]
    fn set_file(this: &Request, file: &web_sys::Blob);
    /// Without it the file is only read.
    #[wasm_bindgen(method, setter, js_name = sideMax)]
    fn set_side_max(this: &Request, side_max: u32);
    #[wasm_bindgen(method, setter, js_name = bytesAim)]
    fn set_bytes_aim(this: &Request, bytes_aim: u32);
    #[wasm_bindgen(method, setter)]
    fn set_qualities(this: &Request, qualities: &Array);

    #[wasm_bindgen(js_name = Object)]
    type Print;
    #[wasm_bindgen(method, getter)]
    fn blob(this: &Print) -> web_sys::Blob;
    /// As a data URL.
    #[wasm_bindgen(method, getter)]
    fn url(this: &Print) -> String;
    /// Pixels before it was drawn small.
    #[wasm_bindgen(method, getter)]
    fn width(this: &Print) -> u32;
    /// Pixels before it was drawn small.
    #[wasm_bindgen(method, getter)]
    fn height(this: &Print) -> u32;
}

/// What kind of photo the file is, by its first bytes.
///
/// # Errors
/// When it is none, or not worth decoding.
pub(crate) async fn admit(file: &Blob) -> Result<Kind, PhotoFault> {
    let head_bytes = file.size().min(plan::HEAD_BYTES);
    let head: &web_sys::Blob = &file.slice(0, head_bytes).into();
    let buffer = JsFuture::from(head.array_buffer()).await.map_err(|_| PhotoFault::Unreadable)?;
    plan::admit(file.size(), &js_sys::Uint8Array::new(&buffer).to_vec())
}

/// The file, of that kind, as a photo.
///
/// # Errors
/// As [`PhotoFault`] says.
pub(crate) async fn photo(file: &Blob, kind: Kind) -> Result<Photo, PhotoFault> {
    let request = Request::new();
    request.set_file(file.as_ref());
    request.set_side_max(SIDE_MAX);
    request.set_bytes_aim(BYTES_AIM);
    request.set_qualities(&QUALITIES.into_iter().map(JsValue::from).collect());
    let print = developed(&request).await?;
    let print = print.ok_or(if kind == Kind::Heic { PhotoFault::Heic } else { PhotoFault::Unreadable })?;
    let (width, height) = plan::size(print.width(), print.height())?;
    finished(&print, Facts { bytes_before: file.size(), width, height })
}

/// A photo that was made before, from its bytes.
///
/// # Errors
/// As [`PhotoFault`] says.
pub(crate) async fn again(blob: &Blob, facts: Facts) -> Result<Photo, PhotoFault> {
    let request = Request::new();
    request.set_file(blob.as_ref());
    finished(&developed(&request).await?.ok_or(PhotoFault::Unreadable)?, facts)
}

/// What the darkroom makes of it; none when it cannot be decoded.
async fn developed(request: &Request) -> Result<Option<Print>, PhotoFault> {
    let promise = develop(request).map_err(|_| PhotoFault::NoDarkroom)?;
    let print = JsFuture::from(promise).await.map_err(|_| PhotoFault::NoDarkroom)?;
    Ok((!print.is_null()).then(|| print.unchecked_into()))
}

fn finished(print: &Print, facts: Facts) -> Result<Photo, PhotoFault> {
    let blob = Blob::from(print.blob());
    let image = ImageData::of_data_url(&print.url()).ok_or(PhotoFault::Unreadable)?;
    Ok(Photo { image, preview: ObjectUrl::from(blob.clone()), blob, facts })
}
