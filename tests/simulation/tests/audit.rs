//! The audit is trusted because of this: each way of breaking a ledger is found, and by the question that is about it.

#![allow(clippy::unwrap_used, reason = "a world that cannot go on has found something")]

use simulation::audit::INVARIANTS;
use simulation::seller::{Press, Seller};
use simulation::world::World;
use std::rc::Rc;
use uuid::Uuid;

/// What keeps a ledger sound besides our code. The audit has to do without.
const UNGUARD: &str = "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;
    DROP TRIGGER entry_is_never_changed; DROP TRIGGER entry_is_never_removed; DROP TRIGGER hold_rules;
    DROP TRIGGER resolution_rules; DROP TRIGGER entry_moves_coins; DROP TRIGGER generation_ends_resolved;
    DROP INDEX entry_once;";

/// Ways to break a ledger, and the number of the question that must find each.
const BREAKS: [(usize, &str); 16] = [
    (1, "UPDATE account SET available = -1"),
    (1, "UPDATE entry SET coins = 500 WHERE kind = 'hold'"),
    (1, "INSERT INTO entry (user_id, kind, coins, generation_id, cause, at, available_after)
        SELECT user_id, 'settle', 500, generation_id, 'delivered', at, 6 FROM entry WHERE kind = 'settle'"),
    (2, "UPDATE generation SET idempotency_key = upper(idempotency_key);
        INSERT INTO generation SELECT 'another', user_id, lower(idempotency_key), body_sha256, state, price, asked,
          delivered, created_at, expires_at, size, prompt, enhanced, description, settings, pictures, removed, missing,
          code, charged, remaining FROM generation"),
    (2, "DELETE FROM entry WHERE kind = 'hold'"),
    (2, "UPDATE entry SET coins = 2 WHERE kind = 'hold'"),
    (2, "UPDATE generation SET state = 'refused'"),
    (2, "UPDATE entry SET generation_id = 'nobody' WHERE kind = 'settle'"),
    (3, "UPDATE account SET available = available + 1, granted = granted + 1"),
    (3, "UPDATE account SET settled = settled + 1, held = held - 1"),
    (3, "UPDATE entry SET available_after = 7 WHERE kind = 'hold'"),
    (3, "DELETE FROM account"),
    (4, "DELETE FROM entry WHERE kind = 'settle'"),
    (4, "UPDATE generation SET state = 'running'"),
    (5, "UPDATE generation SET delivered = 0"),
    (6, "UPDATE generation SET state = 'running', expires_at = 1"),
];

/// A world in which one batch was delivered and paid.
fn world() -> Rc<World> {
    let world = World::new(3, &[("COINS_PER_BATCH", "3".to_owned()), ("WELCOME_COINS", "9".to_owned())]);
    let seller = Seller::new(Uuid::from_u128(11));
    seller.press(&world, 0, Press::new(Uuid::from_u128(0xabcd), 2, false));
    world.schedule.run();
    assert_eq!(seller.told().first().unwrap().status, 200);
    world
}

fn broken(world: &World) -> Vec<usize> {
    let found = |(_, sql): &(&str, &'static str)| !world.database.query(sql).is_empty();
    (1..).zip(INVARIANTS.iter()).filter(|(_, invariant)| found(invariant)).map(|(number, _)| number).collect()
}

#[test]
fn a_sound_ledger_is_found_sound() {
    assert_eq!(broken(&world()), Vec::<usize>::new());
    assert_eq!(broken(&World::new(1, &[])), Vec::<usize>::new(), "an empty one too");
}

#[test]
fn every_break_is_found_by_the_question_it_is_about() {
    for (number, sql) in BREAKS {
        let world = world();
        world.database.vandalise(UNGUARD);
        world.database.vandalise(sql);
        let found = broken(&world);
        assert!(found.contains(&number), "question {number} does not see {sql}; found {found:?}");
    }
}

#[test]
fn no_question_is_forgotten() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../edge/audit");
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), INVARIANTS.len());
    let migrations = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../edge/migrations");
    assert_eq!(std::fs::read_dir(migrations).unwrap().count(), simulation::database::MIGRATIONS.len());
}
