//! When something outside fails: what still comes, and what became of the coin.

use super::{marker, requests};
use contract::api::batch::GenerateAnswer;
use contract::problem::Code;
use sandbox::fault::preset::{fal, file, gemini};
use sandbox::{Instead, Rule, Service, Twist};
use serde_json::json;
use stack::{Stack, photo};
use uuid::Uuid;

#[tokio::test]
async fn whatever_happens_to_gemini_the_original_prompt_is_painted() {
    let stack = Stack::shared();
    for fault in [
        gemini::internal().into(),
        gemini::bad_key().into(),
        gemini::retired("gemini-3.5-flash-lite").into(),
        gemini::quota().into(),
        gemini::blocked("SAFETY").into(),
        gemini::cut_off("MAX_TOKENS").into(),
        gemini::no_candidates().into(),
        sandbox::fault::preset::html().into(),
        sandbox::Fault::Instead(Instead::Reset),
        sandbox::Fault::Mangle(sandbox::Mangle::Truncated { bytes: 20 }),
        sandbox::Fault::Mangle(sandbox::Mangle::Empty),
        sandbox::Fault::Mangle(sandbox::Mangle::Oversized { megabytes: 2 }),
    ] {
        let (seller, marker, photo) = (stack.seller().await, marker(), photo::jpeg());
        let digest = photo::digest(&photo);
        let told = format!("{fault:?}");
        stack.control().add_fault(Rule::new(Service::Gemini, fault).containing(digest)).await.unwrap();
        let body = json!({ "prompt": marker, "reference_image": photo, "num_images": 1 });
        let answer = seller.generate(&body).await;
        assert_eq!(answer.status, 200, "{told}: {}", answer.text());
        let answer: GenerateAnswer = answer.json();
        assert_eq!((answer.enhanced, answer.prompt), (false, marker.clone()), "{told}");
        assert_eq!(requests(Service::Fal, &marker).await[0].body["prompt"], marker, "{told}");
    }
}

#[tokio::test]
async fn when_fal_fails_the_coin_returns() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    for (fault, code) in [
        (sandbox::Fault::from(fal::bad_key()), Code::ProviderUnavailable),
        (fal::no_balance().into(), Code::ProviderUnavailable),
        (fal::policy().into(), Code::RefusedBySafety),
        (fal::no_media().into(), Code::ProviderFailed),
        (fal::internal().into(), Code::ProviderFailed),
        (fal::timed_out().into(), Code::ProviderTimeout),
        (Twist::Nsfw { indexes: vec![0] }.into(), Code::RefusedBySafety),
        (sandbox::fault::preset::html().into(), Code::ProviderFailed),
        (Instead::Reset.into(), Code::ProviderFailed),
        (sandbox::Mangle::Truncated { bytes: 20 }.into(), Code::ProviderFailed),
        (sandbox::Mangle::Empty.into(), Code::ProviderFailed),
        (sandbox::Mangle::Oversized { megabytes: 2 }.into(), Code::ProviderFailed),
        (Twist::ResultUrls { urls: vec!["http://evil.example/x.jpg".into()] }.into(), Code::ProviderFailed),
        (Twist::ResultUrls { urls: vec!["file:///etc/passwd".into()] }.into(), Code::ProviderFailed),
        (
            Twist::ResultUrls { urls: vec!["http://user@{authority}{path}".into()] }.into(),
            Code::ProviderFailed,
        ),
        (Twist::Sized { width: 64, height: 64 }.into(), Code::ProviderFailed),
    ] {
        let marker = marker();
        let told = format!("{fault:?}");
        stack.control().add_fault(Rule::new(Service::Fal, fault).containing(&marker)).await.unwrap();
        let key = Uuid::new_v4();
        let body = json!({ "prompt": marker, "num_images": 3 });
        let answer = seller.generate_again(key, &body).await;
        assert_eq!(answer.problem().code, code, "{told}");
        assert_eq!(seller.balance().await, (10, 0), "{told}");
        let again = seller.generate_again(key, &body).await;
        assert_eq!(again.body, answer.body, "a replay answers the same: {told}");
    }
}

#[tokio::test]
async fn a_picture_that_cannot_be_kept_is_not_paid() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    for fault in [
        sandbox::Fault::from(file::gone()),
        file::svg().into(),
        file::html_as_jpeg().into(),
        sandbox::fault::preset::redirect("http://127.0.0.1:1/").into(),
        Instead::Reset.into(),
        sandbox::Mangle::Empty.into(),
        sandbox::Mangle::Oversized { megabytes: 9 }.into(),
    ] {
        let marker = marker();
        let told = format!("{fault:?}");
        stack.control().add_fault(Rule::new(Service::Files, fault).containing(&marker)).await.unwrap();
        let answer = seller.generate(&json!({ "prompt": marker, "num_images": 2 })).await;
        assert_eq!(answer.problem().code, Code::ProviderFailed, "{told}");
        assert_eq!(seller.balance().await, (10, 0), "{told}");
    }
}

#[tokio::test]
async fn two_of_three_are_delivered_and_cost_nothing_at_a_price_of_one() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    let marker = marker();
    let rule = Rule::new(Service::Fal, fal::internal()).containing(&marker).after(2);
    stack.control().add_fault(rule).await.unwrap();
    let answer: GenerateAnswer = seller.generate(&json!({ "prompt": marker, "num_images": 3 })).await.json();
    assert_eq!((answer.images.len(), answer.missing.len()), (2, 1));
    assert_eq!(answer.missing[0].code, Code::ProviderFailed);
    assert_eq!((answer.coins_charged, answer.remaining_coins), (0, 10));
}

#[tokio::test]
async fn pictures_withheld_beside_one_that_arrived_count_as_delivered() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    let marker = marker();
    let rule = Rule::new(Service::Fal, Twist::Nsfw { indexes: vec![0] }).containing(&marker).after(1);
    stack.control().add_fault(rule).await.unwrap();
    let answer: GenerateAnswer = seller.generate(&json!({ "prompt": marker, "num_images": 3 })).await.json();
    let codes: Vec<Code> = answer.missing.iter().map(|missing| missing.code).collect();
    assert_eq!((answer.images.len(), codes), (1, vec![Code::RefusedBySafety; 2]));
    assert_eq!((answer.coins_charged, answer.remaining_coins), (1, 9));
}

#[tokio::test]
async fn a_busy_painter_is_waited_for() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    let marker = marker();
    let rule = Rule::new(Service::Fal, fal::concurrency()).containing(&marker).times(3);
    stack.control().add_fault(rule).await.unwrap();
    let answer: GenerateAnswer = seller.generate(&json!({ "prompt": marker, "num_images": 3 })).await.json();
    assert_eq!((answer.images.len(), answer.remaining_coins), (3, 9));
    assert_eq!(requests(Service::Fal, &marker).await.len(), 6);
}
