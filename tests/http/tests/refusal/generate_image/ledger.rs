//! What the ledger refuses, and what a click hears that comes too often or too late.

use crate::{heard, told};
use contract::problem::Code;
use reqwest::Method;
use sandbox::{Instead, Rule, Service};
use serde_json::json;
use stack::{Answer, Seller, Stack};
use uuid::Uuid;

#[tokio::test]
async fn of_a_click_by_the_ledger() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    let marker = format!("hang {}", Uuid::new_v4());
    let (key, body) = (Uuid::new_v4(), json!({ "prompt": marker, "num_images": 1 }));
    let late = sandbox::Mangle::Late { ms: 1_500 };
    stack.control().add_fault(Rule::new(Service::Fal, late).containing(&marker)).await.unwrap();
    let first = tokio::spawn({
        let (seller, body) = (seller.clone(), body.clone());
        async move { seller.generate_again(key, &body).await }
    });
    tokio::time::sleep(std::time::Duration::from_millis(700)).await;
    let running = seller.generate_again(key, &body).await;
    assert_eq!(
        heard(&running),
        told(409, Code::InProgress, "This batch is still running; ask again with the same key.")
    );
    assert_eq!(running.headers["retry-after"], "2");
    assert_eq!(seller.balance().await, (9, 1));
    let other = json!({ "prompt": "another", "num_images": 1 });
    let reused =
        told(422, Code::KeyReused, "This idempotency key was used with another body. Nothing was charged.");
    assert_eq!(heard(&seller.generate_again(key, &other).await), reused);
    let first = first.await.unwrap();
    assert_eq!(first.status, 200, "{}", first.text());
    let upper = seller.request(Method::POST, "/api/generate-image");
    let upper = upper.header("idempotency-key", key.to_string().to_uppercase());
    assert_eq!(Answer::of(upper.json(&body)).await.body, first.body, "a replay answers equally");
    assert_eq!(heard(&seller.generate_again(key, &other).await), reused);
    assert_eq!(seller.balance().await, (9, 0));
}

#[tokio::test]
async fn a_key_refused_for_lack_of_coins_stays_refused() {
    let poor = Stack::start(&[("WELCOME_COINS", "1"), ("RATE_LIMITS", "off")]);
    let seller = poor.seller().await;
    let body = json!({ "prompt": "satu", "num_images": 1 });
    assert_eq!(seller.generate(&body).await.status, 200);
    let key = Uuid::new_v4();
    let refused = seller.generate_again(key, &body).await;
    let wanted =
        told(403, Code::InsufficientCoins, "A batch costs 1 and 0 can be spent. Nothing was charged.");
    assert_eq!(heard(&refused), wanted);
    assert_eq!(seller.generate_again(key, &body).await.body, refused.body);
    assert_eq!(seller.balance().await, (0, 0));
}

#[tokio::test]
async fn two_batches_at_a_time_and_what_a_late_one_hears() {
    let stack = Stack::start(&[("HOLD_TTL_S", "8"), ("DEADLINE_MS", "4000"), ("PAINT_TIMEOUT_MS", "3900")]);
    let seller = stack.seller().await;
    let marker = format!("diam {}", Uuid::new_v4());
    stack.control().add_fault(Rule::new(Service::Fal, Instead::Hang).containing(&marker)).await.unwrap();
    let body = json!({ "prompt": marker, "num_images": 1 });
    let slow = |seller: Seller, body| tokio::spawn(async move { seller.generate(&body).await });
    let (one, two) = (slow(seller.clone(), body.clone()), slow(seller.clone(), body.clone()));
    tokio::time::sleep(std::time::Duration::from_millis(700)).await;
    let third = seller.generate(&body).await;
    assert_eq!(heard(&third).1, Code::TooManyRequests);
    assert_eq!(third.headers["retry-after"], "5");
    for late in [one.await.unwrap(), two.await.unwrap()] {
        let wanted = "The painter took too long. The coins were returned.";
        assert_eq!(heard(&late), told(504, Code::ProviderTimeout, wanted));
    }
    assert_eq!(seller.balance().await, (10, 0));
}
