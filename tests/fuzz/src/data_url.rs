//! Data URLs: accepted is exactly what a whole decode would accept.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use contract::limit::{PHOTO_BYTES_MAX, PHOTO_PIXELS_MAX, PHOTO_SIDE_MAX, PHOTO_SIDE_MIN};
use edge::photo::{Dimensions, Kind, Photo, dimensions};

const KINDS: [Kind; 3] = [Kind::Png, Kind::Jpeg, Kind::Webp];

/// Text is read as it is; other bytes are the photo in a data URL whose kind is the first byte's.
///
/// # Panics
/// When it does not hold.
#[must_use]
pub fn holds(bytes: &[u8]) -> bool {
    let written = str::from_utf8(bytes).is_ok_and(check);
    let wrapped = bytes.split_first().is_some_and(|(label, photo)| {
        let media_type = KINDS[usize::from(*label) % KINDS.len()].media_type();
        check(&format!("data:{media_type};base64,{}", STANDARD.encode(photo)))
    });
    written || wrapped
}

fn check(text: &str) -> bool {
    let parsed = Photo::parse(text);
    let wanted = decoded(text);
    match (&parsed, &wanted) {
        (Ok(photo), Some((kind, base64, found))) => {
            assert_eq!((photo.kind, photo.base64, photo.dimensions), (*kind, base64.as_bytes(), *found));
            assert!(text.as_bytes().as_ptr_range().contains(&photo.base64.as_ptr()), "it was copied");
        }
        (Err(_), None) => {}
        (parsed, wanted) => panic!("{parsed:?} where a whole decode says {wanted:?}"),
    }
    parsed.is_ok()
}

/// What a photo is by the words of the rule, decoded whole.
fn decoded(text: &str) -> Option<(Kind, &str, Dimensions)> {
    let lower = text.to_ascii_lowercase();
    let kind = KINDS.into_iter().find(|kind| lower.starts_with(&start(*kind)))?;
    let base64 = text.get(start(kind).len()..)?;
    let bytes = STANDARD.decode(base64).ok().filter(|bytes| !bytes.is_empty())?;
    assert_eq!(STANDARD.encode(&bytes), base64, "two spellings of one photo");
    let found = dimensions(kind, &bytes)?;
    let Dimensions { width, height } = found;
    let sides = [width, height].iter().all(|side| (PHOTO_SIDE_MIN..=PHOTO_SIDE_MAX).contains(side));
    let pixels = u64::from(width) * u64::from(height) <= u64::from(PHOTO_PIXELS_MAX);
    let small = bytes.len() <= usize::try_from(PHOTO_BYTES_MAX).unwrap();
    (Kind::of(&bytes) == Some(kind) && sides && pixels && small).then_some((kind, base64, found))
}

fn start(kind: Kind) -> String {
    format!("data:{};base64,", kind.media_type())
}
