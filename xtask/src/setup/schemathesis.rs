//! schemathesis, which calls the API as its document says: a Python package, pinned with all that it needs and kept
//! per user in an environment of its own.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{debian, tool};
use crate::repository::{Repository, tool_cache};
use crate::{process, voice};

const VERSION: &str = "4.32.5";
/// Versions of everything that comes with it.
const CONSTRAINTS: &str = "tests/conformance/constraints.txt";
/// What a Python must be able to do: schemathesis wants 3.11.
const ASKED: &str = "import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))";
const ADVICE: &str = "install Python 3.11 or newer with venv (Debian: apt-get install python3-venv; macOS: brew \
    install python3), or name one in PYTHON";

/// The program, installed if need be.
///
/// # Errors
/// When there is no Python that can have it, or it cannot be installed; the error says what to do.
pub fn ready(repository: &Repository) -> Result<PathBuf> {
    let constraints = fs::read_to_string(repository.path(CONSTRAINTS))
        .with_context(|| format!("{CONSTRAINTS} is missing"))?;
    let cache = tool_cache()?;
    let home = cache.join(format!("schemathesis-{VERSION}"));
    if is_there(&home, &constraints) {
        return Ok(program(&home));
    }
    let guard = tool::alone(&cache)?;
    if !is_there(&home, &constraints) {
        let python = python()?;
        voice::step(&format!("install schemathesis {VERSION}"), || {
            install(&python, &home, repository)?;
            fs::write(stamp(&home), &constraints).context("cannot remember what was installed")
        })?;
    }
    drop(guard);
    Ok(program(&home))
}

fn program(home: &Path) -> PathBuf {
    home.join("bin/schemathesis")
}

/// A copy of the constraints, written last: a broken install has none.
fn stamp(home: &Path) -> PathBuf {
    home.join("installed.txt")
}

fn is_there(home: &Path, constraints: &str) -> bool {
    let starts = || process::ask(Command::new(program(home)).arg("--version"));
    fs::read_to_string(stamp(home)).is_ok_and(|installed| installed == constraints)
        // An environment is tied to the Python that made it, which may be gone.
        && starts().is_ok_and(|answer| answer.status.success())
}

fn install(python: &Path, home: &Path, repository: &Repository) -> Result<()> {
    process::run_quietly(Command::new(python).args(["-m", "venv", "--clear"]).arg(home))?;
    let mut pip = Command::new(home.join("bin/python"));
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--constraint"]);
    pip.arg(repository.path(CONSTRAINTS)).arg(format!("schemathesis=={VERSION}"));
    process::run_quietly(&pip).context("is the network there? then pip's message says what is missing")
}

/// A Python that will do, the distribution's if there is no other.
fn python() -> Result<PathBuf> {
    if let Some(named) = env::var_os("PYTHON").filter(|value| !value.is_empty()).map(PathBuf::from) {
        if will_do(&named) {
            return Ok(named);
        }
        bail!("PYTHON is set to {}, which is not there or will not do: {ADVICE}", named.display());
    }
    let usual = [Path::new("python3"), Path::new("/usr/bin/python3")];
    let find = || usual.into_iter().find(|python| will_do(python)).map(Path::to_owned);
    if let Some(python) = find() {
        return Ok(python);
    }
    match debian::install(&["python3", "python3-venv"])? {
        true => {
            find().with_context(|| format!("Debian's packages did not bring a Python that will do: {ADVICE}"))
        }
        false => bail!("no Python to fuzz with: {ADVICE}"),
    }
}

fn will_do(python: &Path) -> bool {
    process::ask(Command::new(python).args(["-c", ASKED])).is_ok_and(|answer| answer.status.success())
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_constraint_is_one_version() {
        let constraints = include_str!("../../../tests/conformance/constraints.txt");
        let lines: Vec<_> = constraints.lines().filter(|line| !line.starts_with('#')).collect();
        assert!(lines.len() > 10 && lines.iter().all(|line| line.contains("==")), "{lines:?}");
    }
}
