use super::*;
use crate::photo::dimension::tests::header;

fn data_url(media_type: &str, bytes: &[u8]) -> String {
    format!("data:{media_type};base64,{}", STANDARD.encode(bytes))
}

#[test]
fn a_photo_of_each_kind_passes_untouched() {
    for kind in [Kind::Png, Kind::Jpeg, Kind::Webp] {
        let url = data_url(kind.media_type(), &header(kind, 640, 480));
        let photo = Photo::parse(&url).unwrap();
        assert_eq!(photo.kind, kind);
        assert_eq!(photo.dimensions, Dimensions { width: 640, height: 480 });
        assert!(url.as_bytes().ends_with(photo.base64));
    }
}

#[test]
fn every_fault_has_its_name() {
    let png = header(Kind::Png, 640, 480);
    let good = STANDARD.encode(&png);
    for (url, fault) in [
        (String::new(), PhotoFault::NotDataUrl),
        ("https://example.com/a.png".into(), PhotoFault::NotDataUrl),
        ("data:image/png,abcd".into(), PhotoFault::NotDataUrl),
        (format!("data:image/png;charset=utf-8,{good}"), PhotoFault::NotDataUrl),
        ("datä:image/png;base64,".into(), PhotoFault::NotDataUrl),
        (format!("data:image/svg+xml;base64,{good}"), PhotoFault::Unsupported),
        (format!("data:image/png;name=a.png;base64,{good}"), PhotoFault::Unsupported),
        (format!("data:;base64,{good}"), PhotoFault::Unsupported),
        (data_url("image/png", b"<svg xmlns='http://www.w3.org/2000/svg'/>"), PhotoFault::Unsupported),
        (data_url("image/jpeg", &png), PhotoFault::Mislabelled),
        ("data:image/png;base64,".into(), PhotoFault::Damaged),
        (format!("data:image/png;base64,{good}A"), PhotoFault::Damaged),
        (format!("data:image/png;base64,{} ", good.get(..good.len() - 1).unwrap()), PhotoFault::Damaged),
        (format!("data:image/png;base64,{}", good.replace(['A'], "_")), PhotoFault::Damaged),
        (format!("data:image/png;base64,AA=={good}"), PhotoFault::Damaged),
        (data_url("image/png", &png[..20]), PhotoFault::Damaged),
        (data_url("image/png", &header(Kind::Png, 8193, 64)), PhotoFault::TooLarge),
        (data_url("image/png", &header(Kind::Png, 8000, 8000)), PhotoFault::TooLarge),
        (data_url("image/png", &header(Kind::Png, 63, 640)), PhotoFault::TooSmall),
    ] {
        assert_eq!(Photo::parse(&url), Err(fault), "{}", url.chars().take(60).collect::<String>());
    }
}

#[test]
fn stray_bits_in_the_last_character_are_refused() {
    // "QQ==" and "QR==" both decode to one byte; only the first is canonical.
    assert!(is_canonical(b"QQ=="));
    assert!(!is_canonical(b"QR=="));
    assert!(is_canonical(b"QUE="));
    assert!(!is_canonical(b"QUF="));
    assert!(!is_canonical(b"===="));
    assert!(!is_canonical(b"A==="));
}

#[test]
fn the_byte_limit_is_exact_and_found_without_decoding() {
    let chars = usize::try_from(PHOTO_BYTES_MAX).unwrap() / 3 * 4;
    assert_eq!(decoded_length(&"A".repeat(chars)), Some(u64::from(PHOTO_BYTES_MAX)));
    let over = format!("data:image/png;base64,{}", "A".repeat(chars + 4));
    assert_eq!(Photo::parse(&over), Err(PhotoFault::TooLarge));
    let at = format!("data:image/png;base64,{}", "A".repeat(chars));
    assert_eq!(Photo::parse(&at), Err(PhotoFault::Unsupported));
}
