//! Gemini's `generateContent`, which really looks at the photo it is sent.

mod answer;
mod color;
mod look;
mod memory;
mod model;
mod request;
mod route;
mod words;

use std::sync::Arc;

use axum::Router;
use axum::routing::post;

pub(crate) use memory::Descriptions;

use crate::world::World;

/// `POST /v1beta/models/{model}:generateContent`, and the streamed form; under `/v1` too, which Google's own client
/// calls since its version 3.
pub(crate) fn routes() -> Router<Arc<World>> {
    Router::new()
        .route("/v1beta/models/{call}", post(route::generate))
        .route("/v1/models/{call}", post(route::generate))
}
