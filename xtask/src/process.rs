//! Starting other programs so that none of them outlives us.
//!
//! A program that may take long runs under a keeper (`keep.rs`), which holds the reading end of a pipe whose writing
//! end is ours. However we end, also by SIGKILL, the pipe closes and the keeper ends the program with all its children.

mod keep;

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Child, ChildStdin, Command, Output, Stdio};
use std::sync::mpsc::Sender;
use std::thread;

use anyhow::{Context, Result, bail};

use crate::repository::Repository;
use crate::voice;
pub use keep::keep;

/// What a started program does.
#[derive(Debug)]
pub enum Event {
    /// It wrote a line to stdout.
    Said { by: &'static str, line: String },
    /// It ended, and its children with it.
    Ended { by: &'static str },
    /// The person, or the program, that started us asks for the end.
    Asked,
}

/// A program running under its keeper. Dropping it ends the program.
#[derive(Debug)]
pub struct Kept {
    keeper: Child,
    lifeline: Option<ChildStdin>,
}

impl Kept {
    fn start(command: &Command, stdout: Stdio) -> Result<Self> {
        let mut keeper = under_keeper(command)?
            .stdout(stdout)
            .spawn()
            .with_context(|| format!("cannot start {}", shown(command)))?;
        let lifeline = keeper.stdin.take();
        Ok(Self { keeper, lifeline })
    }

    /// Lets the program know that its time has come, without waiting for it.
    pub fn dismiss(&mut self) {
        self.lifeline = None;
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        self.dismiss();
        if let Err(error) = self.keeper.wait() {
            voice::note(&format!("a program may have been left running: {error}"));
        }
    }
}

/// Runs a program to its end; what it writes is seen.
///
/// # Errors
/// When it cannot be started or fails; the error names the command.
pub fn run(command: &Command) -> Result<()> {
    let mut kept = Kept::start(command, Stdio::inherit())?;
    let status = kept.keeper.wait()?;
    if !status.success() {
        bail!("`{}` ended with {status}", shown(command));
    }
    Ok(())
}

/// Runs a program to its end; what it writes is seen only when it fails.
///
/// # Errors
/// When it cannot be started or fails; the error has what it wrote.
pub fn run_quietly(command: &Command) -> Result<()> {
    let answer = hear(command)?;
    if !answer.status.success() {
        bail!("`{}` ended with {}:\n{}", shown(command), answer.status, said(&answer));
    }
    Ok(())
}

/// Runs a program to its end, however long, for what it writes.
///
/// # Errors
/// When it cannot be started; failing is left to the reader of the answer.
pub fn hear(command: &Command) -> Result<Output> {
    let mut keeper = under_keeper(command)?.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let lifeline = keeper.stdin.take(); // or waiting would close it
    let answer = keeper.wait_with_output()?;
    drop(lifeline);
    Ok(answer)
}

/// Starts a program that runs until it is dropped; its stdout becomes events and is seen on stderr.
///
/// # Errors
/// When it cannot be started.
pub fn start(name: &'static str, command: &Command, events: Sender<Event>) -> Result<Kept> {
    let mut kept = Kept::start(command, Stdio::piped())?;
    let stdout = kept.keeper.stdout.take().context("a piped stdout is there")?;
    thread::spawn(move || {
        for line in BufReader::new(stdout).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line).into_owned();
            voice::note(&line);
            // Nobody hears when we are ending; the line has been shown.
            let _unheard = events.send(Event::Said { by: name, line });
        }
        let _unheard = events.send(Event::Ended { by: name });
    });
    Ok(kept)
}

/// Runs a short program for its answer.
///
/// # Errors
/// When it cannot be started; failing is left to the reader of the answer.
pub fn ask(command: &mut Command) -> Result<Output> {
    command.stdin(Stdio::null()).output().with_context(|| format!("cannot start {}", shown(command)))
}

/// Everything a program said.
pub fn said(answer: &Output) -> String {
    let both = [&answer.stdout, &answer.stderr].map(|bytes| String::from_utf8_lossy(bytes).trim().to_owned());
    both.join("\n").trim().to_owned()
}

/// Cargo, the one that runs us, at the top of this clone.
pub fn cargo<'a>(repository: &Repository, arguments: impl IntoIterator<Item = &'a str>) -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(arguments).current_dir(repository.root());
    cargo
}

/// The command line as a person would type it, without the folders of the program.
pub fn shown(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    std::iter::once(name).chain(command.get_args()).map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

fn under_keeper(command: &Command) -> Result<Command> {
    let mut keeper = Command::new(own_program()?);
    keeper.arg("keep").arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => keeper.env(name, value),
            None => keeper.env_remove(name),
        };
    }
    if let Some(folder) = command.get_current_dir() {
        keeper.current_dir(folder);
    }
    // In a group of its own, Ctrl-C reaches us alone, and we decide the order of ending.
    keeper.process_group(0).stdin(Stdio::piped());
    Ok(keeper)
}

/// On Linux by a name that still works when a rebuild has replaced the file meanwhile.
pub fn own_program() -> Result<std::path::PathBuf> {
    if cfg!(target_os = "linux") {
        return Ok("/proc/self/exe".into());
    }
    std::env::current_exe().context("cannot find my own program")
}
