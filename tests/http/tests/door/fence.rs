//! Too many calls: counted by user once they are known, by address before.

use super::{heard, retry_after_s};
use contract::problem::Code;
use reqwest::{Client, Method};
use serde_json::json;
use stack::{Answer, Stack};

const TOO_OFTEN: &str = "Too many requests; wait a moment. Nothing was charged.";

#[tokio::test]
async fn floods_are_stopped_and_nobody_else_feels_them() {
    let stack = Stack::start(&[]);
    let (quiet, loud) = (stack.seller().await, stack.seller().await);
    assert_eq!(quiet.balance().await, (10, 0));

    let looked = until_stopped(|| loud.get("/api/me")).await;
    assert!((60..=120).contains(&looked), "a user looked {looked} times");
    let order = || Answer::of(loud.request(Method::POST, "/api/describe-image").json(&json!({})));
    assert_eq!(order().await.status, 422, "looking does not keep anybody from ordering");
    let ordered = until_stopped(order).await;
    assert!((59..=120).contains(&ordered), "a user ordered {ordered} times");
    let refused = loud.generate(&json!({ "prompt": "tas" })).await;
    assert_eq!(heard(&refused), (429, Code::TooManyRequests, TOO_OFTEN.to_owned()));
    assert_eq!(retry_after_s(&refused), 60);

    let (client, url) = (Client::new(), format!("{}/api/me", stack.url()));
    let knocked = until_stopped(|| Answer::of(client.get(&url).bearer_auth("not.a.token"))).await;
    assert!((500..=1_200).contains(&knocked), "strangers knocked {knocked} times");
    assert_eq!(quiet.balance().await, (10, 0), "whoever is known does not count for their address");
}

/// How many calls were let through before the first that was not.
async fn until_stopped<F: Future<Output = Answer>>(call: impl Fn() -> F) -> usize {
    for calls in 0..2_000 {
        let answer = call().await;
        if answer.status == 429 {
            assert_eq!(heard(&answer).2, TOO_OFTEN);
            return calls;
        }
        assert!(answer.status.as_u16() < 500, "{} {}", answer.status, answer.text());
    }
    panic!("nobody stopped it");
}
