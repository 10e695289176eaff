//! What the page and the edge agree on, and nothing else.
//!
//! In here: the shapes that travel between them ([`api`]), the closed list of ways a call can fail
//! ([`problem`]), the limits both sides enforce ([`limit`], [`text`]), the picture sizes that can be asked for
//! ([`size`]), the options a seller chooses from ([`catalogue`]), the prompts made of them ([`prompt`]), and the
//! reading of what may be older or newer than this code ([`forgiving`]).
//!
//! Not in here: I/O, clocks, randomness, browsers, Cloudflare. Everything is a pure function of its input, so
//! that a rule tested here holds on both sides.

pub mod api;
pub mod catalogue;
pub mod forgiving;
pub mod limit;
pub mod problem;
pub mod prompt;
pub mod size;
pub mod text;
