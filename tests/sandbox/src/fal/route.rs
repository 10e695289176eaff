//! One run: key, path, input, pictures.

use std::sync::Arc;
use std::time::Instant;

use axum::body::Bytes;
use axum::extract::{Extension, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse as _, Response};
use axum::{Json, http::HeaderName};
use serde_json::{Value, json};
use uuid::Uuid;

use super::ENDPOINT;
use super::input::Input;
use crate::digest::{base64, seed_of};
use crate::fault::{Answer, Twist, preset};
use crate::file::{self, File};
use crate::gate::Twisted;
use crate::scene::Scene;
use crate::world::World;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-fal-request-id");
const BILLABLE_UNITS: HeaderName = HeaderName::from_static("x-fal-billable-units");

pub(crate) async fn run(
    State(world): State<Arc<World>>,
    Extension(Twisted(twist)): Extension<Twisted>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let mut response = if uri.path() != ENDPOINT {
        preset::fal::not_found(uri.path()).into_response()
    } else if method != Method::POST {
        (StatusCode::METHOD_NOT_ALLOWED, Json(json!({ "detail": "Method Not Allowed" }))).into_response()
    } else if let Some(refused) = keyless(&headers) {
        refused.into_response()
    } else {
        match Input::read(&body) {
            Err(faults) => {
                let detail: Vec<Value> = faults.iter().map(|fault| fault.json()).collect();
                let body = Json(json!({ "detail": detail }));
                (StatusCode::UNPROCESSABLE_ENTITY, [(BILLABLE_UNITS, "0")], body).into_response()
            }
            Ok(input) => painted(&world, input, twist).await,
        }
    };
    if let Ok(id) = HeaderValue::try_from(Uuid::new_v4().to_string()) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response
}

/// What is said to a caller without `Authorization: Key ...`.
fn keyless(headers: &HeaderMap) -> Option<Answer> {
    let Some(value) = headers.get(header::AUTHORIZATION) else {
        let detail = json!({ "detail": "Authentication is required to access this application" });
        return Some(Answer::json(401, &detail));
    };
    let key = value.to_str().ok().and_then(|text| text.strip_prefix("Key ")).map(str::trim);
    // The literals are what a missing environment variable turns into in JavaScript.
    matches!(key, None | Some("" | "undefined" | "null")).then(preset::fal::bad_key)
}

async fn painted(world: &Arc<World>, input: Input, twist: Option<Twist>) -> Response {
    let started = Instant::now();
    let seed = input.seed.unwrap_or_else(|| seed_of(&Uuid::new_v4().to_string()) >> 32);
    let scenes: Vec<Scene> =
        (0..input.num_images).map(|index| scene(&input, seed, index, twist.as_ref())).collect();
    let flags: Vec<bool> = scenes.iter().map(|scene| scene.black).collect();
    let mut images = Vec::with_capacity(scenes.len());
    for scene in scenes {
        let bytes = file::picture(world, &scene).await;
        images.push(image(world, &input, twist.as_ref(), bytes, scene));
    }
    let body = json!({
        "images": images, "timings": { "inference": started.elapsed().as_secs_f32() }, "seed": seed,
        "has_nsfw_concepts": flags, "prompt": input.prompt,
    });
    let units = HeaderValue::from(input.billable_units());
    ([(BILLABLE_UNITS, units)], Json(body)).into_response()
}

fn scene(input: &Input, seed: u64, index: u32, twist: Option<&Twist>) -> Scene {
    let (mut width, mut height, mut black) = (input.width, input.height, false);
    match twist {
        Some(Twist::Sized { width: other_width, height: other_height }) => {
            (width, height) = (*other_width, *other_height);
        }
        Some(Twist::Nsfw { indexes }) => {
            let flagged = usize::try_from(index).is_ok_and(|index| indexes.contains(&index));
            black = flagged && input.enable_safety_checker;
        }
        _ => {}
    }
    Scene { prompt: input.prompt.clone(), seed, index, width, height, format: input.format, black }
}

fn image(world: &World, input: &Input, twist: Option<&Twist>, bytes: Bytes, scene: Scene) -> Value {
    let content_type = scene.format.content_type();
    let file_name = format!("{}.{}", scene.index, scene.format.ending());
    let (width, height, index, size) = (scene.width, scene.height, scene.index, bytes.len());
    let url = if input.sync_mode {
        format!("data:{content_type};base64,{}", base64(&bytes))
    } else {
        let url = file::keep(world, File { bytes, scene });
        match twist {
            Some(Twist::ResultUrls { urls }) => replaced(urls, index, &url),
            _ => url,
        }
    };
    json!({ "url": url, "width": width, "height": height, "content_type": content_type, "file_name": file_name,
        "file_size": size })
}

/// The address that a rule gives in place of the true one.
fn replaced(urls: &[String], index: u32, url: &str) -> String {
    let given = usize::try_from(index).ok().and_then(|index| urls.get(index)).or(urls.last());
    let Some(given) = given else { return url.to_owned() };
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
    given.replace("{url}", url).replace("{authority}", authority).replace("{path}", &format!("/{path}"))
}
