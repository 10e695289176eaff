//! fal: pictures, their files, refusals.

use image::GenericImageView as _;
use reqwest::Method;
use sandbox::fault::Twist;
use sandbox::{Rule, Service};
use serde_json::{Value, json};

use crate::stage::{Answered, Stage};

fn url(answer: &Answered, index: usize) -> &str {
    answer.body["images"][index]["url"].as_str().unwrap()
}

#[tokio::test]
async fn pictures_of_the_asked_size_lie_behind_the_addresses() {
    let stage = Stage::new().await;
    let body = json!({ "prompt": "a red bag", "seed": 42, "num_images": 3, "image_size": "portrait_4_3" });
    let answer = stage.paint(&body).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert_eq!((&answer.body["seed"], &answer.body["prompt"]), (&json!(42), &json!("a red bag")));
    assert_eq!(answer.body["has_nsfw_concepts"], json!([false, false, false]));
    assert!(answer.body["timings"]["inference"].is_f64());
    assert_eq!(answer.header("x-fal-billable-units"), "3");
    assert_eq!(answer.header("x-fal-request-id").len(), 36);
    let mut seen = Vec::new();
    for index in 0..3 {
        assert!(url(&answer, index).starts_with(&format!("{}/files/", stage.url())));
        let file = stage.get(url(&answer, index)).await;
        assert_eq!(file.headers()["content-type"], "image/jpeg");
        assert_eq!(file.headers()["access-control-allow-origin"], "*");
        let length = file.headers()["content-length"].to_str().unwrap().to_owned();
        let bytes = file.bytes().await.unwrap();
        assert_eq!(answer.body["images"][index]["file_size"].to_string(), length);
        assert_eq!(image::load_from_memory(&bytes).unwrap().dimensions(), (768, 1024));
        assert!(!seen.contains(&bytes), "each index is its own picture");
        seen.push(bytes);
    }
}

#[tokio::test]
async fn the_same_call_paints_the_same_and_no_seed_another() {
    let stage = Stage::new().await;
    let file = async |body: Value| {
        let answer = stage.paint(&body).await;
        stage.get(url(&answer, 0)).await.bytes().await.unwrap()
    };
    let seeded = json!({ "prompt": "a red bag", "seed": 7, "image_size": "square" });
    assert_eq!(file(seeded.clone()).await, file(seeded).await);
    let free = json!({ "prompt": "a red bag", "image_size": "square" });
    assert_ne!(file(free.clone()).await, file(free).await);
}

#[tokio::test]
async fn png_and_data_uris_are_given_when_asked_for() {
    let stage = Stage::new().await;
    let body = json!({ "prompt": "x", "image_size": "square", "output_format": "png", "sync_mode": true });
    let answer = stage.paint(&body).await;
    let data = url(&answer, 0).strip_prefix("data:image/png;base64,").unwrap();
    let bytes = sandbox::digest::from_base64(data).unwrap();
    assert_eq!(image::guess_format(&bytes).unwrap(), image::ImageFormat::Png);
    assert_eq!(answer.body["images"][0]["content_type"], "image/png");
}

#[tokio::test]
async fn only_a_fal_key_opens() {
    let stage = Stage::new().await;
    let call = |value: Option<&str>| {
        let request = stage.request(Method::POST, sandbox::fal::ENDPOINT).json(&json!({ "prompt": "x" }));
        match value {
            Some(value) => request.header("authorization", value),
            None => request,
        }
    };
    let none = Answered::of(call(None)).await;
    assert_eq!(
        (none.status, none.text("detail")),
        (401, "Authentication is required to access this application")
    );
    for wrong in ["Bearer id:secret", "Key ", "Key undefined", "id:secret"] {
        let answer = Answered::of(call(Some(wrong))).await;
        assert_eq!(
            (answer.status, answer.text("detail")),
            (401, "No user found for Key ID and Secret"),
            "{wrong}"
        );
    }
}

#[tokio::test]
async fn a_bad_input_is_refused_by_field_and_not_billed() {
    let stage = Stage::new().await;
    let answer = stage.paint(&json!({ "prompt": "x", "output_format": "webp" })).await;
    assert_eq!((answer.status, answer.header("x-fal-billable-units")), (422, "0"));
    let fault = &answer.body["detail"][0];
    assert_eq!(fault["loc"], json!(["body", "output_format"]));
    assert_eq!((&fault["type"], &fault["input"]), (&json!("literal_error"), &json!("webp")));
    assert_eq!(fault["ctx"], json!({ "expected": "'jpeg' or 'png'" }));
    assert_eq!(fault["url"], "https://docs.fal.ai/errors#literal_error");
}

#[tokio::test]
async fn an_unknown_path_is_not_found() {
    let stage = Stage::new().await;
    for path in ["/fal-ai/flux/dev", "/fal-ai/flux/schnell/", "/x"] {
        let answer =
            Answered::of(stage.request(Method::POST, path).header("authorization", "Key id:secret")).await;
        assert_eq!(
            (answer.status, answer.body),
            (404, json!({ "detail": format!("Path {path} not found") }))
        );
    }
    assert_eq!(Answered::of(stage.request(Method::GET, sandbox::fal::ENDPOINT)).await.status, 405);
    assert_eq!(stage.get(&format!("{}/files/b/unknown/0.jpeg", stage.url())).await.status(), 404);
}

#[tokio::test]
async fn a_flagged_picture_is_black_and_says_so() {
    let stage = Stage::new().await;
    let rule = Rule::new(Service::Fal, Twist::Nsfw { indexes: vec![1] });
    stage.control.add_fault(rule).await.unwrap();
    let body = json!({ "prompt": "x", "num_images": 2, "image_size": "square" });
    let answer = stage.paint(&body).await;
    assert_eq!(answer.body["has_nsfw_concepts"], json!([false, true]));
    let bytes = stage.get(url(&answer, 1)).await.bytes().await.unwrap();
    let picture = image::load_from_memory(&bytes).unwrap().to_rgb8();
    assert!(picture.pixels().all(|pixel| pixel.0.iter().all(|byte| *byte < 8)));
}

#[tokio::test]
async fn addresses_in_the_answer_can_be_anything() {
    let stage = Stage::new().await;
    let urls =
        ["file:///etc/passwd", "http://evil.example@{authority}{path}", "{url}?x=1"].map(str::to_owned);
    let rule = Rule::new(Service::Fal, Twist::ResultUrls { urls: urls.to_vec() }).containing("jahat");
    stage.control.add_fault(rule).await.unwrap();
    let answer = stage.paint(&json!({ "prompt": "jahat", "num_images": 4, "image_size": "square" })).await;
    assert_eq!(url(&answer, 0), "file:///etc/passwd");
    let authority = stage.url().strip_prefix("http://").unwrap();
    assert!(
        url(&answer, 1).starts_with(&format!("http://evil.example@{authority}/files/b/")),
        "{}",
        url(&answer, 1)
    );
    assert!(url(&answer, 2).ends_with(".jpeg?x=1"));
    assert!(url(&answer, 3).ends_with(".jpeg?x=1"), "the last one holds for all that follow");
    let honest = stage.paint(&json!({ "prompt": "jujur", "image_size": "square" })).await;
    assert!(url(&honest, 0).starts_with(stage.url()));
}
