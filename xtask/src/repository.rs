//! Where things lie in this clone, and per user.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// This clone.
#[derive(Debug, Clone)]
pub struct Repository {
    root: PathBuf,
}

impl Repository {
    /// The clone that `cargo xtask` was called in.
    ///
    /// # Errors
    /// When the program runs outside one.
    pub fn here() -> Result<Self> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        let root = manifest.parent().context("xtask must lie in its repository; run it as `cargo xtask`")?;
        Ok(Self { root: root.to_owned() })
    }

    /// A path from the top of the clone.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The top of the clone.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A program of npm's locked install.
    pub fn npm_program(&self, name: &str) -> PathBuf {
        self.npm_programs().join(name)
    }

    /// The folder of the programs of npm's locked install; its `node` is the pinned one.
    pub fn npm_programs(&self) -> PathBuf {
        self.path("node_modules/.bin")
    }

    /// Where this clone keeps what it built and can build again.
    pub fn scratch(&self) -> PathBuf {
        self.path("target")
    }
}

/// The tools that all clones of this user share.
///
/// # Errors
/// When neither `XDG_CACHE_HOME` nor `HOME` is set.
pub fn tool_cache() -> Result<PathBuf> {
    let cache = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
        .or_else(|| env::home_dir().map(|home| home.join(".cache")))
        .context("set HOME or XDG_CACHE_HOME: the tools are installed below it")?;
    Ok(cache.join("etalase/tools"))
}
