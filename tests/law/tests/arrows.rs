//! Who may know whom.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects,
    reason = "a law that cannot be read is broken"
)]

use laws::source;

use serde_json::Value;
use std::collections::BTreeMap;
use std::process::Command;

/// The crates each crate may depend on, for whatever purpose.
const CRATES: &[(&str, &[&str])] = &[
    ("contract", &[]),
    ("edge", &["contract"]),
    ("web", &["contract"]),
    ("xtask", &[]),
    ("sandbox", &["contract"]),
    ("stack", &["contract", "sandbox"]),
    ("http-stories", &["contract", "sandbox", "stack"]),
    ("browser-stories", &["contract", "sandbox", "stack"]),
    ("simulation", &["contract", "edge"]),
    ("openapi", &["contract"]),
    ("conformance", &["contract", "stack"]),
    ("fuzz", &["contract", "edge"]),
    ("ledger-contract", &["edge", "simulation", "stack"]),
    ("bench", &["browser-stories", "contract", "sandbox", "simulation", "stack"]),
    ("laws", &[]),
];

/// The rooms of the edge that each room may name. What is not listed knows no other room.
const EDGE_ROOMS: &[(&str, &[&str])] = &[
    ("platform", &["app", "coin", "flow", "ports", "route", "setting", "trace", "visit"]),
    ("app", &["ports", "problem", "route", "setting", "trace", "visit"]),
    ("route", &["auth", "coin", "flow", "json", "photo", "ports", "problem", "setting", "trace", "visit"]),
    ("problem", &["auth", "coin", "flow", "photo", "ports", "provider", "setting"]),
    ("flow", &["auth", "coin", "photo", "ports", "provider", "setting", "visit"]),
    ("visit", &["auth", "provider", "setting", "trace"]),
    ("provider", &["json", "photo", "ports", "setting"]),
    ("auth", &["json", "ports", "setting"]),
    ("coin", &["ports"]),
];

fn workspace() -> Vec<Value> {
    let cargo = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--format-version", "1", "--offline"])
        .current_dir(source::root())
        .output()
        .expect("cargo runs");
    let metadata: Value = serde_json::from_slice(&cargo.stdout).expect("cargo's own JSON");
    metadata["packages"].as_array().unwrap().clone()
}

#[test]
fn crates_depend_only_where_the_house_allows() {
    let allowed: BTreeMap<&str, &[&str]> = CRATES.iter().copied().collect();
    let packages = workspace();
    let names: Vec<&str> = packages.iter().map(|package| package["name"].as_str().unwrap()).collect();
    for package in &packages {
        let name = package["name"].as_str().unwrap();
        let may = allowed.get(name).unwrap_or_else(|| panic!("{name} has no place in the house yet"));
        for dependency in package["dependencies"].as_array().unwrap() {
            let on = dependency["name"].as_str().unwrap();
            assert!(!names.contains(&on) || may.contains(&on), "{name} may not depend on {on}");
        }
    }
}

#[test]
fn rooms_of_the_edge_know_only_whom_they_may() {
    let allowed: BTreeMap<&str, &[&str]> = EDGE_ROOMS.iter().copied().collect();
    let mut arrows = 0;
    for (path, text) in source::files("edge/src") {
        let inside = path.strip_prefix("edge/src/").unwrap();
        let room = inside.split(['/', '.']).next().unwrap();
        if room == "lib" || inside.ends_with("tests.rs") {
            continue;
        }
        let own_tests = text.find("#[cfg(test)]").unwrap_or(text.len());
        for piece in text[..own_tests].split("crate::").skip(1) {
            let other = piece.split(|c: char| !c.is_ascii_lowercase() && c != '_').next().unwrap();
            let may = allowed.get(room).copied().unwrap_or_default();
            assert!(other == room || may.contains(&other), "{path}: {room} may not know {other}");
            arrows += 1;
        }
    }
    assert!(arrows > 50, "the rooms were not found");
}

#[test]
fn only_the_platform_names_the_runtime() {
    for (path, text) in source::files("edge/src") {
        let platform = path.starts_with("edge/src/platform");
        for name in ["worker::", "web_sys::", "js_sys::", "wasm_bindgen"] {
            // A comment may name what it must.
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            assert!(platform || code.clone().all(|line| !line.contains(name)), "{path} names {name}");
        }
    }
}
