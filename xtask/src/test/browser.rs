//! Chromium and its driver: found, or installed where that is ours to do.

use std::env;
use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::setup::debian;

const CHROMIUM: Wanted = Wanted {
    variable: "CHROMIUM",
    names: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    elsewhere: &[
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ],
};
const DRIVER: Wanted = Wanted {
    variable: "CHROMEDRIVER",
    names: &["chromedriver"],
    elsewhere: &["/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver"],
};

const ADVICE: &str = "install Chromium and the chromedriver of the same version \
    (Debian: apt-get install chromium chromium-driver; macOS: brew install --cask chromium chromedriver), \
    or name the programs in CHROMIUM and CHROMEDRIVER";

/// The two programs.
#[derive(Debug, PartialEq, Eq)]
pub struct Browser {
    /// Chromium or Chrome.
    pub chromium: PathBuf,
    /// The WebDriver server for it.
    pub driver: PathBuf,
}

/// Finds both, and installs the distribution's packages where we may.
///
/// # Errors
/// When they are not there and cannot be installed; the error says what to do.
pub fn ready() -> Result<Browser> {
    if let Some(browser) = find()? {
        return Ok(browser);
    }
    if !debian::install(&["chromium", "chromium-driver"])? {
        bail!("no browser to test with: {ADVICE}");
    }
    match find()? {
        Some(browser) => Ok(browser),
        None => bail!("Debian's packages did not bring them: {ADVICE}"),
    }
}

fn find() -> Result<Option<Browser>> {
    Ok(match (CHROMIUM.find()?, DRIVER.find()?) {
        (Some(chromium), Some(driver)) => Some(Browser { chromium, driver }),
        (None, _) | (_, None) => None,
    })
}

struct Wanted {
    variable: &'static str,
    names: &'static [&'static str],
    elsewhere: &'static [&'static str],
}

impl Wanted {
    fn find(&self) -> Result<Option<PathBuf>> {
        let named = env::var_os(self.variable).filter(|value| !value.is_empty()).map(PathBuf::from);
        let folders: Vec<_> = env::split_paths(&env::var_os("PATH").unwrap_or_default()).collect();
        self.find_in(named, &folders)
    }

    fn find_in(&self, named: Option<PathBuf>, folders: &[PathBuf]) -> Result<Option<PathBuf>> {
        if let Some(named) = named {
            if named.is_file() {
                return Ok(Some(named));
            }
            bail!("{} is set to {}, which is not there", self.variable, named.display());
        }
        let on_path = self.names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
        Ok(on_path.chain(self.elsewhere.iter().map(PathBuf::from)).find(|program| program.is_file()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHELL: Wanted =
        Wanted { variable: "SHELL_TO_TEST", names: &["no-such-shell", "sh"], elsewhere: &[] };

    #[test]
    fn the_first_name_that_is_on_path_is_taken() {
        let found = SHELL.find_in(None, &["/no-such-folder".into(), "/bin".into()]).unwrap();
        assert_eq!(found, Some(PathBuf::from("/bin/sh")));
        assert_eq!(SHELL.find_in(None, &["/no-such-folder".into()]).unwrap(), None);
    }

    #[test]
    fn a_program_that_is_named_but_absent_is_an_error_and_not_a_search() {
        let refused = SHELL.find_in(Some("/no-such-shell".into()), &["/bin".into()]).unwrap_err();
        assert_eq!(refused.to_string(), "SHELL_TO_TEST is set to /no-such-shell, which is not there");
    }
}
