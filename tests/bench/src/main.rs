//! What Etalase costs in time: `bench [PART...]`, all parts without a name. It starts the built product in its real
//! runtime beside the stand-ins, measures, and writes `bench/results.md` and `bench/journey.svg`; a part that is not
//! asked for keeps the results it had. `cargo xtask bench` builds what is measured and calls this.
//!
//! Absolute times belong to the machine. What is compared is measured in the same run, in turns, so that a busy
//! machine is busy for both.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "a measurement that cannot be made has failed, and its results are printed"
)]
#![allow(unreachable_pub, reason = "a program has no outside; here `pub` says what leaves its module")]

mod edge;
mod figure;
mod growth;
mod journey;
mod machine;
mod page;
mod program;
mod results;
mod sample;
mod sandbox_call;
mod table;
mod worker;

use results::Results;
use std::process::ExitCode;

/// Bytes of a photo as the page sends it: shrunk, and stripped of everything but the picture.
const PHOTO_BYTES: usize = 200_000;
/// The settings of production but for what ends a measurement early.
const WITHOUT_LIMITS: [(&str, &str); 4] = [
    ("RATE_LIMITS", "off"),
    ("WELCOME_COINS", "1000000"),
    ("DESCRIPTIONS_PER_DAY", "1000000"),
    ("DAILY_PICTURES_MAX", "1000000"),
];
/// In the order of the results.
const PARTS: [&str; 5] = ["journey", "edge", "worker", "page", "growth"];

#[tokio::main]
async fn main() -> ExitCode {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    if let Some(unknown) = asked.iter().find(|part| !PARTS.contains(&part.as_str())) {
        eprintln!("there is no part {unknown}; there are {}", PARTS.join(", "));
        return ExitCode::FAILURE;
    }
    for part in PARTS.into_iter().filter(|part| asked.is_empty() || asked.iter().any(|one| one == part)) {
        eprintln!("==> {part}");
        let tables = match part {
            "journey" => {
                let measured = journey::measure().await;
                results::draw("journey.svg", &figure::draw(&measured));
                vec![journey::table(&measured)]
            }
            "edge" => edge::measure().await,
            "worker" => worker::measure().await,
            "page" => page::measure().await,
            _ => growth::measure().await,
        };
        tables.iter().for_each(|table| println!("\n{table}"));
        let mut results = Results::read(); // somebody may have measured another part meanwhile
        results.put(part, &tables);
        results.write();
    }
    ExitCode::SUCCESS
}
