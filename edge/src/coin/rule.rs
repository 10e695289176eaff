//! What a batch costs in the end.

use contract::api::Coins;

/// The part of a hold that was earned; the rest goes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Split {
    /// Settled.
    pub earned: Coins,
    /// Released.
    pub returned: Coins,
}

/// Splits the price of a batch that delivered `delivered` of `asked` pictures. Rounding favours the seller:
/// with a price of 1, an incomplete batch is free.
///
/// `delivered` above `asked` counts as `asked`; `asked` 0 earns nothing.
#[must_use]
pub fn split(price: Coins, delivered: u8, asked: u8) -> Split {
    let product = u64::from(price).saturating_mul(u64::from(delivered.min(asked)));
    let earned = product.checked_div(u64::from(asked)).unwrap_or(0);
    let earned = Coins::try_from(earned).unwrap_or(price).min(price);
    Split { earned, returned: price.saturating_sub(earned) }
}

/// How many pictures count for the price: those that arrived, and with at least one of them also those the
/// safety filter withheld, because the painter was paid for them.
#[must_use]
pub const fn counted(arrived: u8, withheld: u8) -> u8 {
    if arrived == 0 { 0 } else { arrived.saturating_add(withheld) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_lost_and_rounding_favours_the_seller() {
        for price in [1, 2, 3, 7, 100, Coins::MAX] {
            for asked in 1..=4_u8 {
                for delivered in 0..=asked {
                    let Split { earned, returned } = split(price, delivered, asked);
                    assert_eq!(u64::from(earned) + u64::from(returned), u64::from(price));
                    assert!(u64::from(earned) * u64::from(asked) <= u64::from(price) * u64::from(delivered));
                    assert_eq!(earned == price, delivered == asked);
                }
            }
        }
    }

    #[test]
    fn the_documented_cases() {
        assert_eq!(split(1, 2, 3), Split { earned: 0, returned: 1 });
        assert_eq!(split(3, 2, 3), Split { earned: 2, returned: 1 });
        assert_eq!(split(5, 1, 3), Split { earned: 1, returned: 4 });
        assert_eq!(split(5, 9, 3), Split { earned: 5, returned: 0 });
        assert_eq!(split(5, 0, 0), Split { earned: 0, returned: 5 });
    }

    #[test]
    fn withheld_pictures_count_only_beside_one_that_arrived() {
        assert_eq!(counted(0, 3), 0);
        assert_eq!(counted(1, 2), 3);
        assert_eq!(counted(2, 0), 2);
    }
}
