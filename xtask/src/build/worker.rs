//! The Worker: worker-build, with the tools of this clone.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::Profile;
use crate::process;
use crate::repository::Repository;
use crate::setup::Toolbox;

/// Builds `edge/build/`.
pub fn build(repository: &Repository, toolbox: &Toolbox, profile: Profile, scratch: &Path) -> Result<()> {
    let mut command = Command::new(&toolbox.worker_build);
    command.arg(match profile {
        Profile::Dev => "--dev",
        Profile::Release => "--release",
    });
    command.current_dir(repository.path("edge"));
    command.env("PATH", &toolbox.path).env("CARGO_TARGET_DIR", scratch);
    command.env("WASM_BINDGEN_BIN", &toolbox.wasm_bindgen);
    command.env("WASM_OPT_BIN", repository.npm_program("wasm-opt"));
    command.env("ESBUILD_BIN", repository.npm_program("esbuild"));
    // A batch that has begun is finished, also when its client has gone.
    command.env("RUN_TO_COMPLETION", "1");
    process::run(&command)
}
