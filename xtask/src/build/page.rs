//! The page: styles by esbuild, its program by Trunk, then the names by `dist`.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::anonymous::anonymous;
use super::worker::FEATURES;
use super::{Profile, bundle, call, cut, dist, folder, standard};
use crate::process;
use crate::repository::Repository;
use crate::setup::Toolbox;

/// The program. The pieces that it loads later are cut from it.
const PROGRAM: &str = "page";
/// The pieces that the program is cut in, below the folder of the page's build.
pub const PIECES: &str = "pieces";
/// The styles: of the page, and of the pieces that have their own.
const STYLES: [&str; 3] = ["page", "window", "more"];

/// Builds `dist/`.
pub fn build(repository: &Repository, toolbox: &Toolbox, profile: Profile, scratch: &Path) -> Result<()> {
    for name in STYLES {
        let style = repository.path(&format!("target/style/{name}.css")); // where index.html expects it
        bundle::style(repository, profile, &repository.path(&format!("web/style/{name}.css")), &style)?;
    }
    let (staged, pieces) = (scratch.join("trunk"), scratch.join(PIECES));
    trunk(repository, toolbox, profile, scratch, &staged, &pieces)?;
    for piece in cut::lay(&pieces, &staged)? {
        if profile == Profile::Release {
            shrink(repository, toolbox, &piece)?;
        }
    }
    let names = match profile {
        Profile::Dev => None,
        Profile::Release => Some(call::shorten(&staged, PROGRAM)?),
    };
    bundle::module(repository, profile, &staged.join(format!("{PROGRAM}.js")), names.as_deref())?;
    for script in ["boot.js", "offline.js", "photo.js"] {
        bundle::script(repository, profile, &staged.join(script), &staged.join(script))?;
    }
    let mut files = folder::read(&staged)?;
    // The loader, and pieces of JavaScript that crates bring along, are in the program's script now.
    files.retain(|file| {
        !file.path.starts_with("snippets/") && !file.path.ends_with(".names") && file.path != "loader.js"
    });
    let files = dist::finish(files).context("the page is not fit to be served")?;
    folder::write(&repository.path("dist"), &files)
}

fn trunk(
    repository: &Repository,
    toolbox: &Toolbox,
    profile: Profile,
    scratch: &Path,
    staged: &Path,
    pieces: &Path,
) -> Result<()> {
    let mut command = Command::new(&toolbox.trunk);
    command.arg("build").arg("--dist").arg(staged).current_dir(repository.root());
    command.env("CARGO_TARGET_DIR", scratch);
    command.env("TRUNK_SKIP_VERSION_CHECK", "true");
    command.env_remove("NO_COLOR"); // this Trunk takes NO_COLOR=1 for a mistake
    if profile == Profile::Release {
        command.arg("--release");
    }
    cut::stand_before(toolbox, scratch, pieces, &mut command)?;
    let mut flags = vec!["-Clink-arg=--emit-relocs"]; // the cutter has to know what refers to what
    if profile == Profile::Release {
        flags.extend(standard::FLAGS);
        standard::rebuilt(&mut command);
    }
    process::run(anonymous(&mut command, repository, &flags))
}

/// What Trunk does to the program, for a piece of it. Made fast before it is made small, it compresses better; the program
/// itself does not.
fn shrink(repository: &Repository, toolbox: &Toolbox, piece: &Path) -> Result<()> {
    let mut command = Command::new(repository.npm_program("wasm-opt"));
    command
        .args([
            "--flatten",
            "--rereloop",
            "-O4",
            "-Oz",
            "-Oz",
            "--strip-producers",
            "--strip-target-features",
        ])
        .args(FEATURES)
        .env("PATH", &toolbox.path);
    command.arg(piece).arg("-o").arg(piece);
    process::run(&command)
}
