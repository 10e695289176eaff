//! Cuts the page's program in pieces: what opens the page, and what is loaded when it is first needed.
//!
//! The marks are in the sources (`wasm_split` in `web`), and the cut is between the linker and wasm-bindgen. Trunk
//! calls those two one after the other, so it finds this program under the name of wasm-bindgen: we cut, and hand the
//! first piece on to the real one.

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow, bail};
use wasm_split_cli_support::{Options, transform};

use super::folder;
use crate::process;
use crate::setup::Toolbox;

/// The name under which Trunk looks for wasm-bindgen.
pub const NAME: &str = "wasm-bindgen";
/// In Trunk's environment: the real wasm-bindgen.
const REAL: &str = "ETALASE_WASM_BINDGEN";
/// In Trunk's environment: the folder for the pieces.
const PIECES: &str = "ETALASE_PIECES";
/// The module that loads the pieces, as the program names it.
const LOADER: &str = "./loader.js";

/// Puts us before wasm-bindgen on Trunk's `PATH`, and has the pieces laid into that folder.
///
/// # Errors
/// When a folder cannot be written.
pub fn stand_before(toolbox: &Toolbox, scratch: &Path, pieces: &Path, trunk: &mut Command) -> Result<()> {
    let folder = scratch.join("stand-in");
    fs::create_dir_all(&folder)?;
    let name = folder.join(NAME);
    if fs::symlink_metadata(&name).is_ok() {
        fs::remove_file(&name)?; // a program that runs cannot be written over
    }
    fs::copy(process::own_program()?, name).context("cannot copy my own program")?; // a rebuild may move it away
    let path = env::join_paths(std::iter::once(folder).chain(env::split_paths(&toolbox.path)))?;
    if pieces.exists() {
        fs::remove_dir_all(pieces)?; // a piece of an earlier cut may have another name
    }
    trunk.env("PATH", path).env(REAL, &toolbox.wasm_bindgen).env(PIECES, pieces);
    Ok(())
}

/// What Trunk gets for wasm-bindgen.
///
/// # Errors
/// When the program cannot be cut. What the real wasm-bindgen answers is answered in its place.
pub fn bind(arguments: &[OsString]) -> Result<std::convert::Infallible> {
    let real = env::var_os(REAL).with_context(|| format!("{REAL} is not set: only a build calls this"))?;
    let is_program = |argument: &&OsString| Path::new(argument).extension().is_some_and(|it| it == "wasm");
    let mut command = Command::new(real);
    match arguments.iter().find(is_program) {
        None => drop(command.args(arguments)),
        Some(program) => {
            let first = cut(Path::new(program), &out_name(arguments)?)?;
            let rest = arguments.iter().filter(|argument| *argument != program);
            // The pieces share memory, table and stack with the first one, by the linker's names for them.
            command.args(rest).arg("--keep-lld-exports").arg(first);
        }
    }
    Err(anyhow!(command.exec()).context("cannot start wasm-bindgen"))
}

fn out_name(arguments: &[OsString]) -> Result<String> {
    let name = arguments.iter().find_map(|argument| argument.to_str()?.strip_prefix("--out-name="));
    name.map(str::to_owned)
        .context("Trunk calls wasm-bindgen otherwise than it used to: where is --out-name?")
}

/// Cuts, and tells where the first piece is.
fn cut(program: &Path, name: &str) -> Result<PathBuf> {
    let pieces = env::var_os(PIECES).map(PathBuf::from);
    let pieces = pieces.with_context(|| format!("{PIECES} is not set: only a build calls this"))?;
    fs::create_dir_all(&pieces)?;
    let linked = fs::read(program).with_context(|| format!("cannot read {}", program.display()))?;
    let first = pieces.join("first.wasm");
    let main_module = format!("./{name}.js");
    let mut options = Options::new(&linked);
    options.output_dir = &pieces;
    options.main_out_path = &first;
    options.link_name = LOADER;
    options.main_module = &main_module;
    let cut = transform(options).map_err(|error| anyhow!("the program cannot be cut: {error:?}"))?;
    if cut.split_modules.is_empty() {
        bail!("the program has no marks to be cut at");
    }
    let mut needs: Needs = cut.prefetch_map.into_iter().collect();
    needs.values_mut().for_each(|files| files.sort());
    fs::write(pieces.join(NEEDS), serde_json::to_string(&needs)?)?;
    Ok(first)
}

/// What each mark needs: its own piece, and those that it shares with others; names without an ending.
pub type Needs = BTreeMap<String, Vec<String>>;

/// Where that is noted beside the pieces.
const NEEDS: &str = "needs.json";

/// What each mark of the last cut needs.
///
/// # Errors
/// When there was none.
pub fn needs(pieces: &Path) -> Result<Needs> {
    let path = pieces.join(NEEDS);
    let text = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    serde_json::from_slice(&text).with_context(|| format!("cannot understand {}", path.display()))
}

/// Lays the pieces and their loader beside what Trunk has built, and names in the document all that each mark needs:
/// `data-NAME="/split_NAME.wasm"` there becomes the whole list.
///
/// # Errors
/// When a file cannot be read or written, or the document names no piece.
pub fn lay(pieces: &Path, staged: &Path) -> Result<Vec<PathBuf>> {
    let document = staged.join("index.html");
    let mut html = fs::read_to_string(&document)?;
    for (mark, files) in needs(pieces)? {
        let all: Vec<String> = files.iter().map(|file| format!("/{file}.wasm")).collect();
        let named = format!("data-{mark}=\"/split_{mark}.wasm\"");
        html = html.replace(&named, &format!("data-{mark}=\"{}\"", all.join(" ")));
    }
    fs::write(document, html)?;
    let mut laid = Vec::new();
    for file in folder::read(pieces)? {
        let path = staged.join(&file.path);
        match file.path.as_str() {
            "first.wasm" | NEEDS => {}
            // Served files lie elsewhere than these, and are found by whole addresses alone.
            "loader.js" => {
                let text = String::from_utf8(file.bytes).context("the loader is not text")?;
                let text = text.replace("new URL(\"./", "new URL(\"/");
                fs::write(path, text.replace("console.error(e);", ""))?; // the page says so itself
            }
            _ => {
                fs::write(&path, file.bytes)?;
                laid.push(path);
            }
        }
    }
    Ok(laid)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_program_is_trunk_s() {
        let arguments =
            ["--target=web", "--out-dir=/a", "--out-name=page", "/b/page.wasm"].map(OsString::from);
        assert_eq!(out_name(&arguments).unwrap(), "page");
        assert!(out_name(&arguments[..2]).is_err());
    }
}
