//! `GET /api/health`: whether the edge can serve at all.

use serde::{Deserialize, Serialize};

/// The settings are complete and the code runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Health {
    /// Always true: an edge that cannot serve answers with a problem.
    pub ok: bool,
    /// The version of the edge.
    pub version: String,
}
