//! `cargo xtask coins`: the operator's work on the ledger, in the local database or the deployed one.

mod audit;
mod grant;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::repository::Repository;
use crate::setup;
use crate::wrangler::{self, DATABASE, Place};
pub use grant::Grant;

/// What the operator wants done, and where.
#[derive(Debug, PartialEq, Eq)]
pub struct Order {
    /// What.
    pub work: Work,
    /// In the deployed database.
    pub remote: bool,
    /// Which local database otherwise.
    pub state: Option<PathBuf>,
}

/// What can be done.
#[derive(Debug, PartialEq, Eq)]
pub enum Work {
    /// Give coins.
    Grant(Grant),
    /// Prove that the ledger is sound.
    Audit,
}

/// Does it.
///
/// # Errors
/// When the database refuses, or is not sound.
pub fn run(repository: &Repository, order: &Order) -> Result<()> {
    let toolbox = setup::ready(repository)?;
    let place = match order.remote {
        true => Place::Remote,
        false => Place::Local(wrangler::state(repository, order.state.as_deref())?),
    };
    let books = Books { repository, path: toolbox.path, place };
    match &order.work {
        Work::Grant(grant) => grant::run(&books, grant),
        Work::Audit => audit::run(&books),
    }
}

/// One ledger's database.
struct Books<'a> {
    repository: &'a Repository,
    path: OsString,
    place: Place,
}

impl Books<'_> {
    /// The call that runs the statements and answers in JSON, one list of rows each.
    fn execute(&self, statements: &str) -> Command {
        let mut wrangler = wrangler::command(self.repository, &self.path);
        wrangler.args(["d1", "execute", DATABASE, "--json", "--yes"]).args(self.place.flags());
        wrangler.arg("--command").arg(statements);
        wrangler
    }
}
