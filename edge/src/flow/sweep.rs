//! The scheduled sweep: coins of holds that ran out return, what is old is forgotten, pictures whose time is over are
//! removed. A hundred sweeps at once do what one does.

use super::outcome::picture_keys;
use crate::coin::Ledger;
use crate::coin::ledger::LedgerFault;
use crate::ports::{Clock, Database, Fault, PictureStore};

/// What a sweep did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Swept {
    /// Users whose holds had run out.
    pub users: usize,
    /// Batches whose pictures were removed.
    pub batches: usize,
}

/// Why a sweep could not do everything; the next one does what this one could not.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SweepFault {
    /// The ledger.
    #[error(transparent)]
    Ledger(#[from] LedgerFault),
    /// The store of pictures.
    #[error(transparent)]
    Pictures(#[from] Fault),
}

/// Sweeps once. Pictures of batches that delivered are kept for `kept_ms`, or for ever.
///
/// # Errors
/// See [`SweepFault`].
pub async fn sweep<P: Database + Clock + PictureStore>(
    ports: &P,
    kept_ms: Option<u64>,
) -> Result<Swept, SweepFault> {
    let users = Ledger(ports).sweep().await;
    // Pictures go, or not, whatever became of the coins.
    let batches = remove_outlived(ports, kept_ms).await;
    Ok(Swept { users: users?, batches: batches? })
}

async fn remove_outlived<P: Database + Clock + PictureStore>(
    ports: &P,
    kept_ms: Option<u64>,
) -> Result<usize, SweepFault> {
    let rows = Ledger(ports).outlived(kept_ms).await?;
    if rows.is_empty() {
        return Ok(0);
    }
    // The pictures first: those that no row speaks of any more could never be removed.
    let keys: Vec<String> = rows.iter().flat_map(|row| picture_keys(&row.id, row.asked)).collect();
    ports.delete(&keys).await?;
    Ledger(ports).mark_outlived(&rows).await?;
    Ok(rows.len())
}
