//! The scheduled sweep: coins of holds that ran out return, and what is old is forgotten. A hundred sweeps at
//! once do what one does.

use crate::coin::Ledger;
use crate::coin::ledger::LedgerFault;
use crate::ports::{Clock, Database};

/// Sweeps once and returns the number of users looked after.
///
/// # Errors
/// See [`LedgerFault`]; the next sweep does what this one could not.
pub async fn sweep<P: Database + Clock>(ports: &P) -> Result<usize, LedgerFault> {
    Ledger(ports).sweep().await
}
