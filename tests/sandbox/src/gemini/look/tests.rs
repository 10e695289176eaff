use image::{ImageFormat, Rgb, RgbImage};

use super::*;
use crate::scene::{Format, Scene};

fn file(format: ImageFormat, paint: impl Fn(u32, u32) -> [u8; 3]) -> Vec<u8> {
    let picture = RgbImage::from_fn(200, 100, |x, y| Rgb(paint(x, y)));
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, format).unwrap();
    file.into_inner()
}

#[test]
fn every_accepted_kind_is_measured_and_its_colour_named() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
        let sight = look(&file(format, |_, _| [214, 36, 36])).unwrap();
        assert_eq!((sight.width, sight.height), (200, 100), "{format:?}");
        assert_eq!(sight.colors, [("red", 100)], "{format:?}");
        assert_eq!(sight.thing, None, "{format:?}");
    }
}

#[test]
fn the_thing_is_told_from_its_background() {
    let blue_in_white = |x: u32, y: u32| {
        if (20..60).contains(&x) && (10..90).contains(&y) { [40, 92, 206] } else { [252, 252, 252] }
    };
    let sight = look(&file(ImageFormat::Png, blue_in_white)).unwrap();
    assert_eq!(sight.background, "white");
    let thing = sight.thing.unwrap();
    assert_eq!(thing.colors, ["blue"]);
    assert!((14..=18).contains(&thing.percent), "{}", thing.percent);
    assert!(thing.middle.0 < 0.3, "{:?}", thing.middle);
}

#[test]
fn what_is_no_photo_is_not_seen() {
    let whole = file(ImageFormat::Png, |_, _| [0, 0, 0]);
    for bytes in [&b""[..], b"<svg/>", b"\x89PNG\r\n\x1a\n", &whole[..whole.len() / 2]] {
        assert_eq!(look(bytes), None);
    }
}

#[test]
fn a_painted_scene_can_be_looked_at() {
    let prompt = "a red bag".to_owned();
    let scene =
        Scene { prompt, seed: 1, index: 0, width: 512, height: 512, format: Format::Jpeg, black: false };
    let sight = look(&scene.paint()).unwrap();
    assert!(sight.colors.len() > 1, "{:?}", sight.colors);
}
