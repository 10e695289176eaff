//! A Supabase session, in the shape and under the key of supabase-js, so that a site that uses it shares it.

use crate::json;
use serde::Deserialize;
use std::rc::Rc;

/// Seconds before its end at which an access token is renewed.
const RENEW_AHEAD_S: u64 = 90;

/// What Supabase Auth answers to a sign-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Session {
    face: Face,
    whole: Rc<str>,
}

/// The members that the page uses.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct Face {
    access_token: Rc<str>,
    refresh_token: Rc<str>,
    #[serde(default)]
    expires_in: u64,
    #[serde(default)]
    expires_at: Option<u64>,
    user: User,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct User {
    id: Rc<str>,
    #[serde(default)]
    email: Option<Rc<str>>,
}

impl Session {
    /// Reads the JSON of an answer, or what was kept of one; none if it is no session.
    pub(crate) fn read(whole: &str) -> Option<Self> {
        let face = json::read(whole).ok()?;
        Some(Self { face, whole: whole.into() })
    }

    /// The JSON to keep: as it came, members that the page does not use included.
    pub(crate) fn whole(&self) -> &str {
        &self.whole
    }

    /// The user's UUID.
    pub(crate) fn user_id(&self) -> Rc<str> {
        self.face.user.id.clone()
    }

    /// Absent for those who signed up otherwise.
    pub(crate) fn email(&self) -> Option<Rc<str>> {
        self.face.user.email.clone()
    }

    /// Good for one renewal.
    pub(crate) fn refresh_token(&self) -> &str {
        &self.face.refresh_token
    }

    /// With `expires_at` filled in as supabase-js does, for servers that do not send it.
    pub(crate) fn issued(self, now_s: u64) -> Self {
        if self.face.expires_at.is_some() {
            return self;
        }
        let end = now_s.saturating_add(self.face.expires_in);
        let rest = self.whole.trim_start().trim_start_matches('{');
        let whole = format!("{{\"expires_at\":{end},{rest}").into();
        Self { face: Face { expires_at: Some(end), ..self.face }, whole }
    }

    /// How far this device's clock is behind the server's (negative: ahead), seconds, at the moment of issue.
    pub(crate) fn clock_lag_s(&self, now_s: u64) -> i64 {
        let issued_at = self.face.expires_at.map_or(now_s, |end| end.saturating_sub(self.face.expires_in));
        issued_at.checked_signed_diff(now_s).unwrap_or_default()
    }

    /// Whether the access token should be renewed before it is used.
    pub(crate) fn is_stale(&self, now_s: u64, clock_lag_s: i64) -> bool {
        let server_now_s = now_s.saturating_add_signed(clock_lag_s);
        self.face.expires_at.is_none_or(|end| end <= server_now_s.saturating_add(RENEW_AHEAD_S))
    }

    /// The right to call in this user's name.
    pub(crate) fn signed(&self) -> Signed {
        Signed { access_token: self.face.access_token.clone() }
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
