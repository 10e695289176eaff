//! An account and its entries: welcome, balance, statement, what ran out.

use super::{Statement, integer, now, rfc3339, text};
use contract::api::Coins;

/// Returns the coins of this user's holds that ran out. The entries come before the state, because a batch may
/// only leave `running` with its whole hold accounted for.
pub(in crate::coin) fn release_expired_of(user: &str) -> [Statement; 2] {
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

/// The users with holds that ran out, at most `users_max` of them. The index is named because SQLite would rather go
/// through everything that runs, to have the users in order.
pub(in crate::coin) fn users_with_expired(users_max: u32) -> Statement {
    const SQL: &str = concat!(
        "SELECT DISTINCT user_id FROM generation INDEXED BY generation_expiring WHERE state = 'running' AND expires_at <= ",
        now!(),
        " LIMIT ?1"
    );
    Statement { sql: SQL, params: vec![integer(users_max)] }
}

/// Makes sure there is an account, and grants the welcome coins once. 0 grants nothing.
pub(in crate::coin) fn welcome(user: &str, coins: Coins) -> [Statement; 2] {
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

/// The balance.
pub(in crate::coin) fn balance(user: &str) -> Statement {
    Statement { sql: "SELECT available, held FROM account WHERE user_id = ?1", params: vec![text(user)] }
}

/// The balance, how many batches are running, and how far everybody together has come with the day.
pub(in crate::coin) fn load(user: &str) -> Statement {
    const SQL: &str = concat!(
        "SELECT available, held, ",
        "(SELECT count(*) FROM generation WHERE user_id = ?1 AND state = 'running') AS running, ",
        "coalesce((SELECT pictures FROM painting_day WHERE day = ",
        now!(),
        " / 86400000), 0) AS painted, 86400 - ",
        now!(),
        " / 1000 % 86400 AS day_left_s ",
        "FROM account WHERE user_id = ?1"
    );
    Statement { sql: SQL, params: vec![text(user)] }
}

/// The statement's entries before the given id, newest first.
pub(in crate::coin) fn entries(user: &str, before: i64, rows_max: u32) -> Statement {
    const SQL: &str = concat!(
        "SELECT id, kind, coins, generation_id, cause, available_after, ",
        rfc3339!("at"),
        " AS at ",
        "FROM entry WHERE user_id = ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3"
    );
    Statement { sql: SQL, params: vec![text(user), integer(before), integer(rows_max)] }
}

/// Whether the entry is this user's.
pub(in crate::coin) fn entry_of(user: &str, id: i64) -> Statement {
    Statement {
        sql: "SELECT id FROM entry WHERE id = ?2 AND user_id = ?1",
        params: vec![text(user), integer(id)],
    }
}
