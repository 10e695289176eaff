//! One step of the ledger: statements that go together, and their rows when they come back.

use super::ledger::{LedgerFault, Member};
use super::memory::{Memory, Sight};
use super::row::DescriptionRow;
use super::statement::{account, description};
use crate::ports::{Clock, Database, DatabaseError, Rows, Statement};
use serde::de::DeserializeOwned;

/// How often a step is tried in all.
const TRIES_MAX: u32 = 3;
/// The same for a step with which something that is paid would be lost.
const INSISTENT_TRIES_MAX: u32 = 9;
/// The wait before the second try; each further one waits twice as long.
const RETRY_WAIT_MS: u64 = 40;
/// The longest wait between two tries.
const RETRY_WAIT_MAX_MS: u64 = 2_000;

/// Statements on their way, and where the rows of each will be.
#[derive(Default)]
pub(super) struct Batch(Vec<Statement>);

impl Batch {
    /// Runs the statements as one transaction, again while nobody knows whether it was written.
    pub(super) async fn run<P: Database + Clock>(self, ports: &P) -> Result<Rowsets, LedgerFault> {
        self.attempt(ports, TRIES_MAX).await
    }

    /// The same, for about seven seconds.
    pub(super) async fn insist<P: Database + Clock>(self, ports: &P) -> Result<Rowsets, LedgerFault> {
        self.attempt(ports, INSISTENT_TRIES_MAX).await
    }

    async fn attempt<P: Database + Clock>(self, ports: &P, tries_max: u32) -> Result<Rowsets, LedgerFault> {
        let (mut tries, mut wait_ms) = (1, RETRY_WAIT_MS);
        loop {
            match ports.batch(&self.0).await {
                Ok(rows) => return Ok(Rowsets(rows)),
                Err(DatabaseError::Refused(rule)) => return Err(LedgerFault::Broken(rule)),
                Err(DatabaseError::Unavailable(why) | DatabaseError::Unknown(why)) if tries >= tries_max => {
                    return Err(LedgerFault::Unreachable(why));
                }
                Err(DatabaseError::Unavailable(_) | DatabaseError::Unknown(_)) => {
                    ports.sleep(wait_ms).await;
                    tries = tries.saturating_add(1);
                    wait_ms = wait_ms.saturating_mul(2).min(RETRY_WAIT_MAX_MS);
                }
            }
        }
    }

    pub(super) fn push(&mut self, statement: Statement) -> usize {
        let index = self.0.len();
        self.0.push(statement);
        index
    }

    pub(super) fn extend<const N: usize>(&mut self, statements: [Statement; N]) {
        self.0.extend(statements);
    }

    /// What every visit of a user begins with.
    pub(super) fn visit(&mut self, member: Member<'_>) {
        self.extend(account::welcome(member.user_id, member.welcome_coins));
        self.extend(account::release_expired_of(member.user_id));
    }

    pub(super) fn look(&mut self, sight: Sight<'_>, generation_id: Option<&str>) -> usize {
        self.push(description::claim_description(
            sight.digest,
            sight.model,
            sight.claim,
            sight.patience_ms,
            generation_id,
        ));
        self.push(description::description(sight.digest, sight.model))
    }
}

/// The rows that came back, by statement.
pub(super) struct Rowsets(Vec<Rows>);

impl Rowsets {
    pub(super) fn all<T: DeserializeOwned>(&mut self, index: usize) -> Result<Vec<T>, LedgerFault> {
        let rows = self.0.get_mut(index).map(std::mem::take);
        let rows = rows.ok_or_else(|| LedgerFault::Broken("an answer is missing".into()))?;
        let typed = rows.into_iter().map(serde_json::from_value).collect::<Result<_, _>>();
        typed.map_err(|error| LedgerFault::Broken(error.to_string()))
    }

    pub(super) fn maybe<T: DeserializeOwned>(&mut self, index: usize) -> Result<Option<T>, LedgerFault> {
        self.all(index).map(|rows| rows.into_iter().next())
    }

    pub(super) fn one<T: DeserializeOwned>(&mut self, index: usize) -> Result<T, LedgerFault> {
        self.maybe(index)?.ok_or_else(|| LedgerFault::Broken("a row is missing".into()))
    }

    /// Whether the statement, if there was one, found something.
    pub(super) fn holds(&mut self, index: Option<usize>) -> Result<bool, LedgerFault> {
        index.map_or(Ok(true), |index| self.maybe::<serde_json::Value>(index).map(|row| row.is_some()))
    }

    /// `None` if nobody knows the photo and the claim was not written.
    pub(super) fn memory(&mut self, index: usize, sight: Sight<'_>) -> Result<Option<Memory>, LedgerFault> {
        let row = self.maybe::<DescriptionRow>(index)?;
        Ok(row.map(|row| match row {
            DescriptionRow { text: Some(text), .. } => Memory::Known(text),
            DescriptionRow { claim, .. } if claim == sight.claim => Memory::Mine,
            DescriptionRow { .. } => Memory::Others,
        }))
    }
}
