//! Programs that end with the test program, however it ends.

use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::OnceLock;

/// A program under xtask's keeper, which ends it and all its children as soon as our end of a pipe closes.
#[derive(Debug)]
pub struct Kept {
    keeper: Child,
    lifeline: Option<ChildStdin>,
}

impl Kept {
    /// Starts a program with its arguments, in the repository's folder, with its output piped.
    pub fn start(program: &Path, arguments: impl IntoIterator<Item = String>) -> Self {
        let mut command = Command::new(xtask());
        command.arg("keep").arg(program).args(arguments);
        // Cargo's word for where a program lies is about this test, not about the program.
        command.env_remove("CARGO_MANIFEST_DIR").current_dir(root());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut keeper = command.spawn().expect("xtask starts");
        let lifeline = keeper.stdin.take();
        Self { keeper, lifeline }
    }

    /// The number of the keeper, whose descendants the program and its children are.
    pub fn pid(&self) -> u32 {
        self.keeper.id()
    }

    /// What it says, and what it complains of. To be taken once.
    pub fn output(&mut self) -> (ChildStdout, ChildStderr) {
        self.keeper.stdout.take().zip(self.keeper.stderr.take()).expect("output taken once")
    }

    /// Waits until it has ended by itself.
    pub fn wait(&mut self) {
        drop(self.keeper.wait());
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.lifeline = None;
        self.wait();
    }
}

/// The repository's folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("two folders down").to_owned()
}

/// Where xtask is. Builds it and the sandbox first, so that a stack is never older than its sources.
pub fn xtask() -> &'static Path {
    static XTASK: OnceLock<PathBuf> = OnceLock::new();
    XTASK.get_or_init(|| {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["build", "--quiet", "--package", "xtask", "--package", "sandbox"]).current_dir(root());
        assert!(cargo.status().expect("cargo starts").success(), "xtask and sandbox do not build");
        // Tests run from target/PROFILE/deps, programs from target/PROFILE.
        let own = std::env::current_exe().expect("the program has a path");
        let beside = own.ancestors().skip(1).map(|folder| folder.join("xtask"));
        beside.take(2).find(|xtask| xtask.is_file()).expect("xtask lies where cargo puts it")
    })
}
