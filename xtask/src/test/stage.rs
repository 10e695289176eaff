//! The stages, as a table: a new suite is one more line.

/// One stage.
pub struct Stage {
    /// What the summary calls it.
    pub name: &'static str,
    /// Whether `test fast` runs it: no builds, no servers, no browser.
    pub fast: bool,
    /// What it does.
    pub action: Action,
}

/// What a stage does.
#[derive(Debug, Clone, Copy)]
pub enum Action {
    /// Cargo with these arguments, none of which has a space in it.
    Cargo(&'static str),
    /// The tests of every package that has no stage of its own.
    Units,
    /// Every fuzz target for a short while.
    Fuzz,
    /// Page, Worker and their sizes.
    Build,
    /// The tests of one package.
    Package(&'static str),
    /// The tests of one package, with `CHROMIUM` and `CHROMEDRIVER` naming the programs.
    InBrowser(&'static str),
    /// The tests of one package, with `SCHEMATHESIS` naming the program.
    WithFuzzer(&'static str),
}

/// In the order in which they run.
pub const STAGES: &[Stage] = &[
    Stage { name: "format", fast: true, action: Action::Cargo("fmt --all -- --check") },
    Stage {
        name: "clippy, native",
        fast: true,
        action: Action::Cargo("clippy --workspace --all-targets -- -D warnings"),
    },
    Stage {
        name: "clippy, wasm",
        fast: true,
        action: Action::Cargo(
            "clippy -p contract -p web -p edge --target wasm32-unknown-unknown -- -D warnings",
        ),
    },
    Stage { name: "unit tests", fast: true, action: Action::Units },
    Stage { name: "laws", fast: true, action: Action::Package("laws") },
    Stage { name: "fuzz targets", fast: false, action: Action::Fuzz },
    Stage { name: "build", fast: false, action: Action::Build },
    Stage { name: "build the sandbox", fast: false, action: Action::Cargo("build --package sandbox") },
    Stage { name: "ledger, D1 and native alike", fast: false, action: Action::Package("ledger-contract") },
    Stage { name: "HTTP stories", fast: false, action: Action::Package("http-stories") },
    Stage { name: "API fuzzer", fast: false, action: Action::WithFuzzer("conformance") },
    Stage { name: "browser stories", fast: false, action: Action::InBrowser("browser-stories") },
];

/// Cargo's arguments for everything but the packages that have a stage of their own.
pub fn unit_arguments() -> Vec<&'static str> {
    let own = STAGES.iter().filter_map(|stage| match stage.action {
        Action::Package(package) | Action::InBrowser(package) | Action::WithFuzzer(package) => {
            Some(["--exclude", package])
        }
        Action::Cargo(_) | Action::Units | Action::Fuzz | Action::Build => None,
    });
    ["test", "--workspace", "--no-fail-fast"].into_iter().chain(own.flatten()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fast_stages_come_first_and_every_name_is_its_own() {
        assert!(STAGES.is_sorted_by_key(|stage| !stage.fast));
        for (at, stage) in STAGES.iter().enumerate() {
            assert!(STAGES[..at].iter().all(|other| other.name != stage.name), "{}", stage.name);
        }
    }

    #[test]
    fn no_package_is_tested_twice() {
        let arguments = unit_arguments();
        for stage in STAGES {
            if let Action::Package(package) | Action::InBrowser(package) | Action::WithFuzzer(package) =
                stage.action
            {
                assert!(arguments.windows(2).any(|pair| pair == ["--exclude", package]), "{package}");
            }
        }
    }
}
