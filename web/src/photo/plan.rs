//! How small a photo becomes, and how that is said.

use super::PhotoFault;
use super::kind::{self, Kind};
use crate::words::Language;
use contract::limit::{PHOTO_PIXELS_MAX, PHOTO_SIDE_MIN};

/// Pixels on the longer side as sent.
pub(crate) const SIDE_MAX: u32 = 1_024;
/// Bytes aimed at. The last quality is taken even if it misses.
pub(crate) const BYTES_AIM: u32 = 200_000;
/// Encoder qualities, best first.
pub(crate) const QUALITIES: [f64; 4] = [0.86, 0.78, 0.68, 0.55];
/// Bytes of a file that are looked at before it is decoded: enough to be past EXIF and colour profile.
pub(crate) const HEAD_BYTES: u64 = 512 * 1_024;
/// Bytes of a file at most.
const FILE_BYTES_MAX: u64 = 60 * 1_024 * 1_024;

/// Whether a file of so many bytes that begins so is worth decoding.
pub(crate) fn admit(bytes: u64, head: &[u8]) -> Result<Kind, PhotoFault> {
    if bytes == 0 {
        return Err(PhotoFault::Empty);
    }
    let kind = kind::kind(head).ok_or(PhotoFault::NotAPhoto)?;
    if bytes > FILE_BYTES_MAX {
        return Err(PhotoFault::TooHeavy);
    }
    match kind::pixels(kind, head) {
        Some(pixels) if pixels > u64::from(PHOTO_PIXELS_MAX) => Err(PhotoFault::TooManyPixels),
        Some(_) | None => Ok(kind),
    }
}

/// The size as sent of a decoded photo: never larger than it is, the longer side at most [`SIDE_MAX`].
pub(crate) fn size(width: u32, height: u32) -> Result<(u32, u32), PhotoFault> {
    let longer = width.max(height);
    let pixels = u64::from(width).saturating_mul(u64::from(height));
    if pixels > u64::from(PHOTO_PIXELS_MAX) {
        return Err(PhotoFault::TooManyPixels);
    }
    let scaled = |side: u32| {
        let exact = u64::from(side)
            .saturating_mul(u64::from(SIDE_MAX))
            .checked_div(u64::from(longer))
            .unwrap_or_default();
        u32::try_from(exact).unwrap_or(SIDE_MAX)
    };
    let (width, height) = if longer > SIDE_MAX { (scaled(width), scaled(height)) } else { (width, height) };
    if width.min(height) < PHOTO_SIDE_MIN { Err(PhotoFault::TooSmall) } else { Ok((width, height)) }
}

/// `4,2 MB`, `186 KB`: decimal units, as file managers on phones count.
pub(crate) fn weight(bytes: u64, language: Language) -> String {
    if bytes < 999_500 {
        return format!("{} KB", bytes.saturating_add(500) / 1_000);
    }
    let tenths = bytes.saturating_add(50_000) / 100_000;
    let comma = match language {
        Language::Id => ',',
        Language::En => '.',
    };
    format!("{}{comma}{} MB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longer_side_is_cut_and_the_shape_kept() {
        assert_eq!(size(4_000, 3_000), Ok((1_024, 768)));
        assert_eq!(size(3_000, 4_000), Ok((768, 1_024)));
        assert_eq!(size(800, 600), Ok((800, 600)), "nothing is blown up");
        assert_eq!(size(8_000, 6_000), Err(PhotoFault::TooManyPixels));
        assert_eq!(size(63, 500), Err(PhotoFault::TooSmall));
        assert_eq!(size(6_400, 300), Err(PhotoFault::TooSmall), "too narrow once it is cut");
    }

    #[test]
    fn what_is_not_worth_decoding_is_known_before() {
        let jpeg = [0xff, 0xd8, 0xff, 0xe0];
        assert_eq!(admit(0, &[]), Err(PhotoFault::Empty));
        assert_eq!(
            admit(100_000_000, b"\0\0\0\x18ftypisom"),
            Err(PhotoFault::NotAPhoto),
            "a video is no photo, however heavy"
        );
        assert_eq!(admit(100_000_000, &jpeg), Err(PhotoFault::TooHeavy));
        assert_eq!(admit(4_000_000, &jpeg), Ok(Kind::Jpeg));
    }

    #[test]
    fn weights_are_said_as_people_say_them() {
        assert_eq!(weight(186_400, Language::Id), "186 KB");
        assert_eq!(weight(4_230_000, Language::Id), "4,2 MB");
        assert_eq!(weight(4_230_000, Language::En), "4.2 MB");
        assert_eq!(weight(999_700, Language::En), "1.0 MB");
    }
}
