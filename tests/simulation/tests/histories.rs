//! Ten thousand histories, each told by its seed. `cargo xtask simulate` plays a million.

use simulation::history::{Tally, play};

/// Where this run begins; a failure names its own seed.
const FIRST_SEED: u64 = 1;
const HISTORIES: u64 = 10_000;

#[test]
fn ten_thousand_histories_keep_every_coin() {
    let half = |first: u64| {
        std::thread::spawn(move || {
            let mut tally = Tally::default();
            for seed in (first..FIRST_SEED + HISTORIES).step_by(2) {
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
    assert_eq!(all.histories, HISTORIES);
    assert!(all.delivered > HISTORIES && all.deaths > HISTORIES, "the histories were too quiet");
}
