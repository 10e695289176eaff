//! What photos show, and who is asking.

use super::{Statement, integer, now, optional, text};
use crate::coin::ahead::Ahead;
use crate::coin::memory::Sight;

/// Claims the description of a photo for this caller, unless it is known or somebody asked for it a moment ago.
/// With `generation_id`, only if that batch is running.
pub(in crate::coin) fn claim_description(
    digest: &str,
    model: &str,
    claim: &str,
    patience_ms: u32,
    generation_id: Option<&str>,
) -> Statement {
    const SQL: &str = concat!(
        "INSERT INTO description (digest, model, claim, claimed_at) ",
        "SELECT ?1, ?2, ?3, ",
        now!(),
        " ",
        "WHERE ?5 IS NULL OR EXISTS (SELECT 1 FROM generation WHERE id = ?5 AND state = 'running') ",
        "ON CONFLICT (digest, model) DO UPDATE SET claim = excluded.claim, claimed_at = excluded.claimed_at ",
        "WHERE description.text IS NULL AND description.claimed_at <= excluded.claimed_at - ?4"
    );
    let params = vec![text(digest), text(model), text(claim), integer(patience_ms), optional(generation_id)];
    Statement { sql: SQL, params }
}

/// The same for a seller who has not paid for anything yet, if they could and have not asked too often.
pub(in crate::coin) fn claim_ahead(sight: Sight<'_>, user: &str, ahead: Ahead) -> Statement {
    const SQL: &str = concat!(
        "INSERT INTO description (digest, model, claim, claimed_at, asked_by) ",
        "SELECT ?1, ?2, ?3, ",
        now!(),
        ", user_id FROM account WHERE user_id = ?5 AND available + held >= ?6 ",
        "AND (SELECT count(*) FROM description WHERE asked_by = ?5 AND claimed_at > ",
        now!(),
        " - 86400000) < ?7 ",
        "ON CONFLICT (digest, model) DO UPDATE SET claim = excluded.claim, claimed_at = excluded.claimed_at, ",
        "asked_by = excluded.asked_by ",
        "WHERE description.text IS NULL AND description.claimed_at <= excluded.claimed_at - ?4"
    );
    let params = vec![
        text(sight.digest),
        text(sight.model),
        text(sight.claim),
        integer(sight.patience_ms),
        text(user),
        integer(ahead.price),
        integer(ahead.per_day),
    ];
    Statement { sql: SQL, params }
}

/// What is known of a photo: its text, or whose claim it is.
pub(in crate::coin) fn description(digest: &str, model: &str) -> Statement {
    Statement {
        sql: "SELECT claim, text FROM description WHERE digest = ?1 AND model = ?2",
        params: vec![text(digest), text(model)],
    }
}

/// Remembers what the photo shows.
pub(in crate::coin) fn remember_description(
    digest: &str,
    model: &str,
    claim: &str,
    description: &str,
) -> Statement {
    const SQL: &str = concat!(
        "UPDATE description SET text = ?4, claimed_at = ",
        now!(),
        " ",
        "WHERE digest = ?1 AND model = ?2 AND claim = ?3 AND text IS NULL"
    );
    Statement { sql: SQL, params: vec![text(digest), text(model), text(claim), text(description)] }
}

/// Gives a claim back, so that the next one may ask.
pub(in crate::coin) fn forget_claim(digest: &str, model: &str, claim: &str) -> Statement {
    Statement {
        sql: "DELETE FROM description WHERE digest = ?1 AND model = ?2 AND claim = ?3 AND text IS NULL",
        params: vec![text(digest), text(model), text(claim)],
    }
}

/// Forgets descriptions older than that, at most `rows_max` of them.
pub(in crate::coin) fn forget_old_descriptions(age_ms: u32, rows_max: u32) -> Statement {
    const SQL: &str = concat!(
        "DELETE FROM description WHERE (digest, model) IN (SELECT digest, model FROM description ",
        "WHERE claimed_at <= ",
        now!(),
        " - ?1 ORDER BY claimed_at LIMIT ?2)"
    );
    Statement { sql: SQL, params: vec![integer(age_ms), integer(rows_max)] }
}
