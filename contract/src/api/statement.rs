//! `GET /api/coins`: every movement of the caller's coins, newest first.

use super::Coins;
use serde::{Deserialize, Serialize};

/// A page of the statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Statement {
    /// What can be spent now.
    pub available: Coins,
    /// What is set aside for running batches.
    pub held: Coins,
    /// Newest first.
    pub entries: Vec<Entry>,
    /// Where the next page starts; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = "^[0-9]{1,15}$")))]
    pub next_cursor: Option<String>,
}

/// One movement. It is never changed after it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Entry {
    /// Its own id.
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = "^[0-9]{1,15}$")))]
    pub id: String,
    /// What moved where.
    pub kind: EntryKind,
    /// How many; always positive.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub coins: Coins,
    /// The batch it belongs to, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("format" = "uuid")))]
    pub generation_id: Option<String>,
    /// Why.
    pub cause: Cause,
    /// RFC 3339, UTC.
    #[cfg_attr(feature = "schema", schemars(extend("format" = "date-time")))]
    pub at: String,
    /// What could be spent after it.
    pub available_after: Coins,
}

/// The four movements of a coin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// Into available.
    Grant,
    /// From available to held.
    Hold,
    /// From held to spent.
    Settle,
    /// From held back to available.
    Release,
}

/// Why a coin moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// A first sign-in.
    Welcome,
    /// Given by the operator.
    Operator,
    /// A batch began.
    Batch,
    /// Every picture arrived.
    Delivered,
    /// Some pictures arrived; the price was cut in proportion and rounded down.
    PartlyDelivered,
    /// The safety filter withheld every picture.
    Withheld,
    /// The provider failed.
    ProviderFailed,
    /// The seller cancelled the batch while it ran.
    Cancelled,
    /// Nobody reported back before the hold ran out.
    Expired,
}
