//! The ledger's statements on a native SQLite, over the same migrations, by the world's clock.

use edge::ports::{Param, Rows, Statement};
use rusqlite::config::DbConfig;
use rusqlite::functions::FunctionFlags;
use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, StatementStatus, ToSql};
use std::cell::RefCell;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

/// The schema of production.
pub const MIGRATIONS: [&str; 4] = [
    include_str!("../../../edge/migrations/0001_ledger.sql"),
    include_str!("../../../edge/migrations/0002_keeping.sql"),
    include_str!("../../../edge/migrations/0003_painting_day.sql"),
    include_str!("../../../edge/migrations/0004_described_ahead.sql"),
];

/// A database of its own.
#[derive(Debug)]
pub struct Sqlite {
    connection: Option<Connection>,
    clock: Clock,
    reused: bool,
}

/// What a connection tells the time by; another one for each world that uses it.
type Clock = Arc<Mutex<Arc<AtomicU64>>>;

thread_local! {
    /// Connections that have had the migrations and know the statements: to parse them takes longer than most histories.
    static AT_REST: RefCell<Vec<(Connection, Clock)>> = const { RefCell::new(Vec::new()) };
}

impl Drop for Sqlite {
    fn drop(&mut self) {
        // Nothing that happened in a world has happened; after a panic nobody knows what has.
        let connection = self.connection.take().filter(|_| self.reused && !std::thread::panicking());
        if let Some(connection) = connection.filter(|one| one.execute_batch("ROLLBACK").is_ok()) {
            AT_REST.with_borrow_mut(|all| all.push((connection, Arc::clone(&self.clock))));
        }
    }
}

/// What a statement cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Steps of SQLite's machine.
    pub steps: u32,
    /// Rows looked at without an index.
    pub scanned: u32,
}

struct Bound<'a>(&'a Param);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self.0 {
            Param::Null => ToSqlOutput::Owned(Value::Null),
            // D1 binds every number as a double; so do we, or a mistake with one would hide here.
            #[expect(clippy::as_conversions, reason = "exact below 2^53, which Param::Integer promises")]
            Param::Integer(integer) => ToSqlOutput::Owned(Value::Real(*integer as f64)),
            Param::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
        })
    }
}

impl Sqlite {
    /// An empty database that knows the time by that clock.
    ///
    /// # Panics
    /// When a migration does not run.
    #[must_use]
    pub fn new(clock: Arc<AtomicU64>) -> Self {
        let connection = Connection::open_in_memory().expect("memory");
        // All statements of the ledger and the audit at once; the default of 16 would parse most of them every time.
        connection.set_prepared_statement_cache_capacity(128);
        connection.execute_batch("PRAGMA foreign_keys = ON; PRAGMA synchronous = OFF").expect("pragmas");
        let clock = Arc::new(Mutex::new(clock));
        let time = Arc::clone(&clock);
        let seconds = move |_: &rusqlite::functions::Context<'_>| {
            let now_ms = time.lock().map_or(0, |clock| clock.load(Ordering::Relaxed));
            let [whole, rest] =
                [now_ms / 1_000, now_ms % 1_000].map(|part| u32::try_from(part).map(f64::from));
            Ok(whole.unwrap_or_default() + rest.unwrap_or_default() / 1_000.0)
        };
        connection
            .create_scalar_function("unixepoch", 1, FunctionFlags::SQLITE_UTF8, seconds)
            .expect("a clock");
        for migration in MIGRATIONS {
            connection.execute_batch(migration).expect("the migrations of production");
        }
        Self { connection: Some(connection), clock, reused: false }
    }

    /// The same, for a world among many: all that happens in it is one transaction that is never committed, and the
    /// next world of this thread begins where this one did.
    ///
    /// # Panics
    /// When a migration does not run.
    #[must_use]
    pub fn reused(clock: Arc<AtomicU64>) -> Self {
        let database = match AT_REST.with_borrow_mut(Vec::pop) {
            Some((connection, slot)) => {
                *slot.lock().expect("a clock") = clock;
                Self { connection: Some(connection), clock: slot, reused: true }
            }
            None => {
                let mut database = Self::new(clock);
                database.reused = true;
                // A plan for all values, where SQLite would make another one for many of them.
                let steady = database.connection().set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true);
                steady.expect("plans that stay");
                database
            }
        };
        database.connection().execute_batch("BEGIN").expect("a transaction");
        database
    }

    /// Runs the statements as one transaction, as D1's `batch()` does. In a world among many it is a part of one: the
    /// schema has nothing that looks at the difference, which a test holds it to.
    ///
    /// # Errors
    /// SQLite's own words, in the form D1 gives them.
    pub fn batch(&self, statements: &[Statement]) -> Result<Vec<Rows>, String> {
        let step = |sql| {
            let done = self.connection().prepare_cached(sql).and_then(|mut step| step.execute([]));
            done.map(drop).map_err(|error| worded(&error))
        };
        step("SAVEPOINT batch")?;
        let rows: rusqlite::Result<Vec<Rows>> = statements.iter().map(|one| self.run(one)).collect();
        if rows.is_err() {
            step("ROLLBACK TO batch")?;
        }
        step("RELEASE batch")?;
        rows.map_err(|error| worded(&error))
    }

    /// The rows of a query, for the audit.
    ///
    /// # Panics
    /// When the query is wrong.
    #[must_use]
    pub fn query(&self, sql: &'static str) -> Rows {
        self.run(&Statement { sql, params: Vec::new() }).unwrap_or_else(|error| panic!("{sql}: {error}"))
    }

    /// One statement with what it cost, its triggers included.
    ///
    /// # Panics
    /// When it fails.
    #[must_use]
    pub fn measured(&self, statement: &Statement) -> (Rows, Effort) {
        let prepared = self.connection().prepare_cached(statement.sql).expect("a statement of the ledger");
        for status in [StatementStatus::VmStep, StatementStatus::FullscanStep] {
            prepared.reset_status(status);
        }
        drop(prepared);
        let rows = self.run(statement).unwrap_or_else(|error| panic!("{}: {error}", statement.sql));
        let prepared = self.connection().prepare_cached(statement.sql).expect("a statement of the ledger");
        let count = |status| prepared.get_status(status).unsigned_abs();
        (
            rows,
            Effort { steps: count(StatementStatus::VmStep), scanned: count(StatementStatus::FullscanStep) },
        )
    }

    /// How SQLite goes about a statement, one line per table that it looks into.
    ///
    /// # Panics
    /// When it is wrong.
    #[must_use]
    pub fn plan(&self, statement: &Statement) -> Vec<String> {
        let mut explained =
            self.connection().prepare(&format!("EXPLAIN QUERY PLAN {}", statement.sql)).expect("a statement");
        let params: Vec<Bound<'_>> = statement.params.iter().map(Bound).collect();
        let lines = explained.query_map(rusqlite::params_from_iter(params), |row| row.get("detail"));
        lines.and_then(Iterator::collect).expect("a plan")
    }

    /// For what goes in beside the statements.
    ///
    /// # Panics
    /// Never: the connection goes only when this does.
    #[must_use]
    pub fn connection(&self) -> &Connection {
        self.connection.as_ref().expect("a connection")
    }

    /// Does to the database what no code of ours does, to see whether the audit finds it.
    ///
    /// # Panics
    /// When the statements are wrong.
    pub fn vandalise(&self, sql: &str) {
        self.connection().execute_batch(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
    }

    fn run(&self, statement: &Statement) -> rusqlite::Result<Rows> {
        let mut prepared = self.connection().prepare_cached(statement.sql)?;
        let columns: Vec<String> = prepared.column_names().map(str::to_owned).collect();
        let params: Vec<Bound<'_>> = statement.params.iter().map(Bound).collect();
        let mut found = prepared.query(rusqlite::params_from_iter(params))?;
        let mut rows = Rows::new();
        while let Some(row) = found.next()? {
            let mut object = serde_json::Map::new();
            for (index, column) in columns.iter().enumerate() {
                object.insert(column.clone(), json(row.get_ref(index)?));
            }
            rows.push(object.into());
        }
        Ok(rows)
    }
}

fn json(value: ValueRef<'_>) -> serde_json::Value {
    match value {
        ValueRef::Null => serde_json::Value::Null,
        ValueRef::Integer(integer) => integer.into(),
        ValueRef::Real(real) => real.into(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into(),
        ValueRef::Blob(_) => panic!("the ledger has no blobs"),
    }
}

fn worded(error: &rusqlite::Error) -> String {
    let text = error.to_string();
    let violated = error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation);
    format!("D1_ERROR: {text}: {}", if violated { "SQLITE_CONSTRAINT" } else { "SQLITE_ERROR" })
}

#[cfg(test)]
mod tests;
