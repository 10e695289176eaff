//! The ports of an isolate in the world, and its app behind them. Each call waits before its effect and again after it, so that a process
//! can die in between, and asks the dial whether it fails.

use crate::fault::Fate;
use crate::outside;
use crate::schedule::Isolate;
use crate::world::World;
use contract::operation::{is_api, is_declared};
use edge::coin::failure::classify;
use edge::ports::{
    Afterwards, Answer, Call, CallError, Clock, Database, DatabaseError, Digest, Entropy, Fault, Fence,
    Incoming, Limits, Log, Outbound, PictureStore, ReadError, Rows, Site, Statement, Streams,
};
use edge::route::{Heard, Reply};
use edge::setting::Misconfigured;
use edge::visit::App;
use futures_util::future::{Either, LocalBoxFuture, select};
use http::Request;
use sha2::Digest as _;
use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::pin::pin;
use std::rc::Rc;

/// What the app of an isolate answers. It must be something that the OpenAPI document has for that call.
pub(crate) async fn answer(
    world: &Rc<World>,
    isolate: Isolate,
    app: Result<Rc<App>, Misconfigured>,
    request: Request<Vec<u8>>,
) -> Reply<Vec<u8>> {
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let request = request.map(|bytes| Whole { bytes, bodies: Rc::clone(&world.bodies) });
    let reply = edge::app::handle(app, Rc::new(Window::new(world, isolate)), request).await;
    let (status, code) = (reply.status().as_u16(), reply.extensions().get::<Heard>().map(|heard| heard.0));
    let declared = is_declared(method.as_str(), &path, status, code);
    assert!(declared || !is_api(&path), "{method} {path} answers {status} {code:?}, and does not say so");
    reply
}

/// One isolate's view of the world.
pub(crate) struct Window {
    pub(crate) world: Rc<World>,
    pub(crate) isolate: Isolate,
    trips: Cell<u32>,
}

impl Window {
    pub(crate) fn new(world: &Rc<World>, isolate: Isolate) -> Self {
        Self { world: Rc::clone(world), isolate, trips: Cell::new(0) }
    }

    async fn travel(&self) {
        let ahead_ms = self.world.dial.span_ms(0, 8);
        self.world.schedule.wait(ahead_ms).await;
    }
}

impl Clock for Window {
    fn now_ms(&self) -> u64 {
        self.world.schedule.now_ms()
    }

    async fn sleep(&self, duration_ms: u64) {
        self.world.schedule.wait(duration_ms).await;
    }
}

impl Entropy for Window {
    fn bits(&self) -> u128 {
        self.world.dial.bits()
    }
}

impl Digest for Window {
    async fn sha256(&self, bytes: &[u8]) -> Result<[u8; 32], Fault> {
        Ok(sha2::Sha256::digest(bytes).into())
    }
}

impl Database for Window {
    async fn batch(&self, statements: &[Statement]) -> Result<Vec<Rows>, DatabaseError> {
        let (fate, words) = self.world.dial.database();
        self.trips.set(self.trips.get() + 1);
        self.travel().await;
        let rows = match fate {
            Fate::Fine | Fate::LostAfter => self.world.database.batch(statements),
            Fate::LostBefore | Fate::Shed => Err(words.to_owned()),
        };
        crate::audit::balances(&self.world);
        self.travel().await;
        match fate {
            Fate::Fine | Fate::LostBefore | Fate::Shed => rows.map_err(|complaint| classify(&complaint)),
            Fate::LostAfter => Err(classify(words)),
        }
    }

    fn trips(&self) -> u32 {
        self.trips.get()
    }
}

impl Outbound for Window {
    async fn send(&self, call: Call<'_>) -> Result<Answer, CallError> {
        let work = async {
            self.travel().await;
            self.world.called.borrow_mut().push(call.url.to_string());
            if let Some(line) = outside::written(&self.world, &call) {
                self.world.schedule.wait(line.after_ms).await;
                return Ok(outside::file(line.status, line.body));
            }
            let answer = outside::answer(&self.world, &call);
            self.world.schedule.wait(outside::duration_ms(&self.world, &call)).await;
            answer
        };
        match select(pin!(work), pin!(self.sleep(call.timeout_ms))).await {
            Either::Left((answer, _)) => answer,
            Either::Right(((), _)) => Err(CallError::Timeout),
        }
    }
}

impl Streams for Window {
    type Stream = Vec<u8>;
}

impl PictureStore for Window {
    async fn put(&self, key: &str, media_type: &'static str, bytes: Vec<u8>) -> Result<(), Fault> {
        self.travel().await;
        let fails = self.world.dial.happens(self.world.dial.outside_permille.get());
        if !fails || self.world.dial.happens(500) {
            self.world.bucket.borrow_mut().insert(key.to_owned(), (media_type.to_owned(), bytes));
        }
        self.travel().await;
        if fails { Err(Fault("the store is away".into())) } else { Ok(()) }
    }

    async fn get(&self, key: &str) -> Result<Option<(Self::Stream, String)>, Fault> {
        self.travel().await;
        if self.world.dial.happens(self.world.dial.outside_permille.get()) {
            return Err(Fault("the store is away".into()));
        }
        Ok(self.world.bucket.borrow().get(key).map(|(media_type, bytes)| (bytes.clone(), media_type.clone())))
    }

    async fn delete(&self, keys: &[String]) -> Result<(), Fault> {
        self.travel().await;
        let fails = self.world.dial.happens(self.world.dial.outside_permille.get());
        if !fails || self.world.dial.happens(500) {
            self.world.bucket.borrow_mut().retain(|key, _| !keys.contains(key));
        }
        self.travel().await;
        if fails { Err(Fault("the store is away".into())) } else { Ok(()) }
    }
}

impl Site for Window {
    async fn document(&self) -> Result<Self::Stream, Fault> {
        Ok(b"<!doctype html>".to_vec())
    }
}

impl Afterwards for Window {
    fn go_on(&self, work: LocalBoxFuture<'static, ()>) {
        self.world.schedule.start(self.isolate, work);
    }
}

impl Limits for Window {
    async fn allows(&self, _: Fence, _: &str) -> Result<bool, Fault> {
        Ok(!self.world.dial.fences_are_full.get())
    }
}

impl Log for Window {
    fn line(&self, line: &str) {
        self.world.log.borrow_mut().push(line.to_owned());
    }
}

/// A body that is there already.
pub(crate) struct Whole {
    pub(crate) bytes: Vec<u8>,
    pub(crate) bodies: Rc<RefCell<Vec<Range<usize>>>>,
}

impl Incoming for Whole {
    async fn read(self, bytes_max: usize) -> Result<Vec<u8>, ReadError> {
        let start = self.bytes.as_ptr().addr();
        self.bodies.borrow_mut().push(start..start + self.bytes.len());
        if self.bytes.len() > bytes_max { Err(ReadError::TooLarge) } else { Ok(self.bytes) }
    }
}
