//! The long run: `simulation --histories N --seed S`, or `--histories 1 --seed S` to play one again. Progress goes to
//! stderr, the result to stdout.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "its output is its result")]

use simulation::history::{Tally, play};
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// Between two lines of progress.
const PROGRESS_EVERY: Duration = Duration::from_secs(20);

fn main() -> ExitCode {
    let Some((histories, seed)) = read(std::env::args().skip(1)) else {
        eprintln!("simulation [--histories N] [--seed S]");
        return ExitCode::FAILURE;
    };
    let begun = Instant::now();
    let (all, failed) = run(histories, seed, begun);
    let seconds = begun.elapsed().as_secs_f64();
    println!("{all:#?}\n{histories} histories from seed {seed} in {seconds:.1} s, {} failed", failed.len());
    for seed in &failed {
        println!("play it again with: cargo xtask simulate --histories 1 --seed {seed}");
    }
    if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// How many, from which seed.
fn read(mut arguments: impl Iterator<Item = String>) -> Option<(u64, u64)> {
    let (mut histories, mut seed) = (10_000, 1);
    while let Some(name) = arguments.next() {
        let given = match name.as_str() {
            "--histories" => &mut histories,
            "--seed" => &mut seed,
            _ => return None,
        };
        *given = arguments.next()?.parse().ok()?;
    }
    Some((histories, seed))
}

/// Plays them on all cores; returns what they came to, and the seeds that found something.
fn run(histories: u64, first: u64, begun: Instant) -> (Tally, Vec<u64>) {
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
    let progress = || {
        let mut said = Instant::now();
        while next.load(Ordering::Relaxed) < end {
            thread::sleep(Duration::from_millis(100));
            if said.elapsed() >= PROGRESS_EVERY {
                said = Instant::now();
                let done = next.load(Ordering::Relaxed).min(end).saturating_sub(first);
                eprintln!("{done} of {histories} histories, {} s", begun.elapsed().as_secs());
            }
        }
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(worker)).collect();
        scope.spawn(progress);
        let mut all = (Tally::default(), Vec::new());
        for (tally, failed) in workers.into_iter().filter_map(|worker| worker.join().ok()) {
            all.0.add(tally);
            all.1.extend(failed);
        }
        all
    })
}
