use super::*;

fn jpeg_of(width: u16, height: u16, segment: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0xff, 0xd8, 0xff, 0xe1];
    bytes.extend(u16::try_from(segment.len().strict_add(2)).unwrap().to_be_bytes());
    bytes.extend(segment);
    bytes.extend([0xff, 0xc2, 0x00, 0x11, 0x08]);
    bytes.extend(height.to_be_bytes());
    bytes.extend(width.to_be_bytes());
    bytes
}

#[test]
fn a_jpeg_is_measured_past_its_thumbnail() {
    // The segment holds a frame header of its own, as EXIF thumbnails do.
    let thumbnail = [0xff, 0xd8, 0xff, 0xc0, 0x00, 0x11, 0x08, 0x00, 0x10, 0x00, 0x10];
    let bytes = jpeg_of(8_000, 6_000, &thumbnail);
    assert_eq!(kind(&bytes), Some(Kind::Jpeg));
    assert_eq!(pixels(Kind::Jpeg, &bytes), Some(48_000_000));
}

#[test]
fn a_jpeg_cut_short_says_nothing_and_ends() {
    let bytes = jpeg_of(10, 10, &[0; 40]);
    for end in 0..bytes.len() {
        assert_eq!(pixels(Kind::Jpeg, &bytes[..end]), None);
    }
    assert_eq!(pixels(Kind::Jpeg, &[0xff; 64]), None);
}

#[test]
fn png_and_webp_are_measured() {
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    png.extend([0, 0, 0x10, 0, 0, 0, 0x08, 0]);
    assert_eq!(kind(&png), Some(Kind::Png));
    assert_eq!(pixels(Kind::Png, &png), Some(4_096 * 2_048));

    let mut webp = b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0".to_vec();
    webp.extend([0xff, 0x0f, 0, 0xff, 0x07, 0]);
    assert_eq!(kind(&webp), Some(Kind::Webp));
    assert_eq!(pixels(Kind::Webp, &webp), Some(4_096 * 2_048));
}

#[test]
fn what_is_no_photo_is_none() {
    assert_eq!(kind(b"\0\0\0\x18ftypisom\0\0\0\0"), None, "a video");
    assert_eq!(kind(b"%PDF-1.7"), None);
    assert_eq!(kind(b"<svg xmlns="), None);
    assert_eq!(kind(b""), None);
    assert_eq!(kind(b"\0\0\0\x18ftypheic\0\0\0\0"), Some(Kind::Heic));
    assert_eq!(kind(b"\0\0\0\x18ftypmif1\0\0\0\0"), Some(Kind::Heic));
    assert_eq!(kind(b"\0\0\0\x18ftypavif\0\0\0\0"), Some(Kind::Other));
}
