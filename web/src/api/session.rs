//! A Supabase session, in the shape and under the key of supabase-js, so that a site that uses it shares it.

use serde_json::Value;
use std::rc::Rc;

/// Seconds before its end at which an access token is renewed.
const RENEW_AHEAD_S: u64 = 90;

/// What Supabase Auth answers to a sign-in.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Session {
    /// The JWT for the edge.
    pub(crate) access_token: Rc<str>,
    /// Good for one renewal.
    pub(crate) refresh_token: Rc<str>,
    /// The user's UUID.
    pub(crate) user_id: Rc<str>,
    /// Absent for those who signed up otherwise.
    pub(crate) email: Option<Rc<str>>,
    expires_in: u64,
    expires_at: Option<u64>,
    whole: Value,
}

impl Session {
    /// Reads an answer or what was kept of one; none if it is no session.
    pub(crate) fn read(whole: Value) -> Option<Self> {
        let text = |place: &str| whole.pointer(place).and_then(Value::as_str).map(Rc::from);
        let number = |place: &str| whole.pointer(place).and_then(Value::as_u64);
        Some(Self {
            access_token: text("/access_token")?,
            refresh_token: text("/refresh_token")?,
            user_id: text("/user/id")?,
            email: text("/user/email"),
            expires_in: number("/expires_in").unwrap_or_default(),
            expires_at: number("/expires_at"),
            whole,
        })
    }

    /// The session to keep: as it came, members that the page does not use included.
    pub(crate) const fn whole(&self) -> &Value {
        &self.whole
    }

    /// With `expires_at` filled in as supabase-js does, for servers that do not send it.
    pub(crate) fn issued(mut self, now_s: u64) -> Self {
        if self.expires_at.is_none()
            && let Some(members) = self.whole.as_object_mut()
        {
            let end = now_s.saturating_add(self.expires_in);
            self.expires_at = Some(end);
            members.insert("expires_at".to_owned(), end.into());
        }
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
