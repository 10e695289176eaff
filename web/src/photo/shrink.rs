//! The browser's part: decode upright, draw small, encode. Decoding and encoding happen off the main thread.

use super::kind::Kind;
use super::plan::{self, BYTES_AIM, QUALITIES};
use super::{ImageData, Photo, PhotoFault};
use gloo_file::{Blob, ObjectUrl};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    ImageBitmap, ImageBitmapOptions, ImageEncodeOptions, ImageOrientation, OffscreenCanvas,
    OffscreenCanvasRenderingContext2d,
};

/// White under whatever is transparent: JPEG has no alpha, and black would frame a cut-out product.
const UNDER: &str = "white";

/// What kind of photo the file is, by its first bytes.
///
/// # Errors
/// When it is none, or not worth decoding.
pub(crate) async fn admit(file: &Blob) -> Result<Kind, PhotoFault> {
    let head_bytes = file.size().min(plan::HEAD_BYTES);
    let head = read(&file.slice(0, head_bytes)).await?;
    plan::admit(file.size(), &head)
}

/// The file, of that kind, as a photo.
///
/// # Errors
/// As [`PhotoFault`] says.
pub(crate) async fn photo(file: &Blob, kind: Kind) -> Result<Photo, PhotoFault> {
    let bitmap = decode(file)
        .await
        .map_err(|_| if kind == Kind::Heic { PhotoFault::Heic } else { PhotoFault::Unreadable })?;
    let small = draw(&bitmap);
    bitmap.close();
    let (canvas, width, height) = small?;
    let blob = encode(&canvas).await?;
    let bytes = read(&blob).await?;
    Ok(Photo {
        image: ImageData::new(&bytes, &blob.raw_mime_type()),
        preview: ObjectUrl::from(blob.clone()),
        bytes_before: file.size(),
        bytes_after: blob.size(),
        width,
        height,
    })
}

async fn decode(file: &Blob) -> Result<ImageBitmap, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let options = ImageBitmapOptions::new();
    options.set_image_orientation(ImageOrientation::FromImage);
    let promise = window.create_image_bitmap_with_blob_and_image_bitmap_options(file.as_ref(), &options)?;
    Ok(JsFuture::from(promise).await?.unchecked_into())
}

fn draw(bitmap: &ImageBitmap) -> Result<(OffscreenCanvas, u32, u32), PhotoFault> {
    let (width, height) = plan::size(bitmap.width(), bitmap.height())?;
    let canvas = OffscreenCanvas::new(width, height).map_err(|_| PhotoFault::Unreadable)?;
    let context = canvas.get_context("2d").ok().flatten().ok_or(PhotoFault::Unreadable)?;
    let context: OffscreenCanvasRenderingContext2d = context.unchecked_into();
    context.set_fill_style_str(UNDER);
    context.fill_rect(0.0, 0.0, width.into(), height.into());
    context.set_image_smoothing_enabled(true);
    let _ = js_sys::Reflect::set(&context, &"imageSmoothingQuality".into(), &"high".into()); // a wish, not a need
    context
        .draw_image_with_image_bitmap_and_dw_and_dh(bitmap, 0.0, 0.0, width.into(), height.into())
        .map_err(|_| PhotoFault::Unreadable)?;
    Ok((canvas, width, height))
}

/// JPEG at the best quality that meets the aim.
async fn encode(canvas: &OffscreenCanvas) -> Result<Blob, PhotoFault> {
    let mut smallest: Option<Blob> = None;
    for quality in QUALITIES {
        let options = ImageEncodeOptions::new();
        options.set_type("image/jpeg");
        options.set_quality(quality);
        let promise = canvas.convert_to_blob_with_options(&options).map_err(|_| PhotoFault::Unreadable)?;
        let blob: web_sys::Blob =
            JsFuture::from(promise).await.map_err(|_| PhotoFault::Unreadable)?.unchecked_into();
        let blob = Blob::from(blob);
        if blob.size() <= BYTES_AIM {
            return Ok(blob);
        }
        smallest = Some(blob);
    }
    smallest.ok_or(PhotoFault::Unreadable)
}

async fn read(blob: &Blob) -> Result<Vec<u8>, PhotoFault> {
    let blob: &web_sys::Blob = blob.as_ref();
    let buffer = JsFuture::from(blob.array_buffer()).await.map_err(|_| PhotoFault::Unreadable)?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
