//! The pictures that a seller has marked.

use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// Stars kept at most; the oldest go first.
const STARS_MAX: usize = 2_000;

/// A mark for each picture with a star, the newest last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stars(Vec<Rc<str>>);

impl Stars {
    /// The places of the pictures with a star in the batch of that key, one bit each.
    pub(crate) fn of(&self, key: &str) -> u8 {
        let places =
            self.0.iter().filter_map(|mark| mark.strip_prefix(key)?.strip_prefix('/')?.parse::<u32>().ok());
        places.fold(0, |bits, place| bits | 1_u8.checked_shl(place).unwrap_or_default())
    }

    /// With the star of that picture given, or taken back.
    #[must_use]
    pub(crate) fn turned(&self, key: &str, place: u8) -> Self {
        let mark = format!("{key}/{place}");
        let mut stars: Vec<Rc<str>> = self.0.iter().filter(|other| ***other != *mark).cloned().collect();
        if stars.len() == self.0.len() {
            stars.push(mark.into());
        }
        if stars.len() > STARS_MAX {
            stars.remove(0);
        }
        Self(stars)
    }

    /// Without those of the batch of that key.
    #[must_use]
    pub(crate) fn without(&self, key: &str) -> Self {
        Self(self.0.iter().filter(|mark| !mark.starts_with(key)).cloned().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[test]
    fn a_star_is_given_and_taken_back_and_outlives_the_page() {
        let stars = Stars::default().turned("k", 2).turned("k", 0).turned("other", 7);
        assert_eq!((stars.of("k"), stars.of("other"), stars.of("o")), (0b101, 0b1000_0000, 0));
        assert_eq!(stars.turned("k", 2).of("k"), 0b001);
        assert_eq!(stars.without("k").of("k"), 0);
        assert_eq!(stars.without("k").of("other"), 0b1000_0000);
        assert_eq!(json::read::<Stars>(&serde_json::to_string(&stars).unwrap()), Ok(stars));
    }

    #[test]
    fn the_oldest_stars_go_when_there_are_too_many() {
        let stars =
            (0..=STARS_MAX).fold(Stars::default(), |stars, turn| stars.turned(&format!("k{turn}"), 0));
        assert_eq!((stars.of("k0"), stars.of("k1")), (0, 1));
    }
}
