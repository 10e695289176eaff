//! `cargo xtask lighthouse`: Lighthouse's own throttled phone before the release build in its real runtime, three
//! times, and the medians beside what they must reach.

mod report;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::{self, Receiver};

use anyhow::{Context, Result, bail};

use crate::build::{self, Half, Profile};
use crate::process::{self, Event};
use crate::repository::Repository;
use crate::setup::Toolbox;
use crate::test::browser;
use crate::{setup, voice};
use report::{Report, medians, misses};

/// How often; the median of an odd number is one of them.
const RUNS: usize = 3;
/// What the page is served by.
const DEV: &str = "xtask dev";

/// Measures, and prints what each category says.
///
/// # Errors
/// When something cannot be built or measured, or a median misses its mark.
pub fn run(repository: &Repository, build: bool) -> Result<()> {
    let toolbox = setup::ready(repository)?;
    if build {
        build::run(repository, &Half::ALL, Profile::Release)?;
        process::run(&process::cargo(repository, ["build", "--quiet", "--package", "sandbox"]))?;
    }
    let chromium = browser::ready()?.chromium;
    let folder = repository.path("target/lighthouse");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let (tell, events) = mpsc::channel();
    let served = process::start(DEV, &dev(&folder)?, tell)?;
    let page = address(&events)?;
    let mut reports = Vec::new();
    for run in 1..=RUNS {
        let file = folder.join(format!("{run}.json"));
        voice::step(&format!("Lighthouse, {run} of {RUNS}"), || {
            process::run_quietly(&lighthouse(repository, &toolbox, &chromium, &page, &file))
        })?;
        reports.push(Report::read(&fs::read(&file)?)?);
    }
    drop(served);
    reports
        .iter()
        .flat_map(Report::faults)
        .collect::<std::collections::BTreeSet<_>>()
        .iter()
        .try_for_each(|fault| voice::tell(fault))?;
    let medians = medians(&reports);
    medians.iter().try_for_each(|median| voice::tell(&median.row()))?;
    let misses = misses(&medians);
    if !misses.is_empty() {
        bail!("{}", misses.join("; "));
    }
    Ok(())
}

/// Everything on this machine, as `cargo xtask dev` runs it, on free ports and with a database of its own.
fn dev(folder: &Path) -> Result<Command> {
    let mut dev = Command::new(std::env::current_exe()?);
    dev.args(["dev", "--no-build", "--port", "0", "--sandbox-port", "0", "--state"])
        .arg(folder.join("state"));
    Ok(dev)
}

fn address(events: &Receiver<Event>) -> Result<String> {
    loop {
        match events.recv().context("nobody serves the page")? {
            Event::Said { line, .. } => {
                if let Some(page) = line.strip_prefix("etalase ready at ") {
                    return Ok(page.to_owned());
                }
            }
            Event::Ended { .. } | Event::Asked => bail!("the page is not served; what went wrong is above"),
        }
    }
}

fn lighthouse(
    repository: &Repository,
    toolbox: &Toolbox,
    chromium: &Path,
    page: &str,
    out: &Path,
) -> Command {
    let mut lighthouse = Command::new(repository.npm_program("lighthouse"));
    lighthouse.arg(page).arg("--output=json").arg(format!("--output-path={}", out.display()));
    lighthouse.arg("--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage");
    lighthouse.args(["--quiet", "--no-enable-error-reporting"]);
    lighthouse.env("PATH", &toolbox.path).env("CHROME_PATH", chromium).current_dir(repository.root());
    lighthouse
}
