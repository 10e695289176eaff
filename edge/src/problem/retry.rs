//! When it makes sense to try again.

use super::{BodyRefusal, Failure};
use crate::auth::AuthRefusal;
use crate::coin::ledger::LedgerFault;
use crate::flow::generate::GenerateRefusal;

/// Seconds that a fence counts together, as in wrangler.toml.
const FENCE_S: u32 = 60;
/// Seconds after which it is worth asking whether the operator has switched on again.
const SWITCHED_OFF_S: u32 = 300;

impl Failure {
    /// Seconds after which the same call makes sense again.
    #[must_use]
    pub const fn retry_after_s(&self) -> Option<u32> {
        match self {
            Self::Generate(GenerateRefusal::InProgress) => Some(2),
            Self::Generate(GenerateRefusal::TooManyRunning) => Some(5),
            Self::Generate(GenerateRefusal::TooManyUnpaid) | Self::TooManyDescriptions => Some(3_600),
            Self::Generate(GenerateRefusal::DayIsFull { left_s }) => Some(*left_s),
            Self::TooOften => Some(FENCE_S),
            Self::SwitchedOff | Self::Generate(GenerateRefusal::SwitchedOff) => Some(SWITCHED_OFF_S),
            Self::Auth(AuthRefusal::KeysUnavailable)
            | Self::Body(BodyRefusal::NoRoom)
            | Self::Ledger(LedgerFault::Unreachable(_))
            | Self::Generate(GenerateRefusal::Ledger(LedgerFault::Unreachable(_))) => Some(3),
            Self::Auth(AuthRefusal::Missing | AuthRefusal::Invalid | AuthRefusal::Expired)
            | Self::Generate(
                GenerateRefusal::KeyReused
                | GenerateRefusal::Unreadable
                | GenerateRefusal::Ledger(LedgerFault::Broken(_)),
            )
            | Self::Ledger(LedgerFault::Broken(_))
            | Self::Body(
                BodyRefusal::NotJson | BodyRefusal::TooLarge | BodyRefusal::Malformed | BodyRefusal::Key,
            )
            | Self::Prompt(_)
            | Self::Option(_)
            | Self::Photo(_)
            | Self::Ended(_)
            | Self::Undescribed(_)
            | Self::InsufficientCoins { .. }
            | Self::NotFound
            | Self::MethodNotAllowed { .. }
            | Self::Cursor
            | Self::Condition
            | Self::Misconfigured(_)
            | Self::Fault(_) => None,
        }
    }
}
