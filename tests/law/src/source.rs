//! The repository's own files, as git knows them.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The top of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().to_owned()
}

/// Every tracked or new file below a folder, by its path from the top, with its text. Files that are not text are
/// left out.
pub fn files(below: &str) -> Vec<(String, String)> {
    let list = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard", "--", below])
        .current_dir(root())
        .output()
        .expect("git is there, for this is a clone");
    let names = String::from_utf8(list.stdout).unwrap();
    let read = |name: &str| Some((name.to_owned(), std::fs::read_to_string(root().join(name)).ok()?));
    let files: Vec<_> = names.lines().filter_map(read).collect();
    assert!(!files.is_empty(), "nothing below {below}: the law would hold of nothing");
    files
}
