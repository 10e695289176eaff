//! What the flows and whatever is behind them refuse.

use super::*;

pub(super) fn of_a_click() -> Vec<Case> {
    use GenerateRefusal::{DayIsFull, InProgress, KeyReused, SwitchedOff, TooManyRunning, TooManyUnpaid};
    vec![
        (
            KeyReused.into(),
            422,
            Code::KeyReused,
            None,
            "This idempotency key was used with another body. Nothing was charged.",
        ),
        (
            InProgress.into(),
            409,
            Code::InProgress,
            Some(2),
            "This batch is still running; ask again with the same key.",
        ),
        (
            TooManyRunning.into(),
            429,
            Code::TooManyRequests,
            Some(5),
            "Two batches are running already. Nothing was charged; start the next one when one of them ends.",
        ),
        (
            TooManyUnpaid.into(),
            429,
            Code::TooManyRequests,
            Some(3_600),
            "Too many batches were cancelled or withheld by the safety filter within a day. Nothing was charged; \
             try again later.",
        ),
        (
            SwitchedOff.into(),
            503,
            Code::Busy,
            Some(300),
            "New pictures and descriptions are switched off for the moment. Nothing was charged.",
        ),
        (
            DayIsFull { left_s: 77 }.into(),
            503,
            Code::Busy,
            Some(77),
            "All pictures of this day have been ordered. Nothing was charged; the next day begins at 00:00 UTC.",
        ),
    ]
}

pub(super) fn of_the_ledger() -> Vec<Case> {
    use GenerateRefusal::{Ledger, Unreadable};
    let internal = "Something went wrong on our side. Coins that were held return by themselves.";
    let busy = "The service is busy. Coins that were held return by themselves; try again shortly.";
    let away = || LedgerFault::Unreachable("words of the database".into());
    let broken = || LedgerFault::Broken("words of the database".into());
    vec![
        (Unreadable.into(), 500, Code::Internal, None, internal),
        (Ledger(away()).into(), 503, Code::Busy, Some(3), busy),
        (Ledger(broken()).into(), 500, Code::Internal, None, internal),
        (away().into(), 503, Code::Busy, Some(3), busy),
        (broken().into(), 500, Code::Internal, None, internal),
        (Fault("words of the platform".into()).into(), 500, Code::Internal, None, internal),
        (
            Failure::InsufficientCoins { price: 3, available: 2 },
            403,
            Code::InsufficientCoins,
            None,
            "A batch costs 3 and 2 can be spent. Nothing was charged.",
        ),
        (
            Misconfigured { setting: "FAL_KEY", wanted: "set" }.into(),
            503,
            Code::Misconfigured,
            None,
            "The setting FAL_KEY must be set.",
        ),
    ]
}

pub(super) fn of_a_provider() -> Vec<Case> {
    let undescribed = "The photo could not be described. Nothing was charged.";
    let ended = |code: Code, status, said| (Failure::Ended(code), status, code, None, said);
    let looked =
        |why: Undescribed, status, code| (Failure::Undescribed(why), status, code, None, undescribed);
    vec![
        ended(Code::Cancelled, 409, "The batch was cancelled. The coins were returned."),
        ended(
            Code::RefusedBySafety,
            422,
            "The safety filter withheld every picture. The coins were returned.",
        ),
        ended(Code::ProviderFailed, 502, "The painter failed. The coins were returned."),
        ended(
            Code::ProviderUnavailable,
            502,
            "The painter is not available at the moment. The coins were returned.",
        ),
        ended(Code::ProviderTimeout, 504, "The painter took too long. The coins were returned."),
        looked(Undescribed::TimedOut, 504, Code::ProviderTimeout),
        looked(Undescribed::Withheld, 422, Code::RefusedBySafety),
        looked(Undescribed::Account, 502, Code::ProviderUnavailable),
        looked(Undescribed::Busy, 502, Code::ProviderUnavailable),
        looked(Undescribed::Resting, 502, Code::ProviderUnavailable),
        looked(Undescribed::Lost, 502, Code::ProviderFailed),
        looked(Undescribed::Failed, 502, Code::ProviderFailed),
        (
            Failure::TooManyDescriptions,
            429,
            Code::TooManyRequests,
            Some(3_600),
            "Enough photos were described ahead for one day. Nothing was charged; a batch still describes its own.",
        ),
    ]
}
