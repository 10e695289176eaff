//! The driver: one process for the test program, started with the first story and ended with the last.

use stack::Kept;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

const ADVICE: &str = "is needed for stories in a browser: install Chromium and the chromedriver of its version \
    (Debian: apt-get install chromium chromium-driver), or name the programs in CHROMIUM and CHROMEDRIVER";

/// A running chromedriver.
#[derive(Debug)]
pub(crate) struct Driver {
    /// Where it listens.
    pub(crate) url: String,
    _program: Kept,
}

impl Driver {
    /// The one that all stories share.
    pub(crate) fn shared() -> &'static Self {
        static SHARED: OnceLock<Driver> = OnceLock::new();
        SHARED.get_or_init(Self::start)
    }

    fn start() -> Self {
        let mut program = Kept::start(&program("CHROMEDRIVER", &["chromedriver"]), ["--port=0".to_owned()]);
        let (stdout, _) = program.output();
        let mut lines = BufReader::new(stdout).lines().map_while(Result::ok);
        let port = lines.find_map(|line| {
            let port = line.strip_prefix("ChromeDriver was started successfully on port ")?;
            Some(port.trim_end_matches('.').to_owned())
        });
        let port = port.expect("chromedriver says its port");
        // A pipe that nobody reads would end it with its next line.
        std::thread::spawn(move || lines.for_each(drop));
        Self { url: format!("http://127.0.0.1:{port}"), _program: program }
    }
}

/// Chromium itself.
pub(crate) fn chromium() -> PathBuf {
    program("CHROMIUM", &["chromium", "chromium-browser", "google-chrome"])
}

/// The program that the variable names, else the first of those names on PATH.
fn program(variable: &str, names: &[&str]) -> PathBuf {
    if let Some(named) = std::env::var_os(variable).filter(|named| !named.is_empty()) {
        assert!(Path::new(&named).is_file(), "{variable} names {}, which is not there", named.display());
        return named.into();
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<_> = std::env::split_paths(&path).collect();
    let all = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    all.into_iter().find(|program| program.is_file()).unwrap_or_else(|| panic!("{} {ADVICE}", names[0]))
}
