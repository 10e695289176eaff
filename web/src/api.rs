//! The one sender. A call that needs somebody to be signed in takes a [`Signed`], and nothing else makes one
//! than a session that is good now.

pub(crate) mod auth;
mod fault;
mod send;
pub(crate) mod session;
mod stream;

pub(crate) use fault::{Fault, Refusal};
pub(crate) use session::{Session, Signed};

use crate::json;
use contract::api::account::Me;
use contract::api::batch::GenerateAnswer;
use contract::api::config::Config;
use contract::api::description::DescribeAnswer;
use contract::api::event::Event;
use contract::api::history::Generations;
use contract::api::statement::Statement;
use send::Call;
use serde::de::DeserializeOwned;
use web_sys::AbortSignal;

/// Milliseconds that a small question may take on a slow connection.
const QUESTION_TIMEOUT_MS: u32 = 20_000;
/// Milliseconds that a batch may take: the edge's own deadline is 60 seconds, the rest is the upload.
const BATCH_TIMEOUT_MS: u32 = 120_000;
const GENERATE: &str = "/api/generate-image";
const GENERATIONS: &str = "/api/generations";

/// What the page needs to start, as it came and read. `GET /api/config`.
///
/// # Errors
/// As [`Fault`] says.
pub(crate) async fn config() -> Result<(String, Config), Fault> {
    let text = Call::get("/api/config", QUESTION_TIMEOUT_MS).text().await?;
    let config = json::read(&text).map_err(|_| Fault::Garbled)?;
    Ok((text, config))
}

/// Who is signed in and what they can spend. `GET /api/me`.
///
/// # Errors
/// As [`Fault`] says.
pub(crate) async fn me(signed: &Signed) -> Result<Me, Fault> {
    Call::get("/api/me", QUESTION_TIMEOUT_MS).by(signed).send().await
}

/// A page of the statement, newest entries first, from the cursor on if there is one. `GET /api/coins`.
///
/// # Errors
/// As [`Fault`] says.
pub(crate) async fn statement(signed: &Signed, cursor: Option<&str>) -> Result<Statement, Fault> {
    let path = cursor.map(|cursor| format!("/api/coins?cursor={cursor}"));
    Call::get(path.as_deref().unwrap_or("/api/coins"), QUESTION_TIMEOUT_MS).by(signed).send().await
}

/// One click, one batch, told event by event. The body is text, because a retry must send the very same bytes.
/// `POST /api/generate-image`.
///
/// # Errors
/// As [`Fault`] says.
pub(crate) async fn generate(
    signed: &Signed,
    key: &str,
    body: &str,
    heard: &dyn Fn(Event),
) -> Result<GenerateAnswer, Fault> {
    Call::post(GENERATE, body, BATCH_TIMEOUT_MS).by(signed).keyed(key).events(heard).await
}

/// What became of a click, in one answer. The same call otherwise.
///
/// # Errors
/// As [`Fault`] says.
pub(crate) async fn generated(signed: &Signed, key: &str, body: &str) -> Result<GenerateAnswer, Fault> {
    Call::post(GENERATE, body, BATCH_TIMEOUT_MS).by(signed).keyed(key).send().await
}

/// What the photo in that body shows, unless the caller aborts. `POST /api/describe-image`.
///
/// # Errors
/// As [`Fault`] says.
pub(crate) async fn describe(
    signed: &Signed,
    body: &str,
    abort: &AbortSignal,
) -> Result<DescribeAnswer, Fault> {
    Call::post("/api/describe-image", body, 0).until(abort).by(signed).send().await
}

/// A page of the caller's batches, newest first, from that cursor on. `GET /api/generations`.
///
/// # Errors
/// As [`Fault`] says.
pub(crate) async fn generations<Notes: DeserializeOwned>(
    signed: &Signed,
    cursor: Option<&str>,
) -> Result<Generations<Notes>, Fault> {
    let path = match cursor {
        Some(cursor) => format!("{GENERATIONS}?cursor={cursor}"),
        None => GENERATIONS.to_owned(),
    };
    Call::get(&path, QUESTION_TIMEOUT_MS).by(signed).send().await
}

/// Cancels a batch that is running; one that has ended meanwhile stays as it is.
/// `DELETE /api/generations/{id}?if=running`.
///
/// # Errors
/// As [`Fault`] says.
pub(crate) async fn cancel(signed: &Signed, id: &str) -> Result<(), Fault> {
    Call::delete(&format!("{GENERATIONS}/{id}?if=running"), QUESTION_TIMEOUT_MS)
        .by(signed)
        .text()
        .await
        .map(|_| ())
}

/// Removes the pictures of a batch. `DELETE /api/generations/{id}`.
///
/// # Errors
/// As [`Fault`] says.
pub(crate) async fn remove(signed: &Signed, id: &str) -> Result<(), Fault> {
    Call::delete(&format!("{GENERATIONS}/{id}"), QUESTION_TIMEOUT_MS).by(signed).text().await.map(|_| ())
}
