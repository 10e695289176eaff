//! Files as a phone's camera writes them.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use image::{ExtendedColorType, ImageEncoder, Rgb, RgbImage, codecs::jpeg::JpegEncoder};
use serde_json::Value;

const LEFT: Rgb<u8> = Rgb([220, 30, 30]);
const RIGHT: Rgb<u8> = Rgb([30, 30, 220]);

/// A JPEG as it was sent, read again.
#[derive(Debug)]
pub struct Jpeg {
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// Red, green and blue in the middle of the upper edge.
    pub top: [u8; 3],
    /// The same of the lower edge.
    pub bottom: [u8; 3],
    /// Whether anything of a camera is left in it.
    pub has_metadata: bool,
}

impl Jpeg {
    /// Reads the one in a `reference_image`.
    pub fn of(reference_image: &Value) -> Self {
        let url = reference_image.as_str().expect("a data URL");
        let base64 = url.strip_prefix("data:image/jpeg;base64,").expect("a JPEG");
        Self::read(&STANDARD.decode(base64).expect("base64"))
    }

    /// Reads one.
    pub fn read(bytes: &[u8]) -> Self {
        let picture =
            image::load_from_memory_with_format(bytes, image::ImageFormat::Jpeg).expect("a JPEG").to_rgb8();
        let (width, height) = picture.dimensions();
        let metadata = [&b"Exif\0"[..], b"http://ns.adobe.com/xap", b"GPS"];
        Self {
            width,
            height,
            top: picture.get_pixel(width / 2, 4).0,
            bottom: picture.get_pixel(width / 2, height - 5).0,
            has_metadata: metadata.iter().any(|mark| bytes.windows(mark.len()).any(|window| window == *mark)),
        }
    }
}

/// A photo taken with the phone upright: stored lying on its side, with the note that it must be turned clockwise by a
/// quarter, and with the place where it was taken. Stored, it is red at its left and blue at its right; upright, red is
/// above. Between them is a colour of its own, so that no two photos are the same.
pub fn camera_jpeg(width: u32, height: u32) -> Vec<u8> {
    let [r, g, b, ..] = *uuid::Uuid::new_v4().as_bytes();
    let middle = Rgb([r, g, b]);
    let stripe = |x: u32| {
        if x < width / 3 {
            LEFT
        } else if x < width / 3 * 2 {
            middle
        } else {
            RIGHT
        }
    };
    let picture = RgbImage::from_fn(width, height, |x, _| stripe(x));
    let mut plain = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut plain, 90);
    encoder.write_image(&picture, width, height, ExtendedColorType::Rgb8).expect("the photo is written");
    let exif = exif();
    let length = u16::try_from(exif.len() + 2).expect("a short segment").to_be_bytes();
    let (start, rest) = plain.split_at(2); // the mark of every JPEG; the camera's notes come next
    [start, &[0xff, 0xe1], &length, &exif, rest].concat()
}

/// A photo of so many pixels that have nothing to show.
pub fn plain_jpeg(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let picture = RgbImage::from_pixel(width, height, LEFT);
    let encoder = JpegEncoder::new_with_quality(&mut bytes, 50);
    encoder.write_image(&picture, width, height, ExtendedColorType::Rgb8).expect("the photo is written");
    bytes
}

/// Orientation 6, and a place in Jakarta.
fn exif() -> Vec<u8> {
    const GPS_AT: u32 = 8 + 2 + 2 * 12 + 4;
    const LATITUDE_AT: u32 = GPS_AT + 2 + 2 * 12 + 4;
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value].concat()
    };
    let (ascii, short, long, rational) = (2, 3, 4, 5);
    let latitude: Vec<u8> = [6_u32, 1, 10, 1, 30, 1].iter().flat_map(|number| number.to_le_bytes()).collect();
    [
        &b"Exif\0\0II*\0\x08\0\0\0"[..],
        &2_u16.to_le_bytes(),
        &entry(0x0112, short, 1, [6, 0, 0, 0]),
        &entry(0x8825, long, 1, GPS_AT.to_le_bytes()),
        &[0; 4],
        &2_u16.to_le_bytes(),
        &entry(1, ascii, 2, *b"S\0\0\0"),
        &entry(2, rational, 3, LATITUDE_AT.to_le_bytes()),
        &[0; 4],
        &latitude,
    ]
    .concat()
}
