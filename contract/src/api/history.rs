//! `GET /api/generations` and `GET /api/generations/{id}`: the caller's own batches.
//!
//! `DELETE /api/generations/{id}` answers 204 without a body, however often it is asked, and 404 for another's batch:
//!
//! - a running batch is cancelled: its coins return at once (an entry of kind `release` with the cause `cancelled`), its
//!   state becomes `failed` with the problem [`crate::problem::Code::Cancelled`] (409), and that is also how the
//!   generate call that still waits, its stream and every replay of its key end. Pictures that arrived are removed;
//! - of a batch that has ended, the pictures are removed.
//!
//! To cancel without the risk of removing what has arrived, and been paid, at that very moment, ask for
//! `DELETE /api/generations/{id}?if=running`: a batch that has ended meanwhile stays as it is, also with 204. How it
//! ended is what its stream, its generate call or `GET /api/generations/{id}` says.
//!
//! Batches that a seller cancels count, together with those that the safety filter withheld, against a limit a day
//! (setting `UNPAID_PER_DAY`); past it, generate-image answers 429 `too_many_requests` before any coin is held.

use super::Coins;
use super::batch::MissingPicture;
use crate::problem::Problem;
use serde::{Deserialize, Serialize};

/// A page of batches, newest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Generations"))]
pub struct Generations<Settings> {
    /// Newest first.
    pub generations: Vec<Generation<Settings>>,
    /// Where the next page starts; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("format" = "uuid")))]
    pub next_cursor: Option<String>,
}

/// One batch as it stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Generation"))]
pub struct Generation<Settings> {
    /// The receipt id.
    #[cfg_attr(feature = "schema", schemars(extend("format" = "uuid")))]
    pub id: String,
    /// Where it stands.
    pub state: GenerationState,
    /// RFC 3339, UTC.
    #[cfg_attr(feature = "schema", schemars(extend("format" = "date-time")))]
    pub created_at: String,
    /// The prompt the pictures were painted from, with the description when `enhanced`.
    pub prompt: String,
    /// Whether a description of the reference photo went into `prompt`.
    pub enhanced: bool,
    /// What the photo showed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The pictures that arrived.
    pub pictures: Vec<Picture>,
    /// The pictures that did not.
    pub missing: Vec<MissingPicture>,
    /// What it cost; 0 while it runs.
    pub coins_charged: Coins,
    /// What the page had noted down.
    #[serde(default = "Option::<Settings>::default", skip_serializing_if = "Option::is_none")]
    pub settings: Option<Settings>,
    /// Why it failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<Problem>,
}

/// Where a batch stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum GenerationState {
    /// Its coins are held.
    Running,
    /// It delivered at least one picture.
    Done,
    /// It delivered nothing and cost nothing.
    Failed,
}

/// A picture in our own store.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Picture {
    /// Its place in the batch, from 0.
    pub index: u8,
    /// Absolute URL.
    #[cfg_attr(feature = "schema", schemars(extend("format" = "uri")))]
    pub url: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// The seed that paints it again.
    pub seed: u64,
}
