//! Kinds and dimensions: a part says what the whole says, or nothing, and never another thing than other readers.

use contract::limit::PHOTO_SIDE_MAX;
use edge::photo::{Dimensions, Kind, dimensions, is_whole};
use image::{ImageFormat, ImageReader};
use std::io::Cursor;

/// Bytes that decide about the kind.
const KIND_BYTES: usize = 12;

/// The bytes are a file.
///
/// # Panics
/// When it does not hold.
#[must_use]
pub fn holds(bytes: &[u8]) -> bool {
    let kind = Kind::of(bytes);
    assert_eq!(kind, Kind::of(&bytes[..bytes.len().min(KIND_BYTES)]), "more than its first bytes decide");
    for claimed in [Kind::Png, Kind::Jpeg, Kind::Webp] {
        let found = dimensions(claimed, bytes);
        let _untold = is_whole(claimed, bytes);
        for end in [bytes.len() / 2, bytes.len().saturating_sub(1), bytes.len().min(64)] {
            let early = dimensions(claimed, &bytes[..end]);
            assert!(early.is_none() || early == found, "{early:?} of {end} bytes, {found:?} of all");
        }
        if let Some(found) = found {
            assert!(found.width > 0 && found.height > 0, "{found:?}");
            if kind == Some(claimed) {
                agrees(claimed, bytes, found);
            }
        }
    }
    kind.is_some_and(|kind| dimensions(kind, bytes).is_some())
}

/// What decodes it in the end must not find another size than the one that was checked, for a photo that may pass: of a
/// lossless WebP 16,384 pixels wide the other reader says that it has none.
fn agrees(kind: Kind, bytes: &[u8], found: Dimensions) {
    let format = match kind {
        Kind::Png => ImageFormat::Png,
        Kind::Jpeg => ImageFormat::Jpeg,
        Kind::Webp => ImageFormat::WebP,
    };
    let read = ImageReader::with_format(Cursor::new(bytes), format).into_dimensions();
    if let Ok((width, height)) = read
        && found.width.max(found.height) <= PHOTO_SIDE_MAX
    {
        assert_eq!(found, Dimensions { width, height }, "another reader finds another size");
    }
}
