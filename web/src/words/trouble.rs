//! A failure in a person's words.

use crate::api::Fault;

/// What happened, what became of the coin, and what to do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Trouble {
    /// What happened.
    pub(crate) what: &'static str,
    /// What became of the coin.
    pub(crate) coin: &'static str,
    /// What to do.
    pub(crate) next: &'static str,
    /// The button that does it.
    pub(crate) remedy: Remedy,
}

/// What one press can do about a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Remedy {
    /// The same again as a new batch.
    Again,
    /// Ask for the outcome of the same batch.
    Ask,
    /// Go to the prompt.
    Prompt,
    /// Go to the photos.
    Photo,
    /// Nothing that a button could do.
    None,
}

/// Failures that are not the edge's answer.
pub(crate) struct Cause {
    pub(crate) offline: Trouble,
    pub(crate) lost: Trouble,
    pub(crate) garbled: Trouble,
    pub(crate) signed_out: Trouble,
    pub(crate) start: &'static str,
}

impl Cause {
    /// What to say about a fault, where an answer of the edge that is no answer is as good as one that cannot be read.
    pub(crate) const fn of(&self, fault: &Fault) -> Trouble {
        match fault {
            Fault::Offline => self.offline,
            Fault::Lost => self.lost,
            Fault::Garbled | Fault::Refused(_) => self.garbled,
            Fault::SignedOut => self.signed_out,
        }
    }
}
