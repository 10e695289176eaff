//! The runtime dies a hundred times under load, by SIGKILL, at moments told by a seed, and is started again over the
//! same database. Afterwards no coin is lost, none is created, and none is held past its time.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a story that cannot go on has failed"
)]

mod load;
mod proof;

use contract::api::account::Me;
use fastrand::Rng;
use load::{Load, work};
use proof::{asked_again, statement_adds_up};
use stack::Stack;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

const KILLS: usize = 100;
/// Of the moments at which the runtime dies.
const SEED: u64 = 1;
const SELLERS: usize = 4;
/// Clicks of one seller on their way at the same time.
const HANDS: usize = 2;
const WELCOME_COINS: u32 = 100_000;
const PRICE: u32 = 3;
const HOLD_TTL_S: u64 = 6;
const EVENTS: &str = "text/event-stream; charset=utf-8";

/// Waits until the load has had an answer, or for so long.
async fn answered(load: &Load, longest: Duration) {
    let (begun, before) = (Instant::now(), load.answered.load(Ordering::SeqCst));
    while begun.elapsed() < longest && load.answered.load(Ordering::SeqCst) == before {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

async fn healthy(stack: &Stack, client: &reqwest::Client) {
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(30) {
        let health = client.get(format!("{}/api/health", stack.url())).timeout(Duration::from_secs(2));
        if health.send().await.is_ok_and(|answer| answer.status() == 200) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("the runtime did not come back");
}

/// Kills the runtime so often; returns how many requests were on their way each time.
async fn killing(stack: &Stack, load: &Load) -> Vec<usize> {
    let (mut rng, client) = (Rng::with_seed(SEED), reqwest::Client::new());
    let (mut caught, mut last) = (Vec::new(), None);
    while caught.len() < KILLS {
        healthy(stack, &client).await;
        // However slow the machine is: every second time, something has been delivered before.
        if caught.len() % 2 == 1 {
            answered(load, Duration::from_secs(4)).await;
        }
        tokio::time::sleep(Duration::from_millis(rng.u64(20..500))).await;
        let Some(runtime) = stack.runtime().filter(|runtime| Some(*runtime) != last) else { continue };
        let in_flight = load.in_flight.load(Ordering::SeqCst);
        let killed =
            std::process::Command::new("kill").args(["-KILL", &runtime.to_string()]).status().unwrap();
        assert!(killed.success(), "the runtime was gone before it was killed");
        last = Some(runtime);
        caught.push(in_flight);
    }
    caught
}

/// Two threads: the clicks go on while the process list is read.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hundred_kills_under_load_lose_no_coin_and_create_none() {
    let (price, ttl, welcome) = (PRICE.to_string(), HOLD_TTL_S.to_string(), WELCOME_COINS.to_string());
    let stack = Stack::start(&[
        ("RATE_LIMITS", "off"),
        ("COINS_PER_BATCH", &price),
        ("WELCOME_COINS", &welcome),
        ("HOLD_TTL_S", &ttl),
        ("DEADLINE_MS", "4000"),
        ("DESCRIBE_TIMEOUT_MS", "1500"),
        ("PAINT_TIMEOUT_MS", "2500"),
    ]);
    stack.control().change_settings(|now| (now.fal_ms, now.gemini_ms) = (120, 60)).await.unwrap();
    let mut sellers = Vec::new();
    for _ in 0..SELLERS {
        sellers.push(stack.seller().await);
    }
    let (load, sellers, begun) = (Arc::new(Load::default()), Arc::new(sellers), Instant::now());
    let hands: Vec<_> = (0..SELLERS * HANDS)
        .zip(SEED + 1..)
        .map(|(hand, seed)| tokio::spawn(work(load.clone(), sellers.clone(), hand % SELLERS, seed)))
        .collect();
    let caught = killing(&stack, &load).await;
    load.over.store(true, Ordering::SeqCst);
    for hand in hands {
        hand.await.unwrap();
    }
    let seconds = begun.elapsed().as_secs();
    let clicks = std::mem::take(&mut *load.clicks.lock().unwrap());

    tokio::time::sleep(Duration::from_secs(HOLD_TTL_S + 1)).await;
    let swept = reqwest::get(format!("{}/cdn-cgi/local/scheduled", stack.url())).await.unwrap();
    assert_eq!(swept.status(), 200);
    let audit = stack.audit();
    for seller in sellers.iter() {
        statement_adds_up(seller).await;
        let me: Me = seller.get("/api/me").await.json();
        assert_eq!(me.held_coins, 0);
    }
    let clicks_made = clicks.len();
    let (statuses, paid) = asked_again(&sellers, clicks).await;
    // A click that no runtime had seen has been made just now; it is in the statements too.
    let (mut charged, mut entries) = (0, 0);
    for seller in sellers.iter() {
        let (settled, lines) = statement_adds_up(seller).await;
        (charged, entries) = (charged + settled, entries + lines);
    }
    let (in_flight, lost) = (caught.iter().sum::<usize>(), load.lost.load(Ordering::SeqCst));
    println!(
        "{} kills in {seconds} s: {in_flight} requests in flight at their moments, {lost} clicks lost their answer; \
         {} clicks, in the end by status {statuses:?}; {entries} entries, {charged} coins settled\n{audit}",
        caught.len(),
        clicks_made,
    );
    assert_eq!(charged, paid, "what was settled is what the answers say");
    assert!(
        lost > KILLS / 4 && caught.iter().filter(|count| **count > 0).count() > KILLS / 2,
        "no real load"
    );
    assert!(statuses.get(&200).is_some_and(|count| *count >= KILLS / 4), "hardly anything was delivered");
}
