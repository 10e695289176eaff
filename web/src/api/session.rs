//! A Supabase session, in the shape and under the key of supabase-js, so that a site that uses it shares it.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::rc::Rc;

/// Seconds before its end at which an access token is renewed.
const RENEW_AHEAD_S: u64 = 90;

/// What Supabase Auth answers to a sign-in. Members the page does not use are kept as they came.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Session {
    /// The JWT for the edge.
    pub(crate) access_token: Rc<str>,
    /// Good for one renewal.
    pub(crate) refresh_token: Rc<str>,
    /// Seconds of life when it was issued.
    #[serde(default)]
    pub(crate) expires_in: u64,
    /// Unix seconds, by the server's clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) expires_at: Option<u64>,
    /// Who it is.
    pub(crate) user: User,
    #[serde(flatten)]
    rest: Map<String, Value>,
}

/// The part of the user that the page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct User {
    /// UUID.
    pub(crate) id: Rc<str>,
    /// Absent for those who signed up otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) email: Option<Rc<str>>,
    #[serde(flatten)]
    rest: Map<String, Value>,
}

impl Session {
    /// With `expires_at` filled in as supabase-js does, for servers that do not send it.
    pub(crate) fn issued(mut self, now_s: u64) -> Self {
        self.expires_at.get_or_insert_with(|| now_s.saturating_add(self.expires_in));
        self
    }

    /// How far this device's clock is behind the server's (negative: ahead), seconds, at the moment of issue.
    pub(crate) fn clock_lag_s(&self, now_s: u64) -> i64 {
        let issued_at = self.expires_at.map_or(now_s, |end| end.saturating_sub(self.expires_in));
        issued_at.checked_signed_diff(now_s).unwrap_or_default()
    }

    /// Whether the access token should be renewed before it is used.
    pub(crate) fn is_stale(&self, now_s: u64, clock_lag_s: i64) -> bool {
        let server_now_s = now_s.saturating_add_signed(clock_lag_s);
        self.expires_at.is_none_or(|end| end <= server_now_s.saturating_add(RENEW_AHEAD_S))
    }

    /// The right to call in this user's name.
    pub(crate) fn signed(&self) -> Signed {
        Signed { access_token: self.access_token.clone() }
    }
}

/// Somebody is signed in. Only a session makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Signed {
    access_token: Rc<str>,
}

impl Signed {
    /// For the `Authorization` header.
    pub(crate) fn access_token(&self) -> &str {
        &self.access_token
    }
}

/// Where supabase-js keeps the session of this project: `sb-<first label of the host>-auth-token`.
pub(crate) fn storage_key(supabase_url: &str) -> String {
    let host = supabase_url.split_once("://").map_or(supabase_url, |(_, rest)| rest);
    let reference = host.split(['.', '/', ':', '?', '#']).next().unwrap_or_default();
    format!("sb-{reference}-auth-token")
}

#[cfg(test)]
mod tests;
