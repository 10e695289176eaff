//! A history: a handful of sellers, a few isolates, and everything that can happen between them, by one seed.

use crate::audit;
use crate::database::Sqlite;
use crate::port::Window;
use crate::schedule::Isolate;
use crate::seller::{Press, Seller};
use crate::world::World;
use fastrand::Rng;
use http::Method;
use std::rc::Rc;
use uuid::Uuid;

/// What histories came to, added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Histories played.
    pub histories: u64,
    /// Things done in them.
    pub deeds: u64,
    /// Points at which a process could have died.
    pub waits: u64,
    /// Processes that died.
    pub deaths: u64,
    /// Database calls.
    pub database_calls: u64,
    /// Clicks that were answered with pictures.
    pub delivered: u64,
    /// Batches that were cancelled.
    pub cancelled: u64,
    /// Clicks that were answered otherwise.
    pub refused: u64,
}

impl Tally {
    /// Adds another.
    pub fn add(&mut self, other: Self) {
        self.histories += other.histories;
        self.deeds += other.deeds;
        self.waits += other.waits;
        self.deaths += other.deaths;
        self.database_calls += other.database_calls;
        self.delivered += other.delivered;
        self.cancelled += other.cancelled;
        self.refused += other.refused;
    }
}

/// How long after its last deed a world is looked at: past every hold, wherever the clock was put.
const AFTERLIFE_MS: i64 = 3 * 24 * 3_600 * 1_000;

/// Plays the history of a seed and audits it.
///
/// # Panics
/// With what is wrong, when something is.
#[must_use]
pub fn play(seed: u64) -> Tally {
    let mut rng = Rng::with_seed(seed);
    let world = World::over(Sqlite::reused, rng.u64(..), &settings(&mut rng));
    world.dial.database_permille.set(*rng.choice(&[0, 20, 100, 300]).unwrap_or(&0));
    world.dial.outside_permille.set(*rng.choice(&[0, 50, 250, 600]).unwrap_or(&0));
    let sellers: Vec<Seller> = (0..rng.u8(1..=3)).map(|_| Seller::new(uuid(&mut rng))).collect();
    let mut cast = Cast { world, sellers, pressed: Vec::new(), deleted: Vec::new(), tally: Tally::default() };
    for _ in 0..rng.u8(3..=16) {
        cast.deed(&mut rng);
    }
    cast.end()
}

fn settings(rng: &mut Rng) -> Vec<(&'static str, String)> {
    vec![
        ("COINS_PER_BATCH", rng.u32(1..=5).to_string()),
        ("WELCOME_COINS", rng.u32(0..=12).to_string()),
        ("FAL_CONCURRENCY", rng.u32(1..=4).to_string()),
        ("HOLD_TTL_S", "300".to_owned()),
        ("UNPAID_PER_DAY", rng.u32(1..=9).to_string()),
        ("PICTURES_KEPT_DAYS", rng.u32(0..=1).to_string()),
        ("RATE_LIMITS", if rng.bool() { "on" } else { "off" }.to_owned()),
    ]
}

fn uuid(rng: &mut Rng) -> Uuid {
    Uuid::from_u128(rng.u128(1..))
}

/// Starts the scheduled sweep in an isolate.
pub fn sweep(world: &Rc<World>, isolate: Isolate) {
    let window = Window::new(world, isolate);
    let kept_ms = world.kept_ms(isolate);
    // What one sweep cannot do the next one does.
    let sweep = async move { drop(edge::flow::sweep::sweep(&window, kept_ms).await) };
    world.schedule.start(isolate, Box::pin(sweep));
}

struct Cast {
    world: Rc<World>,
    sellers: Vec<Seller>,
    pressed: Vec<(usize, Press)>,
    deleted: Vec<String>,
    tally: Tally,
}

impl Cast {
    fn deed(&mut self, rng: &mut Rng) {
        self.tally.deeds += 1;
        let isolate = rng.u32(0..3);
        let who = rng.usize(..self.sellers.len());
        let seller = self.sellers[who].clone();
        match rng.u8(0..18) {
            0..=4 => {
                let mut press = Press::new(uuid(rng), rng.u64(1..=4), rng.bool());
                press.events = rng.bool();
                self.pressed.push((who, press.clone()));
                seller.press(&self.world, isolate, press);
            }
            5..=7 => self.press_again(rng, isolate),
            8 => seller.visit(&self.world, isolate, Method::GET, "/api/me".into()),
            9 => seller.visit(&self.world, isolate, Method::GET, "/api/coins".into()),
            10 => self.delete(&seller, isolate),
            11 => sweep(&self.world, isolate),
            12 => {
                self.world.schedule.kill(isolate);
                self.tally.deaths += 1;
            }
            13 => {
                let ahead = rng.u64(1..200);
                self.world.schedule.die_at(self.world.schedule.waits() + ahead);
                self.tally.deaths += 1;
            }
            14..=15 => seller.cancel(&self.world, isolate, rng.u64(0..4_000)),
            16 => self.world.schedule.jump(*rng.choice(&[-400_000, -1_000, 1_000, 400_000]).unwrap_or(&0)),
            _ => self.world.schedule.run(),
        }
        if rng.u8(0..4) == 0 {
            self.world.schedule.run();
        }
    }

    /// The same click again, or its key with another body.
    fn press_again(&mut self, rng: &mut Rng, isolate: u32) {
        let Some((who, press)) = rng.choice(&self.pressed).cloned() else { return };
        let mut press = press;
        press.events = rng.bool();
        if rng.u8(0..4) == 0 {
            press.body["seed"] = rng.u32(..).into();
        }
        self.sellers[who].press(&self.world, isolate, press);
    }

    fn delete(&mut self, seller: &Seller, isolate: u32) {
        let told = seller.told();
        let Some(id) = told.iter().find_map(|told| told.answer["generation_id"].as_str()) else { return };
        self.deleted.push(id.to_owned());
        seller.visit(&self.world, isolate, Method::DELETE, format!("/api/generations/{id}"));
    }

    fn end(mut self) -> Tally {
        self.world.schedule.run();
        audit::ledger(&self.world);
        self.world.dial.database_permille.set(0);
        self.world.dial.outside_permille.set(0);
        self.world.schedule.live_on();
        self.world.schedule.jump(AFTERLIFE_MS);
        sweep(&self.world, 9);
        self.world.schedule.run();
        audit::end(&self.world, &self.sellers, &self.deleted);
        // Everybody asks once more for everything, and hears what they heard.
        for (who, press) in self.pressed.clone() {
            self.sellers[who].press(&self.world, 9, Press { events: false, ..press });
            self.world.schedule.run();
        }
        self.world.schedule.jump(AFTERLIFE_MS);
        sweep(&self.world, 9);
        self.world.schedule.run();
        audit::end(&self.world, &self.sellers, &self.deleted);
        self.tally.histories = 1;
        self.tally.waits = self.world.schedule.waits();
        self.tally.database_calls = self.world.dial.database_calls();
        for told in self.sellers.iter().flat_map(Seller::told) {
            if told.status == 200 { self.tally.delivered += 1 } else { self.tally.refused += 1 }
        }
        let cancelled = self.world.database.query("SELECT id FROM generation WHERE code = 'cancelled'");
        self.tally.cancelled = u64::try_from(cancelled.len()).unwrap_or_default();
        self.tally
    }
}
