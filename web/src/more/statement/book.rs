//! The statement as far as it has been read: movements put together by batch, and whether they add up.

use contract::api::Coins;
use contract::api::statement::{Cause, Entry, EntryKind, Statement};

/// What has been read so far, newest first.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Book {
    /// What can be spent, as of the first page.
    pub(super) available: Coins,
    /// What is set aside, as of the first page.
    pub(super) held: Coins,
    /// Every movement read.
    pub(super) entries: Vec<Entry>,
    /// Where the next page starts; none when all is read.
    pub(super) next: Option<String>,
}

impl From<Statement> for Book {
    fn from(first: Statement) -> Self {
        Self { available: first.available, held: first.held, entries: first.entries, next: first.next_cursor }
    }
}

/// How a batch, or a grant, ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// Coins came in.
    Granted(Cause),
    /// Held, and nothing else so far.
    Running,
    /// At least one coin was settled.
    Paid(Cause),
    /// All coins went back.
    Returned(Cause),
}

/// What belongs together: the movements of one batch, or one grant.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Group<'b> {
    /// Newest first; never empty.
    pub(super) entries: Vec<&'b Entry>,
}

/// Whether the movements explain what can be spent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Check {
    /// From the first movement to the last: what came in, and what was settled.
    Whole { granted: u64, settled: u64 },
    /// Every line read follows from the one before it; there are older ones.
    SoFar,
    /// It does not add up, at the receipt or movement of that id, or in the sum.
    Wrong,
}

impl Book {
    /// With an older page at its end.
    pub(super) fn with_older(mut self, page: Statement) -> Self {
        let known = |id: &str, book: &Self| book.entries.iter().any(|entry| entry.id == id);
        for entry in page.entries {
            if !known(&entry.id, &self) {
                self.entries.push(entry);
            }
        }
        self.next = page.next_cursor;
        self
    }

    /// Batches and grants, the one that moved last in front.
    pub(super) fn groups(&self) -> Vec<Group<'_>> {
        let mut groups: Vec<Group<'_>> = Vec::new();
        for entry in &self.entries {
            let known = groups.iter_mut().find(|group| {
                entry.generation_id.is_some() && group.receipt() == entry.generation_id.as_deref()
            });
            match known {
                Some(group) => group.entries.push(entry),
                None => groups.push(Group { entries: vec![entry] }),
            }
        }
        groups
    }

    /// Adds it all up: each balance must follow from the one before, the newest must be what can be spent, and once
    /// everything is read, what was granted less what was settled must be what is there.
    pub(super) fn check(&self) -> Check {
        let newest = self.entries.first().map_or(0, |entry| entry.available_after);
        let follows = |pair: &[Entry]| match pair {
            [after, before] => {
                i64::from(before.available_after).checked_add(moved(after))
                    == Some(after.available_after.into())
            }
            _ => true,
        };
        if newest != self.available || !self.entries.windows(2).all(follows) {
            return Check::Wrong;
        }
        if self.next.is_some() {
            return Check::SoFar;
        }
        let from_nothing =
            self.entries.last().is_none_or(|first| moved(first) == i64::from(first.available_after));
        let (granted, settled) = (self.sum(EntryKind::Grant), self.sum(EntryKind::Settle));
        let there = u64::from(self.available).checked_add(self.held.into());
        if from_nothing && granted.checked_sub(settled) == there {
            Check::Whole { granted, settled }
        } else {
            Check::Wrong
        }
    }

    fn sum(&self, kind: EntryKind) -> u64 {
        let coins =
            self.entries.iter().filter(|entry| entry.kind == kind).map(|entry| u64::from(entry.coins));
        coins.fold(0, u64::saturating_add)
    }
}

/// By how much a movement changes what can be spent.
pub(super) fn moved(entry: &Entry) -> i64 {
    let coins = i64::from(entry.coins);
    match entry.kind {
        EntryKind::Grant | EntryKind::Release => coins,
        EntryKind::Hold => coins.saturating_neg(),
        EntryKind::Settle => 0,
    }
}

impl Group<'_> {
    /// The batch's id, to copy; none for a grant.
    pub(super) fn receipt(&self) -> Option<&str> {
        self.entries.first()?.generation_id.as_deref()
    }

    /// What no other group has: the receipt, or the id of the grant.
    pub(super) fn id(&self) -> &str {
        self.receipt().or_else(|| self.entries.first().map(|entry| entry.id.as_str())).unwrap_or_default()
    }

    /// How it ended.
    pub(super) fn end(&self) -> End {
        let of = |kind: EntryKind| self.entries.iter().find(|entry| entry.kind == kind);
        match (of(EntryKind::Settle), of(EntryKind::Release), of(EntryKind::Grant)) {
            (Some(settled), ..) => End::Paid(settled.cause),
            (None, Some(released), _) => End::Returned(released.cause),
            (None, None, Some(granted)) => End::Granted(granted.cause),
            (None, None, None) => End::Running,
        }
    }

    /// What it came to in the end: below zero what it cost or holds, above zero what it gave.
    pub(super) fn amount(&self) -> i64 {
        let coins = |kind: EntryKind| {
            let of_kind = self.entries.iter().filter(|entry| entry.kind == kind);
            of_kind.map(|entry| i64::from(entry.coins)).fold(0, i64::saturating_add)
        };
        match self.end() {
            End::Granted(_) => coins(EntryKind::Grant),
            End::Running => coins(EntryKind::Hold).saturating_neg(),
            End::Paid(_) => coins(EntryKind::Settle).saturating_neg(),
            End::Returned(_) => 0,
        }
    }
}

#[cfg(test)]
mod tests;
