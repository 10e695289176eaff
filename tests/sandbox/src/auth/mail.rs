//! Mail that is never sent: it waits to be read through the control API.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::pkce::Challenge;
use crate::digest::{seed_of, sha224_hex};

/// Why a mail was written; also the `type` of its link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailKind {
    /// Confirm a new account.
    Signup,
    /// Sign in without password.
    Magiclink,
    /// Choose a new password.
    Recovery,
    /// Confirm a new address.
    EmailChange,
}

impl MailKind {
    /// The word in links and requests.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Signup => "signup",
            Self::Magiclink => "magiclink",
            Self::Recovery => "recovery",
            Self::EmailChange => "email_change",
        }
    }

    /// Whether a request to verify `asked` may use a mail of this kind. `email` stands for the first two.
    pub(crate) fn answers(self, asked: &str) -> bool {
        match self {
            Self::Signup => matches!(asked, "signup" | "email" | "magiclink"),
            Self::Magiclink => matches!(asked, "magiclink" | "email" | "signup"),
            Self::Recovery | Self::EmailChange => asked == self.name(),
        }
    }
}

/// One mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    /// The address.
    pub to: String,
    /// Why.
    pub kind: MailKind,
    /// The six digits.
    pub code: String,
    /// What the link carries; begins with `pkce_` when the request had a challenge.
    pub token_hash: String,
    /// The link.
    pub link: String,
    /// Unix milliseconds.
    pub sent_ms: u64,
}

/// A mail as it is kept.
#[derive(Clone, Debug)]
pub(crate) struct Posted {
    pub(crate) mail: Mail,
    pub(crate) user: Uuid,
    pub(crate) challenge: Option<Challenge>,
    /// Its code or link was used, or a newer one of the kind was sent.
    pub(crate) void: bool,
}

impl Mail {
    /// Writes a mail with a fresh code.
    pub(crate) fn write(
        to: &str,
        kind: MailKind,
        pkce: bool,
        issuer: &str,
        redirect_to: &str,
        now_ms: u64,
    ) -> Self {
        let number = seed_of(&Uuid::new_v4().to_string()).checked_rem(1_000_000).unwrap_or_default();
        let code = format!("{number:06}");
        let prefix = if pkce { "pkce_" } else { "" };
        let token_hash = format!("{prefix}{}", sha224_hex(&format!("{to}{code}")));
        let query = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("token", &token_hash)
            .append_pair("type", kind.name())
            .append_pair("redirect_to", redirect_to)
            .finish();
        let link = format!("{issuer}/verify?{query}");
        Self { to: to.to_owned(), kind, code, token_hash, link, sent_ms: now_ms }
    }
}
