//! What the paid services and their file store answer. The faithful stand-ins are in the sandbox; these are as
//! small as the ledger's questions allow.

use crate::world::{Line, World};
use edge::ports::{Answer, Call, CallError};
use serde_json::{Value, json};
use std::borrow::Cow;

/// The bytes of a JPEG as far as anybody here looks: a header saying 1024 x 1024, a scan, an end.
#[must_use]
pub fn picture() -> Vec<u8> {
    let mut bytes = vec![0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 4, 0, 4, 0, 0xff, 0xda];
    bytes.resize(200, 7);
    bytes.extend([0xff, 0xd9]);
    bytes
}

/// The answer that the script has for a call, if it has one.
pub(crate) fn written(world: &World, call: &Call<'_>) -> Option<Line> {
    let mut script = world.script.borrow_mut();
    let place = script.iter().position(|line| call.url.contains(line.of))?;
    Some(script.remove(place))
}

/// How long the other side takes, mostly as fast as in life, sometimes past every patience.
pub(crate) fn duration_ms(world: &World, call: &Call<'_>) -> u64 {
    let slow = world.dial.happens(world.dial.outside_permille.get() / 4);
    match (slow, call.url.contains("flux") || call.url.contains("generateContent")) {
        (true, _) => 100_000,
        (false, true) => world.dial.span_ms(300, 2_500),
        (false, false) => world.dial.span_ms(5, 80),
    }
}

/// The answer to one call. A painting is paid the moment it is made, whatever becomes of the answer.
pub(crate) fn answer(world: &World, call: &Call<'_>) -> Result<Answer, CallError> {
    let fails = world.dial.happens(world.dial.outside_permille.get());
    if call.url.contains("flux") {
        return painter(world, call, fails);
    }
    if call.url.contains("generateContent") {
        world.looks.set(world.looks.get() + 1);
        photo(world, call);
        return match (fails, world.dial.pick(6)) {
            (false, _) => Ok(json_answer(200, &described())),
            (true, 0) => Ok(json_answer(200, &json!({ "promptFeedback": { "blockReason": "SAFETY" } }))),
            (true, _) => failure(world),
        };
    }
    match (fails, world.dial.pick(4)) {
        (true, 0) => Ok(file(404, b"gone".to_vec())),
        (true, 1) => Ok(file(200, b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec())),
        (true, 2) => Err(CallError::TooLarge),
        (true, _) => Err(CallError::Lost),
        (false, _) => Ok(file(200, picture())),
    }
}

/// Notes whether the photo in this call is the caller's own bytes. It is the middle one of three pieces.
fn photo(world: &World, call: &Call<'_>) {
    let within = |piece: &[u8]| {
        let start = piece.as_ptr().addr();
        world.bodies.borrow().iter().any(|body| body.start <= start && start + piece.len() <= body.end)
    };
    let borrowed = matches!(call.body.get(1), Some(Cow::Borrowed(piece)) if within(piece));
    let (shown, before) = world.photos.get();
    world.photos.set((shown + 1, before + u32::from(borrowed)));
}

fn painter(world: &World, call: &Call<'_>, fails: bool) -> Result<Answer, CallError> {
    let order: Value = serde_json::from_slice(&call.body.concat()).expect("the edge sends JSON");
    let (prompt, seed) =
        (order["prompt"].as_str().expect("a prompt"), order["seed"].as_u64().expect("a seed"));
    if fails && world.dial.happens(400) {
        // Nothing was painted.
        return match world.dial.pick(4) {
            0 => {
                Ok(json_answer(429, &json!({ "detail": "busy", "error_type": "concurrent_requests_limit" })))
            }
            1 => {
                Ok(json_answer(503, &json!({ "detail": "away", "error_type": "runner_scheduling_failure" })))
            }
            // Its own word for a failure is never charged.
            2 => Ok(json_answer(500, &json!({ "detail": "broken" }))),
            _ => failure(world),
        };
    }
    *world.paid.borrow_mut().entry((prompt.to_owned(), seed)).or_default() += 1;
    let withheld = fails && world.dial.happens(500);
    if fails && !withheld {
        return failure(world);
    }
    let painted = json!({
        "images": [{ "url": format!("https://v3.fal.media/files/{seed}.jpg") }],
        "seed": seed, "has_nsfw_concepts": [withheld],
    });
    Ok(json_answer(200, &painted))
}

fn failure(world: &World) -> Result<Answer, CallError> {
    match world.dial.pick(7) {
        0 => Err(CallError::Lost),
        1 => Err(CallError::Timeout),
        2 => Ok(file(502, b"<html>".to_vec())),
        3 => Ok(json_answer(403, &json!({ "detail": "User is locked." }))),
        4 => Ok(json_answer(422, &json!({ "detail": [{ "type": "content_policy_violation" }] }))),
        5 => Ok(file(200, b"<html>".to_vec())),
        _ => Ok(json_answer(504, &json!({ "detail": "late", "error_type": "request_timeout" }))),
    }
}

fn described() -> Value {
    json!({ "candidates": [{ "content": { "parts": [{ "text": "A brown bag." }] }, "finishReason": "STOP" }] })
}

fn json_answer(status: u16, body: &Value) -> Answer {
    file(status, body.to_string().into_bytes())
}

pub(crate) fn file(status: u16, body: Vec<u8>) -> Answer {
    Answer { status, headers: http::HeaderMap::new(), body }
}
