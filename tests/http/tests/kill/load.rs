//! Sellers who click all the time, and remember what they were told.

use super::EVENTS;
use fastrand::Rng;
use serde_json::{Value, json};
use stack::{Answer, Seller, photo};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use uuid::Uuid;

/// A click, and what it was answered, if it was.
pub(super) struct Click {
    pub(super) seller: usize,
    pub(super) key: Uuid,
    pub(super) body: Value,
    pub(super) answer: Option<Answer>,
}

#[derive(Default)]
pub(super) struct Load {
    pub(super) over: AtomicBool,
    pub(super) in_flight: AtomicUsize,
    /// Clicks whose connection broke or was answered by nobody of ours.
    pub(super) lost: AtomicUsize,
    /// Clicks that were answered.
    pub(super) answered: AtomicUsize,
    pub(super) clicks: Mutex<Vec<Click>>,
}

/// One answer of ours, or none: while the runtime is away, what stands before it answers in its own words.
pub(super) async fn ask(
    load: &Load,
    seller: &Seller,
    key: Uuid,
    body: &Value,
    events: bool,
) -> Option<Answer> {
    let request =
        seller.request(reqwest::Method::POST, "/api/generate-image").timeout(Duration::from_secs(12));
    let accept = if events { "text/event-stream" } else { "application/json" };
    let request = request.header("idempotency-key", key.to_string()).header("accept", accept).json(body);
    load.in_flight.fetch_add(1, Ordering::SeqCst);
    let answer = match request.send().await {
        Ok(response) => {
            let (status, headers) = (response.status(), response.headers().clone());
            let body = response.bytes().await.ok();
            body.map(|body| Answer { status, headers, body: body.to_vec() })
        }
        Err(_) => None,
    };
    load.in_flight.fetch_sub(1, Ordering::SeqCst);
    answer.filter(|answer| answer.headers.contains_key("x-request-id"))
}

/// Clicks until the load is over.
pub(super) async fn work(load: Arc<Load>, sellers: Arc<Vec<Seller>>, who: usize, seed: u64) {
    let (mut rng, seller) = (Rng::with_seed(seed), &sellers[who]);
    while !load.over.load(Ordering::SeqCst) {
        let key = Uuid::new_v4();
        let mut body = json!({ "prompt": format!("mati {key}"), "num_images": rng.u32(1..=3) });
        if rng.bool() {
            body["reference_image"] = photo::jpeg().into();
        }
        let mut answer = ask(&load, seller, key, &body, rng.u8(0..4) == 0).await;
        if answer.is_none() {
            load.lost.fetch_add(1, Ordering::SeqCst);
            // As the page does: the same key again, after a moment.
            tokio::time::sleep(Duration::from_millis(300)).await;
            answer = ask(&load, seller, key, &body, false).await;
        }
        // "Not now" is no answer to the click, and a stream is compared by what it left behind.
        let answer = answer.filter(|answer| {
            !matches!(answer.status.as_u16(), 409 | 503) && answer.headers["content-type"] != EVENTS
        });
        load.answered.fetch_add(usize::from(answer.is_some()), Ordering::SeqCst);
        load.clicks.lock().unwrap().push(Click { seller: who, key, body, answer });
    }
}
