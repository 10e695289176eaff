//! Width and height of an image, read from its header. Nothing is decoded, and every read is bounded.

use super::Kind;

/// Pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dimensions {
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
}

/// Segments of a JPEG that are looked at before its frame must have come.
const JPEG_SEGMENTS_MAX: usize = 256;

/// The dimensions an image of that kind claims. `None` if its header is cut off or makes no sense; zero sides
/// make none.
#[must_use]
pub fn dimensions(kind: Kind, bytes: &[u8]) -> Option<Dimensions> {
    let found = match kind {
        Kind::Png => png(bytes),
        Kind::Jpeg => jpeg(bytes),
        Kind::Webp => webp(bytes),
    };
    found.filter(|found| found.width > 0 && found.height > 0)
}

fn be16(bytes: &[u8], at: usize) -> Option<u32> {
    let pair: [u8; 2] = bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
    Some(u32::from(u16::from_be_bytes(pair)))
}

fn be32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

fn le16(bytes: &[u8], at: usize) -> Option<u32> {
    let pair: [u8; 2] = bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
    Some(u32::from(u16::from_le_bytes(pair)))
}

fn le24(bytes: &[u8], at: usize) -> Option<u32> {
    let [a, b, c]: [u8; 3] = bytes.get(at..at.checked_add(3)?)?.try_into().ok()?;
    Some(u32::from_le_bytes([a, b, c, 0]))
}

/// IHDR must be the first chunk, 13 bytes long, and there with its checksum.
fn png(bytes: &[u8]) -> Option<Dimensions> {
    if be32(bytes, 8)? != 13 || bytes.get(12..16)? != b"IHDR" || bytes.len() < 33 {
        return None;
    }
    Some(Dimensions { width: be32(bytes, 16)?, height: be32(bytes, 20)? })
}

/// Walks the segments to the first start-of-frame, which must be baseline, extended or progressive.
fn jpeg(bytes: &[u8]) -> Option<Dimensions> {
    let mut at = 2_usize;
    for _ in 0..JPEG_SEGMENTS_MAX {
        if *bytes.get(at)? != 0xff {
            return None;
        }
        // Any number of fill bytes may precede a marker.
        while *bytes.get(at)? == 0xff {
            at = at.checked_add(1)?;
        }
        let marker = *bytes.get(at)?;
        at = at.checked_add(1)?;
        match marker {
            0xc0..=0xc2 => {
                let height = be16(bytes, at.checked_add(3)?)?;
                let width = be16(bytes, at.checked_add(5)?)?;
                return Some(Dimensions { width, height });
            }
            // Frames that nobody paints: who skips one of them goes by the size in the next.
            0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => return None,
            // Parameterless markers cannot stand here in a file that has a frame.
            0x00 | 0x01 | 0xd0..=0xd9 | 0xda => return None,
            _ => {
                let length = usize::try_from(be16(bytes, at)?).ok()?;
                if length < 2 {
                    return None;
                }
                at = at.checked_add(length)?;
            }
        }
    }
    None
}

/// Lossy, lossless or extended, by the first chunk.
fn webp(bytes: &[u8]) -> Option<Dimensions> {
    match bytes.get(12..16)? {
        b"VP8 " => {
            if bytes.get(23..26)? != [0x9d, 0x01, 0x2a] {
                return None;
            }
            Some(Dimensions { width: le16(bytes, 26)? & 0x3fff, height: le16(bytes, 28)? & 0x3fff })
        }
        b"VP8L" => {
            if *bytes.get(20)? != 0x2f {
                return None;
            }
            let bits = u32::from_le_bytes(bytes.get(21..25)?.try_into().ok()?);
            let width = (bits & 0x3fff).checked_add(1)?;
            let height = ((bits >> 14) & 0x3fff).checked_add(1)?;
            Some(Dimensions { width, height })
        }
        b"VP8X" => {
            let width = le24(bytes, 24)?.checked_add(1)?;
            let height = le24(bytes, 27)?.checked_add(1)?;
            Some(Dimensions { width, height })
        }
        _ => None,
    }
}

#[cfg(test)]
pub(crate) mod tests;
