//! Starting and ending a stack.

use crate::Seller;
use crate::keep::{Kept, xtask};
use sandbox::Control;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::sync::OnceLock;
use tempfile::TempDir;

/// A running Etalase. Dropping it ends it; so does the end of the test program, however it comes.
#[derive(Debug)]
pub struct Stack {
    url: String,
    sandbox_url: String,
    log: Log,
    // Before the folder: it ends before its database goes.
    program: Kept,
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

    /// A stack over a database and a bucket that are there already.
    pub fn start_on(state: TempDir, settings: &[(&str, &str)]) -> Self {
        Self::run(state, settings).unwrap_or_else(|log| panic!("the stack did not start:\n{log}"))
    }

    /// The same, or what was said while it did not start.
    pub fn try_start(settings: &[(&str, &str)]) -> Result<Self, String> {
        Self::run(TempDir::new().expect("a folder for the database"), settings)
    }

    fn run(state: TempDir, settings: &[(&str, &str)]) -> Result<Self, String> {
        let folder = state.path().to_str().expect("a folder with a plain name").to_owned();
        let mut arguments: Vec<String> =
            ["dev", "--no-build", "--port", "0", "--sandbox-port", "0", "--state"].map(str::to_owned).into();
        arguments.push(folder);
        for (name, value) in settings {
            arguments.extend(["--var".to_owned(), format!("{name}:{value}")]);
        }
        let mut program = Kept::start(xtask(), arguments);
        let (stdout, stderr) = program.output();
        let log = Log::follow(stderr);
        let mut lines = BufReader::new(stdout).lines().map_while(Result::ok);
        let mut after = |prefix: &str| lines.find_map(|line| line.strip_prefix(prefix).map(str::to_owned));
        let urls = after("sandbox ready at ").zip(after("etalase ready at "));
        let Some((sandbox_url, url)) = urls else {
            program.wait();
            return Err(log.text());
        };
        Ok(Self { url, sandbox_url, log, program, state })
    }

    /// The page's and the API's address.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// A client of the sandbox's control API.
    pub fn control(&self) -> Control {
        Control::new(&self.sandbox_url)
    }

    /// The address of the services outside.
    pub fn sandbox_url(&self) -> &str {
        &self.sandbox_url
    }

    /// Everything it has said, the Worker's own log included.
    pub fn log(&self) -> String {
        self.log.text()
    }

    /// The process whose descendants all its programs are.
    pub fn pid(&self) -> u32 {
        self.program.pid()
    }

    /// Ends it and hands over what it has stored.
    pub fn stop(self) -> TempDir {
        drop(self.program);
        self.state
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

/// What the stack says on stderr, kept for the case that it does not start.
#[derive(Debug)]
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
