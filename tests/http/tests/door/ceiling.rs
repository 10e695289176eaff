//! What a day may cost, and the switch that stops everything that costs.

use super::{heard, retry_after_s};
use contract::problem::Code;
use sandbox::fault::preset::fal;
use sandbox::record::Filter;
use sandbox::{Rule, Service};
use serde_json::json;
use stack::{Answer, Stack, photo};
use uuid::Uuid;

#[tokio::test]
async fn a_day_has_so_many_pictures_for_everybody_together() {
    let stack = Stack::start(&[("DAILY_PICTURES_MAX", "5")]);
    let (one, other) = (stack.seller().await, stack.seller().await);
    let (key, three) = (Uuid::new_v4(), json!({ "prompt": "tas", "num_images": 3 }));
    let first = one.generate_again(key, &three).await;
    assert_eq!(first.status, 200, "{}", first.text());

    let over = Uuid::new_v4();
    let refused = other.generate_again(over, &three).await;
    let wanted =
        "All pictures of this day have been ordered. Nothing was charged; the next day begins at 00:00 UTC.";
    assert_eq!(heard(&refused), (503, Code::Busy, wanted.to_owned()));
    assert!((1..=86_400).contains(&retry_after_s(&refused)));
    assert_eq!(other.balance().await, (10, 0));

    // A painter that cannot be used has not been paid: that does not fill the day.
    stack.control().add_fault(Rule::new(Service::Fal, fal::no_balance()).times(2)).await.unwrap();
    let two = json!({ "prompt": "sepatu", "num_images": 2 });
    assert_eq!(heard(&other.generate(&two).await).1, Code::ProviderUnavailable);
    assert_eq!(other.generate(&two).await.status, 200, "five are five");
    let one_more = json!({ "prompt": "topi", "num_images": 1 });
    assert_eq!(heard(&other.generate(&one_more).await).1, Code::Busy);
    assert_eq!(one.generate_again(key, &three).await.body, first.body, "what was is still told");
    let stopped = other.generate_again(over, &three).await;
    assert_eq!(heard(&stopped).1, Code::Busy, "the key is still free");
    assert_eq!((one.balance().await, other.balance().await), ((9, 0), (9, 0)));
    let painted = stack.control().requests(&Filter::of(Service::Fal)).await.unwrap();
    assert_eq!(painted.iter().filter(|call| call.status == Some(200)).count(), 5);
}

#[tokio::test]
async fn the_switch_stops_what_costs_and_nothing_else() {
    let stack = Stack::start(&[("GENERATION", "off")]);
    let seller = stack.seller().await;
    let wanted = "New pictures and descriptions are switched off for the moment. Nothing was charged.";
    let generate = seller.generate(&json!({ "prompt": "tas", "reference_image": photo::jpeg() })).await;
    let describe = seller.request(reqwest::Method::POST, "/api/describe-image");
    let describe = Answer::of(describe.json(&json!({ "image": photo::jpeg() }))).await;
    for refused in [generate, describe] {
        assert_eq!(heard(&refused), (503, Code::Busy, wanted.to_owned()));
        assert_eq!(retry_after_s(&refused), 300);
    }
    assert_eq!(seller.balance().await, (10, 0));
    assert_eq!(seller.get("/api/generations").await.text(), r#"{"generations":[]}"#);
    for service in [Service::Fal, Service::Gemini] {
        let calls = stack.control().requests(&Filter::of(service)).await.unwrap();
        assert!(calls.is_empty(), "{service:?} was called");
    }
}
