//! `cargo xtask test`: everything, the fast checks first, and the first failure ends it.

pub mod browser;
mod stage;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::build::{self, Half, Profile};
use crate::repository::Repository;
use crate::setup::Toolbox;
use crate::{fuzz, process, setup, voice};
use browser::Browser;
use stage::{Action, STAGES, Stage};

/// How far to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Without builds, HTTP and browsers.
    Fast,
    /// To the end.
    Everything,
}

/// Runs the stages and prints how long each took.
///
/// # Errors
/// When a stage fails, or when what it needs cannot be had: nothing is skipped.
pub fn run(repository: &Repository, extent: Extent) -> Result<()> {
    let toolbox = setup::ready(repository)?;
    let stages = || STAGES.iter().filter(|stage| stage.fast || extent == Extent::Everything);
    // Before the first stage: it would be a pity to find out after ten minutes.
    let browser = match stages().any(|stage| matches!(stage.action, Action::InBrowser(_))) {
        true => Some(browser::ready()?),
        false => None,
    };
    let fuzzer = match stages().any(|stage| matches!(stage.action, Action::WithFuzzer(_))) {
        true => Some(setup::schemathesis::ready(repository)?),
        false => None,
    };
    let hall = Hall { repository, toolbox: &toolbox, browser, fuzzer };
    let mut times = Vec::new();
    for stage in stages() {
        voice::note(&format!("==> {}", stage.name));
        let begun = Instant::now();
        let outcome = hall.perform(stage);
        times.push((stage.name, begun.elapsed()));
        if let Err(error) = outcome {
            summary(&times, Some(stage.name), stages().skip(times.len()))?;
            return Err(error).with_context(|| format!("{} failed", stage.name));
        }
    }
    summary(&times, None, std::iter::empty())
}

struct Hall<'a> {
    repository: &'a Repository,
    toolbox: &'a Toolbox,
    browser: Option<Browser>,
    fuzzer: Option<PathBuf>,
}

impl Hall<'_> {
    fn perform(&self, stage: &Stage) -> Result<()> {
        let cargo = |arguments: &[&str]| process::cargo(self.repository, arguments.iter().copied());
        match stage.action {
            Action::Cargo(arguments) => process::run(&cargo(&arguments.split(' ').collect::<Vec<_>>())),
            Action::Units => process::run(&cargo(&stage::unit_arguments())),
            Action::Fuzz => fuzz::run(self.repository, &fuzz::Run::default()),
            Action::Build => build::run(self.repository, &Half::ALL, Profile::Release),
            Action::Package(package) => {
                process::run(&cargo(&["test", "--no-fail-fast", "--package", package]))
            }
            Action::InBrowser(package) => {
                let Some(browser) = &self.browser else { bail!("the browser was not looked for") };
                let mut command = cargo(&["test", "--no-fail-fast", "--package", package]);
                command.env("CHROMIUM", &browser.chromium).env("CHROMEDRIVER", &browser.driver);
                command.env("PATH", &self.toolbox.path);
                process::run(&command)
            }
            Action::WithFuzzer(package) => {
                let Some(fuzzer) = &self.fuzzer else { bail!("the fuzzer was not looked for") };
                let mut command = cargo(&["test", "--package", package, "--", "--nocapture"]);
                process::run(command.env("SCHEMATHESIS", fuzzer))
            }
        }
    }
}

fn summary<'a>(
    times: &[(&str, Duration)],
    failed: Option<&str>,
    left: impl Iterator<Item = &'a Stage>,
) -> Result<()> {
    voice::tell("")?;
    for (name, time) in times {
        let how = if failed == Some(*name) { "FAILED" } else { "passed" };
        voice::tell(&format!("{how}  {name:<32}{:>14}", voice::duration(*time)))?;
    }
    for stage in left {
        voice::tell(&format!("        {:<32}{:>14}", stage.name, "not reached"))?;
    }
    let total = times.iter().map(|(_, time)| *time).sum();
    voice::tell(&format!("        {:<32}{:>14}", "together", voice::duration(total)))
}
