//! Result files: public, unguessable, kept until there are too many.

mod gallery;
mod store;

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Extension, Path, State};
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;

pub(crate) use gallery::{Gallery, picture};
pub(crate) use store::{File, FileStore};

use crate::fault::{Twist, preset};
use crate::gate::Twisted;
use crate::scene::Scene;
use crate::world::World;

const PREFIX: &str = "/files/";

/// `GET /files/...`.
pub(crate) fn routes() -> Router<Arc<World>> {
    Router::new().route("/files/{*name}", get(file))
}

/// The prompt that a result file was painted from.
pub(crate) fn about(world: &World, path: &str) -> BTreeMap<String, String> {
    let name = path.strip_prefix(PREFIX).unwrap_or_default();
    let file = world.files.lock().get(name);
    file.map(|file| BTreeMap::from([("prompt".to_owned(), file.scene.prompt)])).unwrap_or_default()
}

/// Keeps a picture and tells its address.
pub(crate) fn keep(world: &World, file: File) -> String {
    let name = world.files.lock().add(file);
    format!("{}{PREFIX}{name}", world.files_url)
}

async fn file(
    State(world): State<Arc<World>>,
    Path(name): Path<String>,
    Extension(Twisted(twist)): Extension<Twisted>,
) -> Response {
    let Some(file) = world.files.lock().get(&name) else {
        return preset::file::gone().into_response();
    };
    let bytes = match twist {
        Some(Twist::Sized { width, height }) => {
            picture(&world, &Scene { width, height, ..file.scene.clone() }).await
        }
        _ => file.bytes,
    };
    let headers = [
        (header::CONTENT_TYPE, file.scene.format.content_type()),
        (header::CACHE_CONTROL, "public, max-age=31536000"),
    ];
    (headers, bytes).into_response()
}
