use super::*;
use crate::photo::PhotoFault;
use contract::text::TextFault;

fn fault(body: &str) -> Failure {
    Wish::parse(body.as_bytes()).unwrap_err()
}

#[test]
fn the_smallest_wish_has_the_documented_defaults() {
    let wish = Wish::parse(br#"{"prompt":"tas"}"#).unwrap();
    assert_eq!(
        wish,
        Wish {
            prompt: "tas".into(),
            reference_image: None,
            asked: 2,
            size: PictureSize::SquareHd,
            seed: None,
            settings: None
        }
    );
}

#[test]
fn the_full_wish_is_read_without_copying_the_photo() {
    let body = br#" {"prompt":"a\u0062c","reference_image":"data:image/png;base64,AAAA","num_images":4,
        "image_size":"portrait_4_3","seed":9007199254740983,"settings":{"a":[1]},"price":0} "#;
    let wish = Wish::parse(body).unwrap();
    assert_eq!(wish.prompt, "abc");
    assert!(matches!(wish.reference_image, Some(Cow::Borrowed("data:image/png;base64,AAAA"))));
    assert_eq!((wish.asked, wish.size, wish.seed), (4, PictureSize::Portrait43, Some(SEED_MAX)));
    assert_eq!(wish.settings, Some(r#"{"a":[1]}"#));
}

#[test]
fn null_is_the_same_as_absent() {
    let wish = Wish::parse(
        br#"{"prompt":"x","reference_image":null,"num_images":null,"image_size":null,"seed":null,"settings":null}"#,
    );
    assert_eq!(wish.unwrap(), Wish::parse(br#"{"prompt":"x"}"#).unwrap());
}

#[test]
fn a_body_that_is_not_one_object_is_malformed() {
    let deep = format!(r#"{{"prompt":"x","settings":{}}}"#, "[".repeat(100_000));
    for body in
        ["", "null", "[]", r#"["x"]"#, "{", r#"{"prompt":"x"} x"#, r#"{"prompt":"a","prompt":"b"}"#, &deep]
    {
        assert_eq!(
            fault(body),
            Failure::Body(BodyRefusal::Malformed),
            "{}",
            body.chars().take(40).collect::<String>()
        );
    }
    assert_eq!(Wish::parse(b"{\"prompt\":\"\xff\"}").unwrap_err(), Failure::Body(BodyRefusal::Malformed));
}

#[test]
fn every_member_at_fault_is_named() {
    let text = |fault| Failure::Prompt(PromptFault::Text(fault));
    for (body, wanted) in [
        ("{}", Failure::Prompt(PromptFault::NotText)),
        (r#"{"prompt":5}"#, Failure::Prompt(PromptFault::NotText)),
        (r#"{"prompt":"\ud800"}"#, Failure::Prompt(PromptFault::NotText)),
        (r#"{"prompt":" \n"}"#, text(TextFault::Empty)),
        (r#"{"prompt":"a\u0000b"}"#, text(TextFault::Forbidden('\0'))),
        (r#"{"prompt":"x","num_images":0}"#, Failure::Option(OptionFault::Count)),
        (r#"{"prompt":"x","num_images":5}"#, Failure::Option(OptionFault::Count)),
        (r#"{"prompt":"x","num_images":-1}"#, Failure::Option(OptionFault::Count)),
        (r#"{"prompt":"x","num_images":1.5}"#, Failure::Option(OptionFault::Count)),
        (r#"{"prompt":"x","num_images":"3"}"#, Failure::Option(OptionFault::Count)),
        (r#"{"prompt":"x","image_size":"huge"}"#, Failure::Option(OptionFault::Size)),
        (r#"{"prompt":"x","image_size":{"width":1}}"#, Failure::Option(OptionFault::Size)),
        (r#"{"prompt":"x","seed":-1}"#, Failure::Option(OptionFault::Seed)),
        (r#"{"prompt":"x","seed":9007199254740984}"#, Failure::Option(OptionFault::Seed)),
        (r#"{"prompt":"x","settings":[]}"#, Failure::Option(OptionFault::Settings)),
        (r#"{"prompt":"x","settings":{"a":"\ud800"}}"#, Failure::Option(OptionFault::Settings)),
        (r#"{"prompt":"x","reference_image":{}}"#, Failure::Photo(PhotoFault::NotDataUrl)),
    ] {
        assert_eq!(fault(body), wanted, "{body}");
    }
}

#[test]
fn a_whole_number_is_one_however_it_is_spelt() {
    for (spelt, wanted) in [
        ("2", Some(2)),
        ("2.0", Some(2)),
        ("2.000", Some(2)),
        ("-0", Some(0)),
        ("-0.0", Some(0)),
        ("9007199254740983.0", Some(SEED_MAX)),
        ("2.5", None),
        ("-2.0", None),
        ("2.0e1", None),
        ("1e400", None),
        ("-2", None),
        ("18446744073709551616", None),
        ("true", None),
        ("\"2\"", None),
    ] {
        assert_eq!(whole(spelt), wanted, "{spelt}");
    }
}

#[test]
fn limits_are_exact() {
    let at = format!(r#"{{"prompt":"{}"}}"#, "é".repeat(4_000));
    assert!(Wish::parse(at.as_bytes()).is_ok());
    let over = format!(r#"{{"prompt":"{}"}}"#, "é".repeat(4_001));
    assert_eq!(fault(&over), Failure::Prompt(PromptFault::Text(TextFault::TooLong)));
    let notes = |bytes: usize| format!(r#"{{"prompt":"x","settings":{{"a":"{}"}}}}"#, "n".repeat(bytes - 8));
    assert!(Wish::parse(notes(8_192).as_bytes()).is_ok());
    assert_eq!(fault(&notes(8_193)), Failure::Option(OptionFault::Settings));
}
