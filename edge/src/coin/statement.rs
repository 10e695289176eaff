//! The ledger's statements, as data. They run on D1 and, over the same migrations, on a native SQLite.
//!
//! Time is the database's: isolates have clocks of their own, and a hold must not live by whichever of them
//! happens to look. Every write is conditional on what it finds, so that repeating a batch repeats nothing.

use crate::ports::{Param, Statement};
use contract::api::Coins;

macro_rules! now {
    () => {
        "CAST(unixepoch('subsec') * 1000 AS INTEGER)"
    };
}

macro_rules! rfc3339 {
    ($column:literal) => {
        concat!("strftime('%Y-%m-%dT%H:%M:%fZ', ", $column, " / 1000.0, 'unixepoch')")
    };
}

fn text(value: &str) -> Param {
    Param::Text(value.to_owned())
}

fn integer(value: impl Into<i64>) -> Param {
    Param::Integer(value.into())
}

fn optional(value: Option<&str>) -> Param {
    value.map_or(Param::Null, text)
}

/// Returns the coins of this user's holds that ran out. The entries come before the state, because a batch may
/// only leave `running` with its whole hold accounted for.
pub(super) fn release_expired_of(user: &str) -> [Statement; 2] {
    const RELEASE: &str = concat!(
        "INSERT INTO entry (user_id, kind, coins, generation_id, cause, at, available_after) ",
        "SELECT g.user_id, 'release', g.price, g.id, 'expired', ",
        now!(),
        ", ",
        "a.available + sum(g.price) OVER (ORDER BY g.expires_at, g.id) ",
        "FROM generation g JOIN account a ON a.user_id = g.user_id ",
        "WHERE g.user_id = ?1 AND g.state = 'running' AND g.expires_at <= ",
        now!()
    );
    const FAIL: &str = concat!(
        "UPDATE generation SET state = 'failed', code = 'provider_timeout', ",
        "remaining = (SELECT available_after FROM entry WHERE generation_id = generation.id AND kind = 'release') ",
        "WHERE user_id = ?1 AND state = 'running' AND EXISTS ",
        "(SELECT 1 FROM entry WHERE generation_id = generation.id AND cause = 'expired')"
    );
    [Statement { sql: RELEASE, params: vec![text(user)] }, Statement { sql: FAIL, params: vec![text(user)] }]
}

/// The users with holds that ran out, at most `users_max` of them.
pub(super) fn users_with_expired(users_max: u32) -> Statement {
    const SQL: &str = concat!(
        "SELECT DISTINCT user_id FROM generation WHERE state = 'running' AND expires_at <= ",
        now!(),
        " LIMIT ?1"
    );
    Statement { sql: SQL, params: vec![integer(users_max)] }
}

/// Makes sure there is an account, and grants the welcome coins once. 0 grants nothing.
pub(super) fn welcome(user: &str, coins: Coins) -> [Statement; 2] {
    const ACCOUNT: &str = "INSERT INTO account (user_id) VALUES (?1) ON CONFLICT DO NOTHING";
    const GRANT: &str = concat!(
        "INSERT INTO entry (user_id, kind, coins, cause, at, available_after) ",
        "SELECT user_id, 'grant', ?2, 'welcome', ",
        now!(),
        ", available + ?2 FROM account ",
        "WHERE user_id = ?1 AND ?2 > 0 ",
        "AND NOT EXISTS (SELECT 1 FROM entry WHERE user_id = ?1 AND cause = 'welcome')"
    );
    [
        Statement { sql: ACCOUNT, params: vec![text(user)] },
        Statement { sql: GRANT, params: vec![text(user), integer(coins)] },
    ]
}

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
}

/// Opens the batch: registers the click unless its key is known or too many are running, refused if the coins
/// do not suffice, and holds the coins of a batch that runs.
pub(super) fn open(click: &Click) -> [Statement; 2] {
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
        "AND (SELECT count(*) FROM generation WHERE user_id = ?2 AND state = 'running') < ?11"
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
    ];
    [
        Statement { sql: REGISTER, params: register },
        Statement { sql: HOLD, params: vec![text(&click.generation_id)] },
    ]
}

/// The balance.
pub(super) fn balance(user: &str) -> Statement {
    Statement { sql: "SELECT available, held FROM account WHERE user_id = ?1", params: vec![text(user)] }
}

macro_rules! generation_columns {
    () => {
        concat!(
            "id, state, body_sha256, price, asked, delivered, prompt, enhanced, description, settings, pictures, ",
            "missing, code, charged, remaining, ", rfc3339!("created_at"), " AS created_at"
        )
    };
}

/// The batch that this key stands for.
pub(super) fn generation_of_key(user: &str, idempotency_key: &str) -> Statement {
    const SQL: &str = concat!(
        "SELECT ",
        generation_columns!(),
        " FROM generation WHERE user_id = ?1 AND idempotency_key = ?2"
    );
    Statement { sql: SQL, params: vec![text(user), text(idempotency_key)] }
}

/// The batch of that id, if it is this user's.
pub(super) fn generation(user: &str, id: &str) -> Statement {
    const SQL: &str = concat!(
        "SELECT ",
        generation_columns!(),
        " FROM generation WHERE id = ?2 AND user_id = ?1 AND state <> 'refused'"
    );
    Statement { sql: SQL, params: vec![text(user), text(id)] }
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
pub(super) fn resolve(ending: &Ending) -> [Statement; 3] {
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

/// Claims the description of a photo for this caller, unless it is known or somebody asked for it a moment ago.
/// With `generation_id`, only if that batch is running.
pub(super) fn claim_description(
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

/// What is known of a photo: its text, or whose claim it is.
pub(super) fn description(digest: &str, model: &str) -> Statement {
    Statement {
        sql: "SELECT claim, text FROM description WHERE digest = ?1 AND model = ?2",
        params: vec![text(digest), text(model)],
    }
}

/// Remembers what the photo shows.
pub(super) fn remember_description(digest: &str, model: &str, claim: &str, description: &str) -> Statement {
    const SQL: &str = concat!(
        "UPDATE description SET text = ?4, claimed_at = ",
        now!(),
        " ",
        "WHERE digest = ?1 AND model = ?2 AND claim = ?3 AND text IS NULL"
    );
    Statement { sql: SQL, params: vec![text(digest), text(model), text(claim), text(description)] }
}

/// Gives a claim back, so that the next one may ask.
pub(super) fn forget_claim(digest: &str, model: &str, claim: &str) -> Statement {
    Statement {
        sql: "DELETE FROM description WHERE digest = ?1 AND model = ?2 AND claim = ?3 AND text IS NULL",
        params: vec![text(digest), text(model), text(claim)],
    }
}

/// Forgets descriptions older than that, at most `rows_max` of them.
pub(super) fn forget_old_descriptions(age_ms: u32, rows_max: u32) -> Statement {
    const SQL: &str = concat!(
        "DELETE FROM description WHERE (digest, model) IN (SELECT digest, model FROM description ",
        "WHERE claimed_at <= ",
        now!(),
        " - ?1 ORDER BY claimed_at LIMIT ?2)"
    );
    Statement { sql: SQL, params: vec![integer(age_ms), integer(rows_max)] }
}

/// Forgets refused clicks older than that, at most `rows_max` of them. They moved no coin.
pub(super) fn forget_old_refusals(age_ms: u32, rows_max: u32) -> Statement {
    const SQL: &str = concat!(
        "DELETE FROM generation WHERE id IN (SELECT id FROM generation WHERE state = 'refused' ",
        "AND created_at <= ",
        now!(),
        " - ?1 LIMIT ?2)"
    );
    Statement { sql: SQL, params: vec![integer(age_ms), integer(rows_max)] }
}

/// The statement's entries before the given id, newest first.
pub(super) fn entries(user: &str, before: i64, rows_max: u32) -> Statement {
    const SQL: &str = concat!(
        "SELECT id, kind, coins, generation_id, cause, available_after, ",
        rfc3339!("at"),
        " AS at ",
        "FROM entry WHERE user_id = ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3"
    );
    Statement { sql: SQL, params: vec![text(user), integer(before), integer(rows_max)] }
}

/// Whether the entry is this user's.
pub(super) fn entry_of(user: &str, id: i64) -> Statement {
    Statement {
        sql: "SELECT id FROM entry WHERE id = ?2 AND user_id = ?1",
        params: vec![text(user), integer(id)],
    }
}

/// The user's batches before the given one, newest first.
pub(super) fn generations(user: &str, before: Option<&str>, rows_max: u32) -> Statement {
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

/// Empties the list of a finished batch's pictures.
pub(super) fn forget_pictures(user: &str, id: &str) -> Statement {
    Statement {
        sql: "UPDATE generation SET pictures = '[]' WHERE id = ?2 AND user_id = ?1 AND state IN ('done', 'failed')",
        params: vec![text(user), text(id)],
    }
}
