//! A provider that has failed too often in a row is left alone for a while: callers hear so at once instead of waiting
//! for a deadline. One isolate's memory, so each finds out for itself.

use std::cell::Cell;

/// What one call says about the provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Health {
    /// It works.
    Well,
    /// It does not.
    Sick,
    /// Nothing: it was busy, or did not like what it was sent.
    Unsaid,
}

/// The memory of one provider.
#[derive(Debug)]
pub struct Breaker {
    failures_max: u32,
    pause_ms: u64,
    failures: Cell<u32>,
    rests_until_ms: Cell<u64>,
}

impl Breaker {
    /// A provider that is believed to work. It rests for `pause_ms` after `failures_max` failures in a row; 0 never.
    #[must_use]
    pub fn new(failures_max: u32, pause_ms: u64) -> Self {
        Self { failures_max, pause_ms, failures: Cell::new(0), rests_until_ms: Cell::new(0) }
    }

    /// Whether to call it now. After a pause one call goes ahead as a trial; the others wait for what it says, at most
    /// as long as another pause.
    pub fn admits(&self, now_ms: u64) -> bool {
        if !self.is_open() {
            return true;
        }
        let trial = now_ms >= self.rests_until_ms.get();
        if trial {
            self.rests_until_ms.set(now_ms.saturating_add(self.pause_ms));
        }
        trial
    }

    /// Remembers what a call said.
    pub fn heard(&self, health: Health, now_ms: u64) {
        match health {
            Health::Well => self.failures.set(0),
            Health::Sick => {
                self.failures.set(self.failures.get().saturating_add(1));
                if self.is_open() {
                    self.rests_until_ms.set(now_ms.saturating_add(self.pause_ms));
                }
            }
            Health::Unsaid => {}
        }
    }

    fn is_open(&self) -> bool {
        self.failures_max > 0 && self.failures.get() >= self.failures_max
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_rests_after_failures_in_a_row_and_wakes_by_one_trial() {
        let breaker = Breaker::new(3, 1_000);
        for now_ms in [10, 20] {
            breaker.heard(Health::Sick, now_ms);
        }
        assert!(breaker.admits(30));
        breaker.heard(Health::Sick, 30);
        assert!(!breaker.admits(31) && !breaker.admits(1_029));
        assert!(breaker.admits(1_030), "the trial");
        assert!(!breaker.admits(1_031), "the others wait for it");
        breaker.heard(Health::Sick, 1_100);
        assert!(!breaker.admits(2_099));
        assert!(breaker.admits(2_100), "the next trial");
        breaker.heard(Health::Well, 2_150);
        assert!(breaker.admits(2_151) && breaker.admits(2_151), "well again");
    }

    #[test]
    fn a_trial_that_says_nothing_is_followed_by_another() {
        let breaker = Breaker::new(1, 1_000);
        breaker.heard(Health::Sick, 0);
        assert!(breaker.admits(1_000));
        breaker.heard(Health::Unsaid, 1_050);
        assert!(!breaker.admits(1_999));
        assert!(breaker.admits(2_000));
    }

    #[test]
    fn a_success_in_between_starts_the_count_again() {
        let breaker = Breaker::new(2, 1_000);
        for _ in 0..10 {
            breaker.heard(Health::Sick, 0);
            assert!(breaker.admits(0));
            breaker.heard(Health::Well, 0);
        }
    }

    #[test]
    fn zero_means_never() {
        let breaker = Breaker::new(0, 1_000);
        (0..100).for_each(|_| breaker.heard(Health::Sick, 0));
        assert!(breaker.admits(0));
    }
}
