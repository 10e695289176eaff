//! When the project's keys are asked for. Pure: times in, decision out.

/// How long a set is fresh, as the project's own cache header says.
const FRESH_MS: u64 = 10 * 60 * 1_000;
/// After a failed load, known users are served from the old set for this long before the next try.
const RETRY_MS: u64 = 30 * 1_000;
/// The same while there is no set at all and nobody can be let in.
const RETRY_EMPTY_MS: u64 = 1_000;
/// After a look for an unknown key id, the quiet that must pass before the next look.
const COOL_DOWN_MS: u64 = 30 * 1_000;
/// A flood of unknown ids prolongs the quiet up to this long, not for ever.
const COOL_DOWN_MAX_MS: u64 = 120 * 1_000;
/// A fetch that did not report back by then is taken for dead.
const FETCH_DEAD_MS: u64 = 6_000;

/// What has happened so far, in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Schedule {
    loaded_at: Option<u64>,
    tried_at: Option<u64>,
    looked_at: Option<u64>,
    refused_at: Option<u64>,
    fetching_since: Option<u64>,
}

/// What to do for one token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// The key is there.
    Use,
    /// Ask for the set.
    Fetch,
    /// Somebody of this isolate is asking.
    Wait,
    /// There is no such key.
    Refuse,
    /// There are no keys at all, and there were none a moment ago.
    Unavailable,
}

impl Schedule {
    /// Decides for a token whose key is known or not; `since_ms` is when its request began.
    pub(super) fn next(&mut self, now_ms: u64, since_ms: u64, known: bool) -> Step {
        let age = |at: Option<u64>| at.map_or(u64::MAX, |at| now_ms.saturating_sub(at));
        let fetching = age(self.fetching_since) < FETCH_DEAD_MS;
        let fresh = age(self.loaded_at) < FRESH_MS;
        if known {
            // Known users never wait for a source that is slow or down.
            let wait = fresh || fetching || age(self.tried_at) < RETRY_MS;
            return if wait { Step::Use } else { self.fetch(now_ms) };
        }
        if fetching {
            return Step::Wait;
        }
        let Some(loaded_at) = self.loaded_at else {
            let tried = age(self.tried_at) < RETRY_EMPTY_MS;
            return if tried { Step::Unavailable } else { self.fetch(now_ms) };
        };
        if !fresh && age(self.tried_at) >= RETRY_MS {
            return self.fetch(now_ms);
        }
        let cooling = age(self.refused_at) < COOL_DOWN_MS && age(self.looked_at) < COOL_DOWN_MAX_MS;
        if loaded_at < since_ms && !cooling {
            self.looked_at = Some(now_ms);
            self.refused_at = Some(now_ms);
            return self.fetch(now_ms);
        }
        if self.looked_at.is_some() {
            self.refused_at = Some(now_ms);
        }
        Step::Refuse
    }

    /// The look brought the key that was looked for: nothing was forged, and the next new key is as welcome.
    pub(super) fn found(&mut self) {
        self.looked_at = None;
        self.refused_at = None;
    }

    fn fetch(&mut self, now_ms: u64) -> Step {
        self.fetching_since = Some(now_ms);
        self.tried_at = Some(now_ms);
        Step::Fetch
    }

    /// A set arrived, or did not.
    pub(super) fn fetched(&mut self, now_ms: u64, loaded: bool) {
        self.fetching_since = None;
        // Counted from its end: a source that is slow to fail must not be asked again by the same request.
        self.tried_at = Some(now_ms);
        if loaded {
            self.loaded_at = Some(now_ms);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn loaded(at: u64) -> Schedule {
        let mut schedule = Schedule::default();
        assert_eq!(schedule.next(at, at, false), Step::Fetch);
        schedule.fetched(at, true);
        schedule
    }

    #[test]
    fn a_known_key_is_asked_for_again_after_ten_minutes() {
        let mut schedule = loaded(0);
        assert_eq!(schedule.next(FRESH_MS - 1, FRESH_MS - 1, true), Step::Use);
        assert_eq!(schedule.next(FRESH_MS, FRESH_MS, true), Step::Fetch);
        assert_eq!(schedule.next(FRESH_MS + 1, FRESH_MS + 1, true), Step::Use, "while another request asks");
    }

    #[test]
    fn known_users_keep_working_while_the_source_is_down() {
        let mut schedule = loaded(0);
        assert_eq!(schedule.next(FRESH_MS, FRESH_MS, true), Step::Fetch);
        schedule.fetched(FRESH_MS + 3_000, false);
        assert_eq!(schedule.next(FRESH_MS + 3_001, FRESH_MS + 3_001, true), Step::Use);
        let later = FRESH_MS + 3_000 + RETRY_MS;
        assert_eq!(schedule.next(later, later, true), Step::Fetch);
    }

    #[test]
    fn a_new_key_works_at_first_sight() {
        let mut schedule = loaded(0);
        assert_eq!(schedule.next(10, 10, false), Step::Fetch);
        schedule.fetched(12, true);
        assert_eq!(schedule.next(12, 10, true), Step::Use);
    }

    #[test]
    fn two_rotations_in_a_row_are_both_seen() {
        let mut schedule = loaded(0);
        for now_ms in [10, 20] {
            assert_eq!(schedule.next(now_ms, now_ms, false), Step::Fetch);
            schedule.fetched(now_ms, true);
            schedule.found();
        }
    }

    #[test]
    fn one_request_asks_once() {
        let mut schedule = Schedule::default();
        assert_eq!(schedule.next(5, 5, false), Step::Fetch);
        assert_eq!(schedule.next(6, 6, false), Step::Wait);
        schedule.fetched(7, true);
        assert_eq!(schedule.next(7, 5, false), Step::Refuse);
        assert_eq!(schedule.next(7, 6, false), Step::Refuse);
    }

    #[test]
    fn a_flood_of_forged_ids_costs_one_look() {
        let mut schedule = loaded(0);
        let mut looks = 0;
        for now_ms in 1..100_000 {
            if schedule.next(now_ms, now_ms, false) == Step::Fetch {
                looks += 1;
                schedule.fetched(now_ms, true);
            }
        }
        assert_eq!(looks, 1);
        assert_eq!(schedule.next(140_000, 140_000, false), Step::Fetch, "after half a minute of quiet");
    }

    #[test]
    fn a_flood_does_not_shut_out_a_new_key_for_ever() {
        let mut schedule = loaded(0);
        let looks = (1..FRESH_MS).filter(|now_ms| {
            let fetch = schedule.next(*now_ms, *now_ms, false) == Step::Fetch;
            if fetch {
                schedule.fetched(*now_ms, true);
            }
            fetch
        });
        assert_eq!(looks.count(), 5, "every two minutes");
    }

    #[test]
    fn without_any_keys_the_source_is_tried_every_second() {
        let mut schedule = Schedule::default();
        assert_eq!(schedule.next(0, 0, false), Step::Fetch);
        schedule.fetched(3, false);
        assert_eq!(schedule.next(3, 0, false), Step::Unavailable);
        assert_eq!(schedule.next(1_003, 1_003, false), Step::Fetch);
    }

    #[test]
    fn a_source_that_is_slow_to_fail_is_asked_once_by_a_request() {
        let mut schedule = Schedule::default();
        assert_eq!(schedule.next(0, 0, false), Step::Fetch);
        schedule.fetched(3_000, false);
        assert_eq!(schedule.next(3_000, 0, false), Step::Unavailable);
    }

    #[test]
    fn a_fetch_that_died_does_not_block() {
        let mut schedule = Schedule::default();
        assert_eq!(schedule.next(0, 0, false), Step::Fetch);
        assert_eq!(schedule.next(FETCH_DEAD_MS - 1, 0, false), Step::Wait);
        assert_eq!(schedule.next(FETCH_DEAD_MS, 0, false), Step::Fetch);
    }
}
