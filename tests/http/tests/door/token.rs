//! Tokens that are not ours, or not good: none is let in, nothing is written, nobody is paid.

mod forgery;

use super::heard;
use contract::api::statement::Statement;
use contract::problem::Code;
use forgery::{changed_ones, signed_ones};
use reqwest::Method;
use sandbox::auth::Mint;
use sandbox::record::Filter;
use serde_json::{Value, json};
use stack::{Answer, Stack};
use uuid::Uuid;

#[tokio::test]
async fn no_forgery_is_let_in_or_leaves_a_trace() {
    let stack = Stack::shared();
    let user = Uuid::new_v4();
    let good = stack.control().mint(&Mint::user(user)).await.unwrap();
    let mut forgeries = signed_ones(stack, user).await;
    forgeries.extend(changed_ones(&good));
    let (client, marker) = (reqwest::Client::new(), format!("palsu {user}"));
    let press = |token: String| {
        let request = client.request(Method::POST, format!("{}/api/generate-image", stack.url()));
        Answer::of(request.bearer_auth(token).json(&json!({ "prompt": marker, "num_images": 1 })))
    };
    for (what, token) in &forgeries {
        let answer = press(token.clone()).await;
        let (status, code, _) = heard(&answer);
        // What cannot even be a header never becomes one.
        assert_eq!((status, code), (401, Code::InvalidToken), "{what}");
        assert_eq!(answer.headers["www-authenticate"], "Bearer");
    }
    let expired = stack.control().mint(&Mint::user(user).expires_in_s(-10)).await.unwrap();
    assert_eq!(heard(&press(expired).await).1, Code::ExpiredToken);
    println!("{} forged tokens: every one 401", forgeries.len() + 1);

    let paid = stack.control().requests(&Filter::default().containing(&marker)).await.unwrap();
    assert!(paid.is_empty(), "somebody was called");
    // The user has no account before the first good token: their welcome comes with it, and nothing else is there.
    let before: Value =
        Answer::of(client.get(format!("{}/api/coins", stack.url())).bearer_auth(&good)).await.json();
    let statement: Statement = serde_json::from_value(before).unwrap();
    assert_eq!((statement.available, statement.held, statement.entries.len()), (10, 0, 1));
    assert_eq!(press(good).await.status, 200, "the good one was good all along");
}

#[tokio::test]
async fn what_is_unusual_but_right_is_let_in() {
    let stack = Stack::shared();
    let user = Uuid::new_v4();
    let me = async |mint: Mint| {
        let token = stack.control().mint(&mint).await.unwrap();
        Answer::of(reqwest::Client::new().get(format!("{}/api/me", stack.url())).bearer_auth(token)).await
    };
    for mint in [
        Mint::user(user),
        Mint::default().claim("sub", user.to_string().to_uppercase()),
        Mint::user(user).claim("aud", json!(["other", "authenticated"])),
        Mint::user(user).header("typ", Value::Null),
        Mint::user(user).expires_in_s(-2),
    ] {
        let answer = me(mint.clone()).await;
        assert_eq!(answer.status, 200, "{mint:?}: {}", answer.text());
        assert_eq!(answer.json::<Value>()["user_id"], user.to_string());
    }
}
