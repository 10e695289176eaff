//! Waiting with an end.

use crate::ports::{Clock, Entropy};
use futures_util::future::{Either, select};
use std::pin::pin;

/// The future's result, or `None` when the deadline comes first; the future is dropped then.
pub(super) async fn until<P: Clock, T>(
    ports: &P,
    deadline_ms: u64,
    work: impl Future<Output = T>,
) -> Option<T> {
    let left_ms = deadline_ms.saturating_sub(ports.now_ms());
    match select(pin!(work), pin!(ports.sleep(left_ms))).await {
        Either::Left((done, _)) => Some(done),
        Either::Right(((), _)) => None,
    }
}

/// Between half and the whole of the wait.
pub(super) fn jitter<P: Entropy>(ports: &P, wait_ms: u64) -> u64 {
    let half = wait_ms / 2;
    let [low, ..] = ports.bits().to_le_bytes();
    half.saturating_add(half.saturating_mul(u64::from(low)) / 255)
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Bits(u128);

    impl Entropy for Bits {
        fn bits(&self) -> u128 {
            self.0
        }
    }

    #[test]
    fn a_wait_is_between_its_half_and_its_whole() {
        let waits = [0, 51, 255, 256].map(|bits| jitter(&Bits(bits), 1_000));
        assert_eq!(waits, [500, 600, 1_000, 500], "by the lowest byte");
        assert_eq!(jitter(&Bits(255), 1), 0, "no time has no half");
    }
}
