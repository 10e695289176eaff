//! What goes wrong outside, and when: before an effect or after it, at which call, with which words.

use fastrand::Rng;
use std::cell::{Cell, RefCell};

/// Words with which D1 reports that nobody knows.
pub const LOST: [&str; 5] = [
    "Network connection lost.",
    "D1 DB reset because its code was updated.",
    "Internal error while starting up D1 DB storage caused object to be reset.",
    "Cannot resolve D1 DB due to transient issue on remote node.",
    "D1 DB storage operation exceeded timeout which caused object to be reset.",
];
/// Words with which D1 reports that it did not begin.
pub const SHED: [&str; 2] =
    ["D1 DB is overloaded. Requests queued for too long.", "D1 DB is overloaded. Too many requests queued."];

/// What happens to one call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It works.
    Fine,
    /// The connection breaks before anything happened.
    LostBefore,
    /// Everything happened, then the connection breaks.
    LostAfter,
    /// It is not begun, and that is said.
    Shed,
}

/// A dial per world: how often calls fail, or which one does.
#[derive(Debug)]
pub struct Dial {
    rng: RefCell<Rng>,
    /// Out of a thousand calls of the database.
    pub database_permille: Cell<u32>,
    /// Out of a thousand calls of a provider or the picture store.
    pub outside_permille: Cell<u32>,
    /// The fate of one database call by its number, from 1.
    pub chosen: Cell<Option<(u64, Fate, &'static str)>>,
    /// Whether everybody has come too often.
    pub fences_are_full: Cell<bool>,
    calls: Cell<u64>,
}

impl Dial {
    /// Nothing fails until the dial is turned.
    #[must_use]
    pub fn new(rng: Rng) -> Self {
        Self {
            rng: RefCell::new(rng),
            database_permille: Cell::new(0),
            outside_permille: Cell::new(0),
            chosen: Cell::new(None),
            fences_are_full: Cell::new(false),
            calls: Cell::new(0),
        }
    }

    /// Whether anything outside the database can fail.
    #[must_use]
    pub fn is_turned(&self) -> bool {
        self.outside_permille.get() > 0
    }

    /// Database calls so far.
    #[must_use]
    pub fn database_calls(&self) -> u64 {
        self.calls.get()
    }

    /// The fate of the next database call, and the words if it is a bad one.
    pub fn database(&self) -> (Fate, &'static str) {
        self.calls.set(self.calls.get() + 1);
        if let Some((call, fate, words)) = self.chosen.get() {
            return if call == self.calls.get() { (fate, words) } else { (Fate::Fine, "") };
        }
        if !self.happens(self.database_permille.get()) {
            return (Fate::Fine, "");
        }
        let mut rng = self.rng.borrow_mut();
        match rng.u8(0..3) {
            0 => (Fate::LostBefore, LOST[rng.usize(..LOST.len())]),
            1 => (Fate::LostAfter, LOST[rng.usize(..LOST.len())]),
            _ => (Fate::Shed, SHED[rng.usize(..SHED.len())]),
        }
    }

    /// Whether something of that likelihood happens.
    pub fn happens(&self, permille: u32) -> bool {
        permille > 0 && self.rng.borrow_mut().u32(0..1_000) < permille
    }

    /// One of several, evenly.
    pub fn pick(&self, choices: usize) -> usize {
        self.rng.borrow_mut().usize(..choices)
    }

    /// Milliseconds, from `least` to `most`.
    pub fn span_ms(&self, least: u64, most: u64) -> u64 {
        self.rng.borrow_mut().u64(least..=most)
    }

    /// Fresh bits.
    pub fn bits(&self) -> u128 {
        self.rng.borrow_mut().u128(..)
    }
}
