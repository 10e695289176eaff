//! The ledger's statements on two databases at once: the real D1 in the real runtime, and the native SQLite on which
//! the simulation plays its histories. What the simulation proves holds for production only as far as these agree.
//!
//! In here: the pair of databases, which compares every batch. Not in here: what is asked of them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a suite that cannot go on has failed"
)]

mod d1;

use d1::D1;
use edge::coin::failure::classify;
use edge::ports::{Clock, Database, DatabaseError, Rows, Statement};
use serde_json::Value;
use simulation::database::Sqlite;
use std::cell::{Cell, RefCell};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Columns of times: the two clocks agree to a few milliseconds, and no further.
const TIMES: [&str; 5] = ["at", "created_at", "expires_at", "claimed_at", "day_left_s"];
/// How far a rule's complaint on D1 goes beyond the same complaint here.
const EXTENDED: &str = " (extended: ";

/// Both databases. Every batch is run on both, and must come to the same.
pub struct Pair {
    native: Sqlite,
    clock: Arc<AtomicU64>,
    d1: D1,
    /// Batches so far.
    pub batches: Cell<usize>,
    /// Complaints so far, as both worded them.
    pub complaints: RefCell<Vec<String>>,
}

impl Pair {
    /// Two empty databases with the schema of production.
    pub async fn start() -> Self {
        let clock = Arc::new(AtomicU64::new(now_ms()));
        let native = Sqlite::new(Arc::clone(&clock));
        Self { native, clock, d1: D1::start().await, batches: Cell::new(0), complaints: RefCell::default() }
    }
}

impl Database for Pair {
    async fn batch(&self, statements: &[Statement]) -> Result<Vec<Rows>, DatabaseError> {
        self.clock.store(now_ms(), Ordering::Relaxed);
        let native = self.native.batch(statements);
        let d1 = self.d1.batch(statements).await;
        self.batches.set(self.batches.get() + 1);
        let compared = |result: &Result<Vec<Rows>, String>| match result {
            Ok(rows) => {
                Ok(rows.iter().map(|rows| rows.iter().map(timeless).collect()).collect::<Vec<Rows>>())
            }
            Err(words) => Err(words.split(EXTENDED).next().unwrap_or_default().to_owned()),
        };
        assert_eq!(compared(&native), compared(&d1), "native, then D1, after {statements:#?}");
        native.map_err(|_| {
            let words = d1.expect_err("both complain");
            self.complaints.borrow_mut().push(words.clone());
            classify(&words)
        })
    }

    fn trips(&self) -> u32 {
        u32::try_from(self.batches.get()).unwrap_or(u32::MAX)
    }
}

impl Clock for Pair {
    fn now_ms(&self) -> u64 {
        now_ms()
    }

    async fn sleep(&self, duration_ms: u64) {
        tokio::time::sleep(Duration::from_millis(duration_ms)).await;
    }
}

fn now_ms() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970");
    u64::try_from(since.as_millis()).expect("a time in this age")
}

/// The row with the kind of its times in place of the times.
fn timeless(row: &Value) -> Value {
    let mut row = row.clone();
    for time in TIMES {
        if let Some(value) = row.get_mut(time) {
            *value = match &*value {
                Value::Null => "no time".into(),
                Value::String(_) => "a text".into(),
                Value::Number(number) if number.is_i64() => "a whole number".into(),
                other @ (Value::Number(_) | Value::Bool(_) | Value::Array(_) | Value::Object(_)) => {
                    other.to_string().into()
                }
            };
        }
    }
    row
}
