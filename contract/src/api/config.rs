//! `GET /api/config`: what the page needs before anybody is signed in. Nothing in it is secret.

use super::Coins;
use serde::{Deserialize, Serialize};

/// The page's start-up facts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Config {
    /// Base of the Supabase project, without `/auth/v1` and without a trailing slash.
    #[cfg_attr(feature = "schema", schemars(extend("format" = "uri")))]
    pub supabase_url: String,
    /// The publishable (anon) key that Supabase Auth wants in `apikey`.
    pub supabase_publishable_key: String,
    /// The price of one batch.
    pub coins_per_batch: Coins,
    /// What a first sign-in is granted.
    pub welcome_coins: Coins,
    /// Days after which pictures are removed; absent: never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pictures_kept_days: Option<u32>,
    /// What the edge refuses beyond.
    pub limits: Limits,
    /// The painters on offer; the first is the default.
    pub models: Vec<Model>,
}

/// The limits of one call, so that the page can refuse before anything is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Limits {
    /// Unicode scalars.
    pub prompt_chars_max: u32,
    /// Bytes of the decoded photo.
    pub photo_bytes_max: u32,
    /// Pictures per batch.
    pub pictures_max: u8,
    /// Bytes of `settings` as JSON.
    pub settings_bytes_max: u32,
}

/// One painter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Model {
    /// The provider's exact id.
    pub id: String,
    /// Whether it sees the photo itself; if not, only the description of it.
    pub sees_photo: bool,
}
