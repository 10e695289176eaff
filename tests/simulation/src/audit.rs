//! What must hold: after every step, and at the end when everything that was held has run out.

use crate::seller::Seller;
use crate::world::World;
use contract::api::batch::GenerateAnswer;
use serde_json::Value;
use std::collections::BTreeMap;

/// After every step: no account is wrong, and the statement says what the account says.
///
/// # Panics
/// With what is wrong.
pub fn balances(world: &World) {
    empty(
        world,
        "accounts that do not add up",
        "SELECT a.*, t.* FROM account a JOIN (SELECT user_id, \
           sum(iif(kind = 'grant', coins, 0)) AS g, sum(iif(kind = 'settle', coins, 0)) AS s, \
           sum(iif(kind = 'hold', coins, 0)) AS h, sum(iif(kind = 'release', coins, 0)) AS r \
         FROM entry GROUP BY user_id) t ON t.user_id = a.user_id \
         WHERE a.granted <> g OR a.settled <> s OR a.held <> h - s - r OR a.available <> g - h + r \
           OR a.granted - a.settled <> a.available + a.held OR a.available < 0 OR a.held < 0",
    );
}

/// The ledger by itself, entry by entry.
///
/// # Panics
/// With what is wrong.
pub fn ledger(world: &World) {
    balances(world);
    empty(
        world,
        "entries whose running balance is wrong",
        "SELECT * FROM (SELECT id, available_after, sum(CASE kind WHEN 'hold' THEN -coins WHEN 'settle' THEN 0 \
           ELSE coins END) OVER (PARTITION BY user_id ORDER BY id) AS told FROM entry) WHERE told <> available_after",
    );
    empty(
        world,
        "batches that are not resolved exactly once and whole",
        "SELECT g.id, g.state, g.price, g.charged, e.* FROM generation g LEFT JOIN (SELECT generation_id, \
           sum(kind = 'hold') AS holds, sum(iif(kind = 'hold', coins, 0)) AS held, \
           sum(iif(kind = 'settle', coins, 0)) AS settled, sum(iif(kind = 'release', coins, 0)) AS released \
         FROM entry WHERE generation_id IS NOT NULL GROUP BY generation_id) e ON e.generation_id = g.id \
         WHERE CASE g.state \
           WHEN 'refused' THEN e.holds IS NOT NULL \
           WHEN 'running' THEN e.holds IS NOT 1 OR e.settled + e.released > 0 \
           ELSE e.holds IS NOT 1 OR e.settled + e.released <> e.held OR g.charged <> e.settled \
             OR e.settled <> g.price * g.delivered / g.asked END",
    );
    empty(
        world,
        "batches that were paid without a picture, or failed and were paid",
        "SELECT id FROM generation WHERE (charged > 0 AND (state <> 'done' OR delivered = 0)) \
           OR (state = 'failed' AND charged > 0)",
    );
}

/// At the end of a history, after the last sweep.
///
/// # Panics
/// With what is wrong.
pub fn end(world: &World, sellers: &[Seller], deleted: &[String]) {
    ledger(world);
    empty(world, "coins still held", "SELECT * FROM account WHERE held <> 0");
    empty(world, "batches still running", "SELECT * FROM generation WHERE state = 'running'");
    for ((prompt, seed), times) in world.paid.borrow().iter() {
        assert!(*times <= 1, "the painter was paid {times} times for seed {seed} of {prompt:?}");
    }
    for seller in sellers {
        answers(world, seller, deleted);
    }
}

/// What a seller was told is what is kept, and every answer to one click is the same.
fn answers(world: &World, seller: &Seller, deleted: &[String]) {
    let mut by_click: BTreeMap<String, (u16, Value)> = BTreeMap::new();
    for told in seller.told() {
        // "Not now" is an answer about now, and what its owner removed is gone.
        if matches!(told.status, 409 | 429 | 503)
            || (told.status == 422 && told.answer["code"] == "key_reused")
        {
            continue;
        }
        assert_ne!(told.status, 500, "{}", told.answer);
        let id = told.answer["generation_id"].as_str();
        if id.is_some_and(|id| deleted.iter().any(|gone| gone == id)) {
            continue;
        }
        let said = (told.status, told.answer.clone());
        let first = by_click.entry(told.key.to_string()).or_insert_with(|| said.clone());
        assert_eq!(*first, said, "two answers to click {}", told.key);
        if told.status == 200 {
            delivered(world, &serde_json::from_value(told.answer).expect("an answer"));
        }
    }
}

fn delivered(world: &World, answer: &GenerateAnswer) {
    assert!(!answer.images.is_empty(), "an answer without pictures");
    for url in &answer.images {
        let key = url.strip_prefix("https://etalase.example/p/").expect("an address of ours");
        assert!(world.bucket.borrow().contains_key(key), "{key} was promised and is not there");
    }
}

fn empty(world: &World, what: &str, sql: &'static str) {
    let rows = world.database.query(sql);
    assert!(rows.is_empty(), "{what}: {rows:#?}");
}
