//! Ten thousand histories, each told by its seed. `cargo xtask simulate` plays a million.

#![allow(clippy::expect_used, reason = "a run that cannot go on has failed")]

use simulation::history::{Tally, play};

/// Where this run begins; a failure names its own seed.
const FIRST_SEED: u64 = 1;
const HISTORIES: u64 = 10_000;
/// Where another number of them can be said, for runs that repeat this one many times.
const HISTORIES_NAME: &str = "SIMULATION_HISTORIES";

fn histories() -> u64 {
    std::env::var(HISTORIES_NAME).map_or(HISTORIES, |number| number.parse().expect("a number of histories"))
}

#[test]
fn ten_thousand_histories_keep_every_coin() {
    let histories = histories();
    let half = move |first: u64| {
        std::thread::spawn(move || {
            let mut tally = Tally::default();
            for seed in (first..FIRST_SEED + histories).step_by(2) {
                let played = std::panic::catch_unwind(|| play(seed));
                tally.add(played.unwrap_or_else(|_| panic!("seed {seed} found something; play it alone")));
            }
            tally
        })
    };
    let threads = [half(FIRST_SEED), half(FIRST_SEED + 1)];
    let mut all = Tally::default();
    for thread in threads {
        all.add(thread.join().expect("every history ends well"));
    }
    println!("{all:#?}");
    assert_eq!(all.histories, histories);
    assert!(all.delivered > histories && all.deaths > histories, "the histories were too quiet");
}
