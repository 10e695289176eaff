//! The ledger's steps. Each is one round trip, and each may be repeated: nobody has to know whether a broken
//! connection broke before or after the database had written.

pub use super::memory::{Memory, Sight};
use super::row::LoadRow;
pub use super::row::{Balance, EntryRow, GenerationRow, OutlivedRow, State};
pub use super::statement::batch::{Click, Ending};
use super::statement::{account, batch as turning, description, history};
use super::step::Batch;
use crate::ports::{Clock, Database};
use contract::api::Coins;

/// Above every entry, and still exact in a JavaScript number.
const ID_MAX: i64 = 9_007_199_254_740_991;

/// Why a step could not be done.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LedgerFault {
    /// Nobody knows whether it was done, or it was not done; the same step may be asked for again.
    #[error("ledger unreachable: {0}")]
    Unreachable(String),
    /// The schema said no, or answered what it cannot answer. That is a mistake of ours.
    #[error("ledger broken: {0}")]
    Broken(String),
}

/// The ledger, over whatever holds it.
#[derive(Debug)]
pub struct Ledger<'a, P>(pub &'a P);

/// A user as the ledger sees them before it does anything for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member<'a> {
    /// Lower-case UUID.
    pub user_id: &'a str,
    /// What a first visit is worth; 0 for those who get nothing.
    pub welcome_coins: Coins,
}

/// How a click was received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// The batch is new and its coins are held.
    Running {
        /// After the hold.
        balance: Balance,
        /// For the photo, if there is one.
        memory: Option<Memory>,
    },
    /// The key has been used: this is the batch it stands for, or the refusal.
    Known(Box<GenerationRow>),
    /// Too many batches of this user are running; the key is still free.
    TooManyRunning,
    /// Too many batches of this user were painted for nothing within a day; the key is still free.
    TooManyUnpaid,
    /// Everybody together has ordered what a day may cost; the key is still free.
    DayIsFull {
        /// Seconds until the next day.
        left_s: u32,
    },
}

impl<P: Database + Clock> Ledger<'_, P> {
    /// The balance, after welcoming the user and returning what ran out.
    ///
    /// # Errors
    /// See [`LedgerFault`].
    pub async fn balance(&self, member: Member<'_>) -> Result<Balance, LedgerFault> {
        let mut batch = Batch::default();
        batch.visit(member);
        let balance = batch.push(account::balance(member.user_id));
        let mut answer = batch.run(self.0).await?;
        answer.one(balance)
    }

    /// Receives a click: one batch that holds, refuses or recognises.
    ///
    /// # Errors
    /// See [`LedgerFault`]. After [`LedgerFault::Unreachable`] the coins may be held until the hold runs out.
    pub async fn open(
        &self,
        member: Member<'_>,
        click: &Click,
        sight: Option<Sight<'_>>,
    ) -> Result<Opening, LedgerFault> {
        let mut batch = Batch::default();
        batch.visit(member);
        batch.extend(turning::open(click));
        let generation = batch.push(history::generation_of_key(&click.user_id, &click.idempotency_key));
        let load = batch.push(account::load(&click.user_id));
        let memory = sight.map(|sight| batch.look(sight, Some(&click.generation_id)));
        let mut answer = batch.run(self.0).await?;

        let Some(row) = answer.maybe::<GenerationRow>(generation)? else {
            let load: LoadRow = answer.one(load)?;
            let full = load.painted.saturating_add(click.asked.into()) > click.daily_pictures_max;
            return Ok(match load.running >= click.running_max {
                true => Opening::TooManyRunning,
                false if full => Opening::DayIsFull { left_s: load.day_left_s },
                false => Opening::TooManyUnpaid,
            });
        };
        if row.id != click.generation_id || row.state != State::Running {
            return Ok(Opening::Known(Box::new(row)));
        }
        let memory = match (sight, memory) {
            (Some(sight), Some(index)) => answer.memory(index, sight)?,
            (None, _) | (_, None) => None,
        };
        let LoadRow { available, held, .. } = answer.one(load)?;
        Ok(Opening::Running { balance: Balance { available, held }, memory })
    }

    /// Resolves a batch and saves its answer, then returns the batch as it stands: as told, or as somebody else
    /// had resolved it before.
    ///
    /// Tried for longer than other steps: what has been painted is paid for and stored, and there is time until the
    /// hold runs out.
    ///
    /// # Errors
    /// See [`LedgerFault`].
    pub async fn resolve(&self, ending: &Ending) -> Result<GenerationRow, LedgerFault> {
        let mut batch = Batch::default();
        batch.extend(turning::resolve(ending));
        let generation = batch.push(history::generation(&ending.user_id, &ending.generation_id));
        batch.insist(self.0).await?.one(generation)
    }

    /// Cancels a batch of the user that is running and returns its coins. Returns the batch as it stood before: one
    /// that was not running is left as it is.
    ///
    /// # Errors
    /// See [`LedgerFault`].
    pub async fn cancel(&self, member: Member<'_>, id: &str) -> Result<Option<GenerationRow>, LedgerFault> {
        let mut batch = Batch::default();
        batch.visit(member);
        let before = batch.push(history::generation(member.user_id, id));
        batch.extend(turning::cancel(member.user_id, id));
        batch.run(self.0).await?.maybe(before)
    }

    /// Looks up a photo's description and claims it if nobody has it.
    ///
    /// # Errors
    /// See [`LedgerFault`].
    pub async fn look(&self, sight: Sight<'_>) -> Result<Memory, LedgerFault> {
        let mut batch = Batch::default();
        let index = batch.look(sight, None);
        // The claim is written unless the row is there; only a sweep in between can have taken that.
        batch.run(self.0).await?.memory(index, sight).map(|memory| memory.unwrap_or(Memory::Mine))
    }

    /// Remembers the description that was claimed, or gives the claim back if there is none.
    ///
    /// # Errors
    /// See [`LedgerFault`].
    pub async fn tell(&self, sight: Sight<'_>, description: Option<&str>) -> Result<(), LedgerFault> {
        let mut batch = Batch::default();
        batch.push(match description {
            Some(text) => description::remember_description(sight.digest, sight.model, sight.claim, text),
            None => description::forget_claim(sight.digest, sight.model, sight.claim),
        });
        batch.run(self.0).await.map(|_| ())
    }

    /// A page of the user's statement, newest first, with the balance. `None` if `before` is not an entry of
    /// theirs.
    ///
    /// # Errors
    /// See [`LedgerFault`].
    pub async fn statement(
        &self,
        member: Member<'_>,
        before: Option<i64>,
        rows_max: u32,
    ) -> Result<Option<(Balance, Vec<EntryRow>)>, LedgerFault> {
        let mut batch = Batch::default();
        batch.visit(member);
        let anchor = before.map(|id| batch.push(account::entry_of(member.user_id, id)));
        let balance = batch.push(account::balance(member.user_id));
        let entries = batch.push(account::entries(member.user_id, before.unwrap_or(ID_MAX), rows_max));
        let mut answer = batch.run(self.0).await?;
        if !answer.holds(anchor)? {
            return Ok(None);
        }
        Ok(Some((answer.one(balance)?, answer.all(entries)?)))
    }

    /// A page of the user's batches, newest first. `None` if `before` is not a batch of theirs.
    ///
    /// # Errors
    /// See [`LedgerFault`].
    pub async fn generations(
        &self,
        member: Member<'_>,
        before: Option<&str>,
        rows_max: u32,
    ) -> Result<Option<Vec<GenerationRow>>, LedgerFault> {
        let mut batch = Batch::default();
        batch.visit(member);
        let anchor = before.map(|id| batch.push(history::generation(member.user_id, id)));
        let rows = batch.push(history::generations(member.user_id, before, rows_max));
        let mut answer = batch.run(self.0).await?;
        if !answer.holds(anchor)? {
            return Ok(None);
        }
        answer.all(rows).map(Some)
    }

    /// One batch of the user.
    ///
    /// # Errors
    /// See [`LedgerFault`].
    pub async fn generation(
        &self,
        member: Member<'_>,
        id: &str,
    ) -> Result<Option<GenerationRow>, LedgerFault> {
        let mut batch = Batch::default();
        batch.visit(member);
        let row = batch.push(history::generation(member.user_id, id));
        batch.run(self.0).await?.maybe(row)
    }

    /// Notes that the owner has removed the pictures of a batch that delivered.
    ///
    /// # Errors
    /// See [`LedgerFault`].
    pub async fn mark_removed(&self, user_id: &str, id: &str) -> Result<(), LedgerFault> {
        let mut batch = Batch::default();
        batch.push(history::mark_removed(user_id, id));
        batch.run(self.0).await.map(|_| ())
    }
}
