//! `GET /api/coins`: the caller's statement.

use super::admission::{Errand, admit};
use super::{Reply, member, page_of, query, reply};
use crate::coin::Ledger;
use crate::coin::ledger::EntryRow;
use crate::ports::Ports;
use crate::problem::Failure;
use crate::visit::Visit;
use contract::api::statement::{Entry, Statement};
use http::StatusCode;
use http::request::Parts;

/// Entries on a page.
const ENTRIES_MAX: u32 = 50;

pub(super) async fn get<P: Ports>(visit: &Visit<P>, parts: &Parts) -> Result<Reply<P::Stream>, Failure> {
    let caller = admit(visit, &parts.headers, Errand::Look).await?;
    let user_id = caller.user_id.to_string();
    let before = query(parts, "cursor").map(entry_id).transpose()?;
    let page = Ledger(&*visit.ports)
        .statement(member(visit, &caller, &user_id), before, ENTRIES_MAX.saturating_add(1))
        .await?;
    let (balance, rows) = page.ok_or(Failure::Cursor)?;
    let (rows, next_cursor) = page_of(rows, ENTRIES_MAX, |row| row.id.to_string());
    let entries = rows.into_iter().map(shown).collect();
    reply::json(
        StatusCode::OK,
        &Statement { available: balance.available, held: balance.held, entries, next_cursor },
    )
}

fn entry_id(cursor: &str) -> Result<i64, Failure> {
    let digits = cursor.len() <= 15 && cursor.bytes().all(|byte| byte.is_ascii_digit());
    cursor.parse().ok().filter(|_| digits).ok_or(Failure::Cursor)
}

fn shown(row: EntryRow) -> Entry {
    Entry {
        id: row.id.to_string(),
        kind: row.kind,
        coins: row.coins,
        generation_id: row.generation_id,
        cause: row.cause,
        at: row.at,
        available_after: row.available_after,
    }
}
