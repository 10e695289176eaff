//! One word per idea, and none that lies.

use laws::source;

/// Words that stand for something we have another word for, with that word. Only in our own sources: the services
/// we speak to have words of their own.
const WORDS: &[(&str, &str)] = &[("credit", "coin"), ("kredit", "koin"), ("token balance", "coins")];

/// Names of files and modules under which anything could be, and so will be.
const DUMPING_GROUNDS: &[&str] =
    &["util", "utils", "common", "helper", "helpers", "manager", "service", "misc"];

/// Marks of unfinished work. Spelt apart, so that this file does not find itself.
const UNFINISHED: &[&str] = &[concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X:")];

fn is_source(path: &str) -> bool {
    (path.ends_with(".rs") && !path.ends_with("tests.rs"))
        || path.ends_with(".css")
        || path.ends_with(".sql")
        || path.ends_with(".html")
}

#[test]
fn one_word_per_idea() {
    let own = |path: &str| ["contract/", "edge/", "web/"].iter().any(|room| path.starts_with(room));
    for (path, text) in source::files(".").into_iter().filter(|(path, _)| own(path) && is_source(path)) {
        let text = text.to_lowercase();
        for (word, ours) in WORDS {
            assert!(!text.contains(word), "{path} says {word:?}; our word is {ours:?}");
        }
    }
}

#[test]
fn no_dumping_grounds() {
    for (path, _) in source::files(".").into_iter().filter(|(path, _)| path.ends_with(".rs")) {
        for part in path.trim_end_matches(".rs").split('/') {
            assert!(!DUMPING_GROUNDS.contains(&part), "{path}: what is in there has a better name");
        }
    }
}

#[test]
fn nothing_is_left_unfinished() {
    for (path, text) in source::files(".").into_iter().filter(|(path, _)| is_source(path)) {
        for mark in UNFINISHED {
            assert!(!text.contains(mark), "{path} has a {mark}");
        }
    }
}

#[test]
fn files_hold_one_idea() {
    /// Past this there are two.
    const LINES_MAX: usize = 250;
    let long: Vec<String> = source::files(".")
        .into_iter()
        .filter(|(path, _)| path.ends_with(".rs"))
        // A language's sentences are one list, however many there are.
        .filter(|(path, _)| !path.starts_with("web/src/words"))
        .map(|(path, text)| (path, text.lines().count()))
        .filter(|(_, lines)| *lines > LINES_MAX)
        .map(|(path, lines)| format!("{path}: {lines} lines"))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}
