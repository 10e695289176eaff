//! What the app needs from outside, one trait per role. Each method says what its callers may rely on.
//!
//! Production implements them in `platform`; tests implement them with small worlds that can fail before or
//! after an effect has taken place.

use futures_util::future::LocalBoxFuture;
use std::borrow::Cow;

/// Time.
pub trait Clock {
    /// Milliseconds since 1970. Good for measuring a wait; the ledger has a clock of its own.
    fn now_ms(&self) -> u64;
    /// Returns after at least that long.
    async fn sleep(&self, duration_ms: u64);
}

/// Randomness that nobody can guess.
pub trait Entropy {
    /// 128 fresh bits.
    fn bits(&self) -> u128;
}

/// Hashing by the platform, which is faster than ours and costs no CPU budget of the isolate.
pub trait Digest {
    /// SHA-256 of the bytes.
    async fn sha256(&self, bytes: &[u8]) -> Result<[u8; 32], Fault>;
}

/// The ledger's database: SQLite behind a wire.
pub trait Database {
    /// Runs the statements in order as one transaction and returns the rows of each.
    ///
    /// `Ok`: all of it happened. [`DatabaseError::Refused`] and [`DatabaseError::Unavailable`]: none of it
    /// happened. [`DatabaseError::Unknown`]: all of it or none of it happened.
    async fn batch(&self, statements: &[Statement]) -> Result<Vec<Rows>, DatabaseError>;
    /// How often this request has gone to the database and back, for the log: each batch is one round trip, and so
    /// is each further try of it.
    fn trips(&self) -> u32;
}

/// One SQL statement with its parameters, as data.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// SQL with `?1`, `?2`, ... for the parameters.
    pub sql: &'static str,
    /// In the order of the placeholders.
    pub params: Vec<Param>,
}

/// A parameter of a statement.
#[derive(Clone, Debug, PartialEq)]
pub enum Param {
    /// NULL.
    Null,
    /// An integer within what a JavaScript number carries exactly.
    Integer(i64),
    /// UTF-8.
    Text(String),
}

/// The rows one statement returned, each a JSON object by column name.
pub type Rows = Vec<serde_json::Value>;

/// Why a batch of statements failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DatabaseError {
    /// A named rule of the schema said no, or a statement is wrong. Nothing was written.
    Refused(String),
    /// The database did not take the batch. Nothing was written.
    Unavailable(String),
    /// The connection broke: it may have been written.
    Unknown(String),
}

/// Calls to other services.
pub trait Outbound {
    /// Sends one request, without following redirects, and reads the answer up to the call's limits.
    ///
    /// Returns within `timeout_ms` plus scheduling; an answer longer than `answer_bytes_max` is an error and is
    /// not read further.
    async fn send(&self, call: Call<'_>) -> Result<Answer, CallError>;
}

/// One outgoing request.
#[derive(Clone, Debug)]
pub struct Call<'a> {
    /// GET or POST.
    pub method: http::Method,
    /// Absolute.
    pub url: Cow<'a, str>,
    /// Names are lower case; values may hold secrets.
    pub headers: Vec<(&'static str, Cow<'a, str>)>,
    /// The body in pieces, so that a photo inside it is not copied once more.
    pub body: Vec<Cow<'a, [u8]>>,
    /// From sending to the last byte of the answer.
    pub timeout_ms: u64,
    /// Bytes of the answer's body at most.
    pub answer_bytes_max: usize,
}

/// An answer, whatever its status.
#[derive(Clone, Debug)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// The few headers that decide something.
    pub headers: http::HeaderMap,
    /// The whole body.
    pub body: Vec<u8>,
}

/// Why there is no answer. In every case the other side may have acted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallError {
    /// Not in time.
    Timeout,
    /// The connection could not be made or broke.
    Lost,
    /// More than the call allows.
    TooLarge,
}

/// Our own store of pictures.
pub trait PictureStore: Streams {
    /// Keeps the bytes under the key; when it returns `Ok` they are durable. Doing it twice is doing it once.
    async fn put(&self, key: &str, media_type: &'static str, bytes: Vec<u8>) -> Result<(), Fault>;
    /// The picture under the key, unread, with its media type.
    async fn get(&self, key: &str) -> Result<Option<(Self::Stream, String)>, Fault>;
    /// Forgets the keys; those that are not there do no harm.
    async fn delete(&self, keys: &[String]) -> Result<(), Fault>;
}

/// The built page.
pub trait Site: Streams {
    /// The page's document, unread.
    async fn document(&self) -> Result<Self::Stream, Fault>;
}

/// Who can hand a body through without reading it.
pub trait Streams {
    /// The platform's own stream of bytes.
    type Stream: 'static;
}

/// Work that goes on after the reply.
pub trait Afterwards {
    /// Runs the future to its end even if the client is gone, within the platform's limit (30 s after the end of
    /// the request on Cloudflare).
    fn go_on(&self, work: LocalBoxFuture<'static, ()>);
}

/// A fence against floods: near the caller, approximate, forgetful. Coins are guarded by the ledger.
pub trait Limits {
    /// Counts one more for the key and tells whether that is still within what the fence lets through.
    async fn allows(&self, fence: Fence, key: &str) -> Result<bool, Fault>;
}

/// Who is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fence {
    /// Somebody who signed in.
    User,
    /// A network address, of people who have not.
    Address,
}

/// The log.
pub trait Log {
    /// Writes one line. It must not hold a prompt, token, key or body.
    fn line(&self, line: &str);
}

/// Something outside did what its contract excludes. It is logged once, and opaque outside.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Fault(pub String);

/// Everything at once, for the app.
pub trait Ports:
    Clock + Entropy + Digest + Database + Outbound + PictureStore + Site + Afterwards + Limits + Log + 'static
{
}

impl<P> Ports for P where
    P: Clock
        + Entropy
        + Digest
        + Database
        + Outbound
        + PictureStore
        + Site
        + Afterwards
        + Limits
        + Log
        + 'static
{
}

/// A request's body, not read yet.
pub trait Incoming {
    /// Reads the whole body. Not a byte more than `bytes_max` is kept, and reading stops there.
    async fn read(self, bytes_max: usize) -> Result<Vec<u8>, ReadError>;
}

/// Why a body could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// More than allowed.
    TooLarge,
    /// It ended early.
    Broken,
}
