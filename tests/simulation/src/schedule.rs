//! Time and order: tasks wait for moments, and the earliest moment comes next.

use futures_util::future::LocalBoxFuture;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::poll_fn;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::task::{Context, Poll, Wake, Waker};

/// Milliseconds since 1970 at which every world begins.
pub const BEGINNING_MS: u64 = 1_800_000_000_000;
/// Moments after which a world is taken for endless.
const MOMENTS_MAX: u64 = 2_000_000;

/// Who runs a task. Killing one ends all its tasks where they stand.
pub type Isolate = u32;

/// The scheduler of one world.
#[derive(Default)]
pub struct Schedule {
    /// Shared with the database, which has no other clock.
    now_ms: Arc<AtomicU64>,
    moments: RefCell<BTreeMap<(u64, u64), Moment>>,
    tasks: RefCell<Vec<(Isolate, LocalBoxFuture<'static, ()>)>>,
    born: RefCell<Vec<(Isolate, LocalBoxFuture<'static, ()>)>>,
    waits: Cell<u64>,
    /// The wait at which the isolate that waits dies.
    deadly: Cell<Option<u64>>,
    /// Whose task is being polled.
    current: Cell<Isolate>,
    /// Who has just reached the deadly wait.
    dying: Cell<Option<Isolate>>,
    /// How often each has died.
    deaths: RefCell<BTreeMap<Isolate, u32>>,
}

struct Moment {
    come: Rc<Cell<bool>>,
    waker: Rc<RefCell<Option<Waker>>>,
}

impl Schedule {
    /// A world's time, at its beginning.
    #[must_use]
    pub fn new() -> Self {
        let schedule = Self::default();
        schedule.now_ms.store(BEGINNING_MS, Ordering::Relaxed);
        schedule
    }

    /// The clock itself.
    #[must_use]
    pub fn clock(&self) -> Arc<AtomicU64> {
        Arc::clone(&self.now_ms)
    }

    /// Now.
    #[must_use]
    pub fn now_ms(&self) -> u64 {
        self.now_ms.load(Ordering::Relaxed)
    }

    /// Puts the clock elsewhere, as an operator's mistake or a bad time source would.
    pub fn jump(&self, by_ms: i64) {
        self.now_ms.store(self.now_ms().saturating_add_signed(by_ms), Ordering::Relaxed);
    }

    /// How often anything has waited: the points at which a process can die.
    #[must_use]
    pub fn waits(&self) -> u64 {
        self.waits.get()
    }

    /// At its `wait`-th wait from the beginning, whoever waits dies.
    pub fn die_at(&self, wait: u64) {
        self.deadly.set(Some(wait));
    }

    /// Nobody has to die any more.
    pub fn live_on(&self) {
        self.deadly.set(None);
    }

    /// Waits for a moment that many milliseconds ahead. Dying here is never to return.
    pub async fn wait(&self, ahead_ms: u64) {
        let number = self.waits.get() + 1;
        self.waits.set(number);
        let (come, waker) = (Rc::new(Cell::new(false)), Rc::new(RefCell::new(None)));
        if self.deadly.get() == Some(number) {
            self.dying.set(Some(self.current.get()));
            return poll_fn(|_| Poll::Pending).await;
        }
        let key = (self.now_ms().saturating_add(ahead_ms), number);
        self.moments.borrow_mut().insert(key, Moment { come: Rc::clone(&come), waker: Rc::clone(&waker) });
        let _forgotten = Forget { schedule: self, key };
        poll_fn(|context| {
            if come.get() {
                return Poll::Ready(());
            }
            *waker.borrow_mut() = Some(context.waker().clone());
            Poll::Pending
        })
        .await;
    }

    /// Starts a task; it begins when the scheduler next looks.
    pub fn start(&self, isolate: Isolate, task: LocalBoxFuture<'static, ()>) {
        self.born.borrow_mut().push((isolate, task));
    }

    /// How often an isolate has died. Its next life knows nothing of the one before.
    #[must_use]
    pub fn deaths(&self, isolate: Isolate) -> u32 {
        self.deaths.borrow().get(&isolate).copied().unwrap_or_default()
    }

    /// Ends every task of an isolate where it stands.
    pub fn kill(&self, isolate: Isolate) {
        *self.deaths.borrow_mut().entry(isolate).or_default() += 1;
        self.born.borrow_mut().retain(|(of, _)| *of != isolate);
        let (dead, alive) = self.tasks.take().into_iter().partition::<Vec<_>, _>(|(of, _)| *of == isolate);
        self.tasks.replace(alive);
        drop(dead);
    }

    /// Runs until nothing is left to wait for.
    ///
    /// # Panics
    /// When a world does not end.
    pub fn run(&self) {
        for _ in 0..MOMENTS_MAX {
            self.poll_all();
            let next = self.moments.borrow_mut().pop_first();
            let Some(((at_ms, _), moment)) = next else {
                assert!(self.tasks.borrow().is_empty(), "somebody waits for nothing");
                return;
            };
            if at_ms > self.now_ms() {
                self.now_ms.store(at_ms, Ordering::Relaxed);
            }
            moment.come.set(true);
            if let Some(waker) = moment.waker.take() {
                waker.wake();
            }
        }
        panic!("the world does not end");
    }

    /// Polls everybody until nobody has woken anybody any more.
    fn poll_all(&self) {
        let woken = Arc::new(Woken::default());
        let waker = Waker::from(Arc::clone(&woken));
        let mut context = Context::from_waker(&waker);
        loop {
            let mut tasks = self.tasks.take();
            tasks.append(&mut self.born.borrow_mut());
            tasks.retain_mut(|(isolate, task)| {
                self.current.set(*isolate);
                task.as_mut().poll(&mut context).is_pending()
            });
            self.tasks.replace(tasks);
            let died = self.dying.take().map(|isolate| self.kill(isolate)).is_some();
            if !died && !woken.0.swap(false, Ordering::Relaxed) && self.born.borrow().is_empty() {
                return;
            }
        }
    }
}

/// Whether anybody was woken since the last look.
#[derive(Default)]
struct Woken(AtomicBool);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Takes a moment off the list when nobody waits for it any more.
struct Forget<'a> {
    schedule: &'a Schedule,
    key: (u64, u64),
}

impl Drop for Forget<'_> {
    fn drop(&mut self) {
        self.schedule.moments.borrow_mut().remove(&self.key);
    }
}
