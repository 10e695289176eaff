//! `POST /api/generate-image`: one click, one batch.

use super::Coins;
use crate::problem::Code;
use crate::size::PictureSize;
use serde::{Deserialize, Serialize};

/// What the page sends.
// The edge reads it more leniently, to name the member that is wrong.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "GenerateRequest"))]
pub struct GenerateRequest<Settings> {
    /// The image prompt, 1 to [`crate::limit::PROMPT_CHARS_MAX`] Unicode scalars.
    #[cfg_attr(feature = "schema", schemars(schema_with = "crate::schema::prompt"))]
    pub prompt: String,
    /// The reference photo as a data URL in base64 (png, jpeg or webp). Absent when there is no photo.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(schema_with = "crate::schema::photo_or_null"))]
    pub reference_image: Option<String>,
    /// How many pictures, 1 to [`crate::limit::PICTURES_MAX`]; absent means [`crate::limit::PICTURES_DEFAULT`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = crate::limit::PICTURES_MAX)))]
    pub num_images: Option<u8>,
    /// Absent means [`PictureSize::SquareHd`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_size: Option<PictureSize>,
    /// The seed of the first picture; the others count up from it. Absent means the edge draws one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(max = crate::limit::SEED_MAX)))]
    pub seed: Option<u64>,
    /// The page's own notes on the batch, kept with the history and given back, never looked into.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settings: Option<Settings>,
}

/// What a batch ended with. Also the body of the `done` event, and what a replay of the same key answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GenerateAnswer {
    /// The batch's id: the receipt of the statement and the key of the history.
    #[cfg_attr(feature = "schema", schemars(extend("format" = "uuid")))]
    pub generation_id: String,
    /// Absolute URLs of the pictures in our own store, in the order of `details`.
    #[cfg_attr(feature = "schema", schemars(inner(url)))]
    pub images: Vec<String>,
    /// What the caller can spend after this batch.
    pub remaining_coins: Coins,
    /// What this batch cost in the end.
    pub coins_charged: Coins,
    /// The prompt the pictures were painted from, with the description when `enhanced`.
    pub prompt: String,
    /// Whether a description of the reference photo went into `prompt`.
    pub enhanced: bool,
    /// One entry per picture that arrived.
    pub details: Vec<PictureDetail>,
    /// One entry per picture that did not.
    pub missing: Vec<MissingPicture>,
}

/// A picture that arrived, was checked and is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PictureDetail {
    /// Absolute URL in our own store.
    #[cfg_attr(feature = "schema", schemars(extend("format" = "uri")))]
    pub url: String,
    /// Pixels, as read from the picture itself.
    pub width: u32,
    /// Pixels, as read from the picture itself.
    pub height: u32,
    /// The seed that paints this picture again.
    pub seed: u64,
}

/// A picture that was asked for and did not arrive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MissingPicture {
    /// Its place in the batch, from 0.
    pub index: u8,
    /// Why it is missing.
    pub code: Code,
}
