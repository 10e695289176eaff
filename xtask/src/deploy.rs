//! `cargo xtask deploy`: nothing is sent before everything that it needs is known to be there.

mod need;

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::build::{self, Half, Profile};
use crate::repository::Repository;
use crate::setup::{self, Toolbox};
use crate::wrangler::{self, BUCKET, Place};
use crate::{process, voice};
use need::{Account, needs};

/// Checks, builds, migrates, deploys.
///
/// # Errors
/// When something is missing, with a list of all of it, or when a step fails.
pub fn run(repository: &Repository) -> Result<()> {
    let toolbox = setup::ready(repository)?;
    voice::step("check what the deployment needs", || check(repository, &toolbox))?;
    build::run(repository, &Half::ALL, Profile::Release)?;
    voice::step("migrate the deployed database", || {
        wrangler::migrate(repository, &toolbox.path, &Place::Remote)
    })?;
    voice::step("deploy", || process::run(wrangler::command(repository, &toolbox.path).arg("deploy")))
}

fn check(repository: &Repository, toolbox: &Toolbox) -> Result<()> {
    let call = |arguments: &[&str]| {
        let mut wrangler = wrangler::command(repository, &toolbox.path);
        wrangler.args(arguments);
        wrangler
    };
    signed_in(&mut call(&["whoami", "--json"]))?;
    let config = fs::read_to_string(repository.path("wrangler.toml")).context("wrangler.toml is missing")?;
    let config = config.parse().context("wrangler.toml is not TOML")?;
    let account = Account {
        secrets: secrets(&mut call(&["secret", "list", "--format", "json"]))?,
        databases: databases(&mut call(&["d1", "list", "--json"]))?,
        bucket: process::ask(&mut call(&["r2", "bucket", "info", BUCKET, "--json"]))?.status.success(),
    };
    let needs = needs(&config, &account);
    if !needs.is_empty() {
        bail!("not yet:\n  - {}", needs.join("\n  - "));
    }
    Ok(())
}

fn signed_in(whoami: &mut Command) -> Result<()> {
    let answer = process::ask(whoami)?;
    if !answer.status.success() {
        bail!(
            "wrangler is not signed in to Cloudflare: run `cargo xtask wrangler login`, or set CLOUDFLARE_API_TOKEN"
        );
    }
    Ok(())
}

/// Their names; none when the Worker has never been deployed.
fn secrets(list: &mut Command) -> Result<Value> {
    let answer = process::ask(list)?;
    if !answer.status.success() && process::said(&answer).contains("not found") {
        return Ok(Value::Array(Vec::new()));
    }
    wrangler::json(list, &answer)
}

fn databases(list: &mut Command) -> Result<Value> {
    let answer = process::ask(list)?;
    wrangler::json(list, &answer)
}
