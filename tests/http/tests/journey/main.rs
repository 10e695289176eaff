//! The journey: with a photo, without one, and (in `failure`) when something outside fails.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a story that cannot go on has failed")]

mod failure;

use contract::api::batch::GenerateAnswer;
use sandbox::Service;
use sandbox::record::{Entry, Filter};
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
