//! What the ledger's steps answer, one at a time and with nothing going wrong: histories prove that no coin is lost,
//! these that what is said of them is true.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a step that fails has found something"
)]

use contract::api::statement::{Cause, EntryKind};
use edge::coin::Ledger;
use edge::coin::ahead::{Ahead, Glance};
use edge::coin::ledger::{Balance, Click, Ending, Member, Memory, Opening, Sight, State};
use edge::ports::{Clock, Database, DatabaseError, Rows, Statement};
use futures_util::FutureExt;
use simulation::database::Sqlite;
use simulation::schedule::BEGINNING_MS;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

const SELLER: Member<'static> = Member { user_id: "seller", welcome_coins: 9 };
const STRANGER: Member<'static> = Member { user_id: "stranger", welcome_coins: 9 };
const DAY_MS: u64 = 86_400_000;

/// A database with a clock, and nothing that takes time or fails.
struct Desk {
    database: Sqlite,
    clock: Arc<AtomicU64>,
}

impl Desk {
    fn new() -> Self {
        let clock = Arc::new(AtomicU64::new(BEGINNING_MS));
        Self { database: Sqlite::new(Arc::clone(&clock)), clock }
    }

    fn pass(&self, ms: u64) {
        self.clock.fetch_add(ms, Ordering::Relaxed);
    }
}

impl Database for Desk {
    async fn batch(&self, statements: &[Statement]) -> Result<Vec<Rows>, DatabaseError> {
        self.database.batch(statements).map_err(DatabaseError::Refused)
    }

    fn trips(&self) -> u32 {
        0
    }
}

impl Clock for Desk {
    fn now_ms(&self) -> u64 {
        self.clock.load(Ordering::Relaxed)
    }

    async fn sleep(&self, _duration_ms: u64) {}
}

/// Nothing here waits.
fn done<T>(step: impl Future<Output = T>) -> T {
    step.now_or_never().unwrap()
}

fn click(id: &str) -> Click {
    Click {
        generation_id: id.to_owned(),
        user_id: SELLER.user_id.to_owned(),
        idempotency_key: format!("key of {id}"),
        body_sha256: "0".to_owned(),
        price: 2,
        asked: 3,
        size: "square_hd",
        prompt: "tas".to_owned(),
        settings: None,
        hold_ttl_ms: 300_000,
        running_max: 2,
        unpaid_max: 2,
        daily_pictures_max: 1_000,
    }
}

fn open(desk: &Desk, id: &str) -> Opening {
    desk.pass(10);
    done(Ledger(desk).open(SELLER, &click(id), None)).unwrap()
}

fn opened(desk: &Desk, id: &str) -> Balance {
    let opening = open(desk, id);
    let Opening::Running { balance, .. } = opening else { panic!("{id}: {opening:?}") };
    balance
}

fn ending(id: &str, delivered: u8) -> Ending {
    let failed = delivered == 0;
    Ending {
        generation_id: id.to_owned(),
        user_id: SELLER.user_id.to_owned(),
        delivered,
        earned: if failed { 0 } else { 2 },
        returned: if failed { 2 } else { 0 },
        cause: if failed { "withheld" } else { "delivered" },
        state: if failed { "failed" } else { "done" },
        code: failed.then_some("refused_by_safety"),
        prompt: "tas".to_owned(),
        description: None,
        pictures: "[]".to_owned(),
        missing: "[]".to_owned(),
    }
}

#[test]
fn balance_and_statement_say_what_moved() {
    let desk = Desk::new();
    let ledger = Ledger(&desk);
    assert_eq!(done(ledger.balance(SELLER)).unwrap(), Balance { available: 9, held: 0 });
    assert_eq!(opened(&desk, "a"), Balance { available: 7, held: 2 });
    assert_eq!(done(ledger.balance(SELLER)).unwrap(), Balance { available: 7, held: 2 });
    done(ledger.resolve(&ending("a", 3))).unwrap();
    let (balance, entries) = done(ledger.statement(SELLER, None, 10)).unwrap().unwrap();
    assert_eq!(balance, Balance { available: 7, held: 0 });
    let told: Vec<_> =
        entries.iter().map(|entry| (entry.kind, entry.cause, entry.coins, entry.available_after)).collect();
    let wanted = [
        (EntryKind::Settle, Cause::Delivered, 2, 7),
        (EntryKind::Hold, Cause::Batch, 2, 7),
        (EntryKind::Grant, Cause::Welcome, 9, 9),
    ];
    assert_eq!(told, wanted);
    let (_, page) = done(ledger.statement(SELLER, Some(entries[0].id), 1)).unwrap().unwrap();
    assert_eq!(page, entries[1..2]);
    assert_eq!(done(ledger.statement(STRANGER, Some(entries[0].id), 1)).unwrap(), None, "no entry of theirs");
}

#[test]
fn batches_are_their_owners_newest_first_and_page_by_page() {
    let desk = Desk::new();
    let ledger = Ledger(&desk);
    for id in ["a", "b", "c"] {
        opened(&desk, id);
        done(ledger.resolve(&ending(id, 3))).unwrap();
    }
    let ids = |before| {
        let page = done(ledger.generations(SELLER, before, 2)).unwrap();
        page.map(|rows| rows.into_iter().map(|row| row.id).collect::<Vec<_>>())
    };
    assert_eq!(ids(None).unwrap(), ["c", "b"]);
    assert_eq!(ids(Some("b")).unwrap(), ["a"]);
    assert_eq!(ids(Some("nothing")), None);
    assert_eq!(done(ledger.generations(STRANGER, Some("b"), 2)).unwrap(), None, "no batch of theirs");
    assert_eq!(done(ledger.generations(STRANGER, None, 2)).unwrap(), Some(Vec::new()));
    let one = done(ledger.generation(SELLER, "a")).unwrap().unwrap();
    assert_eq!((one.state, one.charged, one.removed), (State::Done, 2, 0));
    assert_eq!(done(ledger.generation(STRANGER, "a")).unwrap(), None);
    done(ledger.mark_removed(STRANGER.user_id, "a")).unwrap();
    assert_eq!(done(ledger.generation(SELLER, "a")).unwrap().unwrap().removed, 0, "not theirs to remove");
    done(ledger.mark_removed(SELLER.user_id, "a")).unwrap();
    assert_eq!(done(ledger.generation(SELLER, "a")).unwrap().unwrap().removed, 1);
}

#[test]
fn too_many_at_once_and_too_many_for_nothing_are_told_apart() {
    let desk = Desk::new();
    let ledger = Ledger(&desk);
    opened(&desk, "a");
    opened(&desk, "b");
    assert_eq!(open(&desk, "c"), Opening::TooManyRunning);
    let before = done(ledger.cancel(SELLER, "a")).unwrap().unwrap();
    assert_eq!(before.state, State::Running, "as it stood before");
    done(ledger.resolve(&ending("b", 0))).unwrap();
    assert_eq!(done(ledger.balance(SELLER)).unwrap(), Balance { available: 9, held: 0 });
    assert_eq!(open(&desk, "c"), Opening::TooManyUnpaid);
    desk.pass(DAY_MS);
    opened(&desk, "c");
}

#[test]
fn a_day_is_full_only_past_its_last_picture() {
    let desk = Desk::new();
    let open = |id, daily_pictures_max| {
        desk.pass(10);
        let click = Click { daily_pictures_max, ..click(id) };
        done(Ledger(&desk).open(SELLER, &click, None)).unwrap()
    };
    for id in ["a", "b"] {
        assert!(matches!(open(id, 6), Opening::Running { .. }), "{id} is within it");
        done(Ledger(&desk).resolve(&ending(id, 0))).unwrap();
    }
    assert_eq!(open("c", 9), Opening::TooManyUnpaid, "the day has room for exactly these three");
    for too_few in [8, 6, 1] {
        assert!(matches!(open("c", too_few), Opening::DayIsFull { .. }), "{too_few} a day");
    }
}

#[test]
fn pictures_have_their_time() {
    let desk = Desk::new();
    let ledger = Ledger(&desk);
    opened(&desk, "kept");
    done(ledger.resolve(&ending("kept", 3))).unwrap();
    opened(&desk, "failed");
    done(ledger.cancel(SELLER, "failed")).unwrap();
    let outlived = |kept_ms| {
        let rows = done(ledger.outlived(kept_ms)).unwrap();
        rows.into_iter().map(|row| (row.id, row.asked)).collect::<Vec<_>>()
    };
    assert_eq!(outlived(Some(DAY_MS)), []);
    desk.pass(300_000 + 3_600_000);
    assert_eq!(outlived(Some(DAY_MS)), [("failed".to_owned(), 3)], "nothing of it can be at work any more");
    desk.pass(DAY_MS);
    assert_eq!(outlived(None), [("failed".to_owned(), 3)], "kept for ever");
    let rows = done(ledger.outlived(Some(DAY_MS))).unwrap();
    assert_eq!(rows.len(), 2);
    done(ledger.mark_outlived(&rows)).unwrap();
    assert_eq!(outlived(Some(DAY_MS)), []);
    assert_eq!(done(ledger.generation(SELLER, "kept")).unwrap().unwrap().removed, 1);
}

#[test]
fn a_photo_is_claimed_by_one_and_ahead_only_by_who_could_pay() {
    let desk = Desk::new();
    let ledger = Ledger(&desk);
    let sight = |digest, claim| Sight { digest, model: "m", claim, patience_ms: 1_000 };
    assert_eq!(done(ledger.look(sight("1", "first"))).unwrap(), Memory::Mine);
    assert_eq!(done(ledger.look(sight("1", "second"))).unwrap(), Memory::Others);
    done(ledger.tell(sight("1", "first"), Some("a bag"))).unwrap();
    let ahead = |digest, price| {
        done(ledger.look_ahead(SELLER, sight(digest, "ahead"), Ahead { price, per_day: 1 })).unwrap()
    };
    assert_eq!(ahead("1", 10), Glance::Seen(Memory::Known("a bag".to_owned())));
    assert_eq!(ahead("2", 10), Glance::TooFewCoins(Balance { available: 9, held: 0 }));
    assert_eq!(ahead("2", 9), Glance::Seen(Memory::Mine));
    assert_eq!(ahead("3", 9), Glance::TooMany);
    assert_eq!(ahead("3", 1), Glance::TooMany);
}
