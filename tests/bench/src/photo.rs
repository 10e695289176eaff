//! Photos of the weight that phones send, each one new and none of them dear to look at.

use image::ImageFormat;

/// Bytes of a photo as the page sends it: shrunk, and stripped of everything but the picture.
pub const BYTES: usize = 200_000;
/// Bytes that one comment of a JPEG can hold.
const COMMENT_MAX: usize = 65_533;

/// A JPEG of so many bytes as a data URL: a small picture, made heavy by comments that nobody else's has. They stand
/// after the header, where a real one has its pixels.
pub fn heavy(bytes: usize) -> String {
    let light = stack::photo::photo(ImageFormat::Jpeg, 96, 96, [120, 70, 40]);
    let scan = light.windows(2).position(|mark| mark == [0xff, 0xda]).expect("a JPEG has a scan");
    let (header, pixels) = light.split_at(scan);
    let mut photo = header.to_vec();
    let id = uuid::Uuid::new_v4();
    while photo.len() + pixels.len() + 4 < bytes {
        let room = (bytes - photo.len() - pixels.len() - 4).min(COMMENT_MAX);
        let length = u16::try_from(room + 2).expect("a comment fits").to_be_bytes();
        photo.extend([0xff, 0xfe]);
        photo.extend(length);
        photo.extend(id.as_bytes().iter().cycle().take(room));
    }
    photo.extend(pixels);
    stack::photo::data_url("image/jpeg", &photo)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::Engine;

    #[test]
    fn it_weighs_what_was_asked_and_can_be_looked_at() {
        let (one, other) = (heavy(BYTES), heavy(BYTES));
        assert_ne!(one, other);
        let bytes = base64::engine::general_purpose::STANDARD.decode(one.split_once(',').unwrap().1).unwrap();
        assert!(bytes.len().abs_diff(BYTES) < 8, "{}", bytes.len());
        assert_eq!(image::load_from_memory(&bytes).unwrap().width(), 96);
    }
}
