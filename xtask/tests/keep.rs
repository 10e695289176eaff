//! What `xtask keep` promises: nobody it started outlives its owner, however the owner goes.

#![allow(clippy::unwrap_used, clippy::panic, reason = "this is how a test says that it failed")]

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// A shell that starts two grandchildren, one of them deaf to SIGTERM, and tells all three process ids.
const FAMILY: &str =
    "sh -c 'trap \"\" TERM; echo $$; while :; do sleep 1; done' & sleep 1000 & echo $!; echo $$; wait";

fn keep(program: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("keep")
        .args(program)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

fn family(keeper: &mut Child) -> Vec<u32> {
    let lines = BufReader::new(keeper.stdout.as_mut().unwrap()).lines().take(3);
    lines.map(|line| line.unwrap().parse().unwrap()).collect()
}

/// A zombie has ended too, but nobody has looked: that counts as alive here.
fn alive(pid: u32) -> bool {
    if cfg!(target_os = "linux") {
        return Path::new(&format!("/proc/{pid}")).exists();
    }
    Command::new("kill").args(["-0", &pid.to_string()]).status().unwrap().success()
}

/// The exit status, unless it takes too long.
fn ended(child: &mut Child) -> ExitStatus {
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(20) {
        if let Some(status) = child.try_wait().unwrap() {
            return status;
        }
        thread::sleep(Duration::from_millis(20));
    }
    panic!("the keeper does not end");
}

#[test]
fn the_exit_code_is_the_programs() {
    let code = |script: &str| {
        let mut keeper = keep(&["sh", "-c", script]);
        let _lifeline = keeper.stdin.take();
        ended(&mut keeper).code()
    };
    assert_eq!(code("exit 0"), Some(0));
    assert_eq!(code("exit 7"), Some(7));
    assert_eq!(code("kill -KILL $$"), Some(137));
}

#[test]
fn a_program_that_is_not_there_is_said() {
    let mut keeper = keep(&["/no/such/program"]);
    let _lifeline = keeper.stdin.take();
    assert_eq!(ended(&mut keeper).code(), Some(1));
}

#[test]
fn the_whole_family_ends_when_the_owner_is_gone() {
    let mut keeper = keep(&["sh", "-c", FAMILY]);
    let family = family(&mut keeper);
    assert!(family.iter().all(|pid| alive(*pid)), "{family:?}");
    drop(keeper.stdin.take()); // what the system does for an owner that is killed
    ended(&mut keeper);
    assert!(!family.iter().any(|pid| alive(*pid)), "{family:?}");
}

#[test]
fn the_whole_family_ends_when_the_keeper_is_asked_to() {
    let mut keeper = keep(&["sh", "-c", FAMILY]);
    let _lifeline = keeper.stdin.take();
    let family = family(&mut keeper);
    assert!(Command::new("kill").args(["-TERM", &keeper.id().to_string()]).status().unwrap().success());
    ended(&mut keeper);
    assert!(!family.iter().any(|pid| alive(*pid)), "{family:?}");
}

#[test]
fn those_left_behind_end_with_the_program() {
    let mut keeper = keep(&["sh", "-c", "sleep 1000 & echo $!; echo $!; echo $!; exit 3"]);
    let _lifeline = keeper.stdin.take();
    let family = family(&mut keeper);
    assert_eq!(ended(&mut keeper).code(), Some(3));
    assert!(!family.iter().any(|pid| alive(*pid)), "{family:?}");
}

#[test]
fn a_keeper_among_those_who_are_ended_ends_its_own_first() {
    let inner = concat!("sleep 1000 | ", env!("CARGO_BIN_EXE_xtask"), " keep sh -c \"$0\" & sleep 1");
    let mut keeper = keep(&["sh", "-c", inner, FAMILY]);
    let _lifeline = keeper.stdin.take();
    let family = family(&mut keeper);
    ended(&mut keeper);
    let begun = Instant::now();
    while family.iter().any(|pid| alive(*pid)) {
        assert!(begun.elapsed() < Duration::from_secs(20), "{family:?} are left");
        thread::sleep(Duration::from_millis(20));
    }
}
