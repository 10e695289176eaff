//! Which rooms may know which.

use std::fs;
use std::path::{Path, PathBuf};

/// A room, and what its files must not mention.
const FORBIDDEN: &[(&str, &[&str])] = &[
    (
        "ui",
        &[
            "crate::page",
            "crate::part",
            "crate::state",
            "crate::api",
            "crate::effect",
            "crate::route",
            "crate::words",
        ],
    ),
    ("part", &["crate::page", "crate::route"]),
    (
        "state",
        &["crate::page", "crate::part", "crate::ui", "crate::effect", "web_sys", "spawn_local", "js_sys"],
    ),
    ("words", &["crate::page", "crate::part", "crate::ui", "crate::effect", "crate::state"]),
    ("photo", &["crate::page", "crate::part", "crate::ui", "crate::effect", "crate::state", "crate::api"]),
    ("api", &["crate::page", "crate::part", "crate::ui", "crate::effect", "crate::state", "crate::photo"]),
    ("page", &["spawn_local", "gloo_net"]),
];

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    files(&root, &mut found);
    let name = |path: &PathBuf| path.strip_prefix(&root).unwrap().to_string_lossy().into_owned();
    found.iter().map(|path| (name(path), fs::read_to_string(path).unwrap())).collect()
}

#[test]
fn the_arrows_between_rooms_are_kept() {
    for (name, text) in sources() {
        for (room, forbidden) in FORBIDDEN {
            if name.starts_with(&format!("{room}/")) || name == format!("{room}.rs") {
                let found = forbidden.iter().find(|mark| text.contains(**mark));
                assert_eq!(found, None, "{name} reaches into a room it must not know");
            }
        }
    }
}

#[test]
fn only_effects_start_anything() {
    for (name, text) in sources() {
        let starts = text.contains("spawn_local(") || text.contains("local_storage(");
        assert!(
            !starts || name.starts_with("effect/") || name.starts_with("tests/"),
            "{name} starts something"
        );
    }
}

#[test]
fn nothing_is_styled_or_written_behind_the_policy() {
    for (name, text) in sources() {
        let inline =
            ["style=", "from_html_unchecked", "set_inner_html"].into_iter().find(|mark| text.contains(mark));
        assert!(inline.is_none() || name.starts_with("tests/"), "{name} has {inline:?}");
    }
}

#[test]
fn files_hold_one_idea() {
    for (name, text) in sources() {
        let lines = text.lines().count();
        assert!(lines <= 250, "{name} has {lines} lines");
    }
}
