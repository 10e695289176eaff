//! What is shipped does not tell whose machine it was built on.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::repository::Repository;

/// Has rustc write neutral folders where panic messages name a source file: an operator's user name is nobody's
/// business, and the paths weigh something too. The other flags go along.
pub fn anonymous<'a>(command: &'a mut Command, repository: &Repository, more: &[&str]) -> &'a mut Command {
    let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home = cargo_home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let crates = cargo_home.map(|home| (home.join("registry/src"), "crates"));
    let folders = crates.into_iter().chain([(repository.root().to_owned(), "etalase")]);
    let neutral = folders.map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()));
    let flags: Vec<String> = neutral.chain(more.iter().map(|flag| (*flag).to_owned())).collect();
    // The encoded form, for folders may have spaces in them.
    command.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"))
}
