//! What a choice needs of the others, and the words for when it does not have it.

use super::{Group, Label, label};

/// Whether a choice can be made now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    /// It can.
    Available,
    /// It cannot, and this is why.
    Unavailable(&'static Reason),
}

impl Availability {
    /// Whether the choice can be made.
    #[must_use]
    pub const fn is_available(self) -> bool {
        matches!(self, Self::Available)
    }

    /// The words for why it cannot.
    #[must_use]
    pub const fn reason(self) -> Option<Label> {
        match self {
            Self::Available => None,
            Self::Unavailable(reason) => Some(reason.label),
        }
    }
}

/// Why a choice is not available, said so that the seller knows what to change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// One short sentence.
    pub label: Label,
}

/// A condition on the rest of the selection, and the reason to give when it is not met.
#[derive(Clone, Copy, Debug)]
pub struct Need {
    /// What must hold.
    pub condition: Condition,
    /// Said when it does not.
    pub reason: Reason,
}

/// What can be asked of the rest of the selection.
#[derive(Clone, Copy, Debug)]
pub enum Condition {
    /// The group applies and one of these is picked.
    OneOf(Group, &'static [&'static str]),
    /// None of these is picked; met when the group does not apply.
    NoneOf(Group, &'static [&'static str]),
    /// The seller has added a background photo.
    BackgroundPhoto,
}

/// The need of that condition, with its reason in Bahasa Indonesia and English.
pub(super) const fn need(condition: Condition, id: &'static str, en: &'static str) -> Need {
    Need { condition, reason: Reason { label: label(id, en) } }
}
