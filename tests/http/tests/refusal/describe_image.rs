//! `/api/describe-image`

use super::{Heard, closed_to_strangers, heard, of_a_photo, of_the_body, retry_after, takes_only, told};
use contract::problem::Code;
use reqwest::Method;
use sandbox::fault::preset::{self, gemini};
use sandbox::{Fault, Instead, Rule, Service};
use serde_json::{Value, json};
use stack::{Answer, Seller, Stack, photo};

async fn describe(seller: &Seller, body: &Value) -> Answer {
    Answer::of(seller.request(Method::POST, "/api/describe-image").json(body)).await
}

#[tokio::test]
async fn describe_image() {
    closed_to_strangers(Method::POST, "/api/describe-image").await;
    takes_only("/api/describe-image", "POST").await;
    of_the_body(&Stack::shared().seller().await, "/api/describe-image").await;
}

#[tokio::test]
async fn of_the_photo() {
    let seller = Stack::shared().seller().await;
    for (url, wanted) in of_a_photo() {
        let shown: String = url.chars().take(60).collect();
        assert_eq!(heard(&describe(&seller, &json!({ "image": url })).await), wanted, "{shown}");
    }
    let no_url = told(422, Code::InvalidImage, "The photo must be a base64 data URL.");
    for body in
        [json!({}), json!({ "image": null }), json!({ "image": 7 }), json!({ "reference_image": "x" })]
    {
        assert_eq!(heard(&describe(&seller, &body).await), no_url, "{body}");
    }
}

#[tokio::test]
async fn of_the_describer() {
    let stack =
        Stack::start(&[("RATE_LIMITS", "off"), ("BREAKER_FAILURES", "0"), ("DESCRIBE_TIMEOUT_MS", "1200")]);
    let seller = stack.seller().await;
    let said = |status, code| told(status, code, "The photo could not be described. Nothing was charged.");
    let cases: [(Fault, Heard); 8] = [
        (gemini::bad_key().into(), said(502, Code::ProviderUnavailable)),
        (gemini::denied("no").into(), said(502, Code::ProviderUnavailable)),
        (gemini::overloaded().into(), said(502, Code::ProviderUnavailable)),
        (gemini::blocked("SAFETY").into(), said(422, Code::RefusedBySafety)),
        (gemini::internal().into(), said(502, Code::ProviderFailed)),
        (gemini::no_candidates().into(), said(502, Code::ProviderFailed)),
        (preset::html().into(), said(502, Code::ProviderFailed)),
        (Instead::Hang.into(), said(504, Code::ProviderTimeout)),
    ];
    for (fault, wanted) in cases {
        let (photo, shown) = (photo::jpeg(), format!("{fault:?}"));
        let rule = Rule::new(Service::Gemini, fault).containing(photo::digest(&photo));
        stack.control().add_fault(rule).await.unwrap();
        let answer = describe(&seller, &json!({ "image": photo })).await;
        assert_eq!(heard(&answer), wanted, "{shown}");
        assert_eq!(retry_after(&answer), None);
    }
    assert_eq!(seller.balance().await, (10, 0));
}

#[tokio::test]
async fn of_whoever_could_not_pay_for_a_batch_or_asks_too_often() {
    let stack =
        Stack::start(&[("RATE_LIMITS", "off"), ("WELCOME_COINS", "1"), ("DESCRIPTIONS_PER_DAY", "1")]);
    let seller = stack.seller().await;
    assert_eq!(describe(&seller, &json!({ "image": photo::jpeg() })).await.status, 200);
    let wanted = "Enough photos were described ahead for one day. Nothing was charged; a batch still describes its own.";
    let answer = describe(&seller, &json!({ "image": photo::jpeg() })).await;
    assert_eq!(heard(&answer), told(429, Code::TooManyRequests, wanted));
    assert_eq!(retry_after(&answer), Some("3600"));
    assert_eq!(seller.generate(&json!({ "prompt": "tas", "num_images": 1 })).await.status, 200);
    let wanted = "A batch costs 1 and 0 can be spent. Nothing was charged.";
    let answer = describe(&seller, &json!({ "image": photo::jpeg() })).await;
    assert_eq!(heard(&answer), told(403, Code::InsufficientCoins, wanted));
    let off = Stack::start(&[("GENERATION", "off")]);
    let wanted = "New pictures and descriptions are switched off for the moment. Nothing was charged.";
    let answer = describe(&off.seller().await, &json!({ "image": photo::jpeg() })).await;
    assert_eq!(heard(&answer), told(503, Code::Busy, wanted));
    assert_eq!(retry_after(&answer), Some("300"));
}
