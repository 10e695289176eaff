//! The pinned wrangler, run by the pinned Node.

use std::ffi::OsString;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use anyhow::{Result, bail};
use serde_json::Value;

use crate::process;
use crate::repository::Repository;
use crate::setup;

/// The database, as wrangler.toml names it.
pub const DATABASE: &str = "etalase";
/// The bucket, as wrangler.toml names it.
pub const BUCKET: &str = "etalase-pictures";

/// A call of wrangler that asks nothing and tells nobody.
pub fn command(repository: &Repository, path: &OsString) -> Command {
    let mut command = Command::new(repository.npm_program("wrangler"));
    command.current_dir(repository.root()).env("PATH", path);
    command.env("CI", "1").env("WRANGLER_SEND_METRICS", "false").env("WRANGLER_SEND_ERROR_REPORTS", "false");
    command.env("WRANGLER_HIDE_BANNER", "true").env("WRANGLER_WRITE_LOGS", "false");
    command
}

/// Which copy of the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The one below this folder, which `dev` uses.
    Local(PathBuf),
    /// The deployed one.
    Remote,
}

impl Place {
    /// The flags that name it.
    pub fn flags(&self) -> Vec<OsString> {
        match self {
            Self::Local(state) => vec!["--local".into(), "--persist-to".into(), state.into()],
            Self::Remote => vec!["--remote".into()],
        }
    }
}

/// Brings the database to the newest schema.
///
/// # Errors
/// When a migration fails; wrangler has said why.
pub fn migrate(repository: &Repository, path: &OsString, place: &Place) -> Result<()> {
    let mut wrangler = command(repository, path);
    wrangler.args(["d1", "migrations", "apply", DATABASE]).args(place.flags());
    process::run_quietly(&wrangler)
}

/// What a command answered, as JSON.
///
/// # Errors
/// When it failed, with what it said, or answered something else.
pub fn json(command: &Command, answer: &Output) -> Result<Value> {
    match serde_json::from_slice(&answer.stdout) {
        Ok(value) if answer.status.success() => Ok(value),
        Ok(_) | Err(_) => bail!("`{}` answered: {}", process::shown(command), process::said(answer)),
    }
}

/// Where `dev` keeps the database unless told otherwise.
pub fn state(repository: &Repository, chosen: Option<&Path>) -> Result<PathBuf> {
    Ok(match chosen {
        Some(folder) => std::path::absolute(folder)?,
        None => repository.path(".state"),
    })
}

/// Turns this process into a call of wrangler, with the terminal and all.
///
/// # Errors
/// When it cannot be started.
pub fn become_it(repository: &Repository, arguments: &[OsString]) -> Result<()> {
    let toolbox = setup::ready(repository)?;
    let mut wrangler = Command::new(repository.npm_program("wrangler"));
    Err(wrangler.args(arguments).current_dir(repository.root()).env("PATH", toolbox.path).exec().into())
}
