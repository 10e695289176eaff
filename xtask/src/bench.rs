//! `cargo xtask bench`: builds what is deployed, and lets the program in `tests/bench` measure it.

use anyhow::Result;

use crate::build::{self, Half, Profile};
use crate::repository::Repository;
use crate::test::browser;
use crate::{process, setup};

/// What can be measured by itself.
pub const PARTS: [&str; 5] = ["journey", "edge", "worker", "page", "growth"];

/// The part that needs a browser.
const IN_BROWSER: &str = "page";

/// Measures these parts, or all when none is named.
///
/// # Errors
/// When something cannot be built or measured.
pub fn run(repository: &Repository, parts: &[String]) -> Result<()> {
    let toolbox = setup::ready(repository)?;
    build::run(repository, &Half::ALL, Profile::Release)?;
    process::run(&process::cargo(repository, ["build", "--package", "sandbox", "--package", "xtask"]))?;
    let arguments = ["run", "--quiet", "--package", "bench", "--"];
    let mut bench = process::cargo(repository, arguments.into_iter().chain(parts.iter().map(String::as_str)));
    bench.env("PATH", &toolbox.path);
    if parts.is_empty() || parts.iter().any(|part| part == IN_BROWSER) {
        let browser = browser::ready()?;
        bench.env("CHROMIUM", &browser.chromium).env("CHROMEDRIVER", &browser.driver);
    }
    process::run(&bench)
}
