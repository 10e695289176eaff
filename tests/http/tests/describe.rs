//! A photo described while the seller chooses: asked for once, found again by the batch, and nothing to be had for
//! nothing.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a story that cannot go on has failed")]

use contract::api::batch::GenerateAnswer;
use contract::api::description::DescribeAnswer;
use contract::problem::Code;
use futures_util::future::join_all;
use reqwest::Method;
use sandbox::fault::preset::gemini;
use sandbox::record::Filter;
use sandbox::{Mangle, Rule, Service};
use serde_json::json;
use stack::{Answer, Seller, Stack, photo};
use std::time::Duration;
use uuid::Uuid;

async fn describe(seller: &Seller, photo: &str) -> Answer {
    Answer::of(seller.request(Method::POST, "/api/describe-image").json(&json!({ "image": photo }))).await
}

async fn batch(seller: &Seller, photo: &str) -> GenerateAnswer {
    let prompt = format!("lihat {}", Uuid::new_v4());
    let body = json!({ "prompt": prompt, "reference_image": photo, "num_images": 1 });
    let answer = seller.generate(&body).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

/// How often this photo was shown to Gemini.
async fn looks(stack: &Stack, photo: &str) -> usize {
    let filter = Filter::of(Service::Gemini).containing(photo::digest(photo));
    stack.control().requests(&filter).await.unwrap().len()
}

/// Gemini takes so long for this photo.
async fn slow(stack: &Stack, photo: &str, ms: u64) {
    let rule = Rule::new(Service::Gemini, Mangle::Late { ms }).containing(photo::digest(photo));
    stack.control().add_fault(rule).await.unwrap();
}

#[tokio::test]
async fn what_was_described_ahead_is_in_the_prompt_and_not_asked_again() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    let photo = photo::jpeg();
    let ahead: DescribeAnswer = describe(&seller, &photo).await.json();
    let answer = batch(&seller, &photo).await;
    assert!(answer.enhanced && answer.prompt.contains(&ahead.description), "{}", answer.prompt);
    assert_eq!(looks(stack, &photo).await, 1);
    let again: DescribeAnswer = describe(&stack.seller().await, &photo).await.json();
    assert_eq!((again, looks(stack, &photo).await), (ahead, 1), "somebody else with the same photo");
}

#[tokio::test]
async fn a_batch_joins_the_description_that_is_still_running() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    let photo = photo::jpeg();
    slow(stack, &photo, 1_200).await;
    let ordered = async {
        tokio::time::sleep(Duration::from_millis(400)).await;
        batch(&seller, &photo).await
    };
    let (ahead, answer) = tokio::join!(describe(&seller, &photo), ordered);
    let ahead: DescribeAnswer = ahead.json();
    assert!(answer.prompt.contains(&ahead.description), "{}", answer.prompt);
    assert_eq!(looks(stack, &photo).await, 1);
}

#[tokio::test]
async fn twenty_at_once_ask_once() {
    let stack = Stack::shared();
    let (one, other) = (stack.seller().await, stack.seller().await);
    let photo = photo::jpeg();
    slow(stack, &photo, 500).await;
    let asks = (0..20).map(|n| describe(if n % 2 == 0 { &one } else { &other }, &photo));
    let answers = join_all(asks).await;
    let said: Vec<DescribeAnswer> = answers.iter().map(Answer::json).collect();
    assert!(said.iter().all(|answer| *answer == said[0]));
    assert_eq!(looks(stack, &photo).await, 1);
}

#[tokio::test]
async fn a_photo_changed_after_it_was_described_is_described_anew() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    let red = photo::data_url("image/jpeg", &photo::photo(image::ImageFormat::Jpeg, 320, 240, [200, 20, 20]));
    let changed = photo::jpeg();
    let ahead: DescribeAnswer = describe(&seller, &red).await.json();
    let answer = batch(&seller, &changed).await;
    assert_eq!(looks(stack, &changed).await, 1);
    let own: DescribeAnswer = describe(&seller, &changed).await.json();
    assert!(answer.prompt.contains(&own.description) && own.digest != ahead.digest, "{}", answer.prompt);
}

#[tokio::test]
async fn a_description_that_failed_is_asked_for_again() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    let photo = photo::jpeg();
    let once = Rule::new(Service::Gemini, gemini::internal()).containing(photo::digest(&photo)).times(1);
    stack.control().add_fault(once).await.unwrap();
    let first = describe(&seller, &photo).await;
    assert!(matches!(first.status.as_u16(), 200 | 502), "{}", first.text());
    let answer = batch(&seller, &photo).await;
    assert!(answer.enhanced);
    assert_eq!(looks(stack, &photo).await, 2);
}

#[tokio::test]
async fn descriptions_are_for_those_who_could_pay_and_so_many_a_day() {
    let stack =
        Stack::start(&[("RATE_LIMITS", "off"), ("WELCOME_COINS", "1"), ("DESCRIPTIONS_PER_DAY", "2")]);
    let seller = stack.seller().await;
    let photos: Vec<String> = (0..4).map(|_| photo::jpeg()).collect();
    for photo in &photos[..2] {
        assert_eq!(describe(&seller, photo).await.status, 200);
    }
    let third = describe(&seller, &photos[2]).await;
    assert_eq!((third.problem().code, looks(&stack, &photos[2]).await), (Code::TooManyRequests, 0));
    assert_eq!(third.headers["retry-after"], "3600");
    assert_eq!(describe(&seller, &photos[0]).await.status, 200, "what is known is told");
    assert!(batch(&seller, &photos[2]).await.enhanced, "who orders a batch has its photo described");
    // The coin is spent now.
    let fourth = describe(&stack.seller().await, &photos[3]).await;
    assert_eq!(fourth.status, 200, "{}", fourth.text());
    let poor = describe(&seller, &photo::jpeg()).await;
    assert_eq!(poor.problem().code, Code::InsufficientCoins);
}
