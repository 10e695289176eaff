//! A ledger as years of sellers leave it, written straight into the database: for what must not get slower with it.

use rusqlite::{Connection, Result, params};

/// A user of the crowd by number, from 1. Neighbouring numbers are far apart, as real ids are.
#[must_use]
pub fn user(number: u32) -> String {
    format!("{:08x}-0000-4000-8000-{number:012x}", number.wrapping_mul(0x9e37_79b1))
}

/// SQL for the same, of the column `u`.
const USER: &str = "printf('%08x-0000-4000-8000-%012x', (u * 2654435761) & 4294967295, u)";
/// SQL for the id of the batch `b` of that user: unordered, as random ids are.
const BATCH: &str = "printf('%08x-%04x-4000-9000-%012x', ((u * 97 + b) * 2246822519) & 4294967295, b, u)";
/// SQL for every pair of a user and a batch, in the order in which they happened.
const TURNS: &str = "WITH RECURSIVE people(u) AS (SELECT 1 UNION ALL SELECT u + 1 FROM people WHERE u < ?1), \
    turns(b) AS (SELECT 1 UNION ALL SELECT b + 1 FROM turns WHERE b < ?2)";
/// How long ago the first of them came: what is forgotten after a month is still there.
const BEGAN_MS_AGO: i64 = 20 * 24 * 3_600 * 1_000;

/// Coins that each of them has left.
const LEFT: u32 = 10_000;

/// Adds so many users with so many paid batches each, one coin a batch, and many coins left. Each user has twice as many
/// entries as batches, and the grant. The rows are as long as the page's own.
///
/// Triggers and indexes rest meanwhile: those check one movement at a time, these are quicker made at once. What is
/// written obeys them.
///
/// # Errors
/// When the database has not the ledger's schema, or has one of these users already.
pub fn fill(database: &Connection, users: u32, batches: u32) -> Result<()> {
    database.execute_batch("PRAGMA foreign_keys = OFF; BEGIN")?;
    let resting = resting(database)?;
    for (kind, name, _) in &resting {
        database.execute_batch(&format!("DROP {kind} {name}"))?;
    }
    let began_ms = database
        .query_row("SELECT CAST(unixepoch('subsec') * 1000 AS INTEGER)", [], |row| row.get::<_, i64>(0))?
        .saturating_sub(BEGAN_MS_AGO);
    let (prompt, description) =
        ("A woman model for fashion, ".repeat(16), "A brown leather bag. ".repeat(36));
    database.execute(
        &format!("{TURNS} INSERT INTO account SELECT {USER}, ?2 + {LEFT}, ?2, {LEFT}, 0 FROM people"),
        params![users, batches],
    )?;
    database.execute(
        &format!(
            "{TURNS} INSERT INTO generation (id, user_id, idempotency_key, body_sha256, state, price, asked, delivered, \
             created_at, expires_at, size, prompt, enhanced, description, settings, pictures, missing, charged, remaining) \
             SELECT {BATCH}, {USER}, printf('%08x-%04x-4000-a000-%012x', (u * 40503) & 4294967295, b, u), \
             printf('%064x', u * 977 + b), 'done', 1, 3, 3, ?3 + (b * ?1 + u) * 2, ?3 + (b * ?1 + u) * 2 + 300000, \
             'square_hd', ?4 || ?5, 1, ?5, printf('%.*c', 600, 's'), printf('%.*c', 200, 'p'), '[]', 1, {LEFT} + ?2 - b \
             FROM turns CROSS JOIN people"
        ),
        params![users, batches, began_ms, prompt, description],
    )?;
    database.execute(
        &format!(
            "{TURNS}, moves(kind, cause) AS (VALUES ('hold', 'batch'), ('settle', 'delivered')) \
             INSERT INTO entry (user_id, kind, coins, generation_id, cause, at, available_after) \
             SELECT * FROM (SELECT {USER}, 'grant', ?2 + {LEFT}, NULL, 'welcome', ?3, ?2 + {LEFT} FROM people) UNION ALL \
             SELECT * FROM (SELECT {USER}, kind, 1, {BATCH}, cause, ?3 + (b * ?1 + u) * 2, {LEFT} + ?2 - b \
             FROM turns CROSS JOIN people CROSS JOIN moves)"
        ),
        params![users, batches, began_ms],
    )?;
    database.execute(
        &format!(
            "{TURNS} INSERT INTO description (digest, model, claim, claimed_at, text) SELECT printf('%08x%056x', (u * 40503) & 4294967295, u), \
             'gemini-3.5-flash-lite', {USER}, ?3 + u * 2, ?4 FROM people WHERE ?2 > 0"
        ),
        params![users, batches, began_ms, description],
    )?;
    for (_, _, sql) in &resting {
        database.execute_batch(sql)?;
    }
    database.execute_batch("COMMIT; PRAGMA foreign_keys = ON")
}

/// Triggers and indexes that were made by a statement of their own: kind, name, that statement.
fn resting(database: &Connection) -> Result<Vec<(String, String, String)>> {
    let mut found = database.prepare(
        "SELECT type, name, sql FROM sqlite_master WHERE type IN ('trigger', 'index') AND sql IS NOT NULL",
    )?;
    found.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect()
}
