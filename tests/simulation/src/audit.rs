//! What must hold: after every step, and at the end when everything that was held has run out.

use crate::seller::Seller;
use crate::world::World;
use contract::api::batch::GenerateAnswer;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The audit's questions, as the operator's `cargo xtask coins audit` asks them: each returns what breaks it.
pub const INVARIANTS: [(&str, &str); 6] = [
    ("no overspending", include_str!("../../../edge/audit/1_no_overspending.sql")),
    ("one click, one hold", include_str!("../../../edge/audit/2_one_click_one_hold.sql")),
    ("nothing lost, nothing created", NOTHING_LOST),
    ("resolved once and whole", include_str!("../../../edge/audit/4_resolved_once_and_whole.sql")),
    ("paid only for pictures", include_str!("../../../edge/audit/5_paid_only_for_pictures.sql")),
    ("no hold outlives its time", NO_HOLD_OUTLIVES),
];
const NOTHING_LOST: &str = include_str!("../../../edge/audit/3_nothing_lost_nothing_created.sql");
const NO_HOLD_OUTLIVES: &str = include_str!("../../../edge/audit/6_no_hold_outlives_its_time.sql");

/// After every step: no account is wrong, and the statement says what the account says.
///
/// # Panics
/// With what is wrong.
pub fn balances(world: &World) {
    empty(world, "nothing lost, nothing created", NOTHING_LOST);
}

/// The ledger by itself, entry by entry. What may wait for the next sweep is looked at in the end.
///
/// # Panics
/// With what is wrong.
pub fn ledger(world: &World) {
    for (name, sql) in INVARIANTS.into_iter().filter(|(_, sql)| *sql != NO_HOLD_OUTLIVES) {
        empty(world, name, sql);
    }
}

/// When every hold has ended or run out, after a sweep.
///
/// # Panics
/// With what is wrong.
pub fn rest(world: &World) {
    ledger(world);
    empty(world, "no hold outlives its time", NO_HOLD_OUTLIVES);
    empty(world, "coins still held", "SELECT * FROM account WHERE held <> 0");
    empty(world, "batches still running", "SELECT * FROM generation WHERE state = 'running'");
}

/// At the end of a history, when all that was left behind has had its time, after the last sweep.
///
/// # Panics
/// With what is wrong.
pub fn end(world: &World, sellers: &[Seller], deleted: &[String]) {
    rest(world);
    for ((prompt, seed), times) in world.paid.borrow().iter() {
        assert!(*times <= 1, "the painter was paid {times} times for seed {seed} of {prompt:?}");
    }
    let removed = world.database.query("SELECT id FROM generation WHERE removed = 1");
    let gone = removed.iter().filter_map(|row| row["id"].as_str()).chain(deleted.iter().map(String::as_str));
    let gone: BTreeSet<&str> = gone.collect();
    for seller in sellers {
        answers(world, seller, &gone);
    }
    pictures(world);
}

/// The store has the pictures of batches that delivered, until they are removed, and no others.
fn pictures(world: &World) {
    if world.kept_ms(0).is_some() {
        empty(
            world,
            "pictures whose time is over",
            "SELECT * FROM generation WHERE state = 'done' AND removed = 0",
        );
    }
    let rows = world.database.query("SELECT id FROM generation WHERE state = 'done' AND removed = 0");
    let kept: BTreeSet<&str> = rows.iter().filter_map(|row| row["id"].as_str()).collect();
    for key in world.bucket.borrow().keys() {
        let id = key.split_once('/').expect("a key of ours").0;
        assert!(kept.contains(id), "{key} is stored and nobody can see it");
    }
}

/// What a seller was told is what is kept, and every answer to one click is the same.
fn answers(world: &World, seller: &Seller, gone: &BTreeSet<&str>) {
    let mut by_click: BTreeMap<String, (u16, Value)> = BTreeMap::new();
    for told in seller.told() {
        // "Not now" is an answer about now.
        if matches!(
            told.answer["code"].as_str(),
            Some("in_progress" | "too_many_requests" | "busy" | "key_reused")
        ) {
            continue;
        }
        assert_ne!(told.status, 500, "{}", told.answer);
        let said = (told.status, told.answer.clone());
        let first = by_click.entry(told.key.to_string()).or_insert_with(|| said.clone());
        assert_eq!(*first, said, "two answers to click {}", told.key);
        let id = told.answer["generation_id"].as_str();
        if told.status == 200 && !id.is_some_and(|id| gone.contains(id)) {
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
