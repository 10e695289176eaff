//! Keeps the session: where supabase-js keeps it, renewed by one tab for all, gone when it is over for good.

use super::{clock, lock, renewal, storage};
use crate::api::auth::proof::verifier_key;
use crate::api::auth::{self, AuthFault};
use crate::api::session::storage_key;
use crate::api::{Fault, Session, Signed};
use contract::api::config::Config;
use std::rc::Rc;

/// Seconds by which this device's clock lags the server's, as last seen.
const CLOCK_LAG: &str = "etalase.clock-lag";
/// Whose session has ended on its own, so that other tabs do not take it for a sign-out.
const LAPSED: &str = "etalase.lapsed";

/// The one who knows whether somebody is signed in.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Keeper {
    config: Rc<Config>,
    key: Rc<str>,
    /// The user whose calls these are; whoever is signed in while none is drawn.
    whose: Option<Rc<str>>,
}

impl Keeper {
    /// For the project of this configuration.
    pub(crate) fn new(config: Rc<Config>) -> Self {
        let key = storage_key(&config.supabase_url).into();
        Self { config, key, whose: None }
    }

    /// The storage key, to know whose change another tab reports.
    pub(crate) fn key(&self) -> &str {
        &self.key
    }

    /// For calls to the service that keeps accounts.
    pub(super) fn config(&self) -> &Config {
        &self.config
    }

    /// Whether the session that is gone has ended on its own, and was this user's.
    pub(super) fn has_lapsed(&self, user_id: &str) -> bool {
        storage::text(LAPSED).as_deref() == Some(user_id)
    }

    /// The session kept, whether or not it is still good.
    pub(crate) fn session(&self) -> Option<Session> {
        Session::read(&storage::text(&self.key)?)
    }

    /// This one, for this user alone: what is kept for somebody else is not used in their place, however long a call
    /// has waited.
    pub(super) fn of(&self, user_id: Rc<str>) -> Self {
        Self { whose: Some(user_id), ..self.clone() }
    }

    /// Whose calls these are.
    pub(super) const fn whose(&self) -> Option<&Rc<str>> {
        self.whose.as_ref()
    }

    /// The session of that user.
    fn own(&self) -> Result<Session, Fault> {
        let session = self.session().ok_or(Fault::SignedOut)?;
        match self.whose.as_ref().is_none_or(|whose| *whose == session.user_id()) {
            true => Ok(session),
            false => Err(Fault::SignedOut), // who is drawn is about to learn of the other, and to open anew
        }
    }

    /// Keeps a session that was just issued.
    pub(super) fn keep(&self, session: Session) -> Session {
        let now_s = clock::now_s();
        let session = session.issued(now_s);
        // Where nothing can be stored, the memory of this tab carries the session until it is closed.
        let _ = storage::keep(CLOCK_LAG, &session.clock_lag_s(now_s));
        let _ = storage::keep_text(&self.key, session.whole());
        storage::forget(LAPSED);
        session
    }

    /// Signs out on this device, at once; the service is told as well, and a failure of that changes nothing here.
    pub(crate) async fn sign_out(&self) {
        storage::forget(LAPSED);
        renewal::end();
        storage::forget(&verifier_key(&self.key, None));
        if let Ok(session) = self.own() {
            storage::forget(&self.key);
            let _ = auth::sign_out(&self.config, &session.signed()).await;
        }
    }

    /// Calls in the user's name: with a token renewed in time, and once more if the edge still finds it old.
    pub(crate) async fn with<T>(&self, call: impl AsyncFn(Signed) -> Result<T, Fault>) -> Result<T, Fault> {
        let signed = self.signed(None).await?;
        match call(signed.clone()).await {
            Err(fault) if fault.is_about_token() => call(self.signed(Some(&signed)).await?).await,
            outcome => outcome,
        }
    }

    async fn signed(&self, refused: Option<&Signed>) -> Result<Signed, Fault> {
        if let Some(signed) = self.good(refused)? {
            return Ok(signed);
        }
        // The name under which supabase-js locks, where it does.
        lock::alone(&format!("lock:{}", self.key), async {
            // Another tab may have renewed it while this one waited.
            match self.good(refused)? {
                Some(signed) => Ok(signed),
                None => self.renew().await,
            }
        })
        .await
    }

    fn good(&self, refused: Option<&Signed>) -> Result<Option<Signed>, Fault> {
        let session = self.own()?;
        let stale = session.is_stale(clock::now_s(), storage::value(CLOCK_LAG).unwrap_or_default());
        let signed = session.signed();
        Ok(Some(signed).filter(|signed| !stale && refused != Some(signed)))
    }

    async fn renew(&self) -> Result<Signed, Fault> {
        let session = self.own()?;
        let answer = auth::renew(&self.config, session.refresh_token()).await;
        // Meanwhile somebody may have left, or come in anew: what they did stands.
        let now = self.own()?;
        if now != session {
            return Ok(now.signed());
        }
        match answer {
            Ok(renewed) => Ok(self.keep(renewed).signed()),
            Err(fault) if fault.is_final() => {
                let _ = storage::keep_text(LAPSED, &session.user_id());
                storage::forget(&self.key);
                Err(Fault::SignedOut)
            }
            Err(AuthFault::Unreached(fault)) => Err(fault),
            Err(_) => Err(Fault::Lost),
        }
    }
}
