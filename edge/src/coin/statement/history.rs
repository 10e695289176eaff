//! Batches as they are kept.

use super::{Statement, integer, now, optional, rfc3339, text};

macro_rules! generation_columns {
    () => {
        concat!(
            "id, state, body_sha256, price, asked, delivered, prompt, enhanced, description, settings, pictures, removed, ",
            "missing, code, charged, remaining, ", rfc3339!("created_at"), " AS created_at"
        )
    };
}

/// The batch that this key stands for.
pub(in crate::coin) fn generation_of_key(user: &str, idempotency_key: &str) -> Statement {
    const SQL: &str = concat!(
        "SELECT ",
        generation_columns!(),
        " FROM generation WHERE user_id = ?1 AND idempotency_key = ?2"
    );
    Statement { sql: SQL, params: vec![text(user), text(idempotency_key)] }
}

/// The batch of that id, if it is this user's.
pub(in crate::coin) fn generation(user: &str, id: &str) -> Statement {
    const SQL: &str = concat!(
        "SELECT ",
        generation_columns!(),
        " FROM generation WHERE id = ?2 AND user_id = ?1 AND state <> 'refused'"
    );
    Statement { sql: SQL, params: vec![text(user), text(id)] }
}

/// The user's batches before the given one, newest first.
pub(in crate::coin) fn generations(user: &str, before: Option<&str>, rows_max: u32) -> Statement {
    const SQL: &str = concat!(
        "SELECT ",
        generation_columns!(),
        " FROM generation AS g WHERE user_id = ?1 AND state <> 'refused' ",
        "AND (?2 IS NULL OR (g.created_at, g.id) < ",
        "(SELECT b.created_at, b.id FROM generation b WHERE b.id = ?2 AND b.user_id = ?1)) ",
        "ORDER BY g.created_at DESC, g.id DESC LIMIT ?3"
    );
    Statement { sql: SQL, params: vec![text(user), optional(before), integer(rows_max)] }
}

/// Notes that the owner has removed the pictures of a batch that delivered.
pub(in crate::coin) fn mark_removed(user: &str, id: &str) -> Statement {
    Statement {
        sql: "UPDATE generation SET removed = 1 WHERE id = ?2 AND user_id = ?1 AND state = 'done'",
        params: vec![text(user), text(id)],
    }
}

/// Batches that delivered before that and whose pictures are there, oldest first.
pub(in crate::coin) fn delivered_before(age_ms: u64, rows_max: u32) -> Statement {
    const SQL: &str = concat!(
        "SELECT id, asked FROM generation WHERE state = 'done' AND removed = 0 AND created_at <= ",
        now!(),
        " - ?1 ORDER BY created_at LIMIT ?2"
    );
    let age_ms = i64::try_from(age_ms).unwrap_or(i64::MAX);
    Statement { sql: SQL, params: vec![integer(age_ms), integer(rows_max)] }
}

/// Batches that failed, whose hold ended before that and whose pictures nobody has looked for yet, oldest first.
pub(in crate::coin) fn failed_before(age_ms: u32, rows_max: u32) -> Statement {
    const SQL: &str = concat!(
        "SELECT id, asked FROM generation WHERE state = 'failed' AND removed = 0 AND expires_at <= ",
        now!(),
        " - ?1 ORDER BY expires_at LIMIT ?2"
    );
    Statement { sql: SQL, params: vec![integer(age_ms), integer(rows_max)] }
}

/// Notes that the pictures of these batches are gone: a JSON list of ids.
pub(in crate::coin) fn mark_outlived(ids: &str) -> Statement {
    const SQL: &str = concat!(
        "UPDATE generation SET removed = 1 WHERE id IN (SELECT value FROM json_each(?1)) ",
        "AND state IN ('done', 'failed')"
    );
    Statement { sql: SQL, params: vec![text(ids)] }
}

/// Forgets refused clicks older than that, at most `rows_max` of them. They moved no coin.
pub(in crate::coin) fn forget_old_refusals(age_ms: u32, rows_max: u32) -> Statement {
    const SQL: &str = concat!(
        "DELETE FROM generation WHERE id IN (SELECT id FROM generation WHERE state = 'refused' ",
        "AND created_at <= ",
        now!(),
        " - ?1 LIMIT ?2)"
    );
    Statement { sql: SQL, params: vec![integer(age_ms), integer(rows_max)] }
}
