//! `cargo xtask mutants`: changes the rooms that decide about coins and callers in every small way cargo-mutants knows,
//! and counts the changes that no test notices.

use std::fs;

use anyhow::{Result, bail};
use serde_json::Value;

use crate::repository::Repository;
use crate::{process, setup, voice};

/// The rooms, by name, with what of the edge is in them.
const ROOMS: [(&str, &str); 3] =
    [("coin", "edge/src/coin/**"), ("auth", "edge/src/auth/**"), ("flow", "edge/src/flow/**")];
/// Of a hundred changes, the ones that must be noticed.
const CAUGHT_PERCENT_MIN: u64 = 95;
/// Histories that a change is tried on: most are found in the first dozen.
const HISTORIES: &str = "200";

/// Seconds of testing after which a change that hangs everything has been noticed; an ordinary run takes five.
const TIMEOUT_S: &str = "90";

/// Mutates one room, or all of them.
///
/// # Errors
/// When there is no such room, or when too many changes go unnoticed.
pub fn run(repository: &Repository, room: Option<&str>) -> Result<()> {
    let rooms: Vec<_> = ROOMS.iter().filter(|(name, _)| room.is_none_or(|room| room == *name)).collect();
    if rooms.is_empty() {
        let known: Vec<_> = ROOMS.iter().map(|(name, _)| *name).collect();
        bail!("mutants knows the rooms {}", known.join(", "));
    }
    let path = setup::mutants()?;
    let folder = repository.scratch().join("mutants");
    fs::create_dir_all(&folder)?;
    let mut cargo = process::cargo(repository, ["mutants", "--package", "edge", "--no-shuffle"]);
    // Only what compiles and runs here: the laws read sources, and the Worker's half is for another machine.
    cargo.args([
        "--test-package",
        "edge",
        "--test-package",
        "simulation",
        "--timeout",
        TIMEOUT_S,
        "--colors",
        "never",
    ]);
    for (_, files) in &rooms {
        cargo.args(["--file", files]);
    }
    cargo.arg("--output").arg(&folder);
    cargo.env("PATH", path).env("SIMULATION_HISTORIES", HISTORIES).env("RUST_BACKTRACE", "0");
    // Nobody looks into a mutant with a debugger, and every one of them is linked eight times.
    cargo.env("CARGO_PROFILE_DEV_DEBUG", "none");
    // Kept between runs: the crates around the mutants are built once.
    cargo.env("CARGO_TARGET_DIR", folder.join("target"));
    let finished = process::run(&cargo);
    let report = folder.join("mutants.out/outcomes.json");
    let report = fs::read(&report).ok().and_then(|text| serde_json::from_slice(&text).ok());
    // A change that went unnoticed is an error of cargo-mutants' too, and the report says more than its exit code.
    let Some(found) = report.as_ref().and_then(Found::read) else {
        finished?;
        bail!("cargo-mutants ended without a report");
    };
    voice::tell(&found.told())?;
    if found.caught_percent() < CAUGHT_PERCENT_MIN {
        bail!(
            "fewer than {CAUGHT_PERCENT_MIN} of 100 changes are noticed; {} lists the others",
            folder.join("mutants.out/missed.txt").display()
        );
    }
    Ok(())
}

/// What became of the mutants.
#[derive(Debug, PartialEq, Eq)]
struct Found {
    caught: u64,
    missed: u64,
    timeout: u64,
    unviable: u64,
}

impl Found {
    fn read(report: &Value) -> Option<Self> {
        let count = |name: &str| report.get(name)?.as_u64();
        let found = Self {
            caught: count("caught")?,
            missed: count("missed")?,
            timeout: count("timeout")?,
            unviable: count("unviable")?,
        };
        (found.caught.saturating_add(found.missed) > 0).then_some(found)
    }

    /// A change after which nothing ends any more has been noticed.
    fn caught_percent(&self) -> u64 {
        let noticed = self.caught.saturating_add(self.timeout);
        let all = noticed.saturating_add(self.missed);
        noticed.saturating_mul(100).checked_div(all).unwrap_or(0)
    }

    fn told(&self) -> String {
        let Self { caught, missed, timeout, unviable } = self;
        format!(
            "{caught} caught, {timeout} timed out, {missed} missed, {unviable} do not compile: {} of 100 noticed",
            self.caught_percent()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_compile_does_not_count_and_what_does_not_end_is_noticed() {
        let report = serde_json::json!({ "caught": 37, "missed": 2, "timeout": 1, "unviable": 60, "total_mutants": 100 });
        let found = Found::read(&report).unwrap();
        assert_eq!(found.caught_percent(), 95);
        assert_eq!(found.told(), "37 caught, 1 timed out, 2 missed, 60 do not compile: 95 of 100 noticed");
        let nothing = serde_json::json!({ "caught": 0, "missed": 0, "timeout": 0, "unviable": 0 });
        assert_eq!(Found::read(&nothing), None, "a run that tried nothing proves nothing");
    }

    #[test]
    fn every_room_is_there() {
        let repository = Repository::here().unwrap();
        for (_, files) in ROOMS {
            assert!(repository.path(files.trim_end_matches("/**")).is_dir(), "{files}");
        }
    }
}
