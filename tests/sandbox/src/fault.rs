//! Faults on demand: what goes wrong, for which requests, how often.
//!
//! A fault happens at one of three places, and its type says which: [`Instead`] of the true answer, as a
//! [`Mangle`] of the true answer on its way out, or as a [`Twist`] inside the service.

mod answer;
mod book;
mod mangle;
pub mod preset;

use serde::{Deserialize, Serialize};

pub use answer::Answer;
pub(crate) use book::FaultBook;
pub(crate) use mangle::mangle;

/// A stand-in that rules and records are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Service {
    /// Supabase Auth, except for its key list.
    Auth,
    /// `/auth/v1/.well-known/jwks.json`.
    Jwks,
    /// `generateContent`.
    Gemini,
    /// `fal-ai/flux/schnell`.
    Fal,
    /// Result files under `/files/`.
    Files,
}

/// One rule: the first in order of making that fits a request and is not used up happens to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Whose requests.
    pub service: Service,
    /// What happens to them.
    pub fault: Fault,
    /// How often; absent: for ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
    /// How many fitting requests are let through first.
    #[serde(default)]
    pub after: u32,
    /// Texts that must all be in the request, as [`crate::record::Entry::subject`] spells it. None: every request.
    #[serde(default)]
    pub containing: Vec<String>,
}

/// What goes wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// Nothing of the service runs.
    Instead(Instead),
    /// The service runs and its answer is spoiled.
    Mangle(Mangle),
    /// The service answers in full, but otherwise.
    Twist(Twist),
}

/// What happens instead of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Instead {
    /// This answer; [`preset`] has the documented ones.
    Answer(Answer),
    /// None, for as long as the caller waits.
    Hang,
    /// The connection is reset.
    Reset,
}

/// How a true answer is spoiled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mangle {
    /// It comes late.
    Late {
        /// Milliseconds before the first byte; the service's latency runs meanwhile.
        ms: u64,
    },
    /// It comes a few bytes at a time.
    Drip {
        /// Bytes at a time, at least 1.
        bytes: usize,
        /// Milliseconds between.
        every_ms: u64,
    },
    /// The whole length is promised, only these bytes come, then the connection ends.
    Truncated {
        /// Bytes sent.
        bytes: usize,
    },
    /// Status and headers, and a body of no bytes.
    Empty,
    /// The body is followed by this much more, with no length announced.
    Oversized {
        /// Megabytes (2^20 bytes) of padding.
        megabytes: u32,
    },
    /// Another `Content-Type`, same bytes.
    Labelled {
        /// The header's value.
        content_type: String,
    },
}

/// How a service answers otherwise. One that does not concern the service changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Twist {
    /// fal: these pictures are flagged and black.
    Nsfw {
        /// Indexes in the answer.
        indexes: Vec<usize>,
    },
    /// fal: the addresses in the answer, in order, the last for all that follow. `{url}`, `{authority}` and
    /// `{path}` stand for the true address, its host with port, and its path.
    ResultUrls {
        /// Arbitrary text.
        urls: Vec<String>,
    },
    /// fal, files: the picture has this size whatever was asked for.
    Sized {
        /// Pixels.
        width: u32,
        /// Pixels.
        height: u32,
    },
    /// auth: the new account must follow the link in its mail first.
    ConfirmByMail,
    /// auth: access tokens of sessions opened or refreshed live this long.
    ShortSession {
        /// Seconds; may be below zero.
        seconds: i64,
    },
    /// auth: consent at the identity provider is refused.
    ConsentRefused,
    /// jwks: other keys.
    Keys(Keys),
}

/// What the key list holds instead of the sandbox's keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Keys {
    /// Nothing, as for a project on the legacy secret.
    None,
    /// The true ones after a symmetric key under the same kid.
    WithOct,
    /// The true ones after a foreign key under the same kid.
    DuplicateKid,
    /// Only a key that signs nothing.
    Foreign,
    /// The true ones marked for encryption.
    ForEncryption,
}

impl Rule {
    /// A rule for every request of a service, for ever.
    #[must_use]
    pub fn new(service: Service, fault: impl Into<Fault>) -> Self {
        Self { service, fault: fault.into(), times: None, after: 0, containing: Vec::new() }
    }

    /// At most that often.
    #[must_use]
    pub fn times(self, times: u32) -> Self {
        Self { times: Some(times), ..self }
    }

    /// Only once that many fitting requests have passed.
    #[must_use]
    pub fn after(self, after: u32) -> Self {
        Self { after, ..self }
    }

    /// Only requests with that text in them; called again, with that one too.
    #[must_use]
    pub fn containing(mut self, text: impl Into<String>) -> Self {
        self.containing.push(text.into());
        self
    }
}

impl From<Instead> for Fault {
    fn from(instead: Instead) -> Self {
        Self::Instead(instead)
    }
}

impl From<Answer> for Fault {
    fn from(answer: Answer) -> Self {
        Self::Instead(Instead::Answer(answer))
    }
}

impl From<Mangle> for Fault {
    fn from(mangle: Mangle) -> Self {
        Self::Mangle(mangle)
    }
}

impl From<Twist> for Fault {
    fn from(twist: Twist) -> Self {
        Self::Twist(twist)
    }
}
