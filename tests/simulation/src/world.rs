//! Everything outside the app, in one place, with what is remembered for the audit.

use crate::database::Sqlite;
use crate::fault::Dial;
use crate::schedule::{Isolate, Schedule};
use edge::setting::Settings;
use edge::visit::App;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

/// The secret that signs the sellers' tokens in every world; it opens nothing else.
pub const JWT_SECRET: &str = "only for simulated worlds";
/// The issuer those tokens name.
pub const SUPABASE: &str = "https://world.example";

/// What one call outside is answered, and after how long.
#[derive(Clone, Debug)]
pub struct Line {
    /// In its address.
    pub of: &'static str,
    /// HTTP status.
    pub status: u16,
    /// Body.
    pub body: Vec<u8>,
    /// Milliseconds.
    pub after_ms: u64,
}

/// One world.
pub struct World {
    /// Its time.
    pub schedule: Schedule,
    /// Its database.
    pub database: Sqlite,
    /// Its bucket: media type and bytes by key.
    pub bucket: RefCell<BTreeMap<String, (String, Vec<u8>)>>,
    /// What goes wrong in it.
    pub dial: Dial,
    /// Answers that were decided before, each for the first call whose address has that in it.
    pub script: RefCell<Vec<Line>>,
    /// Addresses that were called outside, in order.
    pub called: RefCell<Vec<String>>,
    /// Pictures the painter was paid for, by prompt and seed.
    pub paid: RefCell<BTreeMap<(String, u64), u32>>,
    /// Photos the describer was shown.
    pub looks: Cell<u32>,
    /// Photos in calls, and how many of them lay where the caller's body had been read to.
    pub photos: Cell<(u32, u32)>,
    /// Where bodies were read to: addresses of their first byte and the one after the last.
    pub bodies: Rc<RefCell<Vec<Range<usize>>>>,
    /// Lines of the log.
    pub log: RefCell<Vec<String>>,
    settings: BTreeMap<&'static str, String>,
    apps: RefCell<BTreeMap<(Isolate, u32), Rc<App>>>,
}

impl World {
    /// A world with these settings beside the ordinary ones.
    #[must_use]
    pub fn new(seed: u64, settings: &[(&'static str, String)]) -> Rc<Self> {
        Self::over(Sqlite::new, seed, settings)
    }

    /// The same over a database of that making.
    #[must_use]
    pub fn over(
        database: fn(Arc<AtomicU64>) -> Sqlite,
        seed: u64,
        settings: &[(&'static str, String)],
    ) -> Rc<Self> {
        let schedule = Schedule::new();
        let mut all = BTreeMap::from([
            ("SUPABASE_URL", SUPABASE.to_owned()),
            ("SUPABASE_PUBLISHABLE_KEY", "public".to_owned()),
            ("SUPABASE_JWT_SECRET", JWT_SECRET.to_owned()),
            ("FAL_KEY", "key".to_owned()),
            ("GEMINI_API_KEY", "key".to_owned()),
        ]);
        all.extend(settings.iter().cloned());
        Rc::new(Self {
            database: database(schedule.clock()),
            schedule,
            bucket: RefCell::default(),
            dial: Dial::new(fastrand::Rng::with_seed(seed)),
            script: RefCell::default(),
            called: RefCell::default(),
            paid: RefCell::default(),
            looks: Cell::new(0),
            photos: Cell::default(),
            bodies: Rc::default(),
            log: RefCell::default(),
            settings: all,
            apps: RefCell::default(),
        })
    }

    /// How long pictures are kept in this world, if not for ever.
    pub fn kept_ms(&self, isolate: Isolate) -> Option<u64> {
        self.app(isolate).settings.pictures_kept_ms
    }

    /// The memory of an isolate: new when it has just been born.
    ///
    /// # Panics
    /// When the settings are wrong.
    pub fn app(&self, isolate: Isolate) -> Rc<App> {
        let new = || {
            let settings = Settings::read(|name| self.settings.get(name).cloned()).expect("good settings");
            Rc::new(App::new(settings))
        };
        Rc::clone(self.apps.borrow_mut().entry((isolate, self.schedule.deaths(isolate))).or_insert_with(new))
    }
}
