//! From the click to the pictures, with the services as slow as in life, beside the original's sequence.

use crate::PHOTO_BYTES;
use crate::sample::Sample;
use crate::sandbox_call::{describe, fetch, paint};
use crate::table::{Table, seconds};
use contract::api::batch::GenerateAnswer;
use futures_util::future::join_all;
use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt, StreamExt};
use reqwest::Method;
use serde_json::{Value, json};
use stack::photo::heavy_jpeg;
use stack::{Answer, Seller, Stack};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// What Gemini takes for a photo, and fal for a picture.
const GEMINI_MS: u64 = 1_500;
const FAL_MS: u64 = 1_000;
/// Every case is measured so often, in turns.
const ROUNDS: usize = 5;
const SEED: u64 = 7;

/// Who makes the batch, and how it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Describe, then paint one after another, then answer.
    Original,
    /// Ours, as one answer.
    Answer,
    /// Ours, as a stream.
    Stream,
    /// Ours as one answer, the photo described while the seller chose.
    AheadAnswer,
    /// The same as a stream: what the page does.
    AheadStream,
}

impl Way {
    const ALL: [Self; 5] = [Self::Original, Self::Answer, Self::Stream, Self::AheadAnswer, Self::AheadStream];

    /// As the table and the figure call it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Original => "the original's sequence",
            Self::Answer => "one answer",
            Self::Stream => "streamed",
            Self::AheadAnswer => "described ahead, one answer",
            Self::AheadStream => "described ahead, streamed",
        }
    }

    const fn is_ahead(self) -> bool {
        matches!(self, Self::AheadAnswer | Self::AheadStream)
    }
}

/// One batch to wait for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    /// Whether a photo is described.
    pub photo: bool,
    /// How many are painted.
    pub pictures: usize,
    /// How.
    pub way: Way,
}

/// How long it took.
#[derive(Clone, Debug)]
pub struct Measured {
    /// Of what.
    pub case: Case,
    /// To the last byte of the first picture.
    pub first: Sample,
    /// To the last byte of the last picture.
    pub all: Sample,
}

/// Waits for every case, in turns.
pub async fn measure() -> Vec<Measured> {
    let stack = Stack::start(&crate::WITHOUT_LIMITS);
    let seller = stack.seller().await;
    let control = stack.control();
    let latencies = control.change_settings(|settings| {
        settings.gemini_ms = GEMINI_MS;
        settings.fal_ms = FAL_MS;
    });
    latencies.await.expect("the sandbox takes its time");
    let cases: Vec<Case> = cases().collect();
    wait_for(&stack, &seller, Case { photo: true, pictures: 3, way: Way::Stream }).await; // everything is warm
    let mut times = vec![(Vec::new(), Vec::new()); cases.len()];
    for round in 1..=ROUNDS {
        eprintln!("    round {round} of {ROUNDS}");
        for (case, (first, all)) in cases.iter().zip(&mut times) {
            let mut arrived = wait_for(&stack, &seller, *case).await;
            arrived.sort_unstable();
            assert_eq!(arrived.len(), case.pictures, "{case:?}");
            first.push(arrived[0]);
            all.push(arrived[case.pictures - 1]);
        }
    }
    let measured = cases.into_iter().zip(times);
    measured
        .map(|(case, (first, all))| Measured { case, first: Sample::of(first), all: Sample::of(all) })
        .collect()
}

fn cases() -> impl Iterator<Item = Case> {
    let groups = [(true, 3), (true, 2), (false, 3), (false, 2)];
    groups.into_iter().flat_map(|(photo, pictures)| {
        let ways = Way::ALL.into_iter().filter(move |way| photo || !way.is_ahead());
        ways.map(move |way| Case { photo, pictures, way })
    })
}

/// When each picture had arrived, counted from the click.
async fn wait_for(stack: &Stack, seller: &Seller, case: Case) -> Vec<Duration> {
    let photo = case.photo.then(|| heavy_jpeg(PHOTO_BYTES));
    if case.way.is_ahead() {
        let body = json!({ "image": photo });
        let answer = Answer::of(seller.request(Method::POST, "/api/describe-image").json(&body)).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
    }
    let prompt = format!("A woman model for fashion, {} pictures", case.pictures);
    let mut body = json!({ "prompt": prompt, "num_images": case.pictures, "seed": SEED });
    if let Some(photo) = &photo {
        body["reference_image"] = photo.as_str().into();
    }
    match case.way {
        Way::Original => original(stack, seller, &prompt, photo.as_deref(), case.pictures).await,
        Way::Answer | Way::AheadAnswer => answered(seller, &body).await,
        Way::Stream | Way::AheadStream => streamed(seller, &body).await,
    }
}

/// The original's sequence against the same services: no door, no ledger, no store, and nothing to show before all
/// is there.
async fn original(
    stack: &Stack,
    seller: &Seller,
    prompt: &str,
    photo: Option<&str>,
    pictures: usize,
) -> Vec<Duration> {
    let clicked = Instant::now();
    let mut prompt = prompt.to_owned();
    if let Some(photo) = photo {
        let description = describe(&seller.client, stack, photo).await;
        prompt = format!("{prompt}. Reference image details: {description}");
    }
    let mut urls = Vec::new();
    for seed in (SEED..).take(pictures) {
        urls.push(paint(&seller.client, stack, &prompt, seed).await);
    }
    join_all(urls.iter().map(|url| arrival(seller, url, clicked))).await
}

async fn answered(seller: &Seller, body: &Value) -> Vec<Duration> {
    let clicked = Instant::now();
    let answer = seller.generate(body).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let answer: GenerateAnswer = answer.json();
    join_all(answer.images.iter().map(|url| arrival(seller, url, clicked))).await
}

/// As the page does it: each picture is fetched where it was painted, as soon as its address comes.
async fn streamed(seller: &Seller, body: &Value) -> Vec<Duration> {
    let clicked = Instant::now();
    let request = seller.request(Method::POST, "/api/generate-image").header("accept", "text/event-stream");
    let request = request.header("idempotency-key", Uuid::new_v4().to_string()).json(body);
    let response = request.send().await.expect("a stream");
    assert_eq!(response.status(), 200);
    let mut chunks = response.bytes_stream().fuse();
    let mut fetching = FuturesUnordered::new();
    let (mut arrived, mut text, mut done) = (Vec::new(), String::new(), false);
    loop {
        futures_util::select! {
            chunk = chunks.next() => {
                let Some(chunk) = chunk else { break };
                text.push_str(std::str::from_utf8(&chunk.expect("a whole stream")).expect("ASCII frames"));
                while let Some((frame, rest)) = text.split_once("\n\n") {
                    done |= frame.starts_with("event: done");
                    if let Some(data) = frame.strip_prefix("event: image\ndata: ") {
                        let image: Value = serde_json::from_str(data).expect("JSON");
                        let url = image["url"].as_str().expect("an address").to_owned();
                        fetching.push(async move { arrival(seller, &url, clicked).await }.boxed());
                    }
                    text = rest.to_owned();
                }
            }
            one = fetching.select_next_some() => arrived.push(one),
        }
    }
    assert!(done, "the stream ended without its answer: {text}");
    arrived.extend(fetching.collect::<Vec<_>>().await);
    arrived
}

async fn arrival(seller: &Seller, url: &str, clicked: Instant) -> Duration {
    fetch(&seller.client, url).await;
    clicked.elapsed()
}

/// The table, each of our ways beside the original's.
pub fn table(measured: &[Measured]) -> Table {
    let columns = ["batch", "way", "first picture", "all pictures", "of the original's time to all"];
    let mut table = Table::new("Click to pictures", &columns);
    for one in measured {
        let same = |other: &&Measured| {
            let (ours, theirs) = (one.case, other.case);
            (ours.photo, ours.pictures, Way::Original) == (theirs.photo, theirs.pictures, theirs.way)
        };
        let original = measured.iter().find(same).expect("every batch has its original");
        let photo = if one.case.photo { "with a photo" } else { "without a photo" };
        table.row([
            format!("{} pictures {photo}", one.case.pictures),
            one.case.way.name().to_owned(),
            seconds(one.first.median()),
            seconds(one.all.median()),
            format!("{:.0} %", one.all.median() / original.all.median() * 100.0),
        ]);
    }
    table.note(format!(
        "Gemini takes {GEMINI_MS} ms a photo and fal {FAL_MS} ms a picture; FAL_CONCURRENCY is 3. Medians of {ROUNDS} \
         rounds in turns, a photo of {} kB that nobody has sent before, until the last byte of the picture has come. \
         The original's sequence is played against the same stand-ins without a server in between: without sign-in, \
         coins or storage of its own.",
        PHOTO_BYTES / 1_000
    ))
}
