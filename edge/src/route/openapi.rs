//! `GET /openapi.json`: what all of this takes and answers. Public.

use super::{Reply, reply};
use contract::OPENAPI;

pub(super) fn get<S>() -> Reply<S> {
    reply::written(OPENAPI)
}
