//! What the page and the edge agree on, and nothing else.
//!
//! In here: the shapes that travel between them ([`api`]), the calls and what each may answer ([`operation`]), the
//! closed list of ways a call can fail ([`problem`]), the limits both sides enforce ([`limit`], [`text`]), the picture
//! sizes that can be asked for ([`size`]), the options a seller chooses from ([`catalogue`]), the prompts made of them
//! ([`prompt`]), the reading of what may be older or newer than this code ([`forgiving`]), and all of it as an OpenAPI
//! document ([`OPENAPI`]).
//!
//! Not in here: I/O, clocks, randomness, browsers, Cloudflare. Everything is a pure function of its input, so
//! that a rule tested here holds on both sides.

pub mod api;
pub mod catalogue;
pub mod forgiving;
pub mod limit;
pub mod operation;
pub mod problem;
pub mod prompt;
#[cfg(feature = "schema")]
mod schema;
pub mod size;
pub mod text;

/// The OpenAPI document of the API, as JSON. Made by `tests/openapi` out of the types in here.
pub const OPENAPI: &str = include_str!("../openapi.json");
