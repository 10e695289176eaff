//! Time. The runtime's clock stands still between two waits, which is as fine as anything here needs.

use super::Cloudflare;
use crate::ports::Clock;
use std::time::Duration;

impl Clock for Cloudflare {
    fn now_ms(&self) -> u64 {
        worker::Date::now().as_millis()
    }

    async fn sleep(&self, duration_ms: u64) {
        worker::Delay::from(Duration::from_millis(duration_ms)).await;
    }
}
