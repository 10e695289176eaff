//! What is wrong before a member is looked at.

use crate::{heard, of_the_body, told};
use contract::problem::Code;
use reqwest::Method;
use serde_json::json;
use stack::{Answer, Stack};
use uuid::Uuid;

#[tokio::test]
async fn of_the_body_as_a_whole() {
    let seller = Stack::shared().seller().await;
    of_the_body(&seller, "/api/generate-image").await;
    assert_eq!(seller.balance().await, (10, 0));
}

#[tokio::test]
async fn of_the_key() {
    let seller = Stack::shared().seller().await;
    let wanted = told(400, Code::BadIdempotencyKey, "Idempotency-Key must be a UUID. Nothing was charged.");
    let key = Uuid::new_v4();
    for bad in [
        "1",
        "",
        "null",
        &key.simple().to_string(),
        &format!("{{{key}}}"),
        &format!("urn:uuid:{key}"),
        &format!("{key}, {key}"),
        "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz",
    ] {
        let request = seller.request(Method::POST, "/api/generate-image").header("idempotency-key", bad);
        assert_eq!(heard(&Answer::of(request.json(&json!({ "prompt": "x" }))).await), wanted, "{bad:?}");
    }
    assert_eq!(seller.balance().await, (10, 0));
}
