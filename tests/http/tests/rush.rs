//! Many at once: no overspending, and one click stays one click. The figures are printed.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a story that cannot go on has failed")]

use contract::api::batch::GenerateAnswer;
use futures_util::{StreamExt, stream};
use sandbox::Service;
use sandbox::record::Filter;
use serde_json::json;
use stack::{Answer, Stack};
use std::collections::BTreeMap;
use std::time::Instant;
use uuid::Uuid;

/// Requests on their way at the same time.
const AT_ONCE: usize = 64;

fn statuses(answers: &[Answer]) -> BTreeMap<u16, usize> {
    answers.iter().fold(BTreeMap::new(), |mut counts, answer| {
        let count: &mut usize = counts.entry(answer.status.as_u16()).or_default();
        *count = count.saturating_add(1);
        counts
    })
}

#[tokio::test]
async fn two_thousand_requests_on_a_hundred_coins_make_exactly_a_hundred_batches() {
    let stack = Stack::start(&[("RATE_LIMITS", "off"), ("WELCOME_COINS", "100")]);
    let seller = stack.seller().await;
    assert_eq!(seller.balance().await, (100, 0));
    let begun = Instant::now();
    let prompt = format!("ramai {}", Uuid::new_v4());
    let press = |_| {
        let (seller, prompt) = (seller.clone(), prompt.clone());
        // One seed for all: the picture is painted once, and the rush is on the ledger.
        async move { seller.generate(&json!({ "prompt": prompt, "num_images": 1, "seed": 1 })).await }
    };
    let answers: Vec<Answer> = stream::iter(0..2_000).map(press).buffer_unordered(AT_ONCE).collect().await;
    let seconds = begun.elapsed().as_secs_f64();
    println!("2000 requests on 100 coins: {:?} in {seconds:.1} s", statuses(&answers));
    assert_eq!(statuses(&answers), BTreeMap::from([(200, 100), (403, 1_900)]));
    assert_eq!(seller.balance().await, (0, 0));
}

#[tokio::test]
async fn one_key_five_hundred_times_is_one_batch() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    let (key, prompt) = (Uuid::new_v4(), format!("sekali {}", Uuid::new_v4()));
    let body = json!({ "prompt": prompt, "num_images": 3 });
    let press = |_| {
        let (seller, body) = (seller.clone(), body.clone());
        async move { seller.generate_again(key, &body).await }
    };
    let answers: Vec<Answer> = stream::iter(0..500).map(press).buffer_unordered(AT_ONCE).collect().await;
    println!("one key 500 times: {:?}", statuses(&answers));
    let later = seller.generate_again(key, &body).await;
    let done: Vec<&Answer> = answers.iter().chain([&later]).filter(|answer| answer.status == 200).collect();
    assert!(done.len() > 1 && done.iter().all(|answer| answer.body == later.body), "answers differ");
    assert!(answers.iter().all(|answer| matches!(answer.status.as_u16(), 200 | 409)));
    let filter = Filter { service: Some(Service::Fal), containing: vec![prompt], after: 0 };
    assert_eq!(stack.control().requests(&filter).await.unwrap().len(), 3, "one paid call a picture");
    assert_eq!(later.json::<GenerateAnswer>().remaining_coins, 9);
    assert_eq!(seller.balance().await, (9, 0));
}
