//! What is asked for again and again.

use crate::PHOTO_BYTES;
use crate::sandbox_call::{describe, fetch, paint};
use futures_util::future::join_all;
use reqwest::Client;
use serde_json::json;
use stack::photo::heavy_jpeg;
use stack::{Seller, Stack};
use std::time::{Duration, Instant};

const PROMPT: &str = "A woman model for fashion, holding the product";
const SEED: u64 = 7;

/// One connection with somebody behind it who has been let in.
#[derive(Clone, Debug)]
pub struct Hand {
    pub(super) seller: Seller,
    known_photo: String,
}

impl Hand {
    /// So many, each of a seller of their own.
    pub async fn several(stack: &Stack, count: usize) -> Vec<Self> {
        let known_photo = heavy_jpeg(PHOTO_BYTES);
        let sign_up = |_| async {
            let seller = stack.seller().await;
            let client = Client::builder().pool_max_idle_per_host(1).build().expect("a client");
            let hand = Self { seller: Seller { client, ..seller }, known_photo: known_photo.clone() };
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

    /// Runs it once; how long that took.
    pub(super) async fn run(self, stack: &Stack, hand: &Hand) -> Duration {
        let client = &hand.seller.client;
        let photo = match self {
            Self::DirectPhoto | Self::NewPhoto => Some(heavy_jpeg(PHOTO_BYTES)),
            Self::KnownPhoto => Some(hand.known_photo.clone()),
            Self::Health | Self::DirectPrompt | Self::Prompt => None,
        };
        let begun = Instant::now();
        match self {
            Self::Health => assert_eq!(hand.seller.get("/api/health").await.status, 200),
            Self::DirectPrompt => {
                let url = paint(client, stack, PROMPT, SEED).await;
                fetch(client, &url).await;
            }
            Self::DirectPhoto => {
                let said = describe(client, stack, photo.as_deref().unwrap_or_default()).await;
                let url = paint(client, stack, &format!("{PROMPT} {said}"), SEED).await;
                fetch(client, &url).await;
            }
            Self::Prompt | Self::KnownPhoto | Self::NewPhoto => {
                let body =
                    json!({ "prompt": PROMPT, "num_images": 1, "seed": SEED, "reference_image": photo });
                let answer = hand.seller.generate(&body).await;
                assert_eq!(answer.status, 200, "{}", answer.text());
            }
        }
        begun.elapsed()
    }
}
