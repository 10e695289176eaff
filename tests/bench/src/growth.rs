//! The same batch beside a few users and beside a hundred thousand: the ledger must not get slower.

use crate::WITHOUT_LIMITS;
use crate::sample::Sample;
use crate::table::{Table, millis};
use rusqlite::Connection;
use sandbox::auth::Mint;
use serde_json::json;
use simulation::crowd;
use stack::{Seller, Stack};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use uuid::Uuid;

/// Users, with as many paid batches each; every batch has two entries, every user a grant.
const CROWDS: [u32; 3] = [1, 1_000, 100_000];
const BATCHES: u32 = 5;
/// Batches measured beside each crowd, in turns.
const ROUNDS: usize = 150;
/// The first of them, which are not counted.
const WARM: usize = 5;

/// One ledger with its people.
struct Town {
    stack: Stack,
    /// A user of the crowd, with a history.
    seller: Seller,
    entries: u64,
    bytes: u64,
}

/// Fills three ledgers and makes the same batch beside each.
pub async fn measure() -> Vec<Table> {
    let empty = Stack::start(&WITHOUT_LIMITS).stop(); // migrated
    let mut towns = Vec::new();
    for users in CROWDS {
        towns.push(town(empty.path(), users).await);
    }
    let mut times = vec![(Vec::new(), Vec::new(), Vec::new()); towns.len()];
    for round in 0..ROUNDS {
        for (town, (batch, statement, newcomer)) in towns.iter().zip(&mut times) {
            let body = json!({ "prompt": "A woman model for fashion", "num_images": 1, "seed": 7 });
            batch.push(timed(async { assert_eq!(town.seller.generate(&body).await.status, 200) }).await);
            statement
                .push(timed(async { assert_eq!(town.seller.get("/api/coins").await.status, 200) }).await);
            let stranger = stranger(town, Uuid::new_v4()).await;
            newcomer.push(timed(async { assert_eq!(stranger.get("/api/me").await.status, 200) }).await);
        }
        if round + 1 == WARM {
            times.iter_mut().for_each(|(a, b, c)| [a, b, c].into_iter().for_each(Vec::clear)); // warm now
        }
    }
    let columns =
        ["users", "entries", "database", "a batch, p50", "the statement, p50", "a first visit, p50"];
    let mut table = Table::new("Growth", &columns);
    for (users, (town, (batch, statement, newcomer))) in CROWDS.iter().zip(towns.iter().zip(times)) {
        table.row([
            users.to_string(),
            town.entries.to_string(),
            format!("{} MB", town.bytes / 1_000_000),
            millis(Sample::of(batch).median()),
            millis(Sample::of(statement).median()),
            millis(Sample::of(newcomer).median()),
        ]);
    }
    vec![table.note(format!(
        "Three stacks side by side, {ROUNDS} rounds in turns, without services' latency. The batch is made by a user of the \
         crowd, the first visit by somebody new, with a token that is checked. That no statement looks at more rows than it \
         returns is a test of its own: `cargo test -p simulation --test growth`."
    ))]
}

async fn town(empty: &Path, users: u32) -> Town {
    let state = TempDir::new().expect("a folder for a database");
    copy(empty, state.path());
    let file = ledger(state.path()).expect("a database with the ledger in it");
    let begun = Instant::now();
    let database = Connection::open(&file).expect("the database opens");
    database
        .execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000")
        .expect("a quick database");
    crowd::fill(&database, users, BATCHES).expect("room for a crowd");
    database.execute_batch("PRAGMA journal_mode = WAL").expect("a database at rest");
    let entries =
        database.query_row("SELECT count(*) FROM entry", [], |row| row.get::<_, u32>(0)).expect("a count");
    drop(database);
    let bytes = fs::metadata(&file).expect("a file").len();
    eprintln!(
        "    {users} users, {entries} entries, {bytes} bytes in {:.1} s",
        begun.elapsed().as_secs_f64()
    );
    let stack = Stack::start_on(state, &WITHOUT_LIMITS);
    let seller = stack.seller().await;
    let mut town = Town { stack, seller, entries: entries.into(), bytes };
    town.seller = stranger(&town, crowd::user(1).parse().expect("a UUID")).await;
    town.seller.get("/api/me").await;
    town
}

/// That user, with a token that nobody has seen.
async fn stranger(town: &Town, user: Uuid) -> Seller {
    let token = town.stack.control().mint(&Mint::user(user)).await.expect("a token");
    Seller { token, user_id: user.to_string(), ..town.seller.clone() }
}

async fn timed(work: impl Future<Output = ()>) -> Duration {
    let begun = Instant::now();
    work.await;
    begun.elapsed()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("room for a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("room for a file");
        }
    }
}

/// The file of the local D1: of SQLite's files below the folder, the one with the ledger.
fn ledger(state: &Path) -> Option<PathBuf> {
    let mut folders = vec![state.to_owned()];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path()) {
            let named = path.extension().is_some_and(|ending| ending == "sqlite");
            if path.is_dir() {
                folders.push(path);
            } else if named
                && Connection::open(&path).is_ok_and(|file| file.table_exists(None, "entry").unwrap_or(false))
            {
                return Some(path);
            }
        }
    }
    None
}
