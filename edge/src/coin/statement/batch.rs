//! A batch's two turning points: opened, resolved.

use super::{Statement, integer, now, optional, text};
use contract::api::Coins;

/// What a click brings to the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Click {
    /// The new batch's id, if the key is new.
    pub generation_id: String,
    /// Lower-case UUID.
    pub user_id: String,
    /// Lower-case UUID.
    pub idempotency_key: String,
    /// Lower-case hex of the raw body's SHA-256.
    pub body_sha256: String,
    /// Coins to hold.
    pub price: Coins,
    /// Pictures asked for.
    pub asked: u8,
    /// The provider's name of the picture size.
    pub size: &'static str,
    /// As it was sent.
    pub prompt: String,
    /// The page's notes, as JSON.
    pub settings: Option<String>,
    /// How long the hold lives.
    pub hold_ttl_ms: u32,
    /// Running batches a user may have, this one included.
    pub running_max: u32,
    /// Batches a user may have had cancelled or withheld within a day before this one.
    pub unpaid_max: u32,
    /// Pictures that everybody together may order in a day of UTC, these included.
    pub daily_pictures_max: u32,
}

/// Opens the batch: registers the click unless its key is known, too many are running or too many were painted
/// for nothing, refused if the coins do not suffice, and holds the coins of a batch that runs.
pub(in crate::coin) fn open(click: &Click) -> [Statement; 2] {
    const REGISTER: &str = concat!(
        "INSERT INTO generation (id, user_id, idempotency_key, body_sha256, price, asked, size, prompt, settings, ",
        "created_at, expires_at, state, code, remaining) ",
        "SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ",
        now!(),
        ", ",
        now!(),
        " + ?10, ",
        "iif(available >= ?5, 'running', 'refused'), iif(available >= ?5, NULL, 'insufficient_coins'), ",
        "iif(available >= ?5, NULL, available) ",
        "FROM account WHERE user_id = ?2 ",
        "AND NOT EXISTS (SELECT 1 FROM generation WHERE user_id = ?2 AND idempotency_key = ?3) ",
        "AND (SELECT count(*) FROM generation WHERE user_id = ?2 AND state = 'running') < ?11 ",
        "AND (SELECT count(*) FROM generation WHERE user_id = ?2 AND code IN ('refused_by_safety', 'cancelled') ",
        "AND created_at > ",
        now!(),
        " - 86400000) < ?12 ",
        "AND coalesce((SELECT pictures FROM painting_day WHERE day = ",
        now!(),
        " / 86400000), 0) + ?6 <= ?13"
    );
    const HOLD: &str = concat!(
        "INSERT INTO entry (user_id, kind, coins, generation_id, cause, at, available_after) ",
        "SELECT g.user_id, 'hold', g.price, g.id, 'batch', g.created_at, a.available - g.price ",
        "FROM generation g JOIN account a ON a.user_id = g.user_id ",
        "WHERE g.id = ?1 AND g.state = 'running' ",
        "AND NOT EXISTS (SELECT 1 FROM entry WHERE generation_id = ?1 AND kind = 'hold')"
    );
    let register = vec![
        text(&click.generation_id),
        text(&click.user_id),
        text(&click.idempotency_key),
        text(&click.body_sha256),
        integer(click.price),
        integer(click.asked),
        text(click.size),
        text(&click.prompt),
        optional(click.settings.as_deref()),
        integer(click.hold_ttl_ms),
        integer(click.running_max),
        integer(click.unpaid_max),
        integer(click.daily_pictures_max),
    ];
    [
        Statement { sql: REGISTER, params: register },
        Statement { sql: HOLD, params: vec![text(&click.generation_id)] },
    ]
}

/// Cancels the batch: returns the whole hold of a batch that is running. Nothing happens to any other.
pub(in crate::coin) fn cancel(user: &str, id: &str) -> [Statement; 2] {
    const RELEASE: &str = concat!(
        "INSERT INTO entry (user_id, kind, coins, generation_id, cause, at, available_after) ",
        "SELECT g.user_id, 'release', g.price, g.id, 'cancelled', ",
        now!(),
        ", a.available + g.price ",
        "FROM generation g JOIN account a ON a.user_id = g.user_id ",
        "WHERE g.id = ?2 AND g.user_id = ?1 AND g.state = 'running'"
    );
    const FAIL: &str = concat!(
        "UPDATE generation SET state = 'failed', code = 'cancelled', ",
        "remaining = (SELECT available FROM account WHERE user_id = ?1) ",
        "WHERE id = ?2 AND user_id = ?1 AND state = 'running'"
    );
    [RELEASE, FAIL].map(|sql| Statement { sql, params: vec![text(user), text(id)] })
}

/// How a batch ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// Which batch.
    pub generation_id: String,
    /// Whose.
    pub user_id: String,
    /// Pictures that count for the price.
    pub delivered: u8,
    /// Coins to settle.
    pub earned: Coins,
    /// Coins to release.
    pub returned: Coins,
    /// Why, as in the statement.
    pub cause: &'static str,
    /// `done` or `failed`.
    pub state: &'static str,
    /// The problem's code, if it failed.
    pub code: Option<&'static str>,
    /// What the pictures were painted from.
    pub prompt: String,
    /// The description in it.
    pub description: Option<String>,
    /// The pictures, as JSON.
    pub pictures: String,
    /// The missing ones, as JSON.
    pub missing: String,
}

/// Resolves the hold, all or part, and saves the answer with it. Nothing happens if it is resolved already.
pub(in crate::coin) fn resolve(ending: &Ending) -> [Statement; 3] {
    const SETTLE: &str = concat!(
        "INSERT INTO entry (user_id, kind, coins, generation_id, cause, at, available_after) ",
        "SELECT g.user_id, 'settle', ?3, g.id, ?4, ",
        now!(),
        ", a.available ",
        "FROM generation g JOIN account a ON a.user_id = g.user_id ",
        "WHERE g.id = ?1 AND g.user_id = ?2 AND g.state = 'running' AND ?3 > 0"
    );
    const RELEASE: &str = concat!(
        "INSERT INTO entry (user_id, kind, coins, generation_id, cause, at, available_after) ",
        "SELECT g.user_id, 'release', ?3, g.id, ?4, ",
        now!(),
        ", a.available + ?3 ",
        "FROM generation g JOIN account a ON a.user_id = g.user_id ",
        "WHERE g.id = ?1 AND g.user_id = ?2 AND g.state = 'running' AND ?3 > 0"
    );
    const END: &str = concat!(
        "UPDATE generation SET state = ?3, code = ?4, delivered = ?5, charged = ?6, prompt = ?7, ",
        "description = ?8, enhanced = iif(?8 IS NULL, 0, 1), pictures = ?9, missing = ?10, ",
        "remaining = (SELECT available FROM account WHERE user_id = ?2) ",
        "WHERE id = ?1 AND user_id = ?2 AND state = 'running'"
    );
    let entry = |sql, coins: Coins| Statement {
        sql,
        params: vec![text(&ending.generation_id), text(&ending.user_id), integer(coins), text(ending.cause)],
    };
    let end = vec![
        text(&ending.generation_id),
        text(&ending.user_id),
        text(ending.state),
        optional(ending.code),
        integer(ending.delivered),
        integer(ending.earned),
        text(&ending.prompt),
        optional(ending.description.as_deref()),
        text(&ending.pictures),
        text(&ending.missing),
    ];
    [entry(SETTLE, ending.earned), entry(RELEASE, ending.returned), Statement { sql: END, params: end }]
}
