//! What the documents name is there.

use laws::source::{files, root};

/// Words in backticks that look like a path or a room, in a document at the top.
fn named(document: &str) -> Vec<String> {
    let text = std::fs::read_to_string(root().join(document)).unwrap_or_default();
    let quoted = text.split('`').skip(1).step_by(2);
    quoted
        .filter(|word| word.contains('/') && !word.contains(' ') && !word.contains("://"))
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_path_in_the_documents_exists() {
    let known: Vec<String> = files(".").into_iter().map(|(path, _)| path).collect();
    let built = ["dist/", "edge/build/"];
    let mut checked = 0;
    for document in ["README.md", "ARCHITECTURE.md"] {
        for path in named(document) {
            // A path may leave out the crate's `src`.
            let spelt = [path.clone(), format!("edge/src/{path}"), format!("web/{path}")];
            let there = spelt.iter().any(|path| known.iter().any(|known| known.starts_with(path.as_str())));
            assert!(there || built.contains(&path.as_str()), "{document} names {path}, which is not there");
            checked += 1;
        }
    }
    assert!(checked > 5, "the documents name nothing");
}

#[test]
fn the_table_of_rooms_is_whole() {
    let text = std::fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap_or_default();
    for (path, _) in files("edge/src") {
        let inside = path.trim_start_matches("edge/src/");
        let room = inside.split(['/', '.']).next().unwrap_or_default();
        assert!(
            room == "lib" || text.contains(&format!("`{room}`")),
            "ARCHITECTURE.md does not know the room {room}"
        );
    }
}
