//! What a file is, and how many pixels it has, by its first bytes. Its name and its claimed type are not asked.

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    Webp,
    /// GIF, BMP or AVIF: browsers decode them, and they are sent as JPEG.
    Other,
    /// HEIC or HEIF: some browsers decode them.
    Heic,
}

/// The kind of a file that begins so; none if it is no photo.
pub(crate) fn kind(head: &[u8]) -> Option<Kind> {
    let at = |start: usize, mark: &[u8]| head.get(start..).is_some_and(|rest| rest.starts_with(mark));
    if at(0, &[0xff, 0xd8, 0xff]) {
        Some(Kind::Jpeg)
    } else if at(0, b"\x89PNG\r\n\x1a\n") {
        Some(Kind::Png)
    } else if at(0, b"RIFF") && at(8, b"WEBP") {
        Some(Kind::Webp)
    } else if at(0, b"GIF8") || at(0, b"BM") || at(4, b"ftypavif") || at(4, b"ftypavis") {
        Some(Kind::Other)
    } else if ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"]
        .iter()
        .any(|brand| at(4, b"ftyp") && at(8, brand.as_bytes()))
    {
        Some(Kind::Heic)
    } else {
        None
    }
}

/// Width times height as the header says; none where it does not say it in the bytes given.
pub(crate) fn pixels(kind: Kind, head: &[u8]) -> Option<u64> {
    let (width, height) = match kind {
        Kind::Jpeg => jpeg(head)?,
        Kind::Png => (big_endian(head, 16, 4)?, big_endian(head, 20, 4)?),
        Kind::Webp => webp(head)?,
        Kind::Other | Kind::Heic => return None,
    };
    width.checked_mul(height)
}

fn big_endian(bytes: &[u8], start: usize, count: usize) -> Option<u64> {
    let end = start.checked_add(count)?;
    bytes
        .get(start..end)?
        .iter()
        .try_fold(0_u64, |sum, byte| sum.checked_mul(256)?.checked_add(u64::from(*byte)))
}

fn little_endian(bytes: &[u8], start: usize, count: usize) -> Option<u64> {
    let end = start.checked_add(count)?;
    bytes
        .get(start..end)?
        .iter()
        .rev()
        .try_fold(0_u64, |sum, byte| sum.checked_mul(256)?.checked_add(u64::from(*byte)))
}

/// Walks the segments to the first frame header. Each step moves on by at least two bytes.
fn jpeg(bytes: &[u8]) -> Option<(u64, u64)> {
    let mut at = 2_usize;
    loop {
        if *bytes.get(at)? != 0xff {
            return None;
        }
        let marker = *bytes.get(at.checked_add(1)?)?;
        let is_frame = matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
        if is_frame {
            return Some((
                big_endian(bytes, at.checked_add(7)?, 2)?,
                big_endian(bytes, at.checked_add(5)?, 2)?,
            ));
        }
        let step = match marker {
            0xff => 1,
            0x01 | 0xd0..=0xd8 => 2,
            _ => usize::try_from(big_endian(bytes, at.checked_add(2)?, 2)?).ok()?.checked_add(2)?,
        };
        at = at.checked_add(step)?;
    }
}

fn webp(bytes: &[u8]) -> Option<(u64, u64)> {
    match bytes.get(12..16)? {
        b"VP8 " => Some((little_endian(bytes, 26, 2)? & 0x3fff, little_endian(bytes, 28, 2)? & 0x3fff)),
        b"VP8L" => {
            let packed = little_endian(bytes, 21, 4)?;
            Some(((packed & 0x3fff).checked_add(1)?, ((packed >> 14) & 0x3fff).checked_add(1)?))
        }
        b"VP8X" => {
            Some((little_endian(bytes, 24, 3)?.checked_add(1)?, little_endian(bytes, 27, 3)?.checked_add(1)?))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
