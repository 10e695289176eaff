//! What it was measured on.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The top of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("two folders down").to_owned()
}

/// When, on what, and how busy it was: one line.
pub fn described() -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let model = line_of("/proc/cpuinfo", "model name").unwrap_or_else(|| std::env::consts::ARCH.to_owned());
    let memory = line_of("/proc/meminfo", "MemTotal")
        .and_then(|total| total.split(' ').next()?.parse::<u64>().ok())
        .map_or_else(String::new, |kib| format!(", {} GiB", kib / (1 << 20)));
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().filter(|load| !load.is_empty());
    let busy = load.map_or_else(String::new, |load| format!(", load {load} at the end"));
    format!(
        "Measured {} on {cores} cores ({model}){memory}, {}, workerd {}{busy}.",
        httpdate::fmt_http_date(SystemTime::now()),
        std::env::consts::OS,
        version("workerd"),
    )
}

/// The value after a name and a colon.
fn line_of(file: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

/// The version of one of npm's pinned packages.
fn version(package: &str) -> String {
    let manifest =
        fs::read(root().join("node_modules").join(package).join("package.json")).unwrap_or_default();
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).unwrap_or_default();
    manifest["version"].as_str().unwrap_or("of unknown version").to_owned()
}
