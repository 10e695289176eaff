//! All accounts, sessions, flows and mails: one lock, so that every step is whole.

use std::collections::{HashMap, VecDeque};

use uuid::Uuid;

use super::account::{Account, now_text};
use super::mail::{Mail, Posted};
use super::pkce::{CODE_MS, Flow};
use super::refusal::Refusal;
use super::session::{Kept, Refreshed};

/// Accounts at most; the next sign-up is refused as too many requests.
const ACCOUNTS_MAX: usize = 100_000;
/// Sessions at most; the oldest ends.
const SESSIONS_MAX: usize = 100_000;
/// Mails at most; the oldest is lost.
const MAILS_MAX: usize = 10_000;
/// Codes waiting at most; the oldest is lost.
const FLOWS_MAX: usize = 10_000;

/// The store.
#[derive(Debug, Default)]
pub(crate) struct Accounts {
    accounts: HashMap<Uuid, Account>,
    by_email: HashMap<String, Uuid>,
    sessions: HashMap<Uuid, Kept>,
    session_order: VecDeque<Uuid>,
    /// Every remembered refresh token, with its session.
    refresh: HashMap<String, Uuid>,
    flows: VecDeque<(String, Flow)>,
    mails: VecDeque<Posted>,
}

impl Accounts {
    pub(crate) fn get(&self, id: Uuid) -> Option<&Account> {
        self.accounts.get(&id)
    }

    pub(crate) fn get_mut(&mut self, id: Uuid) -> Option<&mut Account> {
        self.accounts.get_mut(&id)
    }

    pub(crate) fn by_email(&self, email: &str) -> Option<&Account> {
        self.accounts.get(self.by_email.get(email)?)
    }

    /// Adds an account, whose address nobody has yet.
    pub(crate) fn add(&mut self, account: Account) -> Result<Account, Refusal> {
        if self.accounts.len() >= ACCOUNTS_MAX {
            return Err(Refusal::full());
        }
        if let Some(email) = &account.email {
            self.by_email.insert(email.clone(), account.id);
        }
        self.accounts.insert(account.id, account.clone());
        Ok(account)
    }

    /// Gives an account another address.
    pub(crate) fn readdress(&mut self, id: Uuid, email: &str) {
        if let Some(account) = self.accounts.get_mut(&id) {
            if let Some(old) = account.email.replace(email.to_owned()) {
                self.by_email.remove(&old);
            }
            account.link("email");
            self.by_email.insert(email.to_owned(), id);
        }
    }

    /// Opens a session and tells its number, its refresh token and the account.
    pub(crate) fn open(
        &mut self,
        user: Uuid,
        method: &'static str,
        now_ms: u64,
    ) -> Option<(Kept, String, Account)> {
        let account = self.accounts.get_mut(&user)?;
        account.last_sign_in_at = Some(now_text());
        let account = account.clone();
        let session = Kept::open(user, method, now_ms);
        let token = session.tokens().last()?.to_owned();
        self.refresh.insert(token.clone(), session.id);
        self.session_order.push_back(session.id);
        self.sessions.insert(session.id, session.clone());
        while self.sessions.len() > SESSIONS_MAX {
            let Some(oldest) = self.session_order.pop_front() else { break };
            self.close(oldest);
        }
        Some((session, token, account))
    }

    pub(crate) fn session(&self, id: Uuid) -> Option<&Kept> {
        self.sessions.get(&id)
    }

    /// Uses a refresh token. None: nobody knows it.
    pub(crate) fn refresh(
        &mut self,
        token: &str,
        now_ms: u64,
        reuse_ms: u64,
    ) -> Option<(Refreshed, Kept, Account)> {
        let session = self.sessions.get_mut(self.refresh.get(token)?)?;
        let refreshed = session.refresh(token, now_ms, reuse_ms);
        let session = session.clone();
        if let Refreshed::Swapped(fresh) = &refreshed {
            self.refresh.insert(fresh.clone(), session.id);
        }
        let account = self.accounts.get(&session.user)?.clone();
        Some((refreshed, session, account))
    }

    /// Ends the sessions of a user that `picked` says.
    pub(crate) fn close_of(&mut self, user: Uuid, picked: impl Fn(Uuid) -> bool) {
        let mine = self.sessions.values().filter(|session| session.user == user && picked(session.id));
        let ids: Vec<Uuid> = mine.map(|session| session.id).collect();
        ids.into_iter().for_each(|id| self.close(id));
    }

    fn close(&mut self, id: Uuid) {
        if let Some(session) = self.sessions.remove(&id) {
            for token in session.tokens() {
                self.refresh.remove(token);
            }
        }
    }

    /// Keeps a flow and tells its code.
    pub(crate) fn begin(&mut self, flow: Flow) -> String {
        let code = Uuid::new_v4().to_string();
        if self.flows.len() >= FLOWS_MAX {
            self.flows.pop_front();
        }
        self.flows.push_back((code.clone(), flow));
        code
    }

    /// Takes the flow of a code for exchange: single use, unless the verifier is wrong.
    pub(crate) fn exchange(&mut self, code: &str, verifier: &str, now_ms: u64) -> Result<Flow, Refusal> {
        let missing =
            || Refusal::not_found("flow_state_not_found", "invalid flow state, no valid flow state found");
        let at = self.flows.iter().position(|(kept, _)| kept == code).ok_or_else(missing)?;
        let flow = self.flows.get(at).map(|(_, flow)| flow.clone()).ok_or_else(missing)?;
        if now_ms.saturating_sub(flow.made_ms) > CODE_MS {
            self.flows.remove(at);
            let message = "invalid flow state, flow state has expired";
            return Err(Refusal::unprocessable("flow_state_expired", message));
        }
        if !flow.challenge.met_by(verifier) {
            let message = "code challenge does not match previously saved code verifier";
            return Err(Refusal::bad_request("bad_code_verifier", message));
        }
        self.flows.remove(at);
        Ok(flow)
    }

    /// Posts a mail; older ones of its kind to the same address are void.
    pub(crate) fn post(&mut self, posted: Posted) {
        let (to, kind) = (posted.mail.to.clone(), posted.mail.kind);
        let older = self.mails.iter_mut().filter(|kept| kept.mail.to == to && kept.mail.kind == kind);
        older.for_each(|kept| kept.void = true);
        if self.mails.len() >= MAILS_MAX {
            self.mails.pop_front();
        }
        self.mails.push_back(posted);
    }

    /// Uses the mail that `picked` says, once, while it is fresh.
    pub(crate) fn redeem(
        &mut self,
        picked: impl Fn(&Mail) -> bool,
        now_ms: u64,
        code_ms: u64,
    ) -> Option<Posted> {
        let fresh = |posted: &Posted| !posted.void && now_ms.saturating_sub(posted.mail.sent_ms) <= code_ms;
        let posted = self.mails.iter_mut().find(|posted| fresh(posted) && picked(&posted.mail))?;
        posted.void = true;
        Some(posted.clone())
    }

    /// Mails to an address, oldest first; to all without one.
    pub(crate) fn mails(&self, to: Option<&str>) -> Vec<Mail> {
        let mails = self.mails.iter().map(|posted| &posted.mail);
        mails.filter(|mail| to.is_none_or(|to| mail.to == to)).cloned().collect()
    }

    /// Whoever is behind a refresh token, an exchange code or a mailed link.
    pub(crate) fn behind(
        &self,
        refresh: Option<&str>,
        code: Option<&str>,
        hash: Option<&str>,
    ) -> Option<&Account> {
        let by_refresh = || Some(self.sessions.get(self.refresh.get(refresh?)?)?.user);
        let by_code =
            || self.flows.iter().find(|(kept, _)| Some(kept.as_str()) == code).map(|(_, flow)| flow.user);
        let by_hash = || {
            let posted = self.mails.iter().find(|posted| Some(posted.mail.token_hash.as_str()) == hash);
            posted.map(|posted| posted.user)
        };
        self.accounts.get(&by_refresh().or_else(by_code).or_else(by_hash)?)
    }
}
