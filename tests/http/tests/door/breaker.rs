//! A provider that keeps failing is left alone for a while; its failures are asked for again only where that cannot
//! buy twice.

use super::heard;
use contract::api::batch::GenerateAnswer;
use contract::problem::Code;
use sandbox::fault::preset::{self, fal, gemini};
use sandbox::record::Filter;
use sandbox::{Fault, Instead, Rule, Service};
use serde_json::json;
use stack::{Stack, photo};
use std::time::{Duration, Instant};
use uuid::Uuid;

async fn calls(stack: &Stack, service: Service, text: &str) -> usize {
    let filter = Filter::of(service).containing(text);
    stack.control().requests(&filter).await.unwrap().len()
}

#[tokio::test]
async fn a_dead_painter_fails_fast_and_is_tried_again_after_a_pause() {
    let stack = Stack::start(&[
        ("RATE_LIMITS", "off"),
        ("BREAKER_FAILURES", "3"),
        ("BREAKER_PAUSE_MS", "2000"),
        ("PAINT_TIMEOUT_MS", "400"),
    ]);
    let seller = stack.seller().await;
    let dead = stack.control().add_fault(Rule::new(Service::Fal, Instead::Hang)).await.unwrap();
    let body = |prompt: &str| json!({ "prompt": prompt, "num_images": 1 });
    for failure in ["satu", "dua", "tiga"] {
        assert_eq!(heard(&seller.generate(&body(failure)).await).1, Code::ProviderTimeout);
    }
    let begun = Instant::now();
    let refused = seller.generate(&body("cepat")).await;
    assert_eq!(
        heard(&refused),
        (
            502,
            Code::ProviderUnavailable,
            "The painter is not available at the moment. The coins were returned.".to_owned()
        )
    );
    assert!(begun.elapsed() < Duration::from_millis(350), "it waited {:?}", begun.elapsed());
    assert_eq!(calls(&stack, Service::Fal, "cepat").await, 0, "it was not even asked");
    assert_eq!(seller.balance().await, (10, 0));

    assert!(stack.control().remove_fault(dead).await.unwrap());
    tokio::time::sleep(Duration::from_millis(2_100)).await;
    for after in ["coba", "pulih"] {
        let answer = seller.generate(&body(after)).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
    }
    assert_eq!(seller.balance().await, (8, 0));
}

#[tokio::test]
async fn only_what_is_never_charged_is_ordered_again() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    for (fault, orders) in [
        // Refused before it began, or failed by its own account: asked again.
        (Fault::from(fal::concurrency()), 2),
        (fal::unavailable().into(), 2),
        (fal::internal().into(), 2),
        (fal::model_failed().into(), 2),
        // Perhaps painted, perhaps paid; or no use in asking again.
        (fal::timed_out().into(), 1),
        (preset::bad_gateway().into(), 1),
        (preset::html().into(), 1),
        (Instead::Reset.into(), 1),
        (fal::no_media().into(), 1),
        (fal::policy().into(), 1),
        (fal::bad_key().into(), 1),
        (fal::no_balance().into(), 1),
    ] {
        let marker = format!("sekali {}", Uuid::new_v4());
        let told = format!("{fault:?}");
        let rule = Rule::new(Service::Fal, fault).containing(&marker).times(1);
        stack.control().add_fault(rule).await.unwrap();
        let answer = seller.generate(&json!({ "prompt": marker, "num_images": 1 })).await;
        assert_eq!(calls(stack, Service::Fal, &marker).await, orders, "{told}");
        assert_eq!(answer.status == 200, orders == 2, "{told}: {}", answer.text());
    }
    let marker = format!("rusak {}", Uuid::new_v4());
    let broken = Rule::new(Service::Fal, fal::internal()).containing(&marker);
    stack.control().add_fault(broken).await.unwrap();
    let answer = seller.generate(&json!({ "prompt": marker, "num_images": 1 })).await;
    assert_eq!(heard(&answer).1, Code::ProviderFailed);
    assert_eq!(calls(stack, Service::Fal, &marker).await, 3, "three times in all");
}

#[tokio::test]
async fn a_busy_describer_is_asked_again() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    let photo = photo::jpeg();
    let digest = photo::digest(&photo);
    let rule = Rule::new(Service::Gemini, gemini::overloaded()).containing(&digest).times(2);
    stack.control().add_fault(rule).await.unwrap();
    let body = json!({ "prompt": "tas", "reference_image": photo, "num_images": 1 });
    let answer: GenerateAnswer = seller.generate(&body).await.json();
    assert!(answer.enhanced);
    assert_eq!(calls(stack, Service::Gemini, &digest).await, 3);
}
