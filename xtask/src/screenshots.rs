//! `cargo xtask screenshots`: builds what is deployed, and lets the program in `tests/browser` photograph every screen.

use std::path::PathBuf;

use anyhow::Result;

use crate::build::{self, Half, Profile};
use crate::repository::Repository;
use crate::test::browser;
use crate::{process, setup};

/// Where the pictures go unless told otherwise.
const FOLDER: &str = "target/screenshots";

/// What the person asked for.
#[derive(Debug, PartialEq, Eq)]
pub struct Album {
    /// The folder of the pictures.
    pub out: Option<PathBuf>,
    /// Whether to build before.
    pub build: bool,
    /// These screens; all when none is named.
    pub screens: Vec<String>,
}

impl Default for Album {
    fn default() -> Self {
        Self { out: None, build: true, screens: Vec::new() }
    }
}

/// Takes the pictures.
///
/// # Errors
/// When something cannot be built, or a screen cannot be reached.
pub fn run(repository: &Repository, album: &Album) -> Result<()> {
    let toolbox = setup::ready(repository)?;
    if album.build {
        build::run(repository, &Half::ALL, Profile::Release)?;
    }
    let browser = browser::ready()?;
    let out = match &album.out {
        Some(folder) => std::path::absolute(folder)?,
        None => repository.path(FOLDER),
    };
    let cargo = ["run", "--quiet", "--package", "browser-stories", "--bin", "screenshots", "--"];
    let mut camera = process::cargo(repository, cargo);
    camera.arg(out).args(&album.screens).env("PATH", &toolbox.path);
    camera.env("CHROMIUM", &browser.chromium).env("CHROMEDRIVER", &browser.driver);
    process::run(&camera)
}
