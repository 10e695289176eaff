//! The ledger's statements against a small ledger and a large one: every one finds what it needs by an index, and
//! none works harder because others have bought and sold.

#![allow(clippy::unwrap_used, reason = "a ledger that cannot be asked has failed")]

use edge::coin::Ledger;
use edge::coin::ahead::Ahead;
use edge::coin::ledger::{Click, Ending, Member, Sight};
use edge::ports::{Clock, Database, DatabaseError, Rows, Statement};
use futures_util::FutureExt;
use simulation::audit;
use simulation::crowd;
use simulation::database::{Effort, Sqlite};
use simulation::world::World;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Looking past the end of an index and finding somebody else's row there differ by a few steps.
const STEPS_OF_AN_END: u32 = 10;
/// Batches of each user of the crowd.
const BATCHES: u32 = 5;

/// A database that remembers what each statement cost and how it was gone about.
struct Watched {
    database: Sqlite,
    seen: RefCell<BTreeMap<&'static str, (Effort, Vec<String>)>>,
}

impl Clock for Watched {
    fn now_ms(&self) -> u64 {
        1_800_000_000_000
    }

    async fn sleep(&self, _: u64) {}
}

impl Database for Watched {
    async fn batch(&self, statements: &[Statement]) -> Result<Vec<Rows>, DatabaseError> {
        let measured = |statement: &Statement| {
            let plan = self.database.plan(statement);
            let (rows, effort) = self.database.measured(statement);
            self.seen.borrow_mut().insert(statement.sql, (effort, plan));
            rows
        };
        Ok(statements.iter().map(measured).collect())
    }

    fn trips(&self) -> u32 {
        0
    }
}

/// A user of the crowd does everything there is to do, beside so many others.
fn everything(users: u32) -> BTreeMap<&'static str, (Effort, Vec<String>)> {
    let world = World::new(1, &[]);
    let database = Sqlite::new(world.schedule.clock());
    crowd::fill(database.connection(), users, BATCHES).unwrap();
    let watched = Watched { database, seen: RefCell::default() };
    let user_id = crowd::user(1);
    let member = Member { user_id: &user_id, welcome_coins: 10 };
    let sight = Sight { digest: "d", model: "m", claim: "new", patience_ms: 1_000 };
    let click = |id: &str, price| Click {
        generation_id: id.into(),
        user_id: user_id.clone(),
        idempotency_key: format!("key of {id}"),
        body_sha256: "b".into(),
        price,
        asked: 3,
        size: "square_hd",
        prompt: "p".into(),
        settings: None,
        hold_ttl_ms: 300_000,
        running_max: 2,
        unpaid_max: 20,
        daily_pictures_max: 1_000_000_000,
    };
    let ending = Ending {
        generation_id: "new".into(),
        user_id: user_id.clone(),
        delivered: 3,
        earned: 1,
        returned: 1,
        cause: "delivered",
        state: "done",
        code: None,
        prompt: "p".into(),
        description: Some("d".into()),
        pictures: "[]".into(),
        missing: "[]".into(),
    };
    let ledger = Ledger(&watched);
    let visits = async {
        ledger.balance(member).await.unwrap();
        ledger.open(member, &click("new", 2), Some(sight)).await.unwrap();
        ledger.tell(sight, Some("a bag")).await.unwrap();
        let ahead = Ahead { price: 1, per_day: 100 };
        ledger.look_ahead(member, Sight { claim: "ahead", digest: "f", ..sight }, ahead).await.unwrap();
        ledger.look(Sight { claim: "other", digest: "e", ..sight }).await.unwrap();
        ledger.tell(Sight { claim: "other", digest: "e", ..sight }, None).await.unwrap();
        ledger.resolve(&ending).await.unwrap();
        ledger.open(member, &click("refused", 1_000_000), None).await.unwrap();
        let (_, entries) = ledger.statement(member, None, 20).await.unwrap().unwrap();
        ledger.statement(member, entries.last().map(|entry| entry.id), 20).await.unwrap();
        ledger.generations(member, None, 20).await.unwrap();
        ledger.generations(member, Some("new"), 20).await.unwrap();
        ledger.generation(member, "new").await.unwrap();
        ledger.mark_removed(&user_id, "new").await.unwrap();
        ledger.open(member, &click("cancelled", 2), None).await.unwrap();
        ledger.cancel(member, "cancelled").await.unwrap();
        ledger.sweep().await.unwrap();
        // The crowd's own pictures are younger; none may be marked here, or the two ledgers do different work.
        let old = ledger.outlived(Some(365 * 24 * 3_600 * 1_000)).await.unwrap();
        ledger.mark_outlived(&old).await.unwrap();
    };
    visits.now_or_never().unwrap(); // a database in memory never waits
    watched.seen.into_inner()
}

#[test]
fn every_statement_finds_its_rows_by_an_index() {
    let seen = everything(300);
    for (sql, (effort, plan)) in &seen {
        for line in plan {
            // What a subquery has found is looked through, and so are rows that the statement brings itself.
            let own =
                ["SCAN CONSTANT ROW", "SCAN (", "SCAN json_each "].iter().any(|own| line.starts_with(own));
            let whole = line.starts_with("SCAN") && !own;
            assert!(!whole && !line.contains("AUTOMATIC"), "{line}, in: {sql}");
        }
        assert_eq!(effort.scanned, 0, "rows looked at one by one, by a trigger perhaps, in: {sql}");
    }
    assert!(seen.len() > 20, "only {} statements were seen", seen.len());
}

#[test]
fn nothing_costs_more_because_there_are_more_users() {
    let (small, large) = (everything(1), everything(3_000));
    for (sql, (effort, _)) in &large {
        let (before, after) = (small[sql].0.steps, effort.steps);
        assert!(after <= before + before / 10 + STEPS_OF_AN_END, "{before} steps became {after}: {sql}");
    }
}

#[test]
fn the_crowd_obeys_the_ledgers_laws() {
    let world = World::new(1, &[]);
    crowd::fill(world.database.connection(), 50, BATCHES).unwrap();
    audit::ledger(&world);
    let entries = world.database.query("SELECT count(*) AS n FROM entry");
    assert_eq!(entries, [serde_json::json!({ "n": 50 * (1 + 2 * BATCHES) })]);
    assert!(world.database.query("PRAGMA foreign_key_check").is_empty());
}
