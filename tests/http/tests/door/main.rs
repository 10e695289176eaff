//! The door holds: what is kept out, what is slowed down, and what never leaks.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::string_slice,
    clippy::arithmetic_side_effects,
    reason = "a story that cannot go on has failed"
)]

mod breaker;
mod canary;
mod ceiling;
mod cors;
mod fence;
mod header;
mod key;
mod photo;
mod provider;
mod socket;
mod text;
mod token;

use contract::problem::Code;
use stack::Answer;

/// What a caller hears of a refusal: status, code, and the words for people.
fn heard(answer: &Answer) -> (u16, Code, String) {
    let problem = answer.problem();
    (problem.status, problem.code, problem.detail)
}

/// The seconds in `Retry-After`.
fn retry_after_s(answer: &Answer) -> u32 {
    answer.headers["retry-after"].to_str().unwrap().parse().unwrap()
}
