//! The OpenAPI document, out of the types of `contract`: calls and what they may answer from
//! [`contract::operation`], bodies from [`contract::api`], problems from [`contract::problem`].
//!
//! `cargo run --package openapi` writes `contract/openapi.json`, which the edge hands out as it is. A test here fails
//! while it is not what the types say.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects,
    reason = "a document that cannot be made is a mistake in here, and ends the making"
)]

mod answer;
mod header;
mod question;
mod schema;
mod visible;
mod words;

use contract::operation::Operation;
use serde_json::{Map, Value, json};

/// The document.
#[must_use]
pub fn document() -> Value {
    let mut schemas = schema::Schemas::new();
    let mut responses = Map::new();
    let mut paths = Map::new();
    for call in Operation::ALL {
        let told = operation(call, &mut schemas, &mut responses);
        let path = paths.entry(call.path()).or_insert_with(|| json!({}));
        if call.method() == "GET" {
            path["head"] = head(&told);
        }
        path[call.method().to_lowercase()] = told;
    }
    answer::elsewhere(&mut schemas, &mut responses);
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Etalase",
            "version": env!("CARGO_PKG_VERSION"),
            "summary": "A product photo becomes a batch of pictures that are ready to post.",
            "description": words::ABOUT,
        },
        "servers": [{ "url": "/" }],
        "security": [{ "bearer": [] }],
        "paths": paths,
        "components": {
            "schemas": schemas.finish(),
            "responses": responses,
            "headers": header::all(),
            "securitySchemes": { "bearer": {
                "type": "http", "scheme": "bearer", "bearerFormat": "JWT",
                "description": "An access token of the Supabase project that `/api/config` names.",
            } },
        },
    })
}

/// The document as it is kept and served.
#[must_use]
pub fn text() -> String {
    visible::written(&document())
}

fn operation(call: Operation, schemas: &mut schema::Schemas, named: &mut Map<String, Value>) -> Value {
    let words = words::of(call);
    let mut responses = answer::problems(call, schemas, named);
    responses.insert(call.success().to_string(), answer::success(call, &words, schemas));
    let mut told = json!({
        "operationId": words.id,
        "summary": words.summary,
        "responses": responses,
    });
    for (name, value) in [
        ("description", (!words.description.is_empty()).then(|| words.description.into())),
        ("security", (!call.is_signed_in()).then(|| json!([]))),
        ("parameters", question::parameters(call)),
        ("requestBody", question::body(call, schemas)),
    ] {
        if let Some(value) = value {
            told[name] = value;
        }
    }
    told
}

/// HEAD is answered like the GET, without the body.
fn head(get: &Value) -> Value {
    let mut head = get.clone();
    head["operationId"] = format!("head_{}", get["operationId"].as_str().expect("an id")).into();
    head["summary"] = format!("{} Without the body.", get["summary"].as_str().expect("a summary")).into();
    let responses = get["responses"].as_object().expect("responses");
    let bare = responses.keys().map(|status| (status.clone(), json!({ "description": "As GET." })));
    head["responses"] = bare.collect::<Map<_, _>>().into();
    head
}
