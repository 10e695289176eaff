//! What the pinned toolchain needs for the browser: the wasm target, and the sources of its standard library.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::Found;
use crate::{process, voice};

const TARGET: &str = "wasm32-unknown-unknown";

/// A part that rustup adds to a toolchain.
pub struct Part {
    name: &'static str,
    /// How rustup is asked for it.
    added: [&'static str; 3],
    /// What rustc prints the folder of.
    printed: &'static [&'static str],
    /// Where it is below that.
    below: &'static str,
}

impl Part {
    /// The standard library for the target.
    pub const TARGET: Self = Self {
        name: "wasm32-unknown-unknown target",
        added: ["target", "add", TARGET],
        printed: &["--print", "target-libdir", "--target", TARGET],
        below: "",
    };
    /// Its sources, for a page that is as small as can be.
    pub const SOURCES: Self = Self {
        name: "standard library's sources",
        added: ["component", "add", "rust-src"],
        printed: &["--print", "sysroot"],
        below: "lib/rustlib/src/rust/library/std",
    };

    /// Adds it when it is missing; asking rustup without need would ask the network.
    pub fn ready(&self) -> Result<Found> {
        if self.installed()? {
            return Ok(Found::There(self.name.to_owned()));
        }
        voice::step(&format!("add the {}", self.name), || {
            process::run(Command::new("rustup").args(self.added))
                .context("install rustup (https://rustup.rs); another Rust cannot be extended")
        })?;
        if !self.installed()? {
            bail!("rustup added it, but `rustc` is not rustup's: put ~/.cargo/bin first on PATH");
        }
        Ok(Found::Installed)
    }

    fn installed(&self) -> Result<bool> {
        let answer = process::ask(Command::new("rustc").args(self.printed))
            .context("install rustup (https://rustup.rs): it brings the pinned Rust")?;
        let folder = String::from_utf8_lossy(&answer.stdout);
        Ok(answer.status.success() && Path::new(folder.trim()).join(self.below).is_dir())
    }
}
