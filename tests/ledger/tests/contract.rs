//! One script of every step the ledger has, and one of everything its schema refuses. The pair compares each batch;
//! here only the course of it is checked.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a suite that cannot go on has failed"
)]

use edge::coin::Ledger;
use edge::coin::ledger::{Click, Ending, Member, Opening, Sight};
use edge::ports::{Clock, Database, Param, Statement};
use fastrand::Rng;
use ledger_contract::Pair;
use std::collections::BTreeMap;
use uuid::Uuid;

const SEED: u64 = 1;
const STEPS: usize = 240;
/// Everything there is, after every few steps.
const TABLES: [&str; 4] = [
    "SELECT * FROM account ORDER BY user_id",
    "SELECT * FROM generation ORDER BY id",
    "SELECT * FROM entry ORDER BY id",
    "SELECT * FROM description ORDER BY digest, model",
];
/// What no code of ours does, and the rule of the schema that says no, in both databases' words.
const REFUSED: [(&str, &str); 16] = [
    ("UPDATE account SET available = -1", "account_never_overdrawn"),
    ("UPDATE account SET held = -1", "account_never_overreleased"),
    ("UPDATE account SET granted = granted + 1", "account_adds_up"),
    ("UPDATE generation SET state = 'lost' WHERE state = 'running'", "generation_"),
    ("UPDATE generation SET price = 0", "generation_price"),
    ("UPDATE generation SET asked = 5", "generation_asked"),
    ("UPDATE generation SET delivered = 9", "generation_delivered"),
    ("UPDATE generation SET idempotency_key = 'same', user_id = 'a'", "UNIQUE constraint failed"),
    ("UPDATE entry SET coins = 1", "entry_is_never_changed"),
    ("DELETE FROM entry", "entry_is_never_removed"),
    ("UPDATE generation SET state = 'done' WHERE state = 'failed'", "generation_ends_once"),
    ("UPDATE generation SET state = 'done' WHERE state = 'running'", "generation_ends_resolved"),
    (
        "INSERT INTO entry (user_id, kind, coins, generation_id, cause, at, available_after)
         SELECT user_id, 'hold', price, id, 'batch', 1, 1 FROM generation WHERE state = 'running'",
        "hold_once",
    ),
    (
        "INSERT INTO entry (user_id, kind, coins, generation_id, cause, at, available_after)
         SELECT user_id, 'release', price, id, 'expired', 1, 1 FROM generation WHERE state = 'failed'",
        "resolved_once",
    ),
    (
        "INSERT INTO entry (user_id, kind, coins, generation_id, cause, at, available_after)
         SELECT user_id, 'settle', price + 1, id, 'delivered', 1, 1 FROM generation WHERE state = 'running'",
        "resolved_within_hold",
    ),
    (
        "INSERT INTO entry (user_id, kind, coins, cause, at, available_after)
         SELECT user_id, 'grant', 1, 'operator', 1, available FROM account",
        "entry_tells_the_balance",
    ),
];

/// What the script remembers.
struct Script<'a> {
    pair: &'a Pair,
    rng: Rng,
    users: [String; 2],
    clicks: Vec<Click>,
    came: BTreeMap<&'static str, usize>,
}

fn statement(sql: &'static str) -> Statement {
    Statement { sql, params: Vec::new() }
}

impl Script<'_> {
    fn uuid(&mut self) -> String {
        Uuid::from_u128(self.rng.u128(1..)).to_string()
    }

    fn count(&mut self, what: &'static str) {
        *self.came.entry(what).or_default() += 1;
    }

    async fn open(&mut self, again: bool) {
        let old = self.rng.choice(&self.clicks).cloned().filter(|_| again);
        let click = match old {
            Some(click) => Click { generation_id: self.uuid(), ..click },
            None => Click {
                generation_id: self.uuid(),
                user_id: self.rng.choice(&self.users).unwrap().clone(),
                idempotency_key: self.uuid(),
                body_sha256: "00".repeat(32),
                price: self.rng.u32(1..=4),
                asked: self.rng.u8(1..=4),
                size: "square_hd",
                prompt: "tas \u{1f45c} \"kutip\"".to_owned(),
                settings: self.rng.bool().then(|| r#"{"a":1}"#.to_owned()),
                hold_ttl_ms: *self.rng.choice(&[1, 3_600_000]).unwrap(),
                running_max: 3,
                unpaid_max: 6,
                daily_pictures_max: 1_000,
            },
        };
        let digest = format!("{:02}", self.rng.u8(0..4));
        let sight =
            Sight { digest: &digest, model: "m", claim: &click.generation_id, patience_ms: 3_600_000 };
        let member = Member { user_id: &click.user_id, welcome_coins: 40 };
        let sight = self.rng.bool().then_some(sight);
        let opening = Ledger(self.pair).open(member, &click, sight).await.unwrap();
        self.count(match opening {
            Opening::Running { .. } => "opened",
            Opening::Known(_) => "known",
            Opening::TooManyRunning => "too many running",
            Opening::TooManyUnpaid => "too many unpaid",
            Opening::DayIsFull { .. } => "day is full",
        });
        self.clicks.push(click);
        // Batches of one moment have no order that two clocks agree on.
        self.pair.sleep(4).await;
    }

    async fn resolve(&mut self) {
        let Some(click) = self.rng.choice(&self.clicks).cloned() else { return };
        let delivered = self.rng.u8(0..=click.asked);
        let split = edge::coin::rule::split(click.price, delivered, click.asked);
        let ending = Ending {
            generation_id: click.generation_id,
            user_id: click.user_id,
            delivered,
            earned: split.earned,
            returned: split.returned,
            cause: if delivered == 0 { "withheld" } else { "delivered" },
            state: if delivered == 0 { "failed" } else { "done" },
            code: (delivered == 0).then_some("refused_by_safety"),
            prompt: click.prompt,
            description: self.rng.bool().then(|| "a bag".to_owned()),
            pictures: "[]".to_owned(),
            missing: "[]".to_owned(),
        };
        // A click that opened nothing has no batch to resolve: the ledger says so, on both alike.
        let resolved = Ledger(self.pair).resolve(&ending).await.is_ok();
        self.count(if resolved { "resolved" } else { "nothing to resolve" });
    }

    async fn step(&mut self) {
        let user = self.rng.choice(&self.users).unwrap().clone();
        let member = Member { user_id: &user, welcome_coins: 40 };
        let id = self.rng.choice(&self.clicks).map(|click| click.generation_id.clone()).unwrap_or_default();
        let ledger = Ledger(self.pair);
        match self.rng.u8(0..16) {
            0..=4 => return self.open(false).await,
            5 => return self.open(true).await,
            6..=8 => return self.resolve().await,
            9 => drop(ledger.cancel(member, &id).await.unwrap()),
            10 => drop(ledger.statement(member, None, 7).await.unwrap()),
            11 => drop(ledger.generations(member, Some(&id), 3).await.unwrap()),
            12 => {
                drop(ledger.generations(member, None, 5).await.unwrap());
                ledger.mark_removed(&user, &id).await.unwrap();
                drop(ledger.generation(member, &id).await.unwrap());
            }
            13 => {
                let sight = Sight { digest: "01", model: "m", claim: &id, patience_ms: 1 };
                drop(ledger.look(sight).await.unwrap());
                let text = self.rng.bool().then_some("a bag");
                ledger.tell(sight, text).await.unwrap();
            }
            14 => drop(ledger.sweep().await.unwrap()),
            _ => {
                let rows = ledger.outlived(Some(1)).await.unwrap();
                ledger.mark_outlived(&rows).await.unwrap();
            }
        }
    }

    async fn everything_is_equal(&self) {
        let rows = self.pair.batch(&TABLES.map(statement)).await.unwrap();
        assert!(!rows[0].is_empty(), "the databases are empty");
    }
}

#[tokio::test]
async fn every_step_of_the_ledger_comes_to_the_same_on_d1_and_on_native_sqlite() {
    let pair = Pair::start().await;
    let users = [Uuid::from_u128(0xa), Uuid::from_u128(0xb)].map(|user| user.to_string());
    let mut script =
        Script { pair: &pair, rng: Rng::with_seed(SEED), users, clicks: Vec::new(), came: BTreeMap::new() };
    for step in 0..STEPS {
        script.step().await;
        if step % 20 == 0 && step > 0 {
            script.everything_is_equal().await;
        }
    }
    script.everything_is_equal().await;
    println!("{} batches equal on both: {:?}", pair.batches.get(), script.came);
    for course in ["opened", "known", "too many running", "resolved"] {
        assert!(script.came.contains_key(course), "{course} did not come up: {:?}", script.came);
    }
}

#[tokio::test]
async fn every_rule_of_the_schema_says_no_in_the_same_words() {
    let pair = Pair::start().await;
    let users = ["a", "b"].map(str::to_owned);
    let mut script =
        Script { pair: &pair, rng: Rng::with_seed(SEED), users, clicks: Vec::new(), came: BTreeMap::new() };
    while script.clicks.len() < 4 {
        script.open(false).await;
    }
    let cancelled = script.clicks[0].clone();
    let member = Member { user_id: &cancelled.user_id, welcome_coins: 0 };
    Ledger(&pair).cancel(member, &cancelled.generation_id).await.unwrap();
    let lasting = Click {
        generation_id: "lasting".to_owned(),
        idempotency_key: "lasting".to_owned(),
        hold_ttl_ms: 3_600_000,
        ..cancelled.clone()
    };
    Ledger(&pair).open(member, &lasting, None).await.unwrap();
    script.everything_is_equal().await;
    for (sql, rule) in REFUSED {
        let refused = pair.batch(&[statement(sql)]).await;
        assert!(refused.is_err(), "{sql} was done");
        let words = pair.complaints.borrow().last().cloned().unwrap();
        assert!(words.contains(rule), "{sql}: {words}");
    }
    // A refusal half way through a batch takes the first half back, on both.
    let grant = "INSERT INTO account (user_id) VALUES (?1)";
    let half = [Statement { sql: grant, params: vec![Param::Text("half".into())] }, statement(REFUSED[8].0)];
    assert!(pair.batch(&half).await.is_err());
    script.everything_is_equal().await;
    println!("{} refusals in the same words", pair.complaints.borrow().len());
}
