//! `GET /api/health`: the settings are complete and the code runs. It asks nobody else.

use super::{Reply, reply};
use crate::problem::Failure;
use http::StatusCode;
use serde::Serialize;

#[derive(Serialize)]
struct Health {
    ok: bool,
    version: &'static str,
}

pub(super) fn get<S>() -> Result<Reply<S>, Failure> {
    reply::json(StatusCode::OK, &Health { ok: true, version: env!("CARGO_PKG_VERSION") })
}
