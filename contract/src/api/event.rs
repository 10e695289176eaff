//! The server-sent events of `POST /api/generate-image` with `Accept: text/event-stream`.
//!
//! In order: `held`, then `described` or `description_skipped` if there is a photo, one `image` per picture as
//! it arrives, and at the end `done` or `problem`. A replay sends only the end.

use super::Coins;
use super::batch::GenerateAnswer;
use crate::problem::{Code, Problem};
use serde::{Deserialize, Serialize};

/// One event: its name is the `event:` field, its content the `data:` field.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The coins are set aside and the batch has its id.
    Held(Held),
    /// The photo's description is there.
    Described(Described),
    /// There will be no description; the batch goes on with the prompt as it was sent.
    DescriptionSkipped(DescriptionSkipped),
    /// A picture exists at the provider. It counts only once it is in `done`.
    Image(PictureArrived),
    /// The end of a batch that delivered something.
    Done(GenerateAnswer),
    /// The end of a batch that did not.
    Problem(Problem),
}

/// The coins are set aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Held {
    /// The batch's id.
    #[cfg_attr(feature = "schema", schemars(extend("format" = "uuid")))]
    pub generation_id: String,
    /// Coins set aside.
    pub coins_held: Coins,
    /// What can still be spent.
    pub remaining_coins: Coins,
}

/// The photo's description.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Described {
    /// English.
    pub description: String,
    /// Whether it was there already, from an earlier call.
    pub remembered: bool,
}

/// Why there is no description.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DescriptionSkipped {
    /// The reason.
    pub code: Code,
}

/// One picture, perhaps still at the provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PictureArrived {
    /// Its place in the batch, from 0.
    pub index: u8,
    /// Where it can be shown from at once.
    #[cfg_attr(feature = "schema", schemars(extend("format" = "uri")))]
    pub url: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// The seed that paints it again.
    pub seed: u64,
}
