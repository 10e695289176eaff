//! What no real service offers, under `/control`: settings, faults, the record, mail, keys and tokens to order.
//!
//! | call | body or query | answer |
//! |---|---|---|
//! | GET, PATCH `/control/settings` | some fields of [`Settings`] | [`Settings`] |
//! | POST `/control/faults` | [`Rule`](crate::Rule) | `{id}` |
//! | GET, DELETE `/control/faults` | `?id=` or `?containing=` or nothing | list of [`Counted`], `{removed}` |
//! | GET, DELETE `/control/requests` | `?service=&containing=&containing=&after=` | [`Log`](crate::record::Log), `{removed}` |
//! | GET `/control/mails` | `?to=` | list of [`Mail`](crate::auth::Mail) |
//! | POST `/control/keys/rotate` | `{revoke, algorithm}` | `{kid}` |
//! | POST `/control/tokens` | [`Mint`](crate::auth::Mint) | `{access_token}` |

mod client;
mod route;
mod settings;

use serde::{Deserialize, Serialize};

pub use client::{Control, ControlError};
pub(crate) use route::routes;
pub use settings::Settings;

use crate::auth::Algorithm;
use crate::fault::Rule;

/// A rule in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// Its number.
    pub id: u64,
    /// The rule.
    pub rule: Rule,
    /// Fitting requests so far.
    pub met: u32,
    /// Requests it happened to.
    pub happened: u32,
}

/// The number of a new rule.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Added {
    id: u64,
}

/// How many were removed.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Removed {
    removed: usize,
}

/// Whether the old key loses trust.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
struct Rotation {
    #[serde(default)]
    revoke: bool,
    #[serde(default)]
    algorithm: Algorithm,
}

/// The name of the key in use.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Rotated {
    kid: String,
}

/// A token made to order.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Minted {
    access_token: String,
}
