//! fal's synchronous endpoint `POST /fal-ai/flux/schnell`.

mod input;
mod route;

use std::sync::Arc;

use axum::Router;

use crate::world::World;

/// The painter that is served.
pub const ENDPOINT: &str = "/fal-ai/flux/schnell";

/// The endpoint, and fal's answer for every other path.
pub(crate) fn routes() -> Router<Arc<World>> {
    Router::new().fallback(route::run)
}
