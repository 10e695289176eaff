//! The typed client of the control API, for tests.

use reqwest::{Client, Method, StatusCode};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thiserror::Error;

use super::{Added, Counted, Minted, Removed, Rotated, Rotation, Settings};
use crate::auth::{Algorithm, Mail, Mint, PUBLISHABLE_KEY, Session};
use crate::fault::{Rule, Service};
use crate::record::{Entry, Filter, Log};

/// Speaks to the control API of a sandbox, which may run in another process.
#[derive(Clone, Debug)]
pub struct Control {
    url: String,
    http: Client,
}

/// Why a call to the control API failed.
#[derive(Debug, Error)]
pub enum ControlError {
    /// The sandbox cannot be reached, or answered something else.
    #[error("the sandbox does not answer: {0}")]
    Http(#[from] reqwest::Error),
    /// The sandbox refused the call.
    #[error("the sandbox refused with {status}: {text}")]
    Refused {
        /// HTTP status.
        status: StatusCode,
        /// What it said.
        text: String,
    },
    /// The record was full: what was asked for may be incomplete.
    #[error("the record has lost {0} requests; clear it more often")]
    Lossy(u64),
}

impl Control {
    /// A client for the sandbox at that address, such as `http://127.0.0.1:8788`.
    #[must_use]
    pub fn new(url: &str) -> Self {
        Self { url: url.trim_end_matches('/').to_owned(), http: Client::new() }
    }

    /// The settings in force.
    ///
    /// # Errors
    /// As [`ControlError`] says; so do all calls.
    pub async fn settings(&self) -> Result<Settings, ControlError> {
        self.call(Method::GET, "/control/settings", &[], None::<&()>).await
    }

    /// Changes settings; whatever is left as it was stays so, also when somebody else changes it meanwhile.
    ///
    /// # Errors
    /// As [`ControlError`] says.
    pub async fn change_settings(
        &self,
        change: impl FnOnce(&mut Settings),
    ) -> Result<Settings, ControlError> {
        let before = self.settings().await?;
        let mut after = before.clone();
        change(&mut after);
        let (before, after) = (json!(before), json!(after));
        let fields = after.as_object().into_iter().flatten();
        let changed: Value = fields
            .filter(|(name, value)| before.get(name.as_str()) != Some(value))
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect();
        self.call(Method::PATCH, "/control/settings", &[], Some(&changed)).await
    }

    /// Puts a rule in force and tells its number.
    ///
    /// # Errors
    /// As [`ControlError`] says.
    pub async fn add_fault(&self, rule: Rule) -> Result<u64, ControlError> {
        let added: Added = self.call(Method::POST, "/control/faults", &[], Some(&rule)).await?;
        Ok(added.id)
    }

    /// Every rule in force with its counts.
    ///
    /// # Errors
    /// As [`ControlError`] says.
    pub async fn faults(&self) -> Result<Vec<Counted>, ControlError> {
        self.call(Method::GET, "/control/faults", &[], None::<&()>).await
    }

    /// Removes one rule; tells whether it was there.
    ///
    /// # Errors
    /// As [`ControlError`] says.
    pub async fn remove_fault(&self, id: u64) -> Result<bool, ControlError> {
        let query = [("id", id.to_string())];
        let removed: Removed = self.call(Method::DELETE, "/control/faults", &query, None::<&()>).await?;
        Ok(removed.removed > 0)
    }

    /// Removes the rules that ask for that very text; tells how many.
    ///
    /// # Errors
    /// As [`ControlError`] says.
    pub async fn remove_faults_containing(&self, text: &str) -> Result<usize, ControlError> {
        let query = [("containing", text.to_owned())];
        let removed: Removed = self.call(Method::DELETE, "/control/faults", &query, None::<&()>).await?;
        Ok(removed.removed)
    }

    /// The requests that fit, in order received.
    ///
    /// # Errors
    /// As [`ControlError`] says; [`ControlError::Lossy`] when the record has dropped any.
    pub async fn requests(&self, filter: &Filter) -> Result<Vec<Entry>, ControlError> {
        let log: Log = self.call(Method::GET, "/control/requests", &pairs(filter), None::<&()>).await?;
        if log.dropped > 0 { Err(ControlError::Lossy(log.dropped)) } else { Ok(log.entries) }
    }

    /// Forgets the requests that fit; tells how many.
    ///
    /// # Errors
    /// As [`ControlError`] says.
    pub async fn clear_requests(&self, filter: &Filter) -> Result<usize, ControlError> {
        let removed: Removed =
            self.call(Method::DELETE, "/control/requests", &pairs(filter), None::<&()>).await?;
        Ok(removed.removed)
    }

    /// Mails to an address, oldest first.
    ///
    /// # Errors
    /// As [`ControlError`] says.
    pub async fn mails(&self, to: &str) -> Result<Vec<Mail>, ControlError> {
        self.call(Method::GET, "/control/mails", &[("to", to.to_owned())], None::<&()>).await
    }

    /// Puts a fresh ES256 key in use, as [`Control::rotate_key_to`] does.
    ///
    /// # Errors
    /// As [`ControlError`] says.
    pub async fn rotate_key(&self, revoke: bool) -> Result<String, ControlError> {
        self.rotate_key_to(Algorithm::Es256, revoke).await
    }

    /// Puts a fresh signing key in use and tells its kid. The old one stays listed, unless revoked.
    ///
    /// # Errors
    /// As [`ControlError`] says.
    pub async fn rotate_key_to(&self, algorithm: Algorithm, revoke: bool) -> Result<String, ControlError> {
        let body = Rotation { revoke, algorithm };
        let rotated: Rotated = self.call(Method::POST, "/control/keys/rotate", &[], Some(&body)).await?;
        Ok(rotated.kid)
    }

    /// An access token made to order.
    ///
    /// # Errors
    /// As [`ControlError`] says.
    pub async fn mint(&self, order: &Mint) -> Result<String, ControlError> {
        let minted: Minted = self.call(Method::POST, "/control/tokens", &[], Some(order)).await?;
        Ok(minted.access_token)
    }

    /// Signs a new user up, through the same door as everybody. Needs `autoconfirm`.
    ///
    /// # Errors
    /// As [`ControlError`] says.
    pub async fn sign_up(&self, email: &str, password: &str) -> Result<Session, ControlError> {
        let query = [("apikey", PUBLISHABLE_KEY.to_owned())];
        let body = json!({ "email": email, "password": password });
        self.call(Method::POST, "/auth/v1/signup", &query, Some(&body)).await
    }

    async fn call<T: DeserializeOwned>(
        &self,
        method: Method,
        path: &str,
        query: &[(&str, String)],
        body: Option<&(impl Serialize + ?Sized)>,
    ) -> Result<T, ControlError> {
        let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(query).finish();
        let mut request = self.http.request(method, format!("{}{path}?{query}", self.url));
        if let Some(body) = body {
            request = request.json(body);
        }
        let response = request.send().await?;
        let status = response.status();
        if status.is_success() {
            Ok(response.json().await?)
        } else {
            Err(ControlError::Refused { status, text: response.text().await? })
        }
    }
}

fn pairs(filter: &Filter) -> Vec<(&'static str, String)> {
    let mut pairs: Vec<_> = filter.containing.iter().map(|text| ("containing", text.clone())).collect();
    pairs.push(("after", filter.after.to_string()));
    if let Some(service) = filter.service {
        pairs.push(("service", name(service).to_owned()));
    }
    pairs
}

const fn name(service: Service) -> &'static str {
    match service {
        Service::Auth => "auth",
        Service::Jwks => "jwks",
        Service::Gemini => "gemini",
        Service::Fal => "fal",
        Service::Files => "files",
    }
}
