//! The bounded list of entries.

use std::collections::VecDeque;

use super::{Entry, Filter, Log};

/// Entries kept at most.
const ENTRIES_MAX: usize = 50_000;
/// Bytes of bodies kept at most, roughly.
const BYTES_MAX: usize = 96 << 20;

/// The latest entries.
#[derive(Debug, Default)]
pub(crate) struct Records {
    entries: VecDeque<(usize, Entry)>,
    bytes: usize,
    last_order: u64,
    /// The number of the last entry that had to go.
    dropped_to: u64,
}

/// How a request ended.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Answered {
    /// With this status, at this Unix millisecond.
    With { status: u16, at_ms: u64 },
    /// Not at all: the caller left.
    Abandoned,
}

impl Records {
    /// Keeps an entry and tells the number it got; `bytes` is the size of its body.
    pub(crate) fn begin(&mut self, mut entry: Entry, bytes: usize) -> u64 {
        self.last_order = self.last_order.saturating_add(1);
        entry.order = self.last_order;
        self.bytes = self.bytes.saturating_add(bytes);
        self.entries.push_back((bytes, entry));
        while self.entries.len() > ENTRIES_MAX || self.bytes > BYTES_MAX {
            let Some((bytes, oldest)) = self.entries.pop_front() else { break };
            self.bytes = self.bytes.saturating_sub(bytes);
            self.dropped_to = oldest.order;
        }
        self.last_order
    }

    /// Notes the rule that happens to an entry.
    pub(crate) fn ruled(&mut self, order: u64, rule: u64) {
        if let Some(entry) = self.find(order) {
            entry.rule = Some(rule);
        }
    }

    /// Notes how an entry ended. One that was cleared meanwhile is left alone.
    pub(crate) fn end(&mut self, order: u64, how: Answered) {
        let Some(entry) = self.find(order) else { return };
        match how {
            Answered::With { status, at_ms } => {
                entry.status = Some(status);
                entry.answered_ms = Some(at_ms);
            }
            Answered::Abandoned => entry.abandoned = true,
        }
    }

    /// What fits, in order received.
    pub(crate) fn list(&self, filter: &Filter) -> Log {
        let fitting = self.entries.iter().map(|(_, entry)| entry).filter(|entry| filter.fits(entry));
        Log { entries: fitting.cloned().collect(), dropped: self.dropped_to.saturating_sub(filter.after) }
    }

    /// Forgets what fits; tells how many.
    pub(crate) fn clear(&mut self, filter: &Filter) -> usize {
        let before = self.entries.len();
        self.entries.retain(|(_, entry)| !filter.fits(entry));
        self.bytes = self.entries.iter().map(|(bytes, _)| bytes).sum();
        before.saturating_sub(self.entries.len())
    }

    fn find(&mut self, order: u64) -> Option<&mut Entry> {
        let at = self.entries.binary_search_by_key(&order, |(_, entry)| entry.order).ok()?;
        self.entries.get_mut(at).map(|(_, entry)| entry)
    }
}
