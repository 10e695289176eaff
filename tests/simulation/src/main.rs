//! The long run: `simulation [HISTORIES] [FIRST_SEED]`, or `simulation 1 SEED` to play one again.

#![allow(clippy::print_stdout, reason = "its output is its result")]

use simulation::history::{Tally, play};
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1).map(|argument| argument.parse::<u64>());
    let (Some(Ok(histories)), Some(Ok(first)), None) =
        (arguments.next().or(Some(Ok(10_000))), arguments.next().or(Some(Ok(1))), arguments.next())
    else {
        println!("simulation [HISTORIES] [FIRST_SEED]");
        return ExitCode::FAILURE;
    };
    let begun = Instant::now();
    let next = AtomicU64::new(first);
    let end = first.saturating_add(histories);
    let worker = || {
        let (mut tally, mut failed) = (Tally::default(), Vec::new());
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= end {
                return (tally, failed);
            }
            match std::panic::catch_unwind(|| play(seed)) {
                Ok(played) => tally.add(played),
                Err(_) => failed.push(seed),
            }
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let (all, failed) = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(worker)).collect();
        let mut all = (Tally::default(), Vec::new());
        for (tally, failed) in workers.into_iter().filter_map(|worker| worker.join().ok()) {
            all.0.add(tally);
            all.1.extend(failed);
        }
        all
    });
    println!("{all:#?}\n{} s", begun.elapsed().as_secs());
    for seed in &failed {
        println!("FAILED; play it again with: simulation 1 {seed}");
    }
    if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
