//! Everything the stand-ins remember.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use parking_lot::Mutex;

use crate::auth::{Accounts, KeyRing};
use crate::control::Settings;
use crate::fault::FaultBook;
use crate::file::{FileStore, Gallery};
use crate::gemini::Descriptions;
use crate::record::Records;

/// The state behind all routes. Each part has its own lock; no code holds two, and none across an await.
#[derive(Debug)]
pub(crate) struct World {
    /// Where the outside sees the sandbox, without a trailing slash.
    pub(crate) public_url: String,
    /// Where result files are fetched from, without a trailing slash.
    pub(crate) files_url: String,
    pub(crate) settings: Mutex<Settings>,
    pub(crate) faults: Mutex<FaultBook>,
    pub(crate) records: Mutex<Records>,
    pub(crate) keys: Mutex<KeyRing>,
    pub(crate) accounts: Mutex<Accounts>,
    pub(crate) files: Mutex<FileStore>,
    pub(crate) gallery: Mutex<Gallery>,
    pub(crate) descriptions: Mutex<Descriptions>,
}

impl World {
    pub(crate) fn new(public_url: String, files_url: String, settings: Settings) -> Arc<Self> {
        Arc::new(Self {
            public_url,
            files_url,
            settings: Mutex::new(settings),
            faults: Mutex::default(),
            records: Mutex::default(),
            keys: Mutex::new(KeyRing::generate()),
            accounts: Mutex::default(),
            files: Mutex::default(),
            gallery: Mutex::default(),
            descriptions: Mutex::default(),
        })
    }

    /// The issuer in tokens, and the base of the auth routes.
    pub(crate) fn issuer(&self) -> String {
        format!("{}/auth/v1", self.public_url)
    }
}

/// Unix time in milliseconds.
pub(crate) fn now_ms() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}
