//! A photo that is described before a batch is paid for it: for sellers who could pay for one, and so often a day.

use super::Ledger;
use super::ledger::{Balance, LedgerFault, Member, Memory, Sight};
use super::statement::{account, description};
use super::step::Batch;
use crate::ports::{Clock, Database};
use contract::api::Coins;

/// What lets a seller ask ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ahead {
    /// Coins they must have, held ones included.
    pub price: Coins,
    /// Photos that may be described for them within a day.
    pub per_day: u32,
}

/// What came of asking ahead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Glance {
    /// The photo is looked up and, if nobody knows it, the caller must ask.
    Seen(Memory),
    /// Nobody knows it, and these coins would not pay for a batch with it.
    TooFewCoins(Balance),
    /// Nobody knows it, and enough has been asked for today.
    TooMany,
}

impl<P: Database + Clock> Ledger<'_, P> {
    /// Looks up a photo's description for a seller who has not ordered anything yet, and claims it if nobody has it and
    /// they may ask. What is known is told to everybody.
    ///
    /// # Errors
    /// See [`LedgerFault`].
    pub async fn look_ahead(
        &self,
        member: Member<'_>,
        sight: Sight<'_>,
        ahead: Ahead,
    ) -> Result<Glance, LedgerFault> {
        let mut batch = Batch::default();
        batch.visit(member);
        batch.push(description::claim_ahead(sight, member.user_id, ahead));
        let known = batch.push(description::description(sight.digest, sight.model));
        let balance = batch.push(account::balance(member.user_id));
        let mut answer = batch.run(self.0).await?;
        if let Some(memory) = answer.memory(known, sight)? {
            return Ok(Glance::Seen(memory));
        }
        let balance: Balance = answer.one(balance)?;
        let poor = balance.available.saturating_add(balance.held) < ahead.price;
        Ok(if poor { Glance::TooFewCoins(balance) } else { Glance::TooMany })
    }
}
