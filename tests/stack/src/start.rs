//! Starting and ending a stack.

use crate::Seller;
use sandbox::Control;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::OnceLock;
use tempfile::TempDir;

/// A running Etalase. Dropping it ends it; so does the end of the test program, however it comes.
#[derive(Debug)]
pub struct Stack {
    url: String,
    sandbox_url: String,
    keeper: Child,
    lifeline: Option<ChildStdin>,
    state: TempDir,
}

impl Stack {
    /// The stack that the tests of one program share, with the settings of production but for the limits.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Stack> = OnceLock::new();
        SHARED.get_or_init(|| Self::start(&[("RATE_LIMITS", "off")]))
    }

    /// A stack with settings of its own.
    pub fn start(settings: &[(&str, &str)]) -> Self {
        Self::try_start(settings).unwrap_or_else(|log| panic!("the stack did not start:\n{log}"))
    }

    /// The same, or what was said while it did not start.
    pub fn try_start(settings: &[(&str, &str)]) -> Result<Self, String> {
        let xtask = programs();
        let state = TempDir::new().expect("a folder for the database");
        let mut command = Command::new(&xtask);
        command.arg("keep").arg(&xtask).args(["dev", "--no-build", "--port", "0", "--sandbox-port", "0"]);
        command.arg("--state").arg(state.path());
        for (name, value) in settings {
            command.arg("--var").arg(format!("{name}:{value}"));
        }
        // Cargo's word for where a program lies is about this test, not about xtask.
        command.env_remove("CARGO_MANIFEST_DIR").current_dir(root());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut keeper = command.spawn().expect("xtask starts");
        let lifeline = keeper.stdin.take();
        let log = Log::follow(keeper.stderr.take().expect("a piped stderr"));
        let mut lines =
            BufReader::new(keeper.stdout.take().expect("a piped stdout")).lines().map_while(Result::ok);
        let mut after = |prefix: &str| lines.find_map(|line| line.strip_prefix(prefix).map(str::to_owned));
        let urls = after("sandbox ready at ").zip(after("etalase ready at "));
        let Some((sandbox_url, url)) = urls else {
            drop(keeper.wait());
            return Err(log.text());
        };
        Ok(Self { url, sandbox_url, keeper, lifeline, state })
    }

    /// The page's and the API's address.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// A client of the sandbox's control API.
    pub fn control(&self) -> Control {
        Control::new(&self.sandbox_url)
    }

    /// Somebody who has just signed up.
    pub async fn seller(&self) -> Seller {
        Seller::sign_up(self).await
    }

    /// The folder with database and bucket.
    pub fn state(&self) -> &Path {
        self.state.path()
    }
}

impl Drop for Stack {
    fn drop(&mut self) {
        self.lifeline = None;
        drop(self.keeper.wait());
    }
}

/// What the stack says on stderr, kept for the case that it does not start.
struct Log(std::sync::Arc<std::sync::Mutex<String>>);

impl Log {
    fn follow(stderr: impl std::io::Read + Send + 'static) -> Self {
        let text = std::sync::Arc::new(std::sync::Mutex::new(String::new()));
        let kept = std::sync::Arc::clone(&text);
        std::thread::spawn(move || {
            for line in BufReader::new(stderr).lines().map_while(Result::ok) {
                let mut text = kept.lock().unwrap();
                text.push_str(&line);
                text.push('\n');
            }
        });
        Self(text)
    }

    fn text(&self) -> String {
        self.0.lock().unwrap().clone()
    }
}

/// The repository's folder.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("two folders down").to_owned()
}

/// Builds xtask and the sandbox, so that a stack is never older than its sources, and tells where xtask is.
fn programs() -> PathBuf {
    static XTASK: OnceLock<PathBuf> = OnceLock::new();
    let build = || {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["build", "--quiet", "--package", "xtask", "--package", "sandbox"]).current_dir(root());
        assert!(cargo.status().expect("cargo starts").success(), "xtask and sandbox do not build");
        // Tests run from target/PROFILE/deps.
        let deps = std::env::current_exe().expect("the test program has a path");
        deps.ancestors().nth(2).expect("below target").join("xtask")
    };
    XTASK.get_or_init(build).clone()
}
