//! The Worker: worker-build, with the tools of this clone.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::Profile;
use super::anonymous::anonymous;
use crate::process;
use crate::repository::Repository;
use crate::setup::Toolbox;

/// What rustc and wasm-bindgen make use of.
pub const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-exception-handling",
];

/// Builds `edge/build/`.
pub fn build(repository: &Repository, toolbox: &Toolbox, profile: Profile, scratch: &Path) -> Result<()> {
    let mut command = Command::new(&toolbox.worker_build);
    match profile {
        Profile::Dev => command.arg("--dev"),
        // worker-build would keep the names of all functions, a seventh of the Worker.
        Profile::Release => command.args(["--release", "--no-opt"]),
    };
    command.current_dir(repository.path("edge"));
    command.env("PATH", &toolbox.path).env("CARGO_TARGET_DIR", scratch);
    command.env("WASM_BINDGEN_BIN", &toolbox.wasm_bindgen);
    command.env("WASM_OPT_BIN", repository.npm_program("wasm-opt"));
    command.env("ESBUILD_BIN", repository.npm_program("esbuild"));
    // A batch that has begun is finished, also when its client has gone.
    command.env("RUN_TO_COMPLETION", "1");
    process::run(anonymous(&mut command, repository, &[]))?;
    match profile {
        Profile::Dev => Ok(()),
        Profile::Release => shrink(repository, toolbox),
    }
}

fn shrink(repository: &Repository, toolbox: &Toolbox) -> Result<()> {
    let module = repository.path("edge/build/index_bg.wasm");
    let mut command = Command::new(repository.npm_program("wasm-opt"));
    command.args(["-Oz", "--strip-debug", "--strip-producers"]).args(FEATURES).env("PATH", &toolbox.path);
    command.arg(&module).arg("-o").arg(&module);
    process::run(&command)
}
