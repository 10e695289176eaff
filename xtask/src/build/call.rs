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

/// What wasm-opt makes of the name of every module.
const MODULE: &str = "a";

/// Shortens the names in the program, and leaves for esbuild which became which.
///
/// # Errors
/// When wasm-opt fails or answers something else than its list of names.
pub fn shorten(repository: &Repository, toolbox: &Toolbox, staged: &Path, program: &str) -> Result<PathBuf> {
    let module = staged.join(format!("{program}_bg.wasm"));
    let mut command = Command::new(repository.npm_program("wasm-opt"));
    command.arg("--minify-imports-and-exports-and-modules").args(FEATURES).env("PATH", &toolbox.path);
    command.arg(&module).arg("-o").arg(&module);
    let answer = process::ask(&mut command)?;
    if !answer.status.success() {
        bail!("`{}` failed:\n{}", process::shown(&command), process::said(&answer));
    }
    let list = String::from_utf8_lossy(&answer.stdout);
    let names = names(&list, program).context("wasm-opt did not say which name became which")?;
    let path = module.with_extension("names");
    fs::write(&path, serde_json::to_string(&names)?)?;
    Ok(path)
}

/// From `{"imports": [[module, long, short]], "exports": [[long, short]]}`. The program knows its loader as
/// `./page_bg.js`.
fn names(list: &str, program: &str) -> Option<BTreeMap<String, String>> {
    let list: Value = serde_json::from_str(list).ok()?;
    let rows = ["imports", "exports"].into_iter().map(|kind| list.get(kind)?.as_array());
    let rows = rows.collect::<Option<Vec<_>>>()?.into_iter().flatten();
    let mut names = BTreeMap::from([(format!("./{program}_bg.js"), MODULE.to_owned())]);
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
        assert_eq!(names(list, "page"), Some(wanted.map(|(long, short)| (long.into(), short.into())).into()));
        assert_eq!(names(r#"{"imports": []}"#, "page"), None);
        assert_eq!(names("nothing", "page"), None);
    }
}
