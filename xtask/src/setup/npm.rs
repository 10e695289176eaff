//! The pinned JavaScript tools: npm's locked install.

use std::fs::{self, File};
use std::process::Command;

use anyhow::{Context, Result};

use super::Found;
use crate::repository::Repository;
use crate::{process, voice};

/// A copy of the lock that was installed. npm removes it with the folder, so that a broken install leaves none.
const STAMP: &str = "node_modules/.etalase-installed-lock.json";

/// Installs when the lock is not the one installed last.
pub fn ready(repository: &Repository) -> Result<Found> {
    let there = || Found::There("npm packages".to_owned());
    let wanted = fs::read(repository.path("package-lock.json")).context("package-lock.json is missing")?;
    let installed = || fs::read(repository.path(STAMP)).is_ok_and(|lock| lock == wanted);
    if installed() {
        return Ok(there());
    }
    fs::create_dir_all(repository.scratch())?;
    let guard = File::create(repository.scratch().join("npm.lock"))?;
    guard.lock().context("cannot wait for the other install in this clone")?;
    if installed() {
        return Ok(there());
    }
    voice::step("install the npm packages", || {
        // Their scripts run with whatever Node is here; the pinned one arrives as one of the packages.
        let mut npm = Command::new("npm");
        npm.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(repository.root());
        process::ask(Command::new("npm").arg("--version"))
            .context("install Node with npm (Debian: apt-get install npm); any version will do")?;
        process::run(&npm)?;
        fs::write(repository.path(STAMP), &wanted).context("cannot remember what was installed")
    })?;
    Ok(Found::Installed)
}
