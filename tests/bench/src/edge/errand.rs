//! What is asked for again and again.

use crate::PHOTO_BYTES;
use crate::sandbox_call::{describe_written, describing, fetch, paint};
use bytes::Bytes as Body;
use futures_util::future::join_all;
use reqwest::{Client, Method};
use serde_json::json;
use stack::photo::heavy_jpeg;
use stack::{Answer, Seller, Stack};
use std::time::{Duration, Instant};

const PROMPT: &str = "A woman model for fashion, holding the product";
const SEED: u64 = 7;

/// One connection with somebody behind it who has been let in.
#[derive(Clone, Debug)]
pub struct Hand {
    pub(super) seller: Seller,
    bodies: Bodies,
}

/// Written out once: what is measured is not how fast we write.
#[derive(Clone, Debug)]
struct Bodies {
    prompt: Body,
    known_photo: Body,
}

impl Hand {
    /// So many, each of a seller of their own.
    pub async fn several(stack: &Stack, count: usize) -> Vec<Self> {
        let bodies = Bodies { prompt: body(None), known_photo: body(Some(&heavy_jpeg(PHOTO_BYTES))) };
        let sign_up = |_| async {
            let seller = stack.seller().await;
            let client = Client::builder().pool_max_idle_per_host(1).build().expect("a client");
            let hand = Self { seller: Seller { client, ..seller }, bodies: bodies.clone() };
            hand.seller.balance().await;
            hand
        };
        join_all((0..count).map(sign_up)).await
    }
}

/// An errand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errand {
    /// An answer that takes no thought: runtime and proxy.
    Health,
    /// Paint and fetch.
    DirectPrompt,
    /// Describe, paint and fetch.
    DirectPhoto,
    /// A batch without a photo.
    Prompt,
    /// A batch with a photo that has been described.
    KnownPhoto,
    /// A batch with a photo that nobody has sent.
    NewPhoto,
}

impl Errand {
    pub(super) const ALL: [Self; 6] =
        [Self::Health, Self::DirectPrompt, Self::Prompt, Self::KnownPhoto, Self::DirectPhoto, Self::NewPhoto];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Health => "GET /api/health",
            Self::DirectPrompt => "services directly, prompt only",
            Self::DirectPhoto => "services directly, 200 kB photo",
            Self::Prompt => "edge, prompt only",
            Self::KnownPhoto => "edge, 200 kB photo, described ahead",
            Self::NewPhoto => "edge, 200 kB photo, new",
        }
    }

    /// The same without the edge.
    pub(super) const fn floor(self) -> Option<Self> {
        match self {
            Self::Health | Self::DirectPrompt | Self::DirectPhoto => None,
            Self::Prompt | Self::KnownPhoto => Some(Self::DirectPrompt),
            Self::NewPhoto => Some(Self::DirectPhoto),
        }
    }

    /// What must be there before the clock runs: the body of its request, written out.
    pub(super) fn prepare(self, hand: &Hand) -> Body {
        match self {
            Self::Health | Self::DirectPrompt => Body::default(),
            Self::DirectPhoto => Body::from(describing(&heavy_jpeg(PHOTO_BYTES))),
            Self::Prompt => hand.bodies.prompt.clone(),
            Self::KnownPhoto => hand.bodies.known_photo.clone(),
            Self::NewPhoto => body(Some(&heavy_jpeg(PHOTO_BYTES))),
        }
    }

    /// Runs it once; how long that took.
    pub(super) async fn run(self, stack: &Stack, hand: &Hand, body: Body) -> Duration {
        let client = &hand.seller.client;
        let begun = Instant::now();
        match self {
            Self::Health => assert_eq!(hand.seller.get("/api/health").await.status, 200),
            Self::DirectPrompt => {
                let url = paint(client, stack, PROMPT, SEED).await;
                fetch(client, &url).await;
            }
            Self::DirectPhoto => {
                let said = describe_written(client, stack, body).await;
                let url = paint(client, stack, &format!("{PROMPT} {said}"), SEED).await;
                fetch(client, &url).await;
            }
            Self::Prompt | Self::KnownPhoto | Self::NewPhoto => {
                let request = hand.seller.request(Method::POST, "/api/generate-image").body(body);
                let answer = Answer::of(request.header("content-type", "application/json")).await;
                assert_eq!(answer.status, 200, "{}", answer.text());
            }
        }
        begun.elapsed()
    }
}

fn body(photo: Option<&str>) -> Body {
    let body = json!({ "prompt": PROMPT, "num_images": 1, "seed": SEED, "reference_image": photo });
    Body::from(body.to_string())
}
