//! Everything that must be there before anything can be built, installed where it is missing.

pub mod debian;
mod npm;
pub mod schemathesis;
mod tool;
mod wasm;

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::repository::Repository;
use crate::voice;
use tool::Tool;
use wasm::Part;

/// Where the tools are.
#[derive(Debug, Clone)]
pub struct Toolbox {
    /// Builds the page.
    pub trunk: PathBuf,
    /// Makes JavaScript's side of a wasm module.
    pub wasm_bindgen: PathBuf,
    /// Builds the Worker.
    pub worker_build: PathBuf,
    /// The `PATH` on which all of them and npm's programs are found.
    pub path: OsString,
}

/// What a step of the setup found.
pub enum Found {
    /// Nothing to do; says what is there.
    There(String),
    /// It was missing and has been installed; the step has said so.
    Installed,
}

/// Installs what is missing, and says what was not.
///
/// # Errors
/// When something cannot be installed; the error says what to do.
pub fn ready(repository: &Repository) -> Result<Toolbox> {
    let begun = Instant::now();
    let (trunk, trunk_found) = Tool::TRUNK.ready()?;
    let (wasm_bindgen, wasm_bindgen_found) = Tool::WASM_BINDGEN.ready()?;
    let (worker_build, worker_build_found) = Tool::WORKER_BUILD.ready()?;
    let tools_found = [trunk_found, wasm_bindgen_found, worker_build_found];
    if tools_found.iter().any(|found| matches!(found, Found::Installed)) {
        tool::tidy()?;
    }
    let others_found = [Part::TARGET.ready()?, Part::SOURCES.ready()?, npm::ready(repository)?];
    let there: Vec<_> = tools_found.into_iter().chain(others_found).filter_map(Found::name).collect();
    if !there.is_empty() {
        let took = voice::duration(begun.elapsed());
        voice::note(&format!("==> setup skips what is there: {} ({took})", there.join(", ")));
    }
    let path = path(repository, [&trunk, &wasm_bindgen, &worker_build])?;
    Ok(Toolbox { trunk, wasm_bindgen, worker_build, path })
}

/// The `PATH` on which cargo finds cargo-mutants, which is installed when it is first asked for.
///
/// # Errors
/// When it cannot be installed.
pub fn mutants() -> Result<OsString> {
    with(&Tool::MUTANTS)
}

/// The same for cargo-fuzz.
///
/// # Errors
/// When it cannot be installed.
pub fn fuzz() -> Result<OsString> {
    with(&Tool::FUZZ)
}

fn with(tool: &Tool) -> Result<OsString> {
    let (program, found) = tool.ready()?;
    if matches!(found, Found::Installed) {
        tool::tidy()?;
    }
    let inherited = env::var_os("PATH").unwrap_or_default();
    let all = program.parent().map(PathBuf::from).into_iter().chain(env::split_paths(&inherited));
    env::join_paths(all).context("a folder with a colon in its name cannot be on PATH")
}

impl Found {
    fn name(self) -> Option<String> {
        match self {
            Self::There(name) => Some(name),
            Self::Installed => None,
        }
    }
}

fn path<const N: usize>(repository: &Repository, tools: [&PathBuf; N]) -> Result<OsString> {
    let tools = tools.into_iter().filter_map(|tool| tool.parent()).map(PathBuf::from);
    let inherited = env::var_os("PATH").unwrap_or_default();
    // npm's first: beside a tool that was on PATH may lie another Node than the pinned one.
    let all = std::iter::once(repository.npm_programs()).chain(tools).chain(env::split_paths(&inherited));
    env::join_paths(all).context("a folder with a colon in its name cannot be on PATH")
}
