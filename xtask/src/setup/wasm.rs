//! The wasm target of the pinned toolchain.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::Found;
use crate::{process, voice};

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the target when its library is missing; asking rustup without need would ask the network.
pub fn ready() -> Result<Found> {
    if installed()? {
        return Ok(Found::There(format!("{TARGET} target")));
    }
    voice::step(&format!("add the {TARGET} target"), || {
        process::run(Command::new("rustup").args(["target", "add", TARGET]))
            .context("install rustup (https://rustup.rs); another Rust cannot be extended")
    })?;
    if !installed()? {
        bail!("rustup added {TARGET}, but `rustc` is not rustup's: put ~/.cargo/bin first on PATH");
    }
    Ok(Found::Installed)
}

fn installed() -> Result<bool> {
    let answer = process::ask(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))
        .context("install rustup (https://rustup.rs): it brings the pinned Rust")?;
    let folder = String::from_utf8_lossy(&answer.stdout);
    Ok(answer.status.success() && Path::new(folder.trim()).is_dir())
}
