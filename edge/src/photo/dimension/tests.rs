use super::*;

/// The smallest header of each kind that says 640 x 480.
pub(crate) fn header(kind: Kind, width: u16, height: u16) -> Vec<u8> {
    let mut bytes = Vec::new();
    match kind {
        Kind::Png => {
            bytes.extend([0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', 0, 0, 0, 13]);
            bytes.extend(b"IHDR");
            bytes.extend(u32::from(width).to_be_bytes());
            bytes.extend(u32::from(height).to_be_bytes());
            bytes.extend([8, 2, 0, 0, 0, 0, 0, 0, 0]); // depth, colour, and a checksum that nobody checks
        }
        Kind::Jpeg => {
            bytes.extend([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xff, 0xc0, 0, 17, 8]);
            bytes.extend(height.to_be_bytes());
            bytes.extend(width.to_be_bytes());
        }
        Kind::Webp => {
            bytes.extend(b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a");
            bytes.extend(width.to_le_bytes());
            bytes.extend(height.to_le_bytes());
        }
    }
    bytes
}

#[test]
fn reads_every_kind() {
    for kind in [Kind::Png, Kind::Jpeg, Kind::Webp] {
        let bytes = header(kind, 640, 480);
        assert_eq!(Kind::of(&bytes), Some(kind));
        assert_eq!(dimensions(kind, &bytes), Some(Dimensions { width: 640, height: 480 }), "{kind:?}");
    }
}

#[test]
fn reads_the_other_two_forms_of_webp() {
    let mut lossless = b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f".to_vec();
    lossless.extend(((479_u32 << 14) | 639).to_le_bytes());
    assert_eq!(dimensions(Kind::Webp, &lossless), Some(Dimensions { width: 640, height: 480 }));
    let mut extended = b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0".to_vec();
    extended.extend([0x7f, 2, 0, 0xdf, 1, 0]);
    assert_eq!(dimensions(Kind::Webp, &extended), Some(Dimensions { width: 640, height: 480 }));
}

#[test]
fn every_cut_is_refused_and_none_panics() {
    for kind in [Kind::Png, Kind::Jpeg, Kind::Webp] {
        let bytes = header(kind, 640, 480);
        for length in 0..bytes.len() {
            assert_eq!(dimensions(kind, &bytes[..length]), None, "{kind:?} cut at {length}");
        }
    }
}

#[test]
fn a_frame_that_nobody_paints_is_none_and_the_next_one_does_not_count() {
    let whole = header(Kind::Jpeg, 640, 480);
    for frame in (0xc3..=0xcf).filter(|frame| ![0xc4, 0xc8, 0xcc].contains(frame)) {
        let strange = [0xff, frame, 0, 11, 8, 0, 99, 0, 99, 1, 1, 0x11, 0];
        let two = [&whole[..2], &strange, &whole[2..]].concat();
        assert_eq!(dimensions(Kind::Jpeg, &two), None, "{frame:x}");
    }
    for frame in 0xc0..=0xc2 {
        let mut other = whole.clone();
        let at = other.windows(2).position(|pair| pair == [0xff, 0xc0]).unwrap() + 1;
        other[at] = frame;
        assert_eq!(dimensions(Kind::Jpeg, &other), Some(Dimensions { width: 640, height: 480 }), "{frame:x}");
    }
}

#[test]
fn a_side_of_zero_makes_no_sense() {
    for kind in [Kind::Png, Kind::Jpeg, Kind::Webp] {
        assert_eq!(dimensions(kind, &header(kind, 0, 480)), None);
        assert_eq!(dimensions(kind, &header(kind, 640, 0)), None);
    }
}

#[test]
fn a_jpeg_without_a_frame_ends() {
    let mut endless = vec![0xff, 0xd8];
    for _ in 0..10_000 {
        endless.extend([0xff, 0xe1, 0, 2]);
    }
    assert_eq!(dimensions(Kind::Jpeg, &endless), None);
    assert_eq!(dimensions(Kind::Jpeg, &[0xff, 0xd8, 0xff, 0xe1, 0, 1, 0, 0, 0, 0]), None);
    assert_eq!(
        dimensions(Kind::Jpeg, &[0xff, 0xd8, 0xff, 0xda, 0, 2, 0xff, 0xc0, 0, 17, 8, 1, 1, 1, 1]),
        None
    );
}
