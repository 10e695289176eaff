//! The runtime dies a hundred times under load, by SIGKILL, at moments told by a seed, and is started again over the
//! same database. Afterwards no coin is lost, none is created, and none is held past its time.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a story that cannot go on has failed"
)]

use contract::api::account::Me;
use contract::api::statement::{EntryKind, Statement};
use fastrand::Rng;
use futures_util::{StreamExt, stream};
use serde_json::{Value, json};
use stack::{Answer, Seller, Stack, photo};
use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use uuid::Uuid;

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

/// A click, and what it was answered, if it was.
struct Click {
    seller: usize,
    key: Uuid,
    body: Value,
    answer: Option<Answer>,
}

#[derive(Default)]
struct Load {
    over: AtomicBool,
    in_flight: AtomicUsize,
    /// Clicks whose connection broke or was answered by nobody of ours.
    lost: AtomicUsize,
    /// Clicks that were answered.
    answered: AtomicUsize,
    clicks: Mutex<Vec<Click>>,
}

/// One answer of ours, or none: while the runtime is away, what stands before it answers in its own words.
async fn ask(load: &Load, seller: &Seller, key: Uuid, body: &Value, events: bool) -> Option<Answer> {
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
async fn work(load: Arc<Load>, sellers: Arc<Vec<Seller>>, who: usize, seed: u64) {
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

/// Grants, settled coins and holds of a seller by the statement, line by line.
async fn statement_adds_up(seller: &Seller) -> (u64, usize) {
    let (mut entries, mut cursor) = (Vec::new(), None::<String>);
    let now = loop {
        let query = cursor.map_or(String::new(), |cursor| format!("?cursor={cursor}"));
        let page: Statement = seller.get(&format!("/api/coins{query}")).await.json();
        entries.extend(page.entries);
        cursor = page.next_cursor;
        if cursor.is_none() {
            break (page.available, page.held);
        }
    };
    let mut available = 0_i64;
    let mut sums: HashMap<EntryKind, i64> = HashMap::new();
    for entry in entries.iter().rev() {
        let coins = i64::from(entry.coins);
        *sums.entry(entry.kind).or_default() += coins;
        available += match entry.kind {
            EntryKind::Grant | EntryKind::Release => coins,
            EntryKind::Hold => -coins,
            EntryKind::Settle => 0,
        };
        assert_eq!(available, i64::from(entry.available_after), "{entry:?}");
    }
    let sum = |kind| sums.get(&kind).copied().unwrap_or_default();
    assert_eq!(sum(EntryKind::Grant), i64::from(WELCOME_COINS));
    assert_eq!(sum(EntryKind::Hold), sum(EntryKind::Settle) + sum(EntryKind::Release), "0 lost");
    assert_eq!((available, 0), (i64::from(now.0), now.1), "nothing is held past its time");
    (u64::try_from(sum(EntryKind::Settle)).unwrap(), entries.len())
}

/// Everybody asks for every click once more: what was answered stays answered, and what was promised is there. Returns
/// the clicks by status, and what the answers say was paid.
async fn asked_again(sellers: &Arc<Vec<Seller>>, clicks: Vec<Click>) -> (BTreeMap<u16, usize>, u64) {
    let mut statuses: BTreeMap<u16, usize> = BTreeMap::new();
    let mut paid = 0;
    let again = |click: Click| {
        let sellers = sellers.clone();
        async move { (sellers[click.seller].generate_again(click.key, &click.body).await, click) }
    };
    let mut asked = stream::iter(clicks).map(again).buffer_unordered(SELLERS * HANDS);
    while let Some((last, Click { key, answer, .. })) = asked.next().await {
        *statuses.entry(last.status.as_u16()).or_default() += 1;
        if let Some(first) = &answer {
            assert_eq!((first.status, first.text()), (last.status, last.text()), "click {key}: two answers");
        }
        if last.status == 200 {
            let answer: Value = last.json();
            paid += answer["coins_charged"].as_u64().unwrap();
            let picture = reqwest::get(answer["images"][0].as_str().unwrap()).await.unwrap();
            assert_eq!(picture.status(), 200, "a picture that was promised is there");
        }
    }
    (statuses, paid)
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
