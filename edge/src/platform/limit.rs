//! The fences: the runtime's own rate limiters, one per binding.

use super::Cloudflare;
use crate::ports::{Fault, Fence, Limits};

impl Limits for Cloudflare {
    async fn allows(&self, fence: Fence, key: &str) -> Result<bool, Fault> {
        // The bindings' names in wrangler.toml, which has the numbers too.
        let binding = match fence {
            Fence::User => "LIMIT_BY_USER",
            Fence::Address => "LIMIT_BY_ADDRESS",
        };
        let wrong = |error: worker::Error| Fault(format!("{binding}: {error}"));
        let limiter = self.env.rate_limiter(binding).map_err(wrong)?;
        limiter.limit(key.to_owned()).await.map(|outcome| outcome.success).map_err(wrong)
    }
}
