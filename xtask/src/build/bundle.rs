//! esbuild: many files into one, and small.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::Profile;
use crate::process;
use crate::repository::Repository;

/// The oldest browsers that the page is for. What they do not know is written in older words.
const BROWSERS: &str = "--target=chrome109,safari16.4,firefox115";

/// The entry style with everything that it imports. The addresses of fonts are left to `dist`.
pub fn style(repository: &Repository, profile: Profile, entry: &Path, out: &Path) -> Result<()> {
    esbuild(repository, profile, &["--bundle", "--external:/font/*"], entry, out)
}

/// A JavaScript module with what it imports.
pub fn module(repository: &Repository, profile: Profile, entry: &Path, out: &Path) -> Result<()> {
    esbuild(repository, profile, &["--bundle", "--format=esm"], entry, out)
}

/// A JavaScript file that is no module.
pub fn script(repository: &Repository, profile: Profile, entry: &Path, out: &Path) -> Result<()> {
    esbuild(repository, profile, &[], entry, out)
}

fn esbuild(repository: &Repository, profile: Profile, how: &[&str], entry: &Path, out: &Path) -> Result<()> {
    let mut command = Command::new(repository.npm_program("esbuild"));
    command.arg(entry).args(how).args([
        BROWSERS,
        "--log-level=warning",
        "--allow-overwrite",
        "--charset=utf8",
    ]);
    command.arg(format!("--outfile={}", out.display())).current_dir(repository.root());
    if profile == Profile::Release {
        command.args(["--minify", "--legal-comments=none"]);
    }
    process::run(&command)
}
