//! The journey: with a photo, without one, and when something outside fails.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a story that cannot go on has failed")]

use contract::api::batch::GenerateAnswer;
use contract::problem::Code;
use sandbox::fault::preset::{fal, gemini};
use sandbox::record::{Entry, Filter};
use sandbox::{Instead, Rule, Service, Twist};
use serde_json::{Value, json};
use stack::{Seller, Stack, photo};
use uuid::Uuid;

/// A text that only this story's requests carry.
fn marker() -> String {
    format!("tas kulit {}", Uuid::new_v4())
}

/// The requests of that service with the marker in them.
async fn requests(service: Service, marker: &str) -> Vec<Entry> {
    let filter = Filter { service: Some(service), containing: vec![marker.to_owned()], after: 0 };
    Stack::shared().control().requests(&filter).await.unwrap()
}

/// How often this photo was shown to Gemini.
async fn looks(data_url: &str) -> usize {
    requests(Service::Gemini, &photo::digest(data_url)).await.len()
}

/// Every picture of an answer can be fetched and is what it says.
async fn pictures_are_there(seller: &Seller, answer: &GenerateAnswer) {
    for (url, detail) in answer.images.iter().zip(&answer.details) {
        assert_eq!(url, &detail.url);
        let picture = seller.client.get(url).send().await.unwrap();
        assert_eq!(picture.status(), 200);
        assert_eq!(picture.headers()["content-type"], "image/jpeg");
        assert_eq!(picture.headers()["cache-control"], "public, max-age=31536000, immutable");
        let bytes = picture.bytes().await.unwrap();
        let decoded = image::load_from_memory(&bytes).unwrap();
        assert_eq!((decoded.width(), decoded.height()), (detail.width, detail.height));
    }
}

#[tokio::test]
async fn with_a_photo_the_prompt_is_enhanced_and_three_pictures_cost_one_coin() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    assert_eq!(seller.balance().await, (10, 0));
    let (marker, photo) = (marker(), photo::jpeg());
    let body = json!({ "prompt": marker, "reference_image": photo, "num_images": 3 });
    let answer = seller.generate(&body).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let answer: GenerateAnswer = answer.json();

    assert!(answer.enhanced);
    assert!(answer.prompt.starts_with(&marker) && answer.prompt.contains("Reference image details: "));
    assert_eq!((answer.images.len(), answer.details.len(), answer.missing.len()), (3, 3, 0));
    assert_eq!((answer.remaining_coins, answer.coins_charged), (9, 1));
    assert_eq!(seller.balance().await, (9, 0));
    pictures_are_there(&seller, &answer).await;

    let painted = requests(Service::Fal, &marker).await;
    assert_eq!(painted.len(), 3, "one paid call a picture");
    for call in &painted {
        assert_eq!(call.body["prompt"], answer.prompt);
        assert_eq!(call.body["image_size"], "square_hd");
        assert_eq!(call.body["num_inference_steps"], 4);
        assert_eq!(call.body["guidance_scale"], 3.5);
        assert_eq!(call.body["num_images"], 1);
        assert!(
            !call.headers.contains_key("idempotency-key")
                && !call.headers["authorization"].contains(&seller.token)
        );
    }
    let mut seeds: Vec<u64> = painted.iter().filter_map(|call| call.body["seed"].as_u64()).collect();
    seeds.sort_unstable();
    let told: Vec<u64> = answer.details.iter().map(|detail| detail.seed).collect();
    assert_eq!(seeds, told, "each picture has the seed that paints it again");
}

#[tokio::test]
async fn gemini_gets_the_very_photo() {
    let seller = Stack::shared().seller().await;
    let photo = photo::jpeg();
    let answer =
        seller.generate(&json!({ "prompt": marker(), "reference_image": photo, "num_images": 1 })).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(looks(&photo).await, 1);
    // Remembered: the same photo is not shown again, not even for somebody else.
    let other = Stack::shared().seller().await;
    let again =
        other.generate(&json!({ "prompt": marker(), "reference_image": photo, "num_images": 1 })).await;
    let (first, again): (GenerateAnswer, GenerateAnswer) = (answer.json(), again.json());
    let details =
        |answer: &GenerateAnswer| answer.prompt.split_once("Reference image details: ").unwrap().1.to_owned();
    assert_eq!(details(&first), details(&again));
    assert_eq!(looks(&photo).await, 1);
}

#[tokio::test]
async fn a_prompt_that_says_what_the_photo_shows_is_painted_as_it_is() {
    let seller = Stack::shared().seller().await;
    let (photo, marker) = (photo::jpeg(), marker());
    let prompt = format!("{marker}. Reference image details: A red bag, label \"SARI\".");
    let answer =
        seller.generate(&json!({ "prompt": prompt, "reference_image": photo, "num_images": 1 })).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let answer: GenerateAnswer = answer.json();
    assert!(answer.enhanced, "by the seller");
    assert_eq!(answer.prompt, prompt);
    assert_eq!(requests(Service::Fal, &marker).await[0].body["prompt"], prompt);
    assert_eq!(looks(&photo).await, 0, "nobody had to look");
}

#[tokio::test]
async fn without_a_photo_gemini_is_not_asked() {
    let seller = Stack::shared().seller().await;
    let marker = marker();
    let answer = seller.generate(&json!({ "prompt": marker, "num_images": 3 })).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let answer: GenerateAnswer = answer.json();
    assert!(!answer.enhanced);
    assert_eq!(answer.prompt, marker);
    assert_eq!((answer.images.len(), answer.remaining_coins), (3, 9));
    pictures_are_there(&seller, &answer).await;
    assert!(requests(Service::Gemini, &marker).await.is_empty());
}

#[tokio::test]
async fn a_call_that_says_nothing_gets_two_large_squares() {
    let seller = Stack::shared().seller().await;
    let answer: GenerateAnswer = seller.generate(&json!({ "prompt": marker() })).await.json();
    let sizes: Vec<(u32, u32)> = answer.details.iter().map(|detail| (detail.width, detail.height)).collect();
    assert_eq!(sizes, [(1024, 1024), (1024, 1024)]);
}

#[tokio::test]
async fn size_and_seed_are_as_asked() {
    let seller = Stack::shared().seller().await;
    let body = json!({ "prompt": marker(), "num_images": 2, "image_size": "portrait_16_9", "seed": 48213 });
    let answer: GenerateAnswer = seller.generate(&body).await.json();
    let told: Vec<(u64, u32, u32)> =
        answer.details.iter().map(|one| (one.seed, one.width, one.height)).collect();
    assert_eq!(told, [(48213, 576, 1024), (48214, 576, 1024)]);
}

#[tokio::test]
async fn whatever_happens_to_gemini_the_original_prompt_is_painted() {
    let stack = Stack::shared();
    for fault in [
        gemini::internal().into(),
        gemini::bad_key().into(),
        gemini::retired("gemini-3.5-flash-lite").into(),
        gemini::quota().into(),
        gemini::blocked("SAFETY").into(),
        gemini::cut_off("MAX_TOKENS").into(),
        gemini::no_candidates().into(),
        sandbox::fault::preset::html().into(),
        sandbox::Fault::Instead(Instead::Reset),
        sandbox::Fault::Mangle(sandbox::Mangle::Truncated { bytes: 20 }),
        sandbox::Fault::Mangle(sandbox::Mangle::Empty),
        sandbox::Fault::Mangle(sandbox::Mangle::Oversized { megabytes: 2 }),
    ] {
        let (seller, marker, photo) = (stack.seller().await, marker(), photo::jpeg());
        let digest = photo::digest(&photo);
        let told = format!("{fault:?}");
        stack.control().add_fault(Rule::new(Service::Gemini, fault).containing(digest)).await.unwrap();
        let body = json!({ "prompt": marker, "reference_image": photo, "num_images": 1 });
        let answer = seller.generate(&body).await;
        assert_eq!(answer.status, 200, "{told}: {}", answer.text());
        let answer: GenerateAnswer = answer.json();
        assert_eq!((answer.enhanced, answer.prompt), (false, marker.clone()), "{told}");
        assert_eq!(requests(Service::Fal, &marker).await[0].body["prompt"], marker, "{told}");
    }
}

#[tokio::test]
async fn when_fal_fails_the_coin_returns() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    for (fault, code) in [
        (sandbox::Fault::from(fal::bad_key()), Code::ProviderUnavailable),
        (fal::no_balance().into(), Code::ProviderUnavailable),
        (fal::policy().into(), Code::RefusedBySafety),
        (fal::no_media().into(), Code::ProviderFailed),
        (fal::internal().into(), Code::ProviderFailed),
        (fal::timed_out().into(), Code::ProviderTimeout),
        (Twist::Nsfw { indexes: vec![0] }.into(), Code::RefusedBySafety),
        (sandbox::fault::preset::html().into(), Code::ProviderFailed),
        (Instead::Reset.into(), Code::ProviderFailed),
        (sandbox::Mangle::Truncated { bytes: 20 }.into(), Code::ProviderFailed),
        (sandbox::Mangle::Empty.into(), Code::ProviderFailed),
        (sandbox::Mangle::Oversized { megabytes: 2 }.into(), Code::ProviderFailed),
        (Twist::ResultUrls { urls: vec!["http://evil.example/x.jpg".into()] }.into(), Code::ProviderFailed),
        (Twist::ResultUrls { urls: vec!["file:///etc/passwd".into()] }.into(), Code::ProviderFailed),
        (
            Twist::ResultUrls { urls: vec!["http://user@{authority}{path}".into()] }.into(),
            Code::ProviderFailed,
        ),
        (Twist::Sized { width: 64, height: 64 }.into(), Code::ProviderFailed),
    ] {
        let marker = marker();
        let told = format!("{fault:?}");
        stack.control().add_fault(Rule::new(Service::Fal, fault).containing(&marker)).await.unwrap();
        let key = Uuid::new_v4();
        let body = json!({ "prompt": marker, "num_images": 3 });
        let answer = seller.generate_again(key, &body).await;
        assert_eq!(answer.problem().code, code, "{told}");
        assert_eq!(seller.balance().await, (10, 0), "{told}");
        let again = seller.generate_again(key, &body).await;
        assert_eq!(again.body, answer.body, "a replay answers the same: {told}");
    }
}

#[tokio::test]
async fn a_picture_that_cannot_be_kept_is_not_paid() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    use sandbox::fault::preset::file;
    for fault in [
        sandbox::Fault::from(file::gone()),
        file::svg().into(),
        file::html_as_jpeg().into(),
        sandbox::fault::preset::redirect("http://127.0.0.1:1/").into(),
        Instead::Reset.into(),
        sandbox::Mangle::Empty.into(),
        sandbox::Mangle::Oversized { megabytes: 9 }.into(),
    ] {
        let marker = marker();
        let told = format!("{fault:?}");
        stack.control().add_fault(Rule::new(Service::Files, fault).containing(&marker)).await.unwrap();
        let answer = seller.generate(&json!({ "prompt": marker, "num_images": 2 })).await;
        assert_eq!(answer.problem().code, Code::ProviderFailed, "{told}");
        assert_eq!(seller.balance().await, (10, 0), "{told}");
    }
}

#[tokio::test]
async fn two_of_three_are_delivered_and_cost_nothing_at_a_price_of_one() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    let marker = marker();
    let rule = Rule::new(Service::Fal, fal::internal()).containing(&marker).after(2);
    stack.control().add_fault(rule).await.unwrap();
    let answer: GenerateAnswer = seller.generate(&json!({ "prompt": marker, "num_images": 3 })).await.json();
    assert_eq!((answer.images.len(), answer.missing.len()), (2, 1));
    assert_eq!(answer.missing[0].code, Code::ProviderFailed);
    assert_eq!((answer.coins_charged, answer.remaining_coins), (0, 10));
}

#[tokio::test]
async fn pictures_withheld_beside_one_that_arrived_count_as_delivered() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    let marker = marker();
    let rule = Rule::new(Service::Fal, Twist::Nsfw { indexes: vec![0] }).containing(&marker).after(1);
    stack.control().add_fault(rule).await.unwrap();
    let answer: GenerateAnswer = seller.generate(&json!({ "prompt": marker, "num_images": 3 })).await.json();
    let codes: Vec<Code> = answer.missing.iter().map(|missing| missing.code).collect();
    assert_eq!((answer.images.len(), codes), (1, vec![Code::RefusedBySafety; 2]));
    assert_eq!((answer.coins_charged, answer.remaining_coins), (1, 9));
}

#[tokio::test]
async fn a_busy_painter_is_waited_for() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    let marker = marker();
    let rule = Rule::new(Service::Fal, fal::concurrency()).containing(&marker).times(3);
    stack.control().add_fault(rule).await.unwrap();
    let answer: GenerateAnswer = seller.generate(&json!({ "prompt": marker, "num_images": 3 })).await.json();
    assert_eq!((answer.images.len(), answer.remaining_coins), (3, 9));
    assert_eq!(requests(Service::Fal, &marker).await.len(), 6);
}

#[tokio::test]
async fn the_settings_of_the_page_come_back_with_the_history() {
    let seller = Stack::shared().seller().await;
    let notes = json!({ "selection": { "model": "woman" }, "note": "\"kutip\" é" });
    let body = json!({ "prompt": marker(), "num_images": 1, "settings": notes, "price": 0, "coins": -5 });
    let answer: GenerateAnswer = seller.generate(&body).await.json();
    let kept: Value = seller.get(&format!("/api/generations/{}", answer.generation_id)).await.json();
    assert_eq!(kept["settings"], notes);
    assert_eq!((&kept["state"], &kept["coins_charged"]), (&json!("done"), &json!(1)));
    assert_eq!(kept["pictures"][0]["url"], answer.images[0]);
    let list: Value = seller.get("/api/generations").await.json();
    assert_eq!(list["generations"][0], kept);
}
