//! `GET /api/health`: the settings are complete and the code runs. It asks nobody else.

use super::{Reply, reply};
use crate::problem::Failure;
use contract::api::health::Health;
use http::StatusCode;

pub(super) fn get<S>() -> Result<Reply<S>, Failure> {
    reply::json(StatusCode::OK, &Health { ok: true, version: env!("CARGO_PKG_VERSION").to_owned() })
}
