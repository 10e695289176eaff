//! Reproducible chance: splitmix64 from a digest of the text it starts with.

use crate::digest::seed_of;

/// A stream of numbers.
#[derive(Clone, Debug)]
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn new(text: &str) -> Self {
        Self(seed_of(text))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from `least` up to `most`.
    pub(super) fn between(&mut self, least: f32, most: f32) -> f32 {
        let share = u16::try_from(self.next() >> 48).unwrap_or(u16::MAX);
        least + (most - least) * f32::from(share) / 65_536.0
    }

    /// True so often.
    pub(super) fn likely(&mut self, share: f32) -> bool {
        self.between(0.0, 1.0) < share
    }

    /// One of them; the first of none is the fallback.
    pub(super) fn pick<T: Copy>(&mut self, first: T, others: &[T]) -> T {
        let count = u64::try_from(others.len()).unwrap_or(0).saturating_add(1);
        let chosen = usize::try_from(self.next().checked_rem(count).unwrap_or(0)).unwrap_or(0);
        chosen.checked_sub(1).and_then(|at| others.get(at)).copied().unwrap_or(first)
    }
}
