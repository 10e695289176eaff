//! `cargo xtask fuzz`: has libFuzzer make up inputs for the properties in `tests/fuzz`, for a while, and counts them.
//!
//! The inputs begin with the seeds in the repository; what the engine adds stays in `target`, and so does what it
//! finds. The pinned stable Rust will do: our crates have no unsafe code that a sanitizer could look at.

use std::fs;
use std::process::{Command, Output};

use anyhow::{Context, Result, bail};

use crate::repository::Repository;
use crate::{process, setup, voice};

/// The crate of the targets, which is outside of the workspace.
const CRATE: &str = "tests/fuzz/libfuzzer";
/// The seeds, a folder for each target; their names are the targets'.
const SEEDS: &str = "tests/fuzz/seeds";
/// Bytes of an input at most. A property may compare every part of it with the whole.
const INPUT_BYTES_MAX: &str = "-max_len=4096";
/// Lines of an engine that has found something.
const LAST_LINES: usize = 40;

/// What to make up.
#[derive(Debug, PartialEq, Eq)]
pub struct Run {
    /// For which target; all if none is named.
    pub target: Option<String>,
    /// For how long, each.
    pub seconds: u32,
}

impl Default for Run {
    fn default() -> Self {
        Self { target: None, seconds: 10 }
    }
}

/// Runs the targets one after the other and says what each came to.
///
/// # Errors
/// When there is no such target, or when one of them found something; the error says where the input lies.
pub fn run(repository: &Repository, run: &Run) -> Result<()> {
    let all = targets(repository)?;
    let chosen: Vec<_> =
        all.iter().filter(|name| run.target.as_ref().is_none_or(|one| one == *name)).collect();
    if chosen.is_empty() {
        bail!("fuzz knows the targets {}", all.join(", "));
    }
    let path = setup::fuzz()?;
    let cargo = |words: &[&str]| {
        let mut cargo = process::cargo(repository, words.iter().copied());
        cargo.env("PATH", &path);
        cargo
    };
    // Without a sanitizer nothing here is of a nightly Rust.
    let options = ["--fuzz-dir", CRATE, "--target-dir", "target/fuzz", "--sanitizer", "none"];
    voice::step("build the fuzz targets", || {
        process::run_quietly(&cargo(&[&["fuzz", "build"][..], &options].concat()))
    })?;
    let mut executions = 0_u64;
    for name in chosen {
        let mut engine = cargo(&[&["fuzz", "run"][..], &options, &[name]].concat());
        executions = executions.saturating_add(one(repository, name, run.seconds, &mut engine)?);
    }
    voice::tell(&format!("{executions} inputs in all, 0 findings"))
}

fn one(repository: &Repository, name: &str, seconds: u32, engine: &mut Command) -> Result<u64> {
    let kept = repository.scratch().join("fuzz").join("inputs").join(name);
    let found = repository.scratch().join("fuzz").join("found").join(name);
    fs::create_dir_all(&kept)?;
    fs::create_dir_all(&found)?;
    engine.arg(&kept).arg(repository.path(SEEDS).join(name)).arg("--");
    engine.arg(format!("-max_total_time={seconds}")).arg(format!("-artifact_prefix={}/", found.display()));
    engine.args([INPUT_BYTES_MAX, "-timeout=10", "-rss_limit_mb=2048", "-print_final_stats=1"]);
    let answer = process::hear(engine)?;
    let said = process::said(&answer);
    match Done::read(&answer, &said) {
        Some(done) => voice::tell(&done.told(name, seconds)).map(|()| done.executions),
        None => {
            let lines: Vec<&str> = said.lines().collect();
            let last = lines.get(lines.len().saturating_sub(LAST_LINES)..).unwrap_or_default();
            bail!("{name} found something; the input lies in {}:\n{}", found.display(), last.join("\n"))
        }
    }
}

fn targets(repository: &Repository) -> Result<Vec<String>> {
    let folder = repository.path(SEEDS);
    let entries = fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut names = entries
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<Vec<_>>>()?;
    names.sort();
    Ok(names)
}

/// What a run came to that found nothing.
#[derive(Debug, PartialEq, Eq)]
struct Done {
    executions: u64,
    /// Branches of the program that some input took.
    branches: u64,
}

impl Done {
    fn read(answer: &Output, said: &str) -> Option<Self> {
        let after = |line: &str, word: &str| -> Option<u64> {
            line.split_once(word)?.1.split_whitespace().next()?.parse().ok()
        };
        let executions = said.lines().find_map(|line| after(line, "stat::number_of_executed_units:"))?;
        let branches = said.lines().rev().find_map(|line| after(line, " cov: "))?;
        answer.status.success().then_some(Self { executions, branches })
    }

    fn told(&self, name: &str, seconds: u32) -> String {
        let Self { executions, branches } = self;
        format!("{name:<10}{executions:>12} inputs in {seconds} s, {branches:>6} branches seen, 0 findings")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::process::ExitStatusExt;
    use std::process::ExitStatus;

    const SAID: &str = "INFO: Running with entropic power schedule (0xFF, 100).
#2\tINITED cov: 41 ft: 41 corp: 1/1b exec/s: 0 rss: 30Mb
#900\tDONE   cov: 812 ft: 2012 corp: 120/9Kb lim: 4096 exec/s: 90 rss: 64Mb
Done 900 runs in 10 second(s)
stat::number_of_executed_units: 900
stat::average_exec_per_sec:     90";

    fn ended(code: i32) -> Output {
        Output { status: ExitStatus::from_raw(code << 8), stdout: Vec::new(), stderr: Vec::new() }
    }

    #[test]
    fn a_run_is_good_when_it_ended_well_and_says_what_it_did() {
        let done = Done::read(&ended(0), SAID).unwrap();
        assert_eq!(done, Done { executions: 900, branches: 812 });
        assert_eq!(
            done.told("fal", 10),
            "fal                900 inputs in 10 s,    812 branches seen, 0 findings"
        );
        assert_eq!(Done::read(&ended(77), SAID), None, "the engine's own code for a finding");
        assert_eq!(Done::read(&ended(0), "Done"), None, "a run that counts nothing proves nothing");
    }

    #[test]
    fn every_target_has_seeds_and_a_program() {
        let repository = Repository::here().unwrap();
        let targets = targets(&repository).unwrap();
        assert!(targets.len() >= 5, "{targets:?}");
        for name in targets {
            assert!(repository.path(CRATE).join(format!("targets/{name}.rs")).is_file(), "{name}");
        }
    }
}
