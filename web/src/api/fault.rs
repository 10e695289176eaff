//! Why a call did not give what was asked for.

use contract::problem::Code;
use serde::{Deserialize, Serialize};

/// A call that failed. Whether it took effect is known only for [`Fault::Refused`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Fault {
    /// The browser says that there is no network.
    Offline,
    /// The connection broke or took too long; the call may have taken effect.
    Lost,
    /// The edge answered, and said no.
    Refused(Refusal),
    /// An answer came that is not one of ours, from a proxy or a portal.
    Garbled,
    /// Nobody is signed in any more.
    SignedOut,
}

/// A refusal of the edge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Refusal {
    /// Why.
    pub(crate) code: Code,
    /// Seconds to wait, where the edge says so.
    pub(crate) retry_after_s: Option<u32>,
}

/// Seconds; whoever is told to wait longer need not stay.
const LONG_S: u32 = 600;
/// Seconds that the edge counts requests over; what it lets go sooner is no count of them.
const COUNT_S: u32 = 60;

impl Refusal {
    /// Whether a limit was reached that the next minutes do not lift.
    pub(crate) fn lasts(&self) -> bool {
        matches!(self.code, Code::TooManyRequests | Code::Busy)
            && self.retry_after_s.is_some_and(|after_s| after_s > LONG_S)
    }

    /// Whether nothing but the caller's own running batches is in the way.
    pub(crate) fn is_about_running(&self) -> bool {
        self.code == Code::TooManyRequests && self.retry_after_s.is_some_and(|after_s| after_s < COUNT_S)
    }
}

impl Fault {
    /// Whether the access token is what the edge does not like.
    pub(crate) fn is_about_token(&self) -> bool {
        self.code()
            .is_some_and(|code| matches!(code, Code::MissingToken | Code::InvalidToken | Code::ExpiredToken))
    }

    /// Whether the call may have taken effect all the same, so that the same key must be asked again.
    pub(crate) fn is_open(&self) -> bool {
        match self {
            Self::Offline | Self::Lost | Self::Garbled | Self::SignedOut => true,
            Self::Refused(_) => self.is_about_token() || self.code() == Some(Code::InProgress),
        }
    }

    /// The edge's code, if it was the edge that answered.
    pub(crate) fn code(&self) -> Option<Code> {
        match self {
            Self::Refused(refusal) => Some(refusal.code),
            Self::Offline | Self::Lost | Self::Garbled | Self::SignedOut => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(code: Code) -> Fault {
        Fault::Refused(Refusal { code, retry_after_s: None })
    }

    #[test]
    fn an_answer_closes_a_batch_and_silence_does_not() {
        assert!(Fault::Lost.is_open());
        assert!(Fault::Garbled.is_open());
        assert!(refused(Code::InProgress).is_open());
        assert!(refused(Code::ExpiredToken).is_open(), "the edge never looked at the batch");
        assert!(!refused(Code::ProviderFailed).is_open());
        assert!(!refused(Code::InsufficientCoins).is_open());
    }
}
