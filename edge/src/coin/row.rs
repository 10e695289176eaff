//! What the ledger's statements return, as types.

use contract::api::Coins;
use contract::api::history::GenerationState;
use contract::api::statement::{Cause, EntryKind};
use contract::problem::Code;
use serde::Deserialize;

/// What a user can spend and what is set aside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Balance {
    /// To spend.
    pub available: Coins,
    /// Set aside.
    pub held: Coins,
}

/// The balance as a click finds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub(super) struct LoadRow {
    pub(super) available: Coins,
    pub(super) held: Coins,
    /// Batches running.
    pub(super) running: u32,
    /// Pictures that everybody together has ordered today.
    pub(super) painted: u32,
    /// Seconds until tomorrow.
    pub(super) day_left_s: u32,
}

/// A batch as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct GenerationRow {
    /// UUID.
    pub id: String,
    /// Where it stands.
    pub state: State,
    /// Lower-case hex.
    pub body_sha256: String,
    /// Coins held at the start.
    pub price: Coins,
    /// Pictures asked for.
    pub asked: u8,
    /// Pictures that counted for the price.
    pub delivered: u8,
    /// What the pictures were painted from.
    pub prompt: String,
    /// 1 if a description is in the prompt.
    pub enhanced: u8,
    /// The description in the prompt.
    pub description: Option<String>,
    /// The page's notes, JSON.
    pub settings: Option<String>,
    /// JSON list.
    pub pictures: Option<String>,
    /// 1 once the pictures have been removed, by their owner or because their time was over.
    pub removed: u8,
    /// JSON list.
    pub missing: Option<String>,
    /// Why it failed or was refused.
    pub code: Option<Code>,
    /// Coins settled.
    pub charged: Coins,
    /// What could be spent when it ended.
    pub remaining: Option<Coins>,
    /// RFC 3339, UTC.
    pub created_at: String,
}

/// Where a batch stands in the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Its coins are held.
    Running,
    /// It delivered.
    Done,
    /// It did not.
    Failed,
    /// It never began, for lack of coins.
    Refused,
}

impl State {
    /// As the history shows it; a refused click is not in the history.
    #[must_use]
    pub const fn shown(self) -> GenerationState {
        match self {
            Self::Running => GenerationState::Running,
            Self::Done => GenerationState::Done,
            Self::Failed | Self::Refused => GenerationState::Failed,
        }
    }
}

/// One line of the statement.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct EntryRow {
    /// Counts up over all users.
    pub id: i64,
    /// What moved where.
    pub kind: EntryKind,
    /// How many.
    pub coins: Coins,
    /// For which batch.
    pub generation_id: Option<String>,
    /// Why.
    pub cause: Cause,
    /// RFC 3339, UTC.
    pub at: String,
    /// What could be spent after it.
    pub available_after: Coins,
}

/// What is known of a photo.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(super) struct DescriptionRow {
    pub(super) claim: String,
    pub(super) text: Option<String>,
}

/// A batch whose pictures have had their time.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct OutlivedRow {
    /// UUID.
    pub id: String,
    /// Pictures it can have stored.
    pub asked: u8,
}

/// A user with something to release.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(super) struct UserRow {
    pub(super) user_id: String,
}
