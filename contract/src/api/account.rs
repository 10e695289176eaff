//! `GET /api/me`: who is calling and what they can spend.

use super::Coins;
use serde::{Deserialize, Serialize};

/// The caller's own account, as of this moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Me {
    /// The Supabase user id, lower-case UUID.
    #[cfg_attr(feature = "schema", schemars(extend("format" = "uuid")))]
    pub user_id: String,
    /// The address in the access token, if it carries one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// What can be spent now; held coins are not in it.
    pub remaining_coins: Coins,
    /// Coins set aside for batches that are still running.
    pub held_coins: Coins,
    /// The price of the next batch.
    pub coins_per_batch: Coins,
}
