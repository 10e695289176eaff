use super::*;

fn scene(prompt: &str) -> Scene {
    let prompt = prompt.to_owned();
    Scene { prompt, seed: 7, index: 0, width: 320, height: 240, format: Format::Png, black: false }
}

fn decoded(scene: &Scene) -> image::RgbImage {
    image::load_from_memory(&scene.paint()).unwrap().to_rgb8()
}

#[test]
fn the_same_scene_is_the_same_bytes() {
    for format in [Format::Jpeg, Format::Png] {
        let scene = Scene { format, ..scene("A red bag on a table") };
        assert_eq!(scene.paint(), scene.paint());
    }
}

#[test]
fn prompt_seed_index_and_size_each_make_another_picture() {
    let first = scene("A red bag on a table");
    for other in [
        scene("A red bag on a chair"),
        Scene { seed: 8, ..first.clone() },
        Scene { index: 1, ..first.clone() },
        Scene { width: 321, ..first.clone() },
    ] {
        assert_ne!(first.paint(), other.paint(), "{other:?}");
    }
}

#[test]
fn it_has_the_size_and_format_asked_for() {
    for (format, kind) in [(Format::Jpeg, image::ImageFormat::Jpeg), (Format::Png, image::ImageFormat::Png)] {
        for (width, height) in [(1, 1), (64, 200), (576, 1024), (1024, 576)] {
            let file = Scene { format, width, height, ..scene("sepatu") }.paint();
            assert_eq!(image::guess_format(&file).unwrap(), kind);
            let picture = image::load_from_memory(&file).unwrap();
            assert_eq!((picture.width(), picture.height()), (width, height));
        }
    }
}

#[test]
fn a_withheld_picture_is_black_and_no_other_is() {
    let lit =
        |scene: &Scene| decoded(scene).pixels().filter(|pixel| pixel.0.iter().any(|byte| *byte > 60)).count();
    assert_eq!(lit(&Scene { black: true, ..scene("x") }), 0);
    assert!(lit(&scene("x")) > 320 * 240 / 2);
}

#[test]
fn the_product_has_the_colour_that_the_prompt_names() {
    let centre = |prompt: &str| {
        let picture = decoded(&Scene { width: 512, height: 512, ..scene(prompt) });
        let mut sum = [0_u64; 3];
        for (x, y) in (226..286).flat_map(|x| (300..340).map(move |y| (x, y))) {
            let pixel = picture.get_pixel(x, y).0;
            sum.iter_mut().zip(pixel).for_each(|(sum, byte)| *sum += u64::from(byte));
        }
        sum
    };
    let [red, green, blue] = centre("A red shirt");
    assert!(red > green * 3 / 2 && red > blue * 3 / 2, "{red} {green} {blue}");
    let [red, green, blue] = centre("A blue shirt");
    assert!(blue > red * 5 / 4 && blue > green, "{red} {green} {blue}");
}
