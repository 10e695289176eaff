//! The record of every request, in the order received.

mod body;
mod book;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub(crate) use body::{lines, reduced};
pub(crate) use book::{Answered, Records};

use crate::fault::Service;

/// One request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Its number, from 1, across all services.
    pub order: u64,
    /// Who it went to.
    pub service: Service,
    /// `GET`, `POST` and so on.
    pub method: String,
    /// The path, percent-encoded as received.
    pub path: String,
    /// The query without `?`; empty when there was none.
    pub query: String,
    /// Headers by lower-case name; repeated ones joined with `, `, long ones cut.
    pub headers: BTreeMap<String, String>,
    /// JSON as received, except that photos, long texts and passwords are `{"bytes", "sha256"}`, as is a body that
    /// is not JSON. Null: no body.
    pub body: Value,
    /// What the request does not say itself: `user` and `email` behind a token, the `prompt` behind a result file.
    pub about: BTreeMap<String, String>,
    /// When it arrived, in Unix milliseconds.
    pub arrived_ms: u64,
    /// When its answer began; absent while it runs, and for ever if the caller left before.
    pub answered_ms: Option<u64>,
    /// The answer's status.
    pub status: Option<u16>,
    /// The rule that happened to it.
    pub rule: Option<u64>,
    /// The caller left before the answer began.
    pub abandoned: bool,
}

impl Entry {
    /// The text that rules and queries look for their own in: `METHOD /path?query`, then one line `name: value` for
    /// every parameter of the query, decoded, for every scalar of the body, and for what [`Entry::about`] adds. A
    /// photo's value is `sha256:` and its digest.
    #[must_use]
    pub fn subject(&self) -> String {
        let mut subject = format!("{} {}", self.method, self.path);
        if !self.query.is_empty() {
            subject.push('?');
            subject.push_str(&self.query);
        }
        subject.push('\n');
        for (name, value) in url::form_urlencoded::parse(self.query.as_bytes()) {
            subject.push_str(&format!("{name}: {value}\n"));
        }
        lines("body", &self.body, &mut subject);
        for (name, value) in &self.about {
            subject.push_str(&format!("{name}: {value}\n"));
        }
        subject
    }
}

/// Which entries are meant. Every condition must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    /// Only of this service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<Service>,
    /// Only with these texts in [`Entry::subject`].
    #[serde(default)]
    pub containing: Vec<String>,
    /// Only those that came after that number.
    #[serde(default)]
    pub after: u64,
}

impl Filter {
    /// Every entry of a service.
    #[must_use]
    pub fn of(service: Service) -> Self {
        Self { service: Some(service), ..Self::default() }
    }

    /// With one more text that must be in the request.
    #[must_use]
    pub fn containing(mut self, text: impl Into<String>) -> Self {
        self.containing.push(text.into());
        self
    }

    /// Whether an entry is meant.
    #[must_use]
    pub fn fits(&self, entry: &Entry) -> bool {
        if entry.order <= self.after || self.service.is_some_and(|service| service != entry.service) {
            return false;
        }
        if self.containing.is_empty() {
            return true;
        }
        let subject = entry.subject();
        self.containing.iter().all(|text| subject.contains(text))
    }
}

/// The entries that were asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Log {
    /// In order received.
    pub entries: Vec<Entry>,
    /// Entries of any service, after the one asked for, that are gone because the record is full. Above 0, the list
    /// may lack some.
    pub dropped: u64,
}
