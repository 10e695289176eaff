//! The same batch as a stream of events.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a story that cannot go on has failed"
)]

use contract::problem::Code;
use reqwest::Method;
use sandbox::fault::preset::fal;
use sandbox::{Rule, Service};
use serde_json::{Value, json};
use stack::{Answer, Seller, Stack, photo};
use uuid::Uuid;

/// The events of a generate call, by name and content, comments left out.
async fn events(seller: &Seller, key: Uuid, body: &Value) -> Vec<(String, Value)> {
    let request =
        seller.request(Method::POST, "/api/generate-image").header("idempotency-key", key.to_string());
    let answer = Answer::of(request.header("accept", "text/event-stream").json(body)).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.headers["content-type"], "text/event-stream; charset=utf-8");
    let text = answer.text();
    let frames = text.split("\n\n").filter(|frame| !frame.is_empty() && !frame.starts_with(':'));
    let read = |frame: &str| {
        let (name, data) = frame.strip_prefix("event: ")?.split_once("\ndata: ")?;
        Some((name.to_owned(), serde_json::from_str(data).ok()?))
    };
    frames.map(|frame| read(frame).unwrap_or_else(|| panic!("not a frame: {frame}"))).collect()
}

fn names(events: &[(String, Value)]) -> Vec<&str> {
    events.iter().map(|(name, _)| name.as_str()).collect()
}

#[tokio::test]
async fn a_batch_tells_its_progress_in_order_and_ends_with_its_answer() {
    let seller = Stack::shared().seller().await;
    let (key, prompt) = (Uuid::new_v4(), format!("alir {}", Uuid::new_v4()));
    let body = json!({ "prompt": prompt, "num_images": 3, "reference_image": photo::jpeg() });
    let told = events(&seller, key, &body).await;
    assert_eq!(names(&told), ["held", "described", "image", "image", "image", "done"]);
    assert_eq!((&told[0].1["coins_held"], &told[0].1["remaining_coins"]), (&json!(1), &json!(9)));
    assert_eq!(told[1].1["remembered"], false);
    let mut indexes: Vec<u64> = told[2..5].iter().filter_map(|(_, image)| image["index"].as_u64()).collect();
    indexes.sort_unstable();
    assert_eq!(indexes, [0, 1, 2]);
    let done = &told[5].1;
    assert_eq!(done["generation_id"], told[0].1["generation_id"]);
    // The same click asked again, as a stream and as one answer, ends the same.
    assert_eq!(events(&seller, key, &body).await, [("done".to_owned(), done.clone())]);
    assert_eq!(&seller.generate_again(key, &body).await.json::<Value>(), done);
    assert_eq!(seller.balance().await, (9, 0));
}

#[tokio::test]
async fn without_a_photo_nothing_is_said_of_a_description() {
    let seller = Stack::shared().seller().await;
    let body = json!({ "prompt": format!("polos {}", Uuid::new_v4()), "num_images": 1 });
    assert_eq!(names(&events(&seller, Uuid::new_v4(), &body).await), ["held", "image", "done"]);
}

#[tokio::test]
async fn a_batch_that_fails_ends_with_its_problem_and_the_coin_back() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    let prompt = format!("gagal {}", Uuid::new_v4());
    stack.control().add_fault(Rule::new(Service::Fal, fal::policy()).containing(&prompt)).await.unwrap();
    let (key, body) = (Uuid::new_v4(), json!({ "prompt": prompt, "num_images": 2 }));
    let told = events(&seller, key, &body).await;
    assert_eq!(names(&told), ["held", "problem"]);
    assert_eq!(told[1].1["code"], Code::RefusedBySafety.name());
    assert_eq!(events(&seller, key, &body).await, told[1..]);
    assert_eq!(seller.balance().await, (10, 0));
}

#[tokio::test]
async fn what_cannot_be_ordered_at_all_is_an_ordinary_problem() {
    let seller = Stack::shared().seller().await;
    let request = seller.request(Method::POST, "/api/generate-image").header("accept", "text/event-stream");
    let answer = Answer::of(request.json(&json!({ "prompt": "" }))).await;
    assert_eq!(answer.problem().code, Code::InvalidPrompt);
}

#[tokio::test]
async fn what_the_ledger_refuses_has_its_status_and_headers() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    let prompt = format!("tunggu {}", Uuid::new_v4());
    let late = sandbox::Mangle::Late { ms: 1_000 };
    stack.control().add_fault(Rule::new(Service::Fal, late).containing(&prompt)).await.unwrap();
    let (key, body) = (Uuid::new_v4(), json!({ "prompt": prompt, "num_images": 1 }));
    let press = |body: &Value| {
        let request =
            seller.request(Method::POST, "/api/generate-image").header("idempotency-key", key.to_string());
        request.header("accept", "text/event-stream").json(body).send()
    };
    let first = press(&body).await.unwrap();
    let second = Answer::of(
        seller
            .request(Method::POST, "/api/generate-image")
            .header("idempotency-key", key.to_string())
            .header("accept", "text/event-stream;q=0.9")
            .json(&body),
    )
    .await;
    assert_eq!(
        (second.problem().code, &second.headers["retry-after"]),
        (Code::InProgress, &"2".parse().unwrap())
    );
    let other = press(&json!({ "prompt": "lain" })).await.unwrap();
    assert_eq!(other.status(), 422);
    assert!(first.text().await.unwrap().contains("event: done"));
}

#[tokio::test]
async fn a_listener_who_leaves_changes_nothing() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    let prompt = format!("pergi {}", Uuid::new_v4());
    let late = sandbox::Mangle::Late { ms: 600 };
    stack.control().add_fault(Rule::new(Service::Fal, late).containing(&prompt)).await.unwrap();
    let (key, body) = (Uuid::new_v4(), json!({ "prompt": prompt, "num_images": 2 }));
    let request =
        seller.request(Method::POST, "/api/generate-image").header("idempotency-key", key.to_string());
    let response = request.header("accept", "text/event-stream").json(&body).send().await.unwrap();
    drop(response);
    let mut answer = seller.generate_again(key, &body).await;
    for _ in 0..40 {
        if answer.status != 409 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(250)).await;
        answer = seller.generate_again(key, &body).await;
    }
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(seller.balance().await, (9, 0));
}

#[tokio::test]
async fn a_quiet_stream_is_kept_alive() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    let prompt = format!("sunyi {}", Uuid::new_v4());
    let late = sandbox::Mangle::Late { ms: 11_000 };
    stack.control().add_fault(Rule::new(Service::Fal, late).containing(&prompt)).await.unwrap();
    let request = seller.request(Method::POST, "/api/generate-image").header("accept", "text/event-stream");
    let answer = Answer::of(request.json(&json!({ "prompt": prompt, "num_images": 1 }))).await.text();
    let quiet = answer.split_once("event: image").unwrap().0;
    assert!(quiet.contains("\n\n: still here\n\n") && answer.contains("event: done"), "{answer}");
}

#[tokio::test]
async fn a_stream_that_is_cut_after_a_picture_ends_in_the_same_saved_answer() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    let prompt = format!("putus {}", Uuid::new_v4());
    // Two of three pictures come later, when nobody listens any more.
    let late = sandbox::Mangle::Late { ms: 700 };
    stack.control().add_fault(Rule::new(Service::Fal, late).containing(&prompt).after(1)).await.unwrap();
    let (key, body) = (Uuid::new_v4(), json!({ "prompt": prompt, "num_images": 3 }));
    let request =
        seller.request(Method::POST, "/api/generate-image").header("idempotency-key", key.to_string());
    let mut response = request.header("accept", "text/event-stream").json(&body).send().await.unwrap();
    let mut heard = String::new();
    while !heard.contains("event: image") {
        heard.push_str(std::str::from_utf8(&response.chunk().await.unwrap().unwrap()).unwrap());
    }
    assert!(!heard.contains("event: done"), "it was over before it could be cut");
    drop(response);
    let told = loop {
        let told = events_or_wait(&seller, key, &body).await;
        if let Some(told) = told {
            break told;
        }
    };
    assert_eq!(names(&told), ["done"]);
    assert_eq!(told[0].1["images"].as_array().map(Vec::len), Some(3));
    let id = told[0].1["generation_id"].as_str().unwrap();
    let kept: Value = seller.get(&format!("/api/generations/{id}")).await.json();
    assert_eq!((&kept["state"], kept["pictures"].as_array().map(Vec::len)), (&json!("done"), Some(3)));
    assert_eq!(seller.generate_again(key, &body).await.json::<Value>(), told[0].1);
    assert_eq!(seller.balance().await, (9, 0));
}

/// The events of a replay, or a moment's wait while the batch is running.
async fn events_or_wait(seller: &Seller, key: Uuid, body: &Value) -> Option<Vec<(String, Value)>> {
    if seller.generate_again(key, body).await.status == 409 {
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        return None;
    }
    Some(events(seller, key, body).await)
}

#[tokio::test]
async fn a_picture_that_was_shown_and_then_could_not_be_kept_is_named_at_the_end() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    let prompt = format!("hilang {}", Uuid::new_v4());
    let cut =
        Rule::new(Service::Files, sandbox::Mangle::Truncated { bytes: 900 }).containing(&prompt).times(1);
    stack.control().add_fault(cut).await.unwrap();
    let (key, body) = (Uuid::new_v4(), json!({ "prompt": prompt, "num_images": 2 }));
    let told = events(&seller, key, &body).await;
    assert_eq!(names(&told), ["held", "image", "image", "done"]);
    assert_eq!(told[3].1["missing"].as_array().map(Vec::len), Some(1), "{}", told[3].1);
    assert_eq!(seller.generate_again(key, &body).await.json::<Value>(), told[3].1);
}
