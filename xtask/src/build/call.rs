//! The names by which the program and its loader call each other. wasm-bindgen's are long, have a hash in them, and
//! are in both files; in a release they are as short as can be.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::worker::FEATURES;
use crate::process;
use crate::repository::Repository;
use crate::setup::Toolbox;

/// The loader's module as the program knows it, and what wasm-opt makes of every module's name.
const MODULE: (&str, &str) = ("./page_bg.js", "a");

/// Shortens the names in the program, and leaves for esbuild which became which.
///
/// # Errors
/// When wasm-opt fails or answers something else than its list of names.
pub fn shorten(repository: &Repository, toolbox: &Toolbox, module: &Path) -> Result<PathBuf> {
    let mut command = Command::new(repository.npm_program("wasm-opt"));
    command.arg("--minify-imports-and-exports-and-modules").args(FEATURES).env("PATH", &toolbox.path);
    command.arg(module).arg("-o").arg(module);
    let answer = process::ask(&mut command)?;
    if !answer.status.success() {
        bail!("`{}` failed:\n{}", process::shown(&command), process::said(&answer));
    }
    let list = String::from_utf8_lossy(&answer.stdout);
    let names = names(&list).context("wasm-opt did not say which name became which")?;
    let path = module.with_extension("names");
    fs::write(&path, serde_json::to_string(&names)?)?;
    Ok(path)
}

/// From `{"imports": [[module, long, short]], "exports": [[long, short]]}`.
fn names(list: &str) -> Option<BTreeMap<String, String>> {
    let list: Value = serde_json::from_str(list).ok()?;
    let rows = ["imports", "exports"].into_iter().map(|kind| list.get(kind)?.as_array());
    let rows = rows.collect::<Option<Vec<_>>>()?.into_iter().flatten();
    let mut names = BTreeMap::from([(MODULE.0.to_owned(), MODULE.1.to_owned())]);
    for row in rows {
        let mut last = row.as_array()?.iter().rev();
        let (short, long) = (last.next()?.as_str()?, last.next()?.as_str()?);
        names.insert(long.to_owned(), short.to_owned());
    }
    Some(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_and_the_module_s_are_read() {
        let list =
            r#"{"imports": [["./page_bg.js", "__wbg_now_32ced9db", "b"]], "exports": [["memory", "c"]]}"#;
        let wanted = [("./page_bg.js", "a"), ("__wbg_now_32ced9db", "b"), ("memory", "c")];
        assert_eq!(names(list), Some(wanted.map(|(long, short)| (long.into(), short.into())).into()));
        assert_eq!(names(r#"{"imports": []}"#), None);
        assert_eq!(names("nothing"), None);
    }
}
