use super::*;

fn read(body: &Value) -> Result<Input, Vec<(String, String)>> {
    Input::read(body.to_string().as_bytes()).map_err(|faults| {
        let place = |fault: &Fault| fault.loc.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(".");
        faults.iter().map(|fault| (place(fault), fault.kind.to_owned())).collect()
    })
}

#[test]
fn only_a_prompt_is_needed() {
    let input = read(&json!({ "prompt": "a bag" })).unwrap();
    assert_eq!((input.width, input.height, input.num_images), (1024, 768, 1));
    assert_eq!((input.seed, input.format, input.enable_safety_checker), (None, Format::Jpeg, true));
    assert_eq!(input.billable_units(), 1);
}

#[test]
fn presets_and_pixels_are_sizes() {
    let size = |size: Value| {
        read(&json!({ "prompt": "x", "image_size": size })).map(|input| (input.width, input.height))
    };
    assert_eq!(size(json!("portrait_16_9")), Ok((576, 1024)));
    assert_eq!(size(json!({ "width": 640, "height": 480 })), Ok((640, 480)));
    assert_eq!(size(json!({})), Ok((512, 512)));
    assert_eq!(size(json!({ "width": 14_142 })), Ok((4_096, 512)));
    assert_eq!(
        size(json!({ "width": 0, "height": 14_143 })),
        Err(vec![
            ("body.image_size.ImageSize.width".into(), "greater_than_equal".into()),
            ("body.image_size.ImageSize.height".into(), "less_than_equal".into()),
        ])
    );
    assert_eq!(size(json!("square_4k")).unwrap_err().len(), 2);
}

#[test]
fn every_bound_of_the_schema_is_kept() {
    for (field, value, kind) in [
        ("prompt", json!(7), "string_type"),
        ("num_images", json!(0), "greater_than_equal"),
        ("num_images", json!(5), "less_than_equal"),
        ("num_images", json!("3"), "int_parsing"),
        ("num_images", json!(1.5), "int_from_float"),
        ("num_inference_steps", json!(13), "less_than_equal"),
        ("guidance_scale", json!(0.5), "greater_than_equal"),
        ("guidance_scale", json!(20.5), "less_than_equal"),
        ("guidance_scale", json!("3.5"), "float_type"),
        ("seed", json!("1"), "int_type"),
        ("sync_mode", json!("yes"), "bool_type"),
        ("output_format", json!("webp"), "literal_error"),
        ("acceleration", json!("fast"), "literal_error"),
    ] {
        let mut body = json!({ "prompt": "a bag" });
        body[field] = value.clone();
        assert_eq!(read(&body), Err(vec![(format!("body.{field}"), kind.to_owned())]), "{field} {value}");
    }
}

#[test]
fn all_faults_are_told_at_once() {
    let faults = read(&json!({ "num_images": 9, "output_format": "gif" })).unwrap_err();
    let kinds: Vec<&str> = faults.iter().map(|(_, kind)| kind.as_str()).collect();
    assert_eq!(kinds, ["missing", "less_than_equal", "literal_error"]);
}

#[test]
fn what_is_not_an_object_is_refused() {
    assert_eq!(Input::read(b"{").unwrap_err()[0].kind, "json_invalid");
    assert_eq!(Input::read(b"[]").unwrap_err()[0].kind, "model_attributes_type");
}

#[test]
fn unknown_fields_are_ignored_and_large_seeds_kept_whole() {
    let body = br#"{"prompt":"x","seed":18446744073709551615,"negative_prompt":"y"}"#;
    assert_eq!(Input::read(body).unwrap().seed, Some(u64::MAX));
}
