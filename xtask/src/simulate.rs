//! `cargo xtask simulate`: the long run of the simulation, built to be quick and to survive what it finds.

use anyhow::Result;

use crate::process;
use crate::repository::Repository;

/// What to play.
#[derive(Debug, PartialEq, Eq)]
pub struct Run {
    /// How many histories.
    pub histories: u64,
    /// Of the first; the others count up.
    pub seed: u64,
}

impl Default for Run {
    fn default() -> Self {
        Self { histories: 10_000, seed: 1 }
    }
}

/// Plays them; the program says what they came to.
///
/// # Errors
/// When one of them found something.
pub fn run(repository: &Repository, run: &Run) -> Result<()> {
    let (histories, seed) = (run.histories.to_string(), run.seed.to_string());
    let mut cargo = process::cargo(
        repository,
        ["run", "--quiet", "--profile", "simulation", "--package", "simulation", "--"],
    );
    cargo.args(["--histories", &histories, "--seed", &seed]);
    process::run(&cargo)
}
