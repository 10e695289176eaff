//! The tools that come as Rust crates, each pinned to one version and kept per user.

use std::env;
use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::Found;
use crate::repository::tool_cache;
use crate::{process, voice};

/// A pinned tool.
pub struct Tool {
    crate_name: &'static str,
    version: &'static str,
    program: &'static str,
    /// What it answers its version to.
    asked: &'static [&'static str],
}

const VERSION: &[&str] = &["--version"];

impl Tool {
    /// 0.22 wants a newer Rust than the pinned one.
    pub const TRUNK: Self =
        Self { crate_name: "trunk", version: "0.21.14", program: "trunk", asked: VERSION };
    /// Equal to the digit to the `wasm-bindgen` in Cargo.lock.
    pub const WASM_BINDGEN: Self =
        Self { crate_name: "wasm-bindgen-cli", version: "0.2.129", program: "wasm-bindgen", asked: VERSION };
    /// Of the same release as the crate `worker`.
    pub const WORKER_BUILD: Self =
        Self { crate_name: "worker-build", version: "0.8.7", program: "worker-build", asked: VERSION };

    /// Only for the command `mutants`; of its own dependencies none is ours.
    pub const MUTANTS: Self = Self {
        crate_name: "cargo-mutants",
        version: "27.1.0",
        program: "cargo-mutants",
        asked: &["mutants", "--version"],
    };
    /// Only for the command and the stage `fuzz`; the engine comes as a crate and is compiled by a C++ compiler.
    pub const FUZZ: Self =
        Self { crate_name: "cargo-fuzz", version: "0.13.2", program: "cargo-fuzz", asked: VERSION };

    /// The program: one on PATH if it has the version, else the one in the cache, installed if need be.
    pub fn ready(&self) -> Result<(PathBuf, Found)> {
        let cache = tool_cache()?;
        if let Some((program, place)) = self.find(&cache) {
            return Ok((program, Found::There(format!("{} {} {place}", self.program, self.version))));
        }
        let guard = alone(&cache)?;
        let found = match self.find(&cache) {
            Some((_, place)) => Found::There(format!("{} {} {place}", self.program, self.version)),
            None => self.install(&cache).map(|()| Found::Installed)?,
        };
        drop(guard);
        Ok((self.cached(&cache), found))
    }

    fn find(&self, cache: &Path) -> Option<(PathBuf, &'static str)> {
        let path = env::var_os("PATH").unwrap_or_default();
        let on_path = env::split_paths(&path).map(|folder| folder.join(self.program)).find(|it| it.is_file());
        let on_path = on_path.map(|program| (program, "on PATH"));
        on_path.into_iter().chain([(self.cached(cache), "in the cache")]).find(|(it, _)| self.is_version(it))
    }

    fn cached(&self, cache: &Path) -> PathBuf {
        self.home(cache).join("bin").join(self.program)
    }

    fn home(&self, cache: &Path) -> PathBuf {
        cache.join(format!("{}-{}", self.crate_name, self.version))
    }

    fn is_version(&self, program: &Path) -> bool {
        program.is_file()
            && process::ask(Command::new(program).args(self.asked))
                .is_ok_and(|answer| says_version(&String::from_utf8_lossy(&answer.stdout), self.version))
    }

    fn install(&self, cache: &Path) -> Result<()> {
        let name = format!("{}@{}", self.crate_name, self.version);
        voice::note("==> this takes some minutes, once for all clones of this user");
        voice::step(&format!("install {name}"), || {
            let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
            cargo
                .args(["install", "--locked", "--root"])
                .arg(self.home(cache))
                .arg(&name)
                .env("CARGO_TARGET_DIR", scratch(cache));
            process::run(&cargo)
                .context("is the network there? then cargo's message above says what is missing")?;
            if !self.is_version(&self.cached(cache)) {
                bail!("{} was installed but does not say that it is {}", self.program, self.version);
            }
            Ok(())
        })
    }
}

/// Removes what compiling the tools left behind: over a gigabyte that nobody needs again.
pub fn tidy() -> Result<()> {
    let cache = tool_cache()?;
    let guard = alone(&cache)?;
    let removed = match fs::remove_dir_all(scratch(&cache)) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()), // another clone was quicker
        removed => removed.context("cannot remove what compiling the tools left behind"),
    };
    drop(guard);
    removed
}

/// One for all tools: they share many of their crates.
fn scratch(cache: &Path) -> PathBuf {
    cache.with_file_name("tool-target")
}

/// Waits until no other clone installs.
pub fn alone(cache: &Path) -> Result<File> {
    fs::create_dir_all(cache).with_context(|| format!("cannot write to {}", cache.display()))?;
    let guard = File::create(cache.join("install.lock"))?;
    if guard.try_lock().is_err() {
        voice::note("==> another clone is installing tools: waiting for it");
        guard.lock().context("cannot wait for the other install")?;
    }
    Ok(guard)
}

/// `trunk 0.21.14`, or the bare number as worker-build says it.
fn says_version(answer: &str, version: &str) -> bool {
    answer.lines().next().and_then(|line| line.split_whitespace().last()) == Some(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_the_last_word_and_the_whole_word() {
        assert!(says_version("trunk 0.21.14\n", "0.21.14"));
        assert!(says_version("0.8.7\n", "0.8.7"));
        assert!(!says_version("trunk 0.21.140\n", "0.21.14"));
        assert!(!says_version("trunk 10.21.14\n", "0.21.14"));
        assert!(!says_version("", "0.21.14"));
    }

    #[test]
    fn the_pins_are_those_of_the_lock() {
        let lock = include_str!("../../../Cargo.lock").parse::<toml::Table>().unwrap();
        let locked = |name: &str| {
            let packages = lock["package"].as_array().unwrap();
            let found = packages.iter().find(|package| package["name"].as_str() == Some(name));
            found.map(|package| package["version"].as_str().unwrap().to_owned())
        };
        for (name, tool) in [("wasm-bindgen", Tool::WASM_BINDGEN), ("worker", Tool::WORKER_BUILD)] {
            assert_eq!(locked(name).as_deref(), Some(tool.version), "{name}");
        }
    }
}
