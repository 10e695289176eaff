//! One batch at a time: where its milliseconds go, as the services outside see it. They note when a call came and when
//! they answered; what lies between is the edge's.

use super::errand::Hand;
use crate::sample::Sample;
use crate::table::{Table, millis};
use sandbox::Service;
use sandbox::record::{Entry, Filter};
use serde_json::json;
use stack::Stack;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use uuid::Uuid;

const BATCHES: u32 = 100;

pub(super) async fn table(stack: &Stack, hand: &Hand) -> Table {
    let marker = format!("one by one {}", Uuid::new_v4());
    let body = json!({ "prompt": marker, "num_images": 1, "seed": 7 });
    hand.seller.generate(&body).await; // painted once
    let before = requests(stack, Service::Fal, &marker, 0).await.last().map_or(0, |entry| entry.order);
    let (mut sent, mut ended, mut health, mut account) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..BATCHES {
        health.push(timed(hand.seller.get("/api/health")).await);
        account.push(timed(hand.seller.get("/api/me")).await);
        sent.push(now_ms());
        assert_eq!(hand.seller.generate(&body).await.status, 200);
        ended.push(now_ms());
    }
    let painted = requests(stack, Service::Fal, &marker, before).await;
    let fetched = requests(stack, Service::Files, &marker, before).await;
    let fetched = &fetched[fetched.len() - sent.len()..];
    let (came, left) =
        (|entry: &Entry| ms(entry.arrived_ms), |entry: &Entry| ms(entry.answered_ms.unwrap_or(0)));
    let mean = |from: &dyn Fn(usize) -> f64, to: &dyn Fn(usize) -> f64| {
        (0..sent.len()).map(|at| to(at) - from(at)).sum::<f64>() / f64::from(BATCHES)
    };
    let mut table = Table::new("Where the milliseconds of one batch go", &["step", "mean"]);
    let mut step = |name: &str, from: &dyn Fn(usize) -> f64, to: &dyn Fn(usize) -> f64| {
        table.row([name.to_owned(), millis(mean(from, to))]);
    };
    step("click to the painter: proxy, sign-in, body, hold (first trip to D1)", &|at| sent[at], &|at| {
        came(&painted[at])
    });
    step("the painter itself", &|at| came(&painted[at]), &|at| left(&painted[at]));
    step("painted to fetched: two ways between Worker and painter", &|at| left(&painted[at]), &|at| {
        came(&fetched[at])
    });
    step("the file itself", &|at| came(&fetched[at]), &|at| left(&fetched[at]));
    step(
        "fetched to answered: check, R2, settle (second trip to D1), proxy",
        &|at| left(&fetched[at]),
        &|at| ended[at],
    );
    step("all of it", &|at| sent[at], &|at| ended[at]);
    let (health, account) = (Sample::of(health), Sample::of(account));
    table.row(["beside it: GET /api/health, p50".to_owned(), millis(health.median())]);
    table.row(["beside it: GET /api/me, one trip to D1, p50".to_owned(), millis(account.median())]);
    table.note(format!(
        "Means of {BATCHES} batches without a photo, one at a time. The services note whole milliseconds, so single \
         steps are true to half a millisecond."
    ))
}

async fn timed<T>(work: impl Future<Output = T>) -> Duration {
    let begun = Instant::now();
    work.await;
    begun.elapsed()
}

async fn requests(stack: &Stack, service: Service, marker: &str, after: u64) -> Vec<Entry> {
    let filter = Filter { service: Some(service), containing: vec![marker.to_owned()], after };
    stack.control().requests(&filter).await.expect("the sandbox remembers")
}

fn now_ms() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_secs_f64() * 1_000.0
}

/// Exact for every time of this age of the world.
fn ms(whole: u64) -> f64 {
    Duration::from_millis(whole).as_secs_f64() * 1_000.0
}
