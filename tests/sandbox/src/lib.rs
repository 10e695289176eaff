//! Stand-ins for the three paid services that Etalase talks to: Supabase Auth, Gemini and fal.
//!
//! In here: their HTTP surface as far as the product uses it, with their error shapes; real work behind it (signed
//! tokens, photos that are looked at, pictures that are painted); and what no real service offers: faults on
//! demand, latencies by number and a record of every request, through [`control`].
//!
//! Not in here: anything of the product. A test starts its own with [`Sandbox::start`] or shares the one that
//! `cargo run -p sandbox` runs; everything it asks for can be narrowed to its own requests by a text in them.
//! State lives in memory, every list has a bound, and the listener is on the loopback interface only.

pub mod auth;
pub mod control;
pub mod digest;
pub mod fal;
pub mod fault;
pub mod file;
pub mod gemini;
pub mod record;
pub mod scene;
pub mod server;

mod gate;
mod line;
mod world;

pub use control::{Control, ControlError};
pub use fault::{Fault, Instead, Mangle, Rule, Service, Twist};
pub use server::{Options, Sandbox};
