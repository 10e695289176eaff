//! The ledger's steps. Each is one round trip, and each may be repeated: nobody has to know whether a broken
//! connection broke before or after the database had written.

pub use super::row::{Balance, EntryRow, GenerationRow, State};
use super::row::{DescriptionRow, UserRow};
use super::statement as sql;
pub use super::statement::{Click, Ending};
use crate::ports::{Clock, Database, DatabaseError, Rows, Statement};
use contract::api::Coins;
use serde::de::DeserializeOwned;

/// How often a step is tried in all.
const TRIES_MAX: u32 = 3;
/// The wait before the second try; the third waits twice as long.
const RETRY_WAIT_MS: u64 = 40;
/// How long a claim on a description keeps others from asking.
const CLAIM_PATIENCE_MS: u32 = 15_000;
/// Users that one sweep looks after; the next sweep takes the rest.
const SWEEP_USERS_MAX: u32 = 200;
/// Refused clicks are remembered for thirty days, descriptions as long.
const MEMORY_MS: u32 = 30 * 24 * 3_600 * 1_000;
/// Above every entry, and still exact in a JavaScript number.
const ID_MAX: i64 = (1 << 53) - 1;
/// Rows that one sweep forgets.
const FORGET_ROWS_MAX: u32 = 1_000;

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

/// A photo whose description may be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sight<'a> {
    /// Lower-case hex of the photo's SHA-256.
    pub digest: &'a str,
    /// Who describes.
    pub model: &'a str,
    /// Who asks: a batch's id, or any other unique text.
    pub claim: &'a str,
}

/// What is known of a photo's description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Memory {
    /// This is it.
    Known(String),
    /// Nobody is asking: the caller must, and then tell.
    Mine,
    /// Somebody else is asking right now.
    Others,
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
}

impl<P: Database + Clock> Ledger<'_, P> {
    /// The balance, after welcoming the user and returning what ran out.
    ///
    /// # Errors
    /// See [`LedgerFault`].
    pub async fn balance(&self, member: Member<'_>) -> Result<Balance, LedgerFault> {
        let mut batch = Batch::default();
        batch.visit(member);
        let balance = batch.push(sql::balance(member.user_id));
        let mut answer = self.run(batch).await?;
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
        batch.extend(sql::open(click));
        let generation = batch.push(sql::generation_of_key(&click.user_id, &click.idempotency_key));
        let balance = batch.push(sql::balance(&click.user_id));
        let memory = sight.map(|sight| batch.look(sight, Some(&click.generation_id)));
        let mut answer = self.run(batch).await?;

        let Some(row) = answer.maybe::<GenerationRow>(generation)? else {
            return Ok(Opening::TooManyRunning);
        };
        if row.id != click.generation_id || row.state != State::Running {
            return Ok(Opening::Known(Box::new(row)));
        }
        let memory = match (sight, memory) {
            (Some(sight), Some(index)) => Some(answer.memory(index, sight)?),
            (None, _) | (_, None) => None,
        };
        Ok(Opening::Running { balance: answer.one(balance)?, memory })
    }

    /// Resolves a batch and saves its answer, then returns the batch as it stands: as told, or as somebody else
    /// had resolved it before.
    ///
    /// # Errors
    /// See [`LedgerFault`].
    pub async fn resolve(&self, ending: &Ending) -> Result<GenerationRow, LedgerFault> {
        let mut batch = Batch::default();
        batch.extend(sql::resolve(ending));
        let generation = batch.push(sql::generation(&ending.user_id, &ending.generation_id));
        self.run(batch).await?.one(generation)
    }

    /// Looks up a photo's description and claims it if nobody has it.
    ///
    /// # Errors
    /// See [`LedgerFault`].
    pub async fn look(&self, sight: Sight<'_>) -> Result<Memory, LedgerFault> {
        let mut batch = Batch::default();
        let index = batch.look(sight, None);
        self.run(batch).await?.memory(index, sight)
    }

    /// Remembers the description that was claimed, or gives the claim back if there is none.
    ///
    /// # Errors
    /// See [`LedgerFault`].
    pub async fn tell(&self, sight: Sight<'_>, description: Option<&str>) -> Result<(), LedgerFault> {
        let mut batch = Batch::default();
        batch.push(match description {
            Some(text) => sql::remember_description(sight.digest, sight.model, sight.claim, text),
            None => sql::forget_claim(sight.digest, sight.model, sight.claim),
        });
        self.run(batch).await.map(|_| ())
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
        let anchor = before.map(|id| batch.push(sql::entry_of(member.user_id, id)));
        let balance = batch.push(sql::balance(member.user_id));
        let entries = batch.push(sql::entries(member.user_id, before.unwrap_or(ID_MAX), rows_max));
        let mut answer = self.run(batch).await?;
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
        let anchor = before.map(|id| batch.push(sql::generation(member.user_id, id)));
        let rows = batch.push(sql::generations(member.user_id, before, rows_max));
        let mut answer = self.run(batch).await?;
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
        let row = batch.push(sql::generation(member.user_id, id));
        self.run(batch).await?.maybe(row)
    }

    /// Empties a finished batch's list of pictures.
    ///
    /// # Errors
    /// See [`LedgerFault`].
    pub async fn forget_pictures(&self, user_id: &str, id: &str) -> Result<(), LedgerFault> {
        let mut batch = Batch::default();
        batch.push(sql::forget_pictures(user_id, id));
        self.run(batch).await.map(|_| ())
    }

    /// Returns the coins of holds that ran out, whoever they belong to, and forgets what is old. Returns the
    /// number of users looked after.
    ///
    /// # Errors
    /// See [`LedgerFault`].
    pub async fn sweep(&self) -> Result<usize, LedgerFault> {
        let mut batch = Batch::default();
        let users = batch.push(sql::users_with_expired(SWEEP_USERS_MAX));
        batch.push(sql::forget_old_descriptions(MEMORY_MS, FORGET_ROWS_MAX));
        batch.push(sql::forget_old_refusals(MEMORY_MS, FORGET_ROWS_MAX));
        let users: Vec<UserRow> = self.run(batch).await?.all(users)?;
        for user in &users {
            let mut batch = Batch::default();
            batch.extend(sql::release_expired_of(&user.user_id));
            self.run(batch).await?;
        }
        Ok(users.len())
    }

    async fn run(&self, batch: Batch) -> Result<Rowsets, LedgerFault> {
        let mut tries = 1;
        loop {
            match self.0.batch(&batch.0).await {
                Ok(rows) => return Ok(Rowsets(rows)),
                Err(DatabaseError::Refused(rule)) => return Err(LedgerFault::Broken(rule)),
                Err(DatabaseError::Unavailable(why) | DatabaseError::Unknown(why)) if tries >= TRIES_MAX => {
                    return Err(LedgerFault::Unreachable(why));
                }
                Err(DatabaseError::Unavailable(_) | DatabaseError::Unknown(_)) => {
                    self.0.sleep(RETRY_WAIT_MS.saturating_mul(u64::from(tries))).await;
                    tries = tries.saturating_add(1);
                }
            }
        }
    }
}

/// Statements on their way, and where the rows of each will be.
#[derive(Default)]
struct Batch(Vec<Statement>);

impl Batch {
    fn push(&mut self, statement: Statement) -> usize {
        let index = self.0.len();
        self.0.push(statement);
        index
    }

    fn extend<const N: usize>(&mut self, statements: [Statement; N]) {
        self.0.extend(statements);
    }

    /// What every visit of a user begins with.
    fn visit(&mut self, member: Member<'_>) {
        self.extend(sql::welcome(member.user_id, member.welcome_coins));
        self.extend(sql::release_expired_of(member.user_id));
    }

    fn look(&mut self, sight: Sight<'_>, generation_id: Option<&str>) -> usize {
        self.push(sql::claim_description(
            sight.digest,
            sight.model,
            sight.claim,
            CLAIM_PATIENCE_MS,
            generation_id,
        ));
        self.push(sql::description(sight.digest, sight.model))
    }
}

/// The rows that came back, by statement.
struct Rowsets(Vec<Rows>);

impl Rowsets {
    fn all<T: DeserializeOwned>(&mut self, index: usize) -> Result<Vec<T>, LedgerFault> {
        let rows = self.0.get_mut(index).map(std::mem::take);
        let rows = rows.ok_or_else(|| LedgerFault::Broken("an answer is missing".into()))?;
        let typed = rows.into_iter().map(serde_json::from_value).collect::<Result<_, _>>();
        typed.map_err(|error| LedgerFault::Broken(error.to_string()))
    }

    fn maybe<T: DeserializeOwned>(&mut self, index: usize) -> Result<Option<T>, LedgerFault> {
        self.all(index).map(|rows| rows.into_iter().next())
    }

    fn one<T: DeserializeOwned>(&mut self, index: usize) -> Result<T, LedgerFault> {
        self.maybe(index)?.ok_or_else(|| LedgerFault::Broken("a row is missing".into()))
    }

    /// Whether the statement, if there was one, found something.
    fn holds(&mut self, index: Option<usize>) -> Result<bool, LedgerFault> {
        index.map_or(Ok(true), |index| self.maybe::<serde_json::Value>(index).map(|row| row.is_some()))
    }

    fn memory(&mut self, index: usize, sight: Sight<'_>) -> Result<Memory, LedgerFault> {
        Ok(match self.maybe::<DescriptionRow>(index)? {
            Some(DescriptionRow { text: Some(text), .. }) => Memory::Known(text),
            Some(DescriptionRow { claim, .. }) if claim == sight.claim => Memory::Mine,
            Some(DescriptionRow { .. }) => Memory::Others,
            // The claim of a batch that is not running is not written; nobody will ask then.
            None => Memory::Mine,
        })
    }
}
