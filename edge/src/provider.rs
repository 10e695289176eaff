//! The dialects of the paid services: what is sent and what an answer means. Pure; no connection is made here,
//! and no word of a provider leaves this room.

pub mod breaker;
pub mod fal;
pub mod gemini;

/// The milliseconds left until a deadline, at most the call's own limit. `None` if there is no time left worth
/// calling for.
#[must_use]
pub fn time_left(now_ms: u64, deadline_ms: u64, limit_ms: u64) -> Option<u64> {
    /// Less than this is not worth a connection.
    const WORTH_MS: u64 = 50;
    let left = deadline_ms.saturating_sub(now_ms).min(limit_ms);
    (left >= WORTH_MS.min(limit_ms)).then_some(left).filter(|left| *left > 0)
}
