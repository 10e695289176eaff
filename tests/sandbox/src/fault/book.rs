//! The rules in force, and how often each has met a request.

use super::{Fault, Rule, Service};

/// Rules kept at most; a test suite that makes more forgets to clear.
const RULES_MAX: usize = 10_000;

/// All rules, in order of making.
#[derive(Debug, Default)]
pub(crate) struct FaultBook {
    rules: Vec<Kept>,
    last_id: u64,
}

/// A rule with its number and counts.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    pub(crate) id: u64,
    pub(crate) rule: Rule,
    /// Fitting requests so far.
    pub(crate) met: u32,
    /// Requests it happened to.
    pub(crate) happened: u32,
}

impl FaultBook {
    /// Adds a rule and tells its number. The oldest goes when there are too many.
    pub(crate) fn add(&mut self, rule: Rule) -> u64 {
        if self.rules.len() >= RULES_MAX {
            self.rules.remove(0);
        }
        self.last_id = self.last_id.saturating_add(1);
        self.rules.push(Kept { id: self.last_id, rule, met: 0, happened: 0 });
        self.last_id
    }

    /// Every rule with its counts.
    pub(crate) fn rules(&self) -> &[Kept] {
        &self.rules
    }

    /// Removes the rules that `picked` says; tells how many.
    pub(crate) fn remove(&mut self, picked: impl Fn(&Kept) -> bool) -> usize {
        let before = self.rules.len();
        self.rules.retain(|kept| !picked(kept));
        before.saturating_sub(self.rules.len())
    }

    /// The fault for a request, with the number of its rule, counted as having happened.
    pub(crate) fn take(&mut self, service: Service, subject: &str) -> Option<(u64, Fault)> {
        let fitting = self.rules.iter_mut().filter(|kept| kept.fits(service, subject));
        for kept in fitting {
            kept.met = kept.met.saturating_add(1);
            if kept.met > kept.rule.after && kept.rule.times.is_none_or(|times| kept.happened < times) {
                kept.happened = kept.happened.saturating_add(1);
                return Some((kept.id, kept.rule.fault.clone()));
            }
        }
        None
    }
}

impl Kept {
    fn fits(&self, service: Service, subject: &str) -> bool {
        self.rule.service == service && self.rule.containing.iter().all(|text| subject.contains(text))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Instead;
    use super::*;

    fn hang() -> Rule {
        Rule::new(Service::Fal, Instead::Hang)
    }

    fn happens(book: &mut FaultBook, subject: &str) -> bool {
        book.take(Service::Fal, subject).is_some()
    }

    #[test]
    fn a_rule_happens_from_after_on_and_only_so_often() {
        let mut book = FaultBook::default();
        book.add(hang().after(1).times(2));
        let happened: Vec<bool> = (0..5).map(|_| happens(&mut book, "x")).collect();
        assert_eq!(happened, [false, true, true, false, false]);
    }

    #[test]
    fn a_rule_keeps_to_its_service_and_all_its_texts() {
        let mut book = FaultBook::default();
        book.add(hang().containing("red").containing("bag"));
        assert!(!happens(&mut book, "a red shoe"));
        assert!(!happens(&mut book, "a blue bag"));
        assert_eq!(book.take(Service::Gemini, "a red bag"), None);
        assert!(happens(&mut book, "a red bag"));
    }

    #[test]
    fn the_older_rule_goes_first_and_the_next_follows_when_it_is_used_up() {
        let mut book = FaultBook::default();
        let first = book.add(hang().times(1));
        let second = book.add(Rule::new(Service::Fal, Instead::Reset));
        assert_eq!(book.take(Service::Fal, "").map(|(id, _)| id), Some(first));
        assert_eq!(book.take(Service::Fal, "").map(|(id, _)| id), Some(second));
        assert_eq!(book.remove(|kept| kept.id == second), 1);
        assert_eq!(book.take(Service::Fal, ""), None);
    }
}
