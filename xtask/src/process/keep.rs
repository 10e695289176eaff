//! The keeper: `xtask keep PROGRAM ARGS...`. It runs one program in a process group of its own and ends the whole
//! group when the program ends, when it is asked to, or when its stdin closes, which happens however its owner dies.

use std::ffi::OsString;
use std::io::{self, Read};
use std::os::unix::process::CommandExt;
use std::process::{Command, ExitCode, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use rustix::io::Errno;
use rustix::process::{
    Pid, Signal, WaitId, WaitIdOptions, WaitOptions, WaitStatus, kill_process_group, setpgid, waitid,
    waitpgid,
};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use crate::voice;

/// How long a program may take to end by itself once it is asked.
const GRACE: Duration = Duration::from_secs(5);

enum Cause {
    Ended,
    Dismissed,
}

/// Runs the program and answers with its exit code, 128 + signal when a signal ended it.
///
/// # Errors
/// When the program cannot be started.
pub fn keep(arguments: &[OsString]) -> Result<ExitCode> {
    let (program, rest) = arguments.split_first().context("keep what?")?;
    adopt_orphans()?;
    leave_the_group()?;
    let child = Command::new(program)
        .args(rest)
        .stdin(Stdio::null())
        .process_group(0)
        .spawn()
        .with_context(|| format!("cannot start {}", program.to_string_lossy()))?;
    let leader = Pid::from_child(&child);
    let causes = listen(leader)?;
    if matches!(causes.recv(), Ok(Cause::Dismissed)) {
        signal(leader, Signal::TERM);
        // Either it ended in time or it did not: what remains is killed below.
        while let Ok(Cause::Dismissed) = causes.recv_timeout(GRACE) {}
    }
    signal(leader, Signal::KILL);
    reap(leader)
}

/// A keeper of our owner may kill the group that it began in, and whoever ends others must outlive that: the owner's end
/// is heard all the same, by the pipe.
fn leave_the_group() -> Result<()> {
    setpgid(None, None).context("cannot lead a process group")
}

/// Three threads, one for each thing that can come first.
fn listen(leader: Pid) -> Result<Receiver<Cause>> {
    let (tell, causes) = mpsc::channel();
    let ended = tell.clone();
    thread::spawn(move || {
        // Without taking the exit status: the number of the group stays ours until the group has been killed.
        let options = WaitIdOptions::EXITED | WaitIdOptions::NOWAIT;
        while let Err(Errno::INTR) = waitid(WaitId::Pid(leader), options) {}
        ended.send(Cause::Ended)
    });
    let dismissed = tell.clone();
    let mut signals = Signals::new([SIGHUP, SIGINT, SIGTERM])?;
    thread::spawn(move || signals.forever().try_for_each(|_| dismissed.send(Cause::Dismissed)));
    thread::spawn(move || {
        // The owner never writes; the end of the stream, in whatever way, is the message.
        let _end = io::stdin().read_to_end(&mut Vec::new());
        tell.send(Cause::Dismissed)
    });
    Ok(causes)
}

fn signal(group: Pid, signal: Signal) {
    match kill_process_group(group, signal) {
        Ok(()) | Err(Errno::SRCH) => {} // nobody left is what we want
        Err(error) => voice::note(&format!("cannot end process group {group}: {error}")),
    }
}

/// Takes the exit status of everyone in the group, and answers with the leader's.
fn reap(leader: Pid) -> Result<ExitCode> {
    let mut code = ExitCode::FAILURE;
    loop {
        match waitpgid(leader, WaitOptions::empty()) {
            Ok(Some((pid, status))) if pid == leader => code = exit_code(status),
            Ok(_) | Err(Errno::INTR) => {}
            Err(Errno::CHILD) => return Ok(code),
            Err(error) => return Err(error).context("cannot wait for the program"),
        }
    }
}

fn exit_code(status: WaitStatus) -> ExitCode {
    let number =
        status.exit_status().or_else(|| status.terminating_signal().map(|signal| signal.saturating_add(128)));
    number.and_then(|number| u8::try_from(number).ok()).map_or(ExitCode::FAILURE, ExitCode::from)
}

/// Grandchildren whose parent died become ours, so that `reap` sees them end and no zombie stays.
#[cfg(target_os = "linux")]
fn adopt_orphans() -> Result<()> {
    rustix::process::set_child_subreaper(Some(rustix::process::getpid()))
        .context("cannot adopt grandchildren")
}

/// Elsewhere the system's first process takes care of them.
#[cfg(not(target_os = "linux"))]
fn adopt_orphans() -> Result<()> {
    Ok(())
}
