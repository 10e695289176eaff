//! Photos to send.

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use std::io::Cursor;

/// Bytes that one comment of a JPEG can hold.
const COMMENT_MAX: usize = 65_533;

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

/// A JPEG of so many bytes as a data URL: a small picture, made heavy by comments that nobody else's has. They stand
/// after the header, where a real one has its pixels.
pub fn heavy_jpeg(bytes: usize) -> String {
    let light = photo(ImageFormat::Jpeg, 96, 96, [120, 70, 40]);
    let scan = light.windows(2).position(|mark| mark == [0xff, 0xda]).expect("a JPEG has a scan");
    let (header, pixels) = light.split_at(scan);
    let mut heavy = header.to_vec();
    let comment = uuid::Uuid::new_v4().as_bytes().repeat(COMMENT_MAX.div_ceil(16));
    while heavy.len() + pixels.len() + 4 < bytes {
        let room = (bytes - heavy.len() - pixels.len() - 4).min(COMMENT_MAX);
        let length = u16::try_from(room + 2).expect("a comment fits").to_be_bytes();
        heavy.extend([0xff, 0xfe]);
        heavy.extend(length);
        heavy.extend(&comment[..room]);
    }
    heavy.extend(pixels);
    data_url("image/jpeg", &heavy)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::Engine;

    #[test]
    fn it_weighs_what_was_asked_and_can_be_looked_at() {
        let (one, other) = (heavy_jpeg(200_000), heavy_jpeg(200_000));
        assert_ne!(one, other);
        let bytes = base64::engine::general_purpose::STANDARD.decode(one.split_once(',').unwrap().1).unwrap();
        assert!(bytes.len().abs_diff(200_000) < 8, "{}", bytes.len());
        assert_eq!(image::load_from_memory(&bytes).unwrap().width(), 96);
    }
}
