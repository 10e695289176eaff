//! What is wrong with one member of the body.

use crate::{Heard, heard, of_a_photo, told};
use contract::problem::Code;
use serde_json::{Value, json};
use stack::Stack;

/// Sends bodies and compares what is heard; none of them moves a coin.
async fn refused_without_a_move(cases: &[(Value, Heard)]) {
    let seller = Stack::shared().seller().await;
    for (body, wanted) in cases {
        let shown: String = body.to_string().chars().take(80).collect();
        assert_eq!(&heard(&seller.generate(body).await), wanted, "{shown}");
    }
    assert_eq!(seller.balance().await, (10, 0));
}

#[tokio::test]
async fn of_a_prompt() {
    let prompt = |detail| told(422, Code::InvalidPrompt, detail);
    let no_text = || prompt("The prompt must be a string.");
    let hidden = || prompt("The prompt has a character that cannot be seen.");
    refused_without_a_move(&[
        (json!({}), no_text()),
        (json!({ "prompt": null }), no_text()),
        (json!({ "prompt": 7 }), no_text()),
        (json!({ "prompt": ["x"] }), no_text()),
        (json!({ "prompt": "" }), prompt("The prompt is empty.")),
        (json!({ "prompt": " \n\t" }), prompt("The prompt is empty.")),
        (json!({ "prompt": "x".repeat(4_001) }), prompt("The prompt is longer than 4000 characters.")),
        (json!({ "prompt": "🧕".repeat(4_001) }), prompt("The prompt is longer than 4000 characters.")),
        (json!({ "prompt": "a\u{0}b" }), hidden()),
        (json!({ "prompt": "a\u{202e}b" }), hidden()),
        (json!({ "prompt": "a\u{e0041}b" }), hidden()),
    ])
    .await;
}

#[tokio::test]
async fn of_an_option() {
    let option = |detail| told(422, Code::InvalidOptions, detail);
    let with = |name: &str, value: Value| json!({ "prompt": "x", name: value });
    let mut cases = Vec::new();
    for (name, wanted, values) in [
        (
            "num_images",
            "num_images must be a whole number from 1 to 4.",
            vec![json!(0), json!(5), json!(-1), json!(2.5), json!("2"), json!(true), json!([1])],
        ),
        (
            "image_size",
            "image_size must be one of the preset names.",
            vec![
                json!("gigantic"),
                json!("Square_HD"),
                json!(""),
                json!(1),
                json!({ "width": 64, "height": 64 }),
            ],
        ),
        (
            "seed",
            "seed must be a whole number from 0 to 9007199254740983.",
            vec![json!(1.5), json!(-1), json!(9_007_199_254_740_984_u64), json!(u64::MAX), json!("7")],
        ),
        (
            "settings",
            "settings must be a JSON object of at most 8 KB.",
            vec![json!({ "notes": "n".repeat(9_000) }), json!([]), json!("x"), json!(1)],
        ),
    ] {
        cases.extend(values.into_iter().map(|value| (with(name, value), option(wanted))));
    }
    refused_without_a_move(&cases).await;
}

#[tokio::test]
async fn of_a_photo_beside_it() {
    let mut cases: Vec<(Value, Heard)> = of_a_photo()
        .into_iter()
        .map(|(url, wanted)| (json!({ "prompt": "x", "reference_image": url }), wanted))
        .collect();
    let no_url = told(422, Code::InvalidImage, "The photo must be a base64 data URL.");
    for value in [json!(7), json!(["data:"]), json!({ "base64": "" }), json!(true)] {
        cases.push((json!({ "prompt": "x", "reference_image": value }), no_url.clone()));
    }
    refused_without_a_move(&cases).await;
}
