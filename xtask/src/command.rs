//! The command line.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "an argument that is not named is refused, whatever its kind"
)]

mod usage;

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser, ValueExt};

pub use usage::USAGE;

use crate::bench;
use crate::build::{Half, Profile};
use crate::coins::{Grant, Order, Work};
use crate::dev::Options;
use crate::fuzz;
use crate::screenshots::Album;
use crate::simulate::Run;
use crate::test::Extent;

/// One call of xtask.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Say what there is.
    Help,
    /// Install what is missing.
    Setup,
    /// Build one or both.
    Build(Vec<Half>, Profile),
    /// Run everything here.
    Dev(Options),
    /// Test everything.
    Test(Extent),
    /// Play histories of the ledger.
    Simulate(Run),
    /// Make up inputs.
    Fuzz(fuzz::Run),
    /// Mutate one room, or all.
    Mutants(Option<String>),
    /// Measure these parts, or all.
    Bench(Vec<String>),
    /// Photograph the screens.
    Screenshots(Album),
    /// Have Lighthouse measure the page.
    Lighthouse {
        /// Whether to build before.
        build: bool,
    },
    /// Deploy to Cloudflare.
    Deploy,
    /// The operator's work on the ledger.
    Coins(Order),
    /// Call wrangler.
    Wrangler(Vec<OsString>),
    /// What xtask calls itself with; see `process`.
    Keep(Vec<OsString>),
}

impl Command {
    /// Reads a command line, the program's name first.
    ///
    /// # Errors
    /// When it is not one of those in `USAGE`.
    pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Self> {
        let mut parser = Parser::from_iter(arguments.into_iter().collect::<Vec<_>>());
        let name = match parser.next()? {
            None => return Ok(Self::Help),
            Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Self::Help),
            Some(Arg::Value(name)) => name.string()?,
            Some(other) => return Err(other.unexpected().into()),
        };
        let command = match name.as_str() {
            "help" => Self::Help,
            "setup" => Self::Setup,
            "build" => build(&mut parser)?,
            "dev" => Self::Dev(options(&mut parser)?),
            "test" => Self::Test(extent(&mut parser)?),
            "simulate" => Self::Simulate(histories(&mut parser)?),
            "fuzz" => Self::Fuzz(inputs(&mut parser)?),
            "mutants" => Self::Mutants(room(&mut parser)?),
            "bench" => Self::Bench(parts(&mut parser)?),
            "screenshots" => Self::Screenshots(album(&mut parser)?),
            "lighthouse" => Self::Lighthouse { build: builds(&mut parser)? },
            "deploy" => Self::Deploy,
            "coins" => Self::Coins(order(&mut parser)?),
            "wrangler" => Self::Wrangler(parser.raw_args()?.collect()),
            "keep" => Self::Keep(parser.raw_args()?.collect()),
            unknown => bail!("there is no command `{unknown}`; `cargo xtask help` lists them"),
        };
        match parser.next()? {
            None => Ok(command),
            Some(Arg::Short('h') | Arg::Long("help")) => Ok(Self::Help),
            Some(other) => Err(other.unexpected().into()),
        }
    }
}

fn build(parser: &mut Parser) -> Result<Command> {
    let mut halves = Half::ALL.to_vec();
    let mut profile = Profile::Release;
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Value(word) if word == "page" => halves = vec![Half::Page],
            Arg::Value(word) if word == "worker" => halves = vec![Half::Worker],
            Arg::Long("dev") => profile = Profile::Dev,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Build(halves, profile))
}

fn options(parser: &mut Parser) -> Result<Options> {
    let mut options = Options::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("port") => options.port = parser.value()?.parse()?,
            Arg::Long("sandbox-port") => options.sandbox_port = Some(parser.value()?.parse()?),
            Arg::Long("state") => options.state = Some(PathBuf::from(parser.value()?)),
            Arg::Long("dist") => options.dist = Some(PathBuf::from(parser.value()?)),
            Arg::Long("var") => options.vars.push(var(&parser.value()?.string()?)?),
            Arg::Long("watch") => options.watch = true,
            Arg::Long("release") => options.profile = Profile::Release,
            Arg::Long("no-build") => options.build = false,
            other => return Err(other.unexpected().into()),
        }
    }
    if options.watch && !options.build {
        bail!("--watch builds and --no-build does not: leave one of them out");
    }
    Ok(options)
}

fn var(text: &str) -> Result<(String, String)> {
    let (name, value) = text.split_once(':').context("--var wants NAME:VALUE")?;
    if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
        bail!("--var wants NAME:VALUE, and `{name}` is no name of a setting");
    }
    Ok((name.to_owned(), value.to_owned()))
}

fn extent(parser: &mut Parser) -> Result<Extent> {
    match parser.next()? {
        None => Ok(Extent::Everything),
        Some(Arg::Value(word)) if word == "fast" => Ok(Extent::Fast),
        Some(other) => Err(other.unexpected().into()),
    }
}

fn parts(parser: &mut Parser) -> Result<Vec<String>> {
    let mut parts = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Value(word) if bench::PARTS.iter().any(|part| word == *part) => parts.push(word.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(parts)
}

fn album(parser: &mut Parser) -> Result<Album> {
    let mut album = Album::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Value(screen) => album.screens.push(screen.string()?),
            Arg::Long("out") => album.out = Some(PathBuf::from(parser.value()?)),
            Arg::Long("no-build") => album.build = false,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(album)
}

fn builds(parser: &mut Parser) -> Result<bool> {
    match parser.next()? {
        None => Ok(true),
        Some(Arg::Long("no-build")) => Ok(false),
        Some(other) => Err(other.unexpected().into()),
    }
}

fn room(parser: &mut Parser) -> Result<Option<String>> {
    match parser.next()? {
        None => Ok(None),
        Some(Arg::Value(room)) => Ok(Some(room.string()?)),
        Some(other) => Err(other.unexpected().into()),
    }
}

fn histories(parser: &mut Parser) -> Result<Run> {
    let mut run = Run::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("histories") => run.histories = parser.value()?.parse()?,
            Arg::Long("seed") => run.seed = parser.value()?.parse()?,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(run)
}

fn inputs(parser: &mut Parser) -> Result<fuzz::Run> {
    let mut run = fuzz::Run::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Value(target) if run.target.is_none() => run.target = Some(target.string()?),
            Arg::Long("seconds") => run.seconds = parser.value()?.parse()?,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(run)
}

fn order(parser: &mut Parser) -> Result<Order> {
    let mut words = Vec::new();
    let mut remote = false;
    let mut state = None;
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Value(word) => words.push(word.string()?),
            Arg::Long("remote") => remote = true,
            Arg::Long("state") => state = Some(PathBuf::from(parser.value()?)),
            other => return Err(other.unexpected().into()),
        }
    }
    let work = match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["grant", user, coins] => Work::Grant(Grant::new(user, coins)?),
        ["audit"] => Work::Audit,
        _ => bail!("`coins` knows two orders: grant USER N, and audit"),
    };
    Ok(Order { work, remote, state })
}

#[cfg(test)]
mod tests;
