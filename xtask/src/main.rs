//! `cargo xtask`: everything one does with this repository, on Linux and macOS, with nothing installed but
//! rustup's toolchain, npm with any Node, and a C compiler.
//!
//! It installs the pinned tools, builds page and Worker, runs them with their surroundings, tests, deploys, and
//! grants coins. It knows none of our crates: it runs their programs. Results go to stdout, progress to stderr.

#![allow(unreachable_pub, reason = "a program has no outside; here `pub` says what leaves its module")]

mod bench;
mod build;
mod coins;
mod command;
mod deploy;
mod dev;
mod fuzz;
mod lighthouse;
mod mutants;
mod process;
mod repository;
mod screenshots;
mod setup;
mod simulate;
mod test;
mod voice;
mod wrangler;

use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;
use build::cut;
use command::Command;
use repository::Repository;

fn main() -> ExitCode {
    let mut arguments: Vec<_> = std::env::args_os().collect();
    if arguments.first().is_some_and(|name| Path::new(name).ends_with(cut::NAME)) {
        let error = cut::bind(&arguments.split_off(1)).map_or_else(|error| error, |never| match never {});
        voice::note(&format!("error: {error:#}"));
        return ExitCode::FAILURE;
    }
    match Command::parse(arguments).and_then(run) {
        Ok(code) => code,
        Err(error) => {
            voice::note(&format!("error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<ExitCode> {
    let repository = Repository::here()?;
    match command {
        Command::Help => voice::tell(command::USAGE)?,
        Command::Setup => drop(setup::ready(&repository)?),
        Command::Build(halves, profile) => build::run(&repository, &halves, profile)?,
        Command::Dev(options) => dev::run(&repository, &options)?,
        Command::Test(extent) => test::run(&repository, extent)?,
        Command::Simulate(histories) => simulate::run(&repository, &histories)?,
        Command::Fuzz(made) => fuzz::run(&repository, &made)?,
        Command::Mutants(room) => mutants::run(&repository, room.as_deref())?,
        Command::Bench(parts) => bench::run(&repository, &parts)?,
        Command::Screenshots(album) => screenshots::run(&repository, &album)?,
        Command::Lighthouse { build } => lighthouse::run(&repository, build)?,
        Command::Deploy => deploy::run(&repository)?,
        Command::Coins(order) => coins::run(&repository, &order)?,
        Command::Wrangler(arguments) => wrangler::become_it(&repository, &arguments)?,
        Command::Keep(arguments) => return process::keep(&arguments),
    }
    Ok(ExitCode::SUCCESS)
}
