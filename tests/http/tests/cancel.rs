//! Cancelling a batch that is running, and how often one may.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a story that cannot go on has failed")]

use contract::api::batch::GenerateAnswer;
use contract::problem::Code;
use reqwest::Method;
use sandbox::{Mangle, Rule, Service, Twist};
use serde_json::{Value, json};
use stack::{Answer, Seller, Stack};
use std::time::Duration;
use uuid::Uuid;

/// Starts a batch whose painter takes its time, and waits until its coin is held.
async fn started(
    stack: &Stack,
    seller: &Seller,
    late_ms: u64,
) -> (Uuid, Value, tokio::task::JoinHandle<Answer>, String) {
    let prompt = format!("batal {}", Uuid::new_v4());
    let late = Mangle::Late { ms: late_ms };
    stack.control().add_fault(Rule::new(Service::Fal, late).containing(&prompt)).await.unwrap();
    let (key, body) = (Uuid::new_v4(), json!({ "prompt": prompt, "num_images": 3 }));
    let waiting = tokio::spawn({
        let (seller, body) = (seller.clone(), body.clone());
        async move { seller.generate_again(key, &body).await }
    });
    loop {
        let list: Value = seller.get("/api/generations").await.json();
        let newest = &list["generations"][0];
        if newest["state"] == "running" && newest["prompt"] == prompt {
            return (key, body, waiting, newest["id"].as_str().unwrap().to_owned());
        }
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
}

async fn delete(seller: &Seller, path: &str) -> Answer {
    Answer::of(seller.request(Method::DELETE, &format!("/api/generations/{path}"))).await
}

#[tokio::test]
async fn a_running_batch_is_cancelled_and_its_coin_is_back_at_once() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    let (key, body, waiting, id) = started(stack, &seller, 1_500).await;
    assert_eq!(seller.balance().await, (9, 1));

    let stranger = stack.seller().await;
    assert_eq!(delete(&stranger, &id).await.problem().code, Code::NotFound);
    assert_eq!(delete(&seller, &Uuid::new_v4().to_string()).await.problem().code, Code::NotFound);
    assert_eq!(delete(&seller, &format!("{id}?if=done")).await.problem().code, Code::MalformedBody);
    assert_eq!(seller.balance().await, (9, 1), "none of these is a cancel");

    for _ in 0..3 {
        assert_eq!(delete(&seller, &format!("{id}?if=running")).await.status, 204);
        assert_eq!(seller.balance().await, (10, 0));
    }
    let first = waiting.await.unwrap();
    let problem = first.problem();
    assert_eq!((problem.status, problem.code), (409, Code::Cancelled));
    assert_eq!(problem.detail, "The batch was cancelled. The coins were returned.");
    assert_eq!(seller.generate_again(key, &body).await.body, first.body, "a replay answers the same");

    let kept: Value = seller.get(&format!("/api/generations/{id}")).await.json();
    assert_eq!((&kept["state"], &kept["problem"]["code"]), (&json!("failed"), &json!("cancelled")));
    assert_eq!((&kept["coins_charged"], &kept["pictures"]), (&json!(0), &json!([])));
    let statement: Value = seller.get("/api/coins").await.json();
    let newest = &statement["entries"][0];
    assert_eq!((&newest["kind"], &newest["cause"]), (&json!("release"), &json!("cancelled")));
    assert_eq!((&newest["generation_id"], &newest["coins"]), (&json!(id), &json!(1)));
    for index in 0..3 {
        let gone = || async { seller.get(&format!("/p/{id}/{index}")).await.status };
        for _ in 0..40 {
            if gone().await == 404 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        assert_eq!(gone().await, 404, "pictures that arrived all the same are removed");
    }
}

#[tokio::test]
async fn the_stream_of_a_cancelled_batch_ends_with_that() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    let (key, body, waiting, id) = started(stack, &seller, 800).await;
    assert_eq!(delete(&seller, &id).await.status, 204);
    assert_eq!(waiting.await.unwrap().problem().code, Code::Cancelled);
    let request =
        seller.request(Method::POST, "/api/generate-image").header("idempotency-key", key.to_string());
    let stream = Answer::of(request.header("accept", "text/event-stream").json(&body)).await;
    assert!(stream.text().starts_with("event: problem\n"), "{}", stream.text());
    assert!(stream.text().contains(r#""code":"cancelled""#), "{}", stream.text());
}

#[tokio::test]
async fn a_cancel_that_comes_too_late_takes_nothing_away() {
    let seller = Stack::shared().seller().await;
    let answer: GenerateAnswer =
        seller.generate(&json!({ "prompt": "terlambat", "num_images": 1 })).await.json();
    let picture = answer.images[0].clone();
    let status = || async { seller.client.get(&picture).send().await.unwrap().status() };
    assert_eq!(delete(&seller, &format!("{}?if=running", answer.generation_id)).await.status, 204);
    assert_eq!(status().await, 200);
    assert_eq!(seller.balance().await, (9, 0));
    assert_eq!(delete(&seller, &answer.generation_id).await.status, 204);
    assert_eq!(status().await, 404);
    assert_eq!(seller.balance().await, (9, 0));
}

#[tokio::test]
async fn batches_painted_for_nothing_are_bounded_per_seller_and_day() {
    let stack = Stack::start(&[("RATE_LIMITS", "off"), ("UNPAID_PER_DAY", "2")]);
    let seller = stack.seller().await;
    let (_, _, waiting, id) = started(&stack, &seller, 600).await;
    assert_eq!(delete(&seller, &id).await.status, 204);
    assert_eq!(waiting.await.unwrap().problem().code, Code::Cancelled);

    let prompt = format!("ditahan {}", Uuid::new_v4());
    let withheld = Rule::new(Service::Fal, Twist::Nsfw { indexes: vec![0] }).containing(&prompt);
    stack.control().add_fault(withheld).await.unwrap();
    let (key, body) = (Uuid::new_v4(), json!({ "prompt": prompt, "num_images": 1 }));
    let answer = seller.generate_again(key, &body).await;
    assert_eq!(answer.problem().code, Code::RefusedBySafety);

    let stopped = seller.generate(&json!({ "prompt": "biasa", "num_images": 1 })).await;
    assert_eq!(
        stopped.problem().detail,
        "Too many batches were cancelled or withheld by the safety filter within a day. Nothing was charged; try again later."
    );
    assert_eq!(
        (stopped.problem().code, &stopped.headers["retry-after"]),
        (Code::TooManyRequests, &"3600".parse().unwrap())
    );
    assert_eq!(seller.balance().await, (10, 0));
    assert_eq!(seller.generate_again(key, &body).await.body, answer.body, "what was answered stays answered");
    let other = stack.seller().await;
    assert_eq!(other.generate(&json!({ "prompt": "biasa", "num_images": 1 })).await.status, 200);
}
