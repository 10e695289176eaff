//! esbuild: many files into one, and small.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::{Profile, call};
use crate::process;
use crate::repository::Repository;

/// The oldest browsers that the page is for. What they do not know is written in older words.
const BROWSERS: &str = "--target=chrome109,safari16.4,firefox115";

/// The entry style with everything that it imports. The addresses of fonts are left to `dist`.
pub fn style(repository: &Repository, profile: Profile, entry: &Path, out: &Path) -> Result<()> {
    esbuild(repository, profile, &["--bundle", "--external:/font/*"], entry, out)
}

/// A JavaScript module with what it imports, in place; with a list of names, calls go by the short ones.
pub fn module(repository: &Repository, profile: Profile, program: &Path, names: Option<&Path>) -> Result<()> {
    let mut how = vec!["--bundle".to_owned(), "--format=esm".to_owned()];
    // wasm-bindgen names what loads the pieces once for each of them, and it is the same every time.
    how.push("--log-override:duplicate-object-key=silent".to_owned());
    if let Some(names) = names {
        // The loader knows itself by the name that the program has for it.
        let calls = format!(r"--mangle-props=^({}|\./\w+_bg\.js$)", call::STARTS.join("|"));
        how.extend([calls, "--mangle-quoted".to_owned()]);
        how.push(format!("--mangle-cache={}", names.display()));
    }
    let how: Vec<&str> = how.iter().map(String::as_str).collect();
    esbuild(repository, profile, &how, program, program)
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
