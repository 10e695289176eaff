//! The page into `dist/`, the Worker into `edge/build/`, and what they weigh.

mod anonymous;
mod bundle;
mod call;
pub mod cut;
mod dist;
mod folder;
mod page;
mod size;
mod stamp;
mod standard;
mod worker;

use std::fs::{self, File};
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::repository::Repository;
use crate::setup::{self, Toolbox};
use crate::voice;
use stamp::Stamp;

/// How much the compilers should try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Quick to build.
    Dev,
    /// Small and fast: what is deployed.
    Release,
}

/// What can be built by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    /// What the browser gets.
    Page,
    /// What runs at the edge.
    Worker,
}

impl Profile {
    fn name(self) -> &'static str {
        match self {
            Self::Dev => "dev",
            Self::Release => "release",
        }
    }
}

impl Half {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Page, Self::Worker];

    fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Worker => "worker",
        }
    }

    /// Every file and folder whose change can change the outcome. The arrows between the crates are kept by a test,
    /// so no other crate can matter.
    fn inputs(self) -> &'static [&'static str] {
        match self {
            Self::Page => &[
                "contract",
                "web",
                "index.html",
                "Trunk.toml",
                "Cargo.toml",
                "Cargo.lock",
                "rust-toolchain.toml",
                "package-lock.json",
                "xtask/src/build",
                "xtask/src/setup",
            ],
            Self::Worker => &[
                "contract",
                "edge/Cargo.toml",
                "edge/src",
                "edge/migrations",
                "Cargo.toml",
                "Cargo.lock",
                "rust-toolchain.toml",
                "package-lock.json",
                "xtask/src/build",
                "xtask/src/setup",
            ],
        }
    }

    /// Where it lies when it is built.
    fn output(self) -> &'static str {
        match self {
            Self::Page => "dist",
            Self::Worker => "edge/build",
        }
    }

    /// Where cargo compiles it; a folder of its own, so that it never waits for the native builds.
    fn scratch(self, repository: &Repository) -> PathBuf {
        repository.scratch().join(self.name())
    }

    /// A number that changes when an input does.
    ///
    /// # Errors
    /// When an input cannot be read.
    pub fn input(self, repository: &Repository, profile: Profile) -> Result<u64> {
        stamp::fingerprint(repository.root(), self.inputs(), profile.name())
    }

    /// Builds it, unless what lies there was made from what lies here.
    ///
    /// # Errors
    /// When a tool fails; what it says has been shown.
    pub fn build(self, repository: &Repository, toolbox: &Toolbox, profile: Profile) -> Result<()> {
        let scratch = self.scratch(repository);
        fs::create_dir_all(&scratch)?;
        let guard = File::create(scratch.join("build.lock"))?;
        guard.lock().context("cannot wait for the other build in this clone")?;
        let input = self.input(repository, profile)?;
        let stamp = Stamp::at(scratch.join("stamp"));
        let name = format!("build the {} ({})", self.name(), profile.name());
        if stamp.holds(input, &repository.path(self.output()))? {
            voice::note(&format!("==> {name}: nothing has changed"));
            return Ok(());
        }
        voice::step(&name, || match self {
            Self::Page => page::build(repository, toolbox, profile, &scratch),
            Self::Worker => worker::build(repository, toolbox, profile, &scratch),
        })?;
        stamp.write(input, &repository.path(self.output()))
    }
}

/// Builds these halves, says what they weigh, and refuses what is too big to deploy.
///
/// # Errors
/// When a build fails or a release is over its budget.
pub fn run(repository: &Repository, halves: &[Half], profile: Profile) -> Result<()> {
    let toolbox = setup::ready(repository)?;
    halves.iter().try_for_each(|half| half.build(repository, &toolbox, profile))?;
    match profile {
        Profile::Dev => Ok(()), // says nothing about what will be deployed
        Profile::Release => size::check(repository, halves),
    }
}
