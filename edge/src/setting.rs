//! The operator's settings: read once per isolate, checked whole, and named when they are wrong.

use contract::api::Coins;
use std::fmt;

mod host;
mod read;
pub use host::{ResultHosts, is_loopback};
use read::Reader;

/// Everything the operator decides.
#[derive(Debug)]
pub struct Settings {
    /// Base of the Supabase project, no trailing slash.
    pub supabase_url: String,
    /// Public; the page needs it.
    pub supabase_publishable_key: String,
    /// Only for projects that still sign with the shared secret.
    pub supabase_jwt_secret: Option<Secret>,
    /// Base, no trailing slash.
    pub fal_base_url: String,
    /// The painter's exact id, a path below the base.
    pub fal_model: String,
    /// `key_id:key_secret`.
    pub fal_key: Secret,
    /// Painter calls of one batch at the same time.
    pub fal_concurrency: usize,
    /// Where a painted picture may be fetched from.
    pub fal_result_hosts: ResultHosts,
    /// Base, no trailing slash.
    pub gemini_base_url: String,
    /// The describer's exact id.
    pub gemini_model: String,
    /// The describer's key.
    pub gemini_api_key: Secret,
    /// The price of a batch.
    pub coins_per_batch: Coins,
    /// The grant at first sign-in; 0 for none.
    pub welcome_coins: Coins,
    /// How long a description may take before it is skipped.
    pub describe_timeout_ms: u64,
    /// How long one painter call may take.
    pub paint_timeout_ms: u64,
    /// How long a batch may take from its hold to its resolution.
    pub deadline_ms: u64,
    /// How long a hold lives.
    pub hold_ttl_ms: u64,
    /// Batches of one user that may end cancelled or withheld within a day.
    pub unpaid_per_day: u32,
    /// Photos of one user that may be described within a day before a batch is ordered with them.
    pub descriptions_per_day: u32,
    /// How long pictures are kept; for ever if absent.
    pub pictures_kept_ms: Option<u64>,
    /// Off only for load tests.
    pub rate_limits: bool,
    /// Off while the operator wants nothing to be bought.
    pub generation: bool,
    /// Pictures ordered in a day of UTC, by everybody together.
    pub daily_pictures_max: u32,
    /// Failures of a provider in a row after which it is left alone for a while; 0 never.
    pub breaker_failures: u32,
    /// How long it is left alone.
    pub breaker_pause_ms: u64,
    /// The one other origin whose pages may call the API.
    pub cors_origin: Option<String>,
}

/// A setting that is missing or cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Misconfigured {
    /// Its name.
    pub setting: &'static str,
    /// What it should have been.
    pub wanted: &'static str,
}

/// A value that cannot be printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// The value itself, for a header or a signature check and nothing else.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secret]")
    }
}

impl Settings {
    /// Reads every setting through `get`, which answers `None` for one that is not set.
    ///
    /// # Errors
    /// The first setting that is missing or malformed.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Result<Self, Misconfigured> {
        let read = Reader { get };
        let fal_concurrency = read.number("FAL_CONCURRENCY", 3, 1, 64, "a number from 1 to 64")?;
        let settings = Self {
            supabase_url: read.origin("SUPABASE_URL")?,
            supabase_publishable_key: read.text("SUPABASE_PUBLISHABLE_KEY")?,
            supabase_jwt_secret: read.optional_secret("SUPABASE_JWT_SECRET")?,
            fal_base_url: read.base("FAL_BASE_URL", "https://fal.run")?,
            fal_model: read.model("FAL_MODEL", "fal-ai/flux/schnell")?,
            fal_key: read.secret("FAL_KEY")?,
            fal_concurrency: usize::try_from(fal_concurrency).unwrap_or(1),
            fal_result_hosts: ResultHosts::parse(&read.or("FAL_RESULT_HOSTS", "*.fal.media")).ok_or(
                Misconfigured { setting: "FAL_RESULT_HOSTS", wanted: "host names separated by commas" },
            )?,
            gemini_base_url: read.base("GEMINI_BASE_URL", "https://generativelanguage.googleapis.com")?,
            gemini_model: read.model("GEMINI_MODEL", "gemini-3.5-flash-lite")?,
            gemini_api_key: read.secret("GEMINI_API_KEY")?,
            coins_per_batch: read.coins("COINS_PER_BATCH", 1, 1, "a number from 1 to 1000000")?,
            welcome_coins: read.coins("WELCOME_COINS", 10, 0, "a number from 0 to 1000000")?,
            describe_timeout_ms: read.duration("DESCRIBE_TIMEOUT_MS", 8_000)?,
            paint_timeout_ms: read.duration("PAINT_TIMEOUT_MS", 30_000)?,
            deadline_ms: read.duration("DEADLINE_MS", 60_000)?,
            hold_ttl_ms: read
                .number("HOLD_TTL_S", 300, 1, 604_800, "seconds, from 1 to 604800")?
                .saturating_mul(1_000),
            unpaid_per_day: read.coins("UNPAID_PER_DAY", 20, 1, "a number from 1 to 1000000")?,
            descriptions_per_day: read.coins("DESCRIPTIONS_PER_DAY", 100, 0, "a number from 0 to 1000000")?,
            pictures_kept_ms: Some(read.number(
                "PICTURES_KEPT_DAYS",
                0,
                0,
                36_500,
                "days, from 0 (for ever) to 36500",
            )?)
            .filter(|days| *days > 0)
            .map(|days| days.saturating_mul(24 * 3_600 * 1_000)),
            rate_limits: read.switch("RATE_LIMITS")?,
            generation: read.switch("GENERATION")?,
            daily_pictures_max: read.count("DAILY_PICTURES_MAX", 10_000, 1_000_000_000)?,
            breaker_failures: read.count("BREAKER_FAILURES", 8, 1_000)?,
            breaker_pause_ms: read.duration("BREAKER_PAUSE_MS", 15_000)?,
            cors_origin: read.optional_origin("CORS_ORIGIN")?,
        };
        if settings.deadline_ms >= settings.hold_ttl_ms {
            // A batch that outlives its hold would paint for nothing.
            return Err(Misconfigured { setting: "DEADLINE_MS", wanted: "less than HOLD_TTL_S" });
        }
        Ok(settings)
    }

    /// The issuer that access tokens must name.
    #[must_use]
    pub fn issuer(&self) -> String {
        format!("{}/auth/v1", self.supabase_url)
    }
}

#[cfg(test)]
pub(crate) mod tests;
