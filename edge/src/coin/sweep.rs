//! What is done for everybody and asked for by nobody: coins return, what is old goes.

use super::Ledger;
use super::ledger::{LedgerFault, OutlivedRow};
use super::row::UserRow;
use super::statement::{account, description, history};
use super::step::Batch;
use crate::ports::{Clock, Database};

/// Users that one sweep looks after; the next sweep takes the rest.
const USERS_MAX: u32 = 200;
/// Refused clicks are remembered for thirty days, descriptions as long.
const MEMORY_MS: u32 = 30 * 24 * 3_600 * 1_000;
/// Rows of a kind that one sweep forgets.
const FORGET_ROWS_MAX: u32 = 1_000;
/// Batches of a kind whose pictures one sweep removes: four pictures each, twice, are below the thousand keys that
/// one call of the store takes.
const OUTLIVED_MAX: u32 = 100;
/// How long after the end of its hold a batch that failed can still be at work, and then some.
const STRAY_MS: u32 = 3_600_000;

impl<P: Database + Clock> Ledger<'_, P> {
    /// Returns the coins of holds that ran out, whoever they belong to, and forgets what is old. Returns the
    /// number of users looked after.
    ///
    /// # Errors
    /// See [`LedgerFault`].
    pub async fn sweep(&self) -> Result<usize, LedgerFault> {
        let mut batch = Batch::default();
        let users = batch.push(account::users_with_expired(USERS_MAX));
        batch.push(description::forget_old_descriptions(MEMORY_MS, FORGET_ROWS_MAX));
        batch.push(history::forget_old_refusals(MEMORY_MS, FORGET_ROWS_MAX));
        let users: Vec<UserRow> = batch.run(self.0).await?.all(users)?;
        let mut result = Ok(users.len());
        for user in &users {
            let mut batch = Batch::default();
            batch.extend(account::release_expired_of(&user.user_id));
            // One that cannot be released must not keep the others from their coins.
            if let Err(fault) = batch.run(self.0).await {
                result = Err(fault);
            }
        }
        result
    }

    /// Batches whose pictures have had their time: those that delivered longer ago than `kept_ms`, if pictures are
    /// not kept for ever, and those that failed and whose work is over for certain. Of these the flow has removed the
    /// pictures, unless it died before it could.
    ///
    /// # Errors
    /// See [`LedgerFault`].
    pub async fn outlived(&self, kept_ms: Option<u64>) -> Result<Vec<OutlivedRow>, LedgerFault> {
        let mut batch = Batch::default();
        let old = kept_ms.map(|kept_ms| batch.push(history::delivered_before(kept_ms, OUTLIVED_MAX)));
        let stray = batch.push(history::failed_before(STRAY_MS, OUTLIVED_MAX));
        let mut answer = batch.run(self.0).await?;
        let mut rows = answer.all::<OutlivedRow>(stray)?;
        if let Some(old) = old {
            rows.extend(answer.all::<OutlivedRow>(old)?);
        }
        Ok(rows)
    }

    /// Notes that the pictures of these batches are gone.
    ///
    /// # Errors
    /// See [`LedgerFault`].
    pub async fn mark_outlived(&self, rows: &[OutlivedRow]) -> Result<(), LedgerFault> {
        let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
        let ids = serde_json::to_string(&ids).map_err(|error| LedgerFault::Broken(error.to_string()))?;
        let mut batch = Batch::default();
        batch.push(history::mark_outlived(&ids));
        batch.run(self.0).await.map(|_| ())
    }
}
