//! What can be changed while the sandbox runs.

use serde::{Deserialize, Serialize};

use crate::fault::Service;

/// All settings. They hold for everybody: what only some requests should meet is a [`Rule`](crate::Rule).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Milliseconds in which Supabase Auth answers, its key list included; here and below, its own work included.
    pub auth_ms: u64,
    /// Milliseconds in which Gemini answers.
    pub gemini_ms: u64,
    /// Milliseconds in which fal answers, however many pictures a call asks for.
    pub fal_ms: u64,
    /// Milliseconds in which a result file begins to come.
    pub files_ms: u64,
    /// A new account needs no confirmation by mail.
    pub autoconfirm: bool,
    /// Anonymous sign-in is on.
    pub anonymous: bool,
    /// Where a browser goes when it asks for nowhere, or for somewhere it must not go.
    pub site_url: String,
    /// Prefixes of other addresses it may go to; the site's origin and loopback hosts are always allowed.
    pub redirects: Vec<String>,
    /// Who consents at the identity provider when the request has no `login_hint`.
    pub google_email: String,
    /// Seconds an access token lives.
    pub access_token_s: i64,
    /// Milliseconds in which a used refresh token is forgiven.
    pub refresh_reuse_ms: u64,
    /// Seconds a mailed code or link lives.
    pub code_s: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            auth_ms: 0,
            gemini_ms: 0,
            fal_ms: 0,
            files_ms: 0,
            autoconfirm: true,
            anonymous: true,
            site_url: "http://127.0.0.1:8787".to_owned(),
            redirects: Vec::new(),
            google_email: "rani@sandbox.example".to_owned(),
            access_token_s: 3_600,
            refresh_reuse_ms: 10_000,
            code_s: 3_600,
        }
    }
}

impl Settings {
    pub(crate) const fn latency_ms(&self, service: Service) -> u64 {
        match service {
            Service::Auth | Service::Jwks => self.auth_ms,
            Service::Gemini => self.gemini_ms,
            Service::Fal => self.fal_ms,
            Service::Files => self.files_ms,
        }
    }
}
