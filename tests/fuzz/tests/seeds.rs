//! The properties over the seeds, and over every small change of them: what the engine begins with, without the engine.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test that cannot go on has failed"
)]

use fuzz::ALL;
use std::fs;
use std::path::Path;

/// What a byte becomes: its neighbours, its other case, nothing, everything.
const CHANGES: [fn(u8) -> u8; 5] =
    [|byte| byte.wrapping_add(1), |byte| byte.wrapping_sub(1), |byte| byte ^ 0x20, |_| 0, |_| 0xff];
/// Bytes of a seed that are changed.
const CHANGED_MAX: usize = 400;

fn seeds(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds").join(name);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| fs::read(file).unwrap()).collect()
}

#[test]
fn they_hold_of_every_seed_and_of_its_neighbours() {
    for (name, holds) in ALL {
        let (mut taken, mut tried) = (0_u32, 0_u32);
        let mut try_one = |bytes: &[u8]| {
            tried += 1;
            taken += u32::from(holds(bytes));
        };
        let seeds = seeds(name);
        for seed in &seeds {
            try_one(seed);
            (0..seed.len().min(CHANGED_MAX)).for_each(|end| try_one(&seed[..end]));
            for at in 0..seed.len().min(CHANGED_MAX) {
                for change in CHANGES {
                    let mut changed = seed.clone();
                    changed[at] = change(changed[at]);
                    try_one(&changed);
                }
            }
        }
        println!("{name}: {} seeds, {tried} inputs, {taken} taken", seeds.len());
        assert!(seeds.len() >= 3 && taken > 0 && taken < tried, "{name} is seen from one side only");
    }
}
