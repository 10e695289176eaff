//! Starting and ending a stack.

use crate::Seller;
use crate::keep::{Kept, root, xtask};
use sandbox::Control;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Output};
use std::sync::OnceLock;
use tempfile::TempDir;

/// Becomes the stack.
const ENDING: &str = r#"exec "$@""#;
/// Outlives it to remove its folder: what is shared by all tests of a program is dropped by none of them.
const ENDING_CLEAN: &str = r#"trap : TERM; "$@"; rm -rf -- "$0""#;

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
    /// The stack that the tests of one program share, with the settings of production but for what one story would
    /// feel of another: limits, and the memory of a provider that fails.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Stack> = OnceLock::new();
        let start =
            || Self::run(new_state(), &[("RATE_LIMITS", "off"), ("BREAKER_FAILURES", "0")], ENDING_CLEAN);
        SHARED.get_or_init(|| start().unwrap_or_else(|log| panic!("the stack did not start:\n{log}")))
    }

    /// A stack with settings of its own.
    pub fn start(settings: &[(&str, &str)]) -> Self {
        Self::try_start(settings).unwrap_or_else(|log| panic!("the stack did not start:\n{log}"))
    }

    /// A stack over a database and a bucket that are there already.
    pub fn start_on(state: TempDir, settings: &[(&str, &str)]) -> Self {
        Self::run(state, settings, ENDING).unwrap_or_else(|log| panic!("the stack did not start:\n{log}"))
    }

    /// One that serves another build of the page, in a folder that may change meanwhile, as at a deployment.
    pub fn serving(dist: &Path) -> Self {
        let dist = dist.to_str().expect("a folder with a plain name");
        let options = ["--dist".to_owned(), dist.to_owned()];
        Self::run_with(new_state(), &[], ENDING, options)
            .unwrap_or_else(|log| panic!("the stack did not start:\n{log}"))
    }

    /// The same, or what was said while it did not start.
    pub fn try_start(settings: &[(&str, &str)]) -> Result<Self, String> {
        Self::run(new_state(), settings, ENDING)
    }

    fn run(state: TempDir, settings: &[(&str, &str)], script: &str) -> Result<Self, String> {
        Self::run_with(state, settings, script, [])
    }

    fn run_with(
        state: TempDir,
        settings: &[(&str, &str)],
        script: &str,
        options: impl IntoIterator<Item = String>,
    ) -> Result<Self, String> {
        let folder = state.path().to_str().expect("a folder with a plain name");
        let xtask = xtask().to_str().expect("a plain name");
        let mut arguments: Vec<String> = ["-c", script, folder, xtask].map(str::to_owned).into();
        arguments.extend(["dev", "--no-build", "--port", "0", "--sandbox-port", "0"].map(str::to_owned));
        arguments.extend(["--state".to_owned(), folder.to_owned()]);
        for (name, value) in settings {
            arguments.extend(["--var".to_owned(), format!("{name}:{value}")]);
        }
        arguments.extend(options);
        let mut program = Kept::start(Path::new("sh"), arguments);
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

    /// Ends it and hands over what it has stored.
    pub fn stop(self) -> TempDir {
        drop(self.program);
        self.state
    }

    /// Somebody who has just signed up.
    pub async fn seller(&self) -> Seller {
        Seller::sign_up(self).await
    }

    /// A command of `cargo xtask`, as an operator gives it, over this stack's database.
    pub fn operator(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(xtask());
        command.args(arguments).env_remove("CARGO_MANIFEST_DIR").current_dir(root());
        command.output().expect("xtask starts")
    }

    /// What `cargo xtask coins audit` says of this stack's database, if it finds it sound.
    ///
    /// # Panics
    /// When it does not, with what it says.
    pub fn audit(&self) -> String {
        let answer = self.operator(&["coins", "audit", "--state", self.state_name()]);
        let said = String::from_utf8_lossy(&answer.stdout).into_owned();
        assert!(answer.status.success(), "{said}{}", String::from_utf8_lossy(&answer.stderr));
        said
    }

    /// Process id of the runtime that serves the Worker, which is not the one that listens for the browser.
    pub fn runtime(&self) -> Option<u32> {
        let list = Command::new("ps").args(["-A", "-ww", "-o", "pid=,ppid=,command="]).output().expect("ps");
        let list = String::from_utf8_lossy(&list.stdout).into_owned();
        let processes: Vec<(u32, u32, &str)> = list.lines().filter_map(process).collect();
        let parent = |of: u32| processes.iter().find(|(id, _, _)| *id == of).map(|(_, parent, _)| *parent);
        let ours =
            |id: u32| std::iter::successors(Some(id), |id| parent(*id)).any(|id| id == self.program.pid());
        let listens = format!("=entry=127.0.0.1:{} ", self.url.rsplit(':').next().expect("a port"));
        let serves = |command: &str| command.contains("workerd serve") && !command.contains(&listens);
        processes.iter().find(|(id, _, command)| serves(command) && ours(*id)).map(|(id, _, _)| *id)
    }

    /// The folder with database and bucket.
    pub fn state(&self) -> &Path {
        self.state.path()
    }

    /// The same, as an argument.
    pub fn state_name(&self) -> &str {
        self.state.path().to_str().expect("a folder with a plain name")
    }
}

fn new_state() -> TempDir {
    TempDir::new().expect("a folder for the database")
}

/// One line of `ps`: process, parent, command.
fn process(line: &str) -> Option<(u32, u32, &str)> {
    let (id, rest) = line.trim_start().split_once(' ')?;
    let (parent, command) = rest.trim_start().split_once(' ')?;
    Some((id.parse().ok()?, parent.parse().ok()?, command))
}

/// What the stack says on stderr, the Worker's log among it.
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
