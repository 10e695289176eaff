//! The page: styles by esbuild, the program by Trunk, then the names by `dist`.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use super::anonymous::anonymous;
use super::{Profile, bundle, call, dist, folder};
use crate::process;
use crate::repository::Repository;
use crate::setup::Toolbox;

/// Builds `dist/`.
pub fn build(repository: &Repository, toolbox: &Toolbox, profile: Profile, scratch: &Path) -> Result<()> {
    let style = repository.path("target/style/page.css"); // where index.html expects it
    bundle::style(repository, profile, &repository.path("web/style/page.css"), &style)?;
    let staged = scratch.join("trunk");
    trunk(repository, toolbox, profile, scratch, &staged)?;
    let (program, boot) = (staged.join("page.js"), staged.join("boot.js"));
    let names = match profile {
        Profile::Dev => None,
        Profile::Release => Some(call::shorten(repository, toolbox, &staged.join("page_bg.wasm"))?),
    };
    bundle::module(repository, profile, &program, names.as_deref())?;
    bundle::script(repository, profile, &boot, &boot)?;
    let mut files = folder::read(&staged)?;
    // Pieces of JavaScript that crates bring along are in page.js now.
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
