//! Whether an image came through to its end, by the marks its kind puts there. Nothing is decoded.

use super::Kind;

/// A picture with less than this cannot show anything.
const BYTES_MIN: usize = 128;

/// Whether these bytes end where an image of that kind ends.
#[must_use]
pub fn is_whole(kind: Kind, bytes: &[u8]) -> bool {
    bytes.len() >= BYTES_MIN
        && match kind {
            Kind::Png => bytes.ends_with(b"IEND\xae\x42\x60\x82"),
            Kind::Jpeg => {
                // Some encoders pad with zeroes after the end mark.
                let padding = bytes.iter().rev().take_while(|byte| **byte == 0).count();
                let end = bytes.len().saturating_sub(padding);
                bytes.get(..end).is_some_and(|bytes| bytes.ends_with(&[0xff, 0xd9])) && has_scan(bytes)
            }
            Kind::Webp => riff_length(bytes).is_some_and(|length| length <= bytes.len()),
        }
}

/// Whether a start-of-scan mark stands anywhere; in compressed data `ff` is always followed by `00` or a mark.
fn has_scan(bytes: &[u8]) -> bool {
    bytes.windows(2).any(|pair| pair == [0xff, 0xda])
}

/// What the container says it holds, with its own eight bytes.
fn riff_length(bytes: &[u8]) -> Option<usize> {
    let length = u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?);
    usize::try_from(length).ok()?.checked_add(8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::photo::dimension::tests::header;

    fn padded(mut bytes: Vec<u8>, end: &[u8]) -> Vec<u8> {
        bytes.resize(bytes.len().max(200), 7);
        bytes.extend(end);
        bytes
    }

    #[test]
    fn an_image_ends_with_its_mark() {
        assert!(is_whole(Kind::Png, &padded(header(Kind::Png, 64, 64), b"IEND\xae\x42\x60\x82")));
        let mut jpeg = header(Kind::Jpeg, 64, 64);
        jpeg.extend([0xff, 0xda]);
        assert!(is_whole(Kind::Jpeg, &padded(jpeg.clone(), &[0xff, 0xd9])));
        assert!(is_whole(Kind::Jpeg, &padded(jpeg.clone(), &[0xff, 0xd9, 0, 0])));
        let mut webp = padded(header(Kind::Webp, 64, 64), &[]);
        webp[4..8].copy_from_slice(&192_u32.to_le_bytes());
        assert!(is_whole(Kind::Webp, &webp));
        webp.pop();
        assert!(!is_whole(Kind::Webp, &webp));
        assert!(!is_whole(Kind::Jpeg, &padded(jpeg, &[])));
        assert!(!is_whole(Kind::Jpeg, &padded(header(Kind::Jpeg, 64, 64), &[0xff, 0xd9])), "no scan");
        assert!(!is_whole(Kind::Png, &padded(header(Kind::Png, 64, 64), &[])));
    }

    #[test]
    fn a_header_alone_is_no_image() {
        for kind in [Kind::Png, Kind::Jpeg, Kind::Webp] {
            assert!(!is_whole(kind, &header(kind, 64, 64)), "{kind:?}");
        }
    }
}
