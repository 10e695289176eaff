//! The record of requests.

use image::ImageFormat;
use reqwest::Method;
use sandbox::digest::sha256_hex;
use sandbox::record::Filter;
use sandbox::{ControlError, Service};
use serde_json::{Value, json};

use crate::stage::{Answered, Stage, about, plain};

#[tokio::test]
async fn every_request_is_kept_in_order_with_headers_body_and_status() {
    let stage = Stage::new().await;
    let body = json!({ "prompt": "penanda-1", "image_size": "square", "seed": 5 });
    stage.paint(&body).await;
    stage.paint(&json!({ "prompt": "" , "num_images": 0 })).await;
    let entries = stage.control.requests(&Filter::of(Service::Fal)).await.unwrap();
    let [first, second] = &entries[..] else { panic!("{entries:?}") };
    assert!(first.order < second.order && first.arrived_ms <= second.arrived_ms);
    assert_eq!((first.method.as_str(), first.path.as_str()), ("POST", "/fal-ai/flux/schnell"));
    assert_eq!((&first.body, first.headers["authorization"].as_str()), (&body, "Key id:secret"));
    assert_eq!((first.status, second.status, first.abandoned), (Some(200), Some(422), false));
    assert!(first.answered_ms >= Some(first.arrived_ms));
}

#[tokio::test]
async fn entries_are_found_by_service_text_and_place() {
    let stage = Stage::new().await;
    let photo = plain([1, 2, 3], 64, 64, ImageFormat::Png);
    stage.describe(&about("image/png", &photo)).await;
    let painted = stage.paint(&json!({ "prompt": "penanda-2", "image_size": "square" })).await;
    stage.get(painted.body["images"][0]["url"].as_str().unwrap()).await;
    let session = stage.control.sign_up("cari@toko.example", "kain batik").await.unwrap();
    stage.get_user(&session.access_token).await;

    let found = async |filter: Filter| stage.control.requests(&filter).await.unwrap();
    let digest = format!("sha256:{}", sha256_hex(&photo));
    let seen = found(Filter::of(Service::Gemini).containing(digest)).await;
    assert_eq!(seen.len(), 1);
    let kept = &seen[0].body["contents"][0]["parts"][0]["inlineData"]["data"];
    assert_eq!(
        (kept["bytes"].as_u64(), kept.is_string()),
        (Some(u64::try_from(photo.len()).unwrap()), false)
    );

    let services =
        |entries: Vec<sandbox::record::Entry>| entries.iter().map(|entry| entry.service).collect::<Vec<_>>();
    assert_eq!(
        services(found(Filter::default().containing("penanda-2")).await),
        [Service::Fal, Service::Files]
    );
    let mine = found(Filter::default().containing("cari@toko.example")).await;
    assert_eq!(mine.len(), 2);
    assert_eq!(mine[1].about["user"], session.user["id"].as_str().unwrap());
    assert!(!format!("{mine:?}").contains("kain batik"), "no password is kept");
    let last = mine[0].order;
    assert_eq!(found(Filter { after: last, ..Filter::default() }).await.len(), 1);
}

#[tokio::test]
async fn a_user_is_found_behind_links_and_encoded_parameters() {
    let stage = Stage::new().await;
    stage.auth_post("/otp", &json!({ "email": "tautan@toko.example" })).await;
    let mail = stage.control.mails("tautan@toko.example").await.unwrap().remove(0);
    stage.get(&mail.link).await;
    stage
        .get(&format!("{}/auth/v1/authorize?provider=google&login_hint=tautan%40toko.example", stage.url()))
        .await;
    let mine = Filter::of(Service::Auth).containing("tautan@toko.example");
    let paths: Vec<String> =
        stage.control.requests(&mine).await.unwrap().into_iter().map(|entry| entry.path).collect();
    assert_eq!(paths, ["/auth/v1/otp", "/auth/v1/verify", "/auth/v1/authorize"]);
}

#[tokio::test]
async fn only_what_fits_is_cleared() {
    let stage = Stage::new().await;
    for prompt in ["satu", "dua", "dua"] {
        stage.paint(&json!({ "prompt": prompt, "image_size": "square" })).await;
    }
    let two = Filter::of(Service::Fal).containing("dua");
    assert_eq!(stage.control.clear_requests(&two).await.unwrap(), 2);
    assert_eq!(stage.control.requests(&Filter::default()).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_misspelt_condition_does_not_mean_everything() {
    let stage = Stage::new().await;
    for query in ["?servce=fal", "?service=flux", "?after=x"] {
        let answer = Answered::of(stage.request(Method::DELETE, &format!("/control/requests{query}"))).await;
        assert_eq!(answer.status, 422, "{query}");
        assert!(matches!(answer.body, Value::String(_)));
    }
}

#[tokio::test]
async fn a_record_that_lost_entries_says_so() {
    let stage = Stage::new().await;
    let text = "x".repeat(60_000);
    let body = json!({ "a": text, "b": text, "c": text, "d": text });
    for _ in 0..450 {
        let request = stage.request(Method::POST, "/elsewhere").json(&body);
        assert_eq!(request.send().await.unwrap().status(), 404);
    }
    let all = stage.control.requests(&Filter::of(Service::Gemini)).await;
    assert!(matches!(all, Err(ControlError::Lossy(1..))), "{all:?}");
    let recent = Filter { after: 440, ..Filter::default() };
    assert_eq!(stage.control.requests(&recent).await.unwrap().len(), 10);
}
