//! `GET /api/generations`, `GET` and `DELETE /api/generations/{id}`: the caller's own batches.

use super::admission::{Errand, admit};
use super::reply::Body;
use super::{Reply, member, page_of, query, reply};
use crate::coin::Ledger;
use crate::coin::ledger::State;
use crate::flow::generate::GenerateRefusal;
use crate::flow::outcome::{generation, picture_keys};
use crate::ports::Ports;
use crate::problem::Failure;
use crate::visit::Visit;
use contract::api::history::Generations;
use http::request::Parts;
use http::{Response, StatusCode};
use uuid::Uuid;

/// Batches on a page.
const GENERATIONS_MAX: u32 = 20;

pub(super) async fn list<P: Ports>(visit: &Visit<P>, parts: &Parts) -> Result<Reply<P::Stream>, Failure> {
    let caller = admit(visit, &parts.headers, Errand::Look).await?;
    let user_id = caller.user_id.to_string();
    let before = match query(parts, "cursor") {
        Some(cursor) => Some(receipt(cursor).ok_or(Failure::Cursor)?),
        None => None,
    };
    let page = Ledger(&*visit.ports)
        .generations(member(visit, &caller, &user_id), before.as_deref(), GENERATIONS_MAX.saturating_add(1))
        .await?;
    let (rows, next_cursor) = page_of(page.ok_or(Failure::Cursor)?, GENERATIONS_MAX, |row| row.id.clone());
    let generations: Result<Vec<_>, _> = rows.into_iter().map(|row| generation(row, &visit.origin)).collect();
    let generations = generations.map_err(|_| GenerateRefusal::Unreadable)?;
    reply::json(StatusCode::OK, &Generations { generations, next_cursor })
}

pub(super) async fn get<P: Ports>(
    visit: &Visit<P>,
    parts: &Parts,
    id: &str,
) -> Result<Reply<P::Stream>, Failure> {
    let caller = admit(visit, &parts.headers, Errand::Look).await?;
    let id = receipt(id).ok_or(Failure::NotFound)?;
    let user_id = caller.user_id.to_string();
    let row = Ledger(&*visit.ports).generation(member(visit, &caller, &user_id), &id).await?;
    let row = row.ok_or(Failure::NotFound)?;
    let shown = generation(row, &visit.origin).map_err(|_| GenerateRefusal::Unreadable)?;
    reply::json(StatusCode::OK, &shown)
}

/// Cancels a batch that is running. Of one that has ended it removes the pictures, unless `?if=running` asks to leave
/// it alone; batch and coins stay in the statement. Doing it again does nothing.
pub(super) async fn delete<P: Ports>(
    visit: &Visit<P>,
    parts: &Parts,
    id: &str,
) -> Result<Reply<P::Stream>, Failure> {
    let caller = admit(visit, &parts.headers, Errand::Look).await?;
    let only_running = match query(parts, "if") {
        None => false,
        Some("running") => true,
        Some(_) => return Err(Failure::Condition),
    };
    let id = receipt(id).ok_or(Failure::NotFound)?;
    let user_id = caller.user_id.to_string();
    let ledger = Ledger(&*visit.ports);
    let row = ledger.cancel(member(visit, &caller, &user_id), &id).await?.ok_or(Failure::NotFound)?;
    visit.trace.generation(row.id.clone());
    // Of a batch that was running, the flow removes the pictures when it finds no hold to settle.
    if row.state != State::Running && !only_running {
        // The pictures first, and all that there can be: pictures that no row knows of could never be removed.
        visit.ports.delete(&picture_keys(&row.id, row.asked)).await?;
        ledger.mark_removed(&user_id, &row.id).await?;
    }
    let mut reply = Response::new(Body::Empty);
    *reply.status_mut() = StatusCode::NO_CONTENT;
    Ok(reply)
}

/// A batch's id in its one spelling.
fn receipt(text: &str) -> Option<String> {
    Uuid::try_parse(text).ok().filter(|_| text.len() == 36).map(|id| id.to_string())
}
