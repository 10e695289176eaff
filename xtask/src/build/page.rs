//! The page: styles by esbuild, its two programs by Trunk, then the names by `dist`.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::anonymous::anonymous;
use super::{Profile, bundle, call, dist, folder};
use crate::process;
use crate::repository::Repository;
use crate::setup::Toolbox;

/// The programs: the page itself, and the module that it loads when something is first needed from it.
pub const PROGRAMS: [&str; 2] = ["page", "more"];

/// Builds `dist/`.
pub fn build(repository: &Repository, toolbox: &Toolbox, profile: Profile, scratch: &Path) -> Result<()> {
    for name in PROGRAMS {
        let style = repository.path(&format!("target/style/{name}.css")); // where index.html expects it
        bundle::style(repository, profile, &repository.path(&format!("web/style/{name}.css")), &style)?;
    }
    let staged = scratch.join("trunk");
    trunk(repository, toolbox, profile, scratch, &staged)?;
    for name in PROGRAMS {
        let names = match profile {
            Profile::Dev => None,
            Profile::Release => Some(call::shorten(repository, toolbox, &staged, name)?),
        };
        bundle::module(repository, profile, &staged.join(format!("{name}.js")), names.as_deref())?;
    }
    for script in ["boot.js", "photo.js"] {
        bundle::script(repository, profile, &staged.join(script), &staged.join(script))?;
    }
    let mut files = folder::read(&staged)?;
    // Pieces of JavaScript that crates bring along are in the programs now.
    files.retain(|file| !file.path.starts_with("snippets/") && !file.path.ends_with(".names"));
    let files = dist::finish(files).context("the page is not fit to be served")?;
    folder::write(&repository.path("dist"), &files)
}

fn trunk(
    repository: &Repository,
    toolbox: &Toolbox,
    profile: Profile,
    scratch: &Path,
    out: &Path,
) -> Result<()> {
    let mut command = Command::new(&toolbox.trunk);
    command.arg("build").arg("--dist").arg(out).current_dir(repository.root());
    command.env("PATH", &toolbox.path).env("CARGO_TARGET_DIR", scratch);
    command.env("TRUNK_SKIP_VERSION_CHECK", "true");
    command.env_remove("NO_COLOR"); // this Trunk takes NO_COLOR=1 for a mistake
    if profile == Profile::Release {
        command.arg("--release");
    }
    process::run(anonymous(&mut command, repository))
}
