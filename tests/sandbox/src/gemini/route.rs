//! One call: key, model, request, a look at the photo.

use std::collections::HashMap;
use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse as _, Response};

use super::answer::Reply;
use super::request::{Asked, Request};
use super::{look, model, words};
use crate::digest::sha256_hex;
use crate::fault::{Answer, preset};
use crate::world::World;

type Parameters = Query<HashMap<String, String>>;

pub(crate) async fn generate(
    State(world): State<Arc<World>>,
    Path(call): Path<String>,
    Query(parameters): Parameters,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let (model, method) = call.split_once(':').unwrap_or((&call, ""));
    let streamed = match method {
        "generateContent" => false,
        "streamGenerateContent" => true,
        _ => return preset::gemini::unknown_model(model).into_response(),
    };
    let key = headers.get("x-goog-api-key").and_then(|key| key.to_str().ok());
    match reply(&world, key.or(parameters.get("key").map(String::as_str)), model, &body).await {
        Err(answer) => answer.into_response(),
        Ok(reply) if streamed => stream(&reply, parameters.get("alt").is_some_and(|alt| alt == "sse")),
        Ok(reply) => Json(reply.json()).into_response(),
    }
}

async fn reply(world: &World, key: Option<&str>, model: &str, body: &[u8]) -> Result<Reply, Answer> {
    match key {
        None => {
            let message = "Method doesn't allow unregistered callers (callers without established identity). Please \
                           use API Key or other form of API consumer identity to call this API.";
            return Err(preset::gemini::denied(message));
        }
        // The literals that a missing setting turns into.
        Some("" | "undefined" | "null") => return Err(preset::gemini::bad_key()),
        Some(_) => {}
    }
    model::check(model)?;
    let request = Request::read(body)?;
    model::check_thinking(model, &request.generation_config.thinking_config)?;
    let Asked { photo, text } = request.asked()?;
    let has_photo = photo.is_some();
    let said = match photo {
        Some(photo) => described(world, photo).await?,
        None => {
            let start: String = text.chars().take(120).collect();
            format!("There is no picture in this request, only words, which begin: \u{201c}{start}\u{201d}.")
        }
    };
    Ok(Reply::new(model, &request, has_photo, said))
}

/// The description of a photo, from memory if it was seen lately.
async fn described(world: &World, photo: Vec<u8>) -> Result<String, Answer> {
    let digest = sha256_hex(&photo);
    if let Some(text) = world.descriptions.lock().get(&digest) {
        return Ok(text);
    }
    let looked = tokio::task::spawn_blocking(move || look::look(&photo)).await;
    let sight = looked.map_err(|_| preset::gemini::internal())?.ok_or_else(|| {
        preset::gemini::invalid("Unable to process input image. Please retry or report in https://developers.generativeai.google/guide/troubleshooting")
    })?;
    let text = words::describe(&sight);
    world.descriptions.lock().keep(digest, text.clone());
    Ok(text)
}

/// Server-sent events, or without `alt=sse` a JSON list.
fn stream(reply: &Reply, events: bool) -> Response {
    let chunks = reply.chunks();
    if !events {
        return Json(chunks).into_response();
    }
    let text: String = chunks.iter().map(|chunk| format!("data: {chunk}\r\n\r\n")).collect();
    ([(header::CONTENT_TYPE, "text/event-stream")], text).into_response()
}
