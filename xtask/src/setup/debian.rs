//! The distribution's packages, where installing them is ours to do.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::{process, voice};

/// Installs the packages when this is a Debian and we are root, or may become it without a password; `false` when not.
///
/// # Errors
/// When apt-get fails.
pub fn install(packages: &[&str]) -> Result<bool> {
    let Some(apt) = apt_get() else { return Ok(false) };
    voice::step(&format!("install Debian's {}", packages.join(" and ")), || {
        process::run(&apt(&["update", "--quiet"]))?;
        let install = ["install", "--yes", "--quiet", "--no-install-recommends"];
        process::run(&apt(&[&install, packages].concat()))
    })?;
    Ok(true)
}

fn apt_get() -> Option<impl Fn(&[&str]) -> Command> {
    if !Path::new("/etc/debian_version").exists() {
        return None;
    }
    let root = rustix::process::geteuid().is_root();
    if !root
        && !process::ask(Command::new("sudo").args(["-n", "true"])).is_ok_and(|sudo| sudo.status.success())
    {
        return None;
    }
    Some(move |arguments: &[&str]| {
        let mut command = Command::new(if root { "env" } else { "sudo" });
        if !root {
            command.args(["-n", "env"]);
        }
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(arguments);
        command
    })
}
