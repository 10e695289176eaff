//! The seller's photo as it arrives: a data URL. Its base64 text is checked and passed on; only its head is
//! decoded, for the kind and the dimensions.

use super::{Dimensions, Kind, dimensions};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use contract::limit::{PHOTO_BYTES_MAX, PHOTO_PIXELS_MAX, PHOTO_SIDE_MAX, PHOTO_SIDE_MIN};

/// Base64 characters decoded to find the kind. A multiple of four, as all of these.
const KIND_CHARS: usize = 16;
/// Base64 characters decoded to find the dimensions: nearly always the first is enough, but a phone may put a depth
/// map and a colour profile before the frame of a JPEG.
const HEAD_CHARS: [usize; 3] = [16 * 1024, 256 * 1024, 2 * 1024 * 1024];

/// A photo that passed every check from the outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Photo<'a> {
    /// What it is, by its bytes.
    pub kind: Kind,
    /// Its bytes in padded, canonical base64.
    pub base64: &'a [u8],
    /// What its header claims.
    pub dimensions: Dimensions,
}

/// Why a photo is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhotoFault {
    /// Not `data:image/...;base64,...`.
    NotDataUrl,
    /// A kind we do not take, or not an image.
    Unsupported,
    /// The bytes are of another kind than declared.
    Mislabelled,
    /// The base64 text or the image header is broken.
    Damaged,
    /// More than [`PHOTO_BYTES_MAX`] bytes, [`PHOTO_SIDE_MAX`] pixels a side or [`PHOTO_PIXELS_MAX`] in all.
    TooLarge,
    /// Less than [`PHOTO_SIDE_MIN`] pixels a side.
    TooSmall,
}

impl<'a> Photo<'a> {
    /// Checks a data URL.
    ///
    /// # Errors
    /// The first fault, from the cheapest check to the dearest.
    pub fn parse(data_url: &'a str) -> Result<Self, PhotoFault> {
        let (declared, base64) = split(data_url)?;
        let declared = Kind::of_media_type(&declared.to_ascii_lowercase()).ok_or(PhotoFault::Unsupported)?;
        if decoded_length(base64).ok_or(PhotoFault::Damaged)? > u64::from(PHOTO_BYTES_MAX) {
            return Err(PhotoFault::TooLarge);
        }
        if !is_canonical(base64.as_bytes()) {
            return Err(PhotoFault::Damaged);
        }
        let kind = Kind::of(&head(base64, KIND_CHARS)?).ok_or(PhotoFault::Unsupported)?;
        if kind != declared {
            return Err(PhotoFault::Mislabelled);
        }
        let found = HEAD_CHARS.into_iter().find_map(|chars| dimensions(kind, &head(base64, chars).ok()?));
        let dimensions = found.ok_or(PhotoFault::Damaged)?;
        check_size(dimensions)?;
        Ok(Self { kind, base64: base64.as_bytes(), dimensions })
    }
}

/// The first bytes of the photo.
fn head(base64: &str, chars: usize) -> Result<Vec<u8>, PhotoFault> {
    let head = base64.get(..base64.len().min(chars)).ok_or(PhotoFault::Damaged)?;
    STANDARD.decode(head).map_err(|_| PhotoFault::Damaged)
}

/// The media type and the payload of `data:<media type>;base64,<payload>`.
fn split(data_url: &str) -> Result<(&str, &str), PhotoFault> {
    let scheme = data_url.get(..5).filter(|scheme| scheme.eq_ignore_ascii_case("data:"));
    let rest = scheme.and_then(|_| data_url.get(5..)).ok_or(PhotoFault::NotDataUrl)?;
    let (head, payload) = rest.split_once(',').ok_or(PhotoFault::NotDataUrl)?;
    let (media_type, encoding) = head.rsplit_once(';').ok_or(PhotoFault::NotDataUrl)?;
    if encoding.eq_ignore_ascii_case("base64") {
        Ok((media_type, payload))
    } else {
        Err(PhotoFault::NotDataUrl)
    }
}

/// Bytes that the text will decode to, by arithmetic. `None` if its length is impossible.
fn decoded_length(base64: &str) -> Option<u64> {
    let length = u64::try_from(base64.len()).ok()?;
    if length == 0 || length % 4 != 0 {
        return None;
    }
    let padding = base64.bytes().rev().take(2).take_while(|byte| *byte == b'=').count();
    (length / 4).checked_mul(3)?.checked_sub(u64::try_from(padding).ok()?)
}

/// Whether every character belongs to the alphabet and the last one carries no stray bits, so that the text has
/// exactly one meaning. The length is a multiple of four already.
fn is_canonical(base64: &[u8]) -> bool {
    let body = match base64 {
        [body @ .., b'=', b'='] if matches!(body.last(), Some(b'A' | b'Q' | b'g' | b'w')) => body,
        [.., b'=', b'='] => return false,
        [body @ .., b'='] if body.last().is_some_and(|last| b"AEIMQUYcgkosw048".contains(last)) => body,
        [.., b'='] => return false,
        whole => whole,
    };
    body.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'))
}

fn check_size(dimensions: Dimensions) -> Result<(), PhotoFault> {
    let Dimensions { width, height } = dimensions;
    if width.max(height) > PHOTO_SIDE_MAX
        || width.checked_mul(height).is_none_or(|pixels| pixels > PHOTO_PIXELS_MAX)
    {
        Err(PhotoFault::TooLarge)
    } else if width.min(height) < PHOTO_SIDE_MIN {
        Err(PhotoFault::TooSmall)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests;
