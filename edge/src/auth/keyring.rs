//! The keys an isolate believes, and how it gets them.
//!
//! Keys are good for ten minutes. A key id nobody has heard of is worth one look, then none until it has been
//! quiet for a while, so that forged ids cannot make us ask. While the source is down, the last good set stays.

mod schedule;

use super::jwks::{self, Key};
use super::{AuthRefusal, Bearer};
use crate::ports::{Call, Clock, Outbound};
use crate::setting::Settings;
use jsonwebtoken::Algorithm;
use schedule::{Schedule, Step};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// How long one fetch may take.
const FETCH_TIMEOUT_MS: u64 = 3_000;
/// Bytes of a set.
const SET_BYTES_MAX: usize = 64 * 1024;
/// While one request fetches, others of the isolate look again this often: they may not share its connection.
const WAIT_STEP_MS: u64 = 20;
/// And so many times.
const WAIT_STEPS_MAX: u64 = 2 * FETCH_TIMEOUT_MS / WAIT_STEP_MS;

/// The keys of one project.
#[derive(Debug)]
pub struct Keyring {
    issuer: String,
    url: String,
    shared: Option<Key>,
    published: RefCell<Vec<Key>>,
    schedule: Cell<Schedule>,
}

impl Keyring {
    /// An empty ring for the configured project.
    #[must_use]
    pub fn new(settings: &Settings) -> Self {
        let issuer = settings.issuer();
        Self {
            url: format!("{issuer}/.well-known/jwks.json"),
            issuer,
            shared: settings.supabase_jwt_secret.as_ref().map(|secret| Key::shared(secret.expose())),
            published: RefCell::default(),
            schedule: Cell::default(),
        }
    }

    /// The issuer whose keys these are.
    #[must_use]
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// The keys that may have signed this token: the shared secret for HS256, else every published key of its
    /// id. A set with two of the same id is the project's own business; a signature by either is its own.
    ///
    /// # Errors
    /// [`AuthRefusal::Invalid`] if there is no such key, [`AuthRefusal::KeysUnavailable`] if there are none at
    /// all and none can be had.
    pub async fn keys_for<P: Clock + Outbound>(
        &self,
        ports: &P,
        bearer: &Bearer<'_>,
    ) -> Result<Rc<[Key]>, AuthRefusal> {
        if bearer.algorithm() == Algorithm::HS256 {
            return self.shared.clone().map(|key| Rc::from([key])).ok_or(AuthRefusal::Invalid);
        }
        let kid = bearer.kid().ok_or(AuthRefusal::Invalid)?;
        let since_ms = ports.now_ms();
        for _ in 0..WAIT_STEPS_MAX {
            let found = self.find(kid);
            match self.plan(|schedule| schedule.next(ports.now_ms(), since_ms, !found.is_empty())) {
                Step::Use => return Ok(found),
                Step::Refuse => return Err(AuthRefusal::Invalid),
                Step::Unavailable => return Err(AuthRefusal::KeysUnavailable),
                Step::Wait => ports.sleep(WAIT_STEP_MS).await,
                Step::Fetch => {
                    self.fetch(ports).await;
                    if !self.find(kid).is_empty() {
                        self.plan(Schedule::found);
                    }
                }
            }
        }
        Err(AuthRefusal::KeysUnavailable)
    }

    fn plan<T>(&self, change: impl FnOnce(&mut Schedule) -> T) -> T {
        let mut schedule = self.schedule.get();
        let result = change(&mut schedule);
        self.schedule.set(schedule);
        result
    }

    fn find(&self, kid: &str) -> Rc<[Key]> {
        self.published.borrow().iter().filter(|key| key.kid() == Some(kid)).cloned().collect()
    }

    async fn fetch<P: Clock + Outbound>(&self, ports: &P) {
        let call = Call {
            method: http::Method::GET,
            url: Cow::Borrowed(&self.url),
            headers: vec![("accept", Cow::Borrowed("application/json"))],
            body: Vec::new(),
            timeout_ms: FETCH_TIMEOUT_MS,
            answer_bytes_max: SET_BYTES_MAX,
        };
        let answer = ports.send(call).await.ok().filter(|answer| answer.status == 200);
        let keys = answer.and_then(|answer| jwks::parse(&answer.body));
        self.plan(|schedule| schedule.fetched(ports.now_ms(), keys.is_some()));
        // An empty set is an answer too, that of a project on the shared secret; but it replaces nothing.
        if let Some(keys) = keys.filter(|keys| !keys.is_empty()) {
            self.published.replace(keys);
        }
    }
}
