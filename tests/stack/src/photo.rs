//! Photos to send.

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use std::io::Cursor;

/// A small photo of one colour with a darker box in the middle, in that format.
pub fn photo(format: ImageFormat, width: u32, height: u32, colour: [u8; 3]) -> Vec<u8> {
    let inside = |at: u32, side: u32| at > side / 4 && at < side / 4 * 3;
    let picture = RgbImage::from_fn(width, height, |x, y| {
        let [r, g, b] = colour;
        if inside(x, width) && inside(y, height) { Rgb([r / 3, g / 3, b / 3]) } else { Rgb([r, g, b]) }
    });
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture).write_to(&mut bytes, format).expect("the photo is written");
    bytes.into_inner()
}

/// Bytes as a data URL.
pub fn data_url(media_type: &str, bytes: &[u8]) -> String {
    use base64::Engine;
    format!("data:{media_type};base64,{}", base64::engine::general_purpose::STANDARD.encode(bytes))
}

/// A JPEG that nobody else has sent, as a data URL: its colour is drawn.
pub fn jpeg() -> String {
    let [r, g, b, ..] = *uuid::Uuid::new_v4().as_bytes();
    data_url("image/jpeg", &photo(ImageFormat::Jpeg, 320, 240, [r, g, b]))
}

/// SHA-256 of the photo in a data URL, by which the sandbox's record names it.
pub fn digest(data_url: &str) -> String {
    let base64 = data_url.split_once(',').expect("a data URL").1;
    sandbox::digest::sha256_hex(&sandbox::digest::from_base64(base64).expect("base64"))
}
