//! `bench/results.md`: one section a part, each with its date. Parts that are not measured keep theirs.

use crate::PARTS;
use crate::machine::{described, root};
use crate::table::Table;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

const HEAD: &str = "# What Etalase costs in time

Written by `cargo xtask bench [PART...]`. Page and Worker are release builds; the Worker runs in its real runtime under
`wrangler dev`, over a local D1 and R2, and the services outside are the sandbox's stand-ins on the same machine.
";

/// The file, section by section.
#[derive(Debug)]
pub struct Results {
    folder: PathBuf,
    sections: BTreeMap<String, String>,
}

impl Results {
    /// As it is; empty if there is none.
    pub fn read() -> Self {
        let folder = root().join("bench");
        let text = fs::read_to_string(folder.join("results.md")).unwrap_or_default();
        Self { folder, sections: sections(&text) }
    }

    /// Puts new tables in place of a part's old ones.
    pub fn put(&mut self, part: &str, tables: &[Table]) {
        let mut text = format!("{}\n", described());
        for table in tables {
            write!(text, "\n{table}").expect("a text takes what is written");
        }
        self.sections.insert(part.to_owned(), text);
    }

    /// Writes the file.
    pub fn write(&self) {
        let mut text = HEAD.to_owned();
        for part in PARTS {
            if let Some(section) = self.sections.get(part) {
                write!(text, "\n## {part}\n\n{section}").expect("a text takes what is written");
            }
        }
        fs::create_dir_all(&self.folder).expect("a folder for results");
        fs::write(self.folder.join("results.md"), text).expect("room for results");
    }
}

/// Draws a figure beside the file.
pub fn draw(name: &str, svg: &str) {
    let folder = root().join("bench");
    fs::create_dir_all(&folder).expect("a folder for results");
    fs::write(folder.join(name), svg).expect("room for a figure");
}

/// What stands below each heading of the second order.
fn sections(text: &str) -> BTreeMap<String, String> {
    let parts = text.split("\n## ").skip(1).filter_map(|part| part.split_once("\n\n"));
    parts.map(|(name, section)| (name.to_owned(), format!("{}\n", section.trim_end()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_is_not_measured_keeps_its_results() {
        let folder = tempfile::tempdir().unwrap();
        let text = format!("{HEAD}\n## edge\n\nold\n\n### T\n\n| a |\n\n## page\n\nkept\n");
        let mut results = Results { folder: folder.path().to_owned(), sections: sections(&text) };
        assert_eq!(results.sections["edge"], "old\n\n### T\n\n| a |\n");
        results.put("edge", &[Table::new("New", &["x"])]);
        results.write();
        let written = fs::read_to_string(folder.path().join("results.md")).unwrap();
        assert!(written.ends_with("\n## page\n\nkept\n") && written.contains("### New"), "{written}");
        assert!(!written.contains("| a |"), "{written}");
    }
}
