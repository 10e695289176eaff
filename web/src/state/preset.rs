//! Choices kept under a name: the seller's own, as they travel between devices, and a few to start with.

mod starter;

pub(crate) use starter::STARTERS;

use crate::json;
use contract::catalogue::selection::Selection;
use contract::text;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// Unicode scalars in a name.
pub(crate) const NAME_CHARS_MAX: usize = 40;
/// Presets kept at most.
pub(crate) const PRESETS_MAX: usize = 60;
/// Bytes of a file of presets that are read.
pub(crate) const FILE_BYTES_MAX: u64 = 512 * 1_024;

/// The seller's own choices under their own name. There is one of each name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Preset {
    /// As [`name`] gives it.
    pub(crate) name: Rc<str>,
    /// The choices.
    pub(crate) selection: Selection,
}

/// Presets as a file. The number is of the form of the file.
#[derive(Serialize, Deserialize)]
struct File {
    etalase_presets: u32,
    presets: Vec<Preset>,
}

/// A name as it is kept; none when nothing is left of it.
pub(crate) fn name(written: &str) -> Option<Rc<str>> {
    let clean = text::clean(written, usize::MAX);
    let line = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = line.chars().take(NAME_CHARS_MAX).collect();
    Some(cut.trim_end()).filter(|name| !name.is_empty()).map(Into::into)
}

/// The text of a file of presets. None only if it cannot be written as JSON.
pub(crate) fn file(presets: Vec<Preset>) -> Option<String> {
    serde_json::to_string(&File { etalase_presets: 1, presets }).ok()
}

/// The presets in the text of such a file; none when it is another file, or holds none.
pub(crate) fn read(text: &str) -> Option<Vec<Preset>> {
    let file: File = json::read(text).ok()?;
    let named = |preset: Preset| Some(Preset { name: name(&preset.name)?, ..preset });
    let presets: Vec<Preset> = file.presets.into_iter().take(PRESETS_MAX).filter_map(named).collect();
    Some(presets).filter(|presets| file.etalase_presets == 1 && !presets.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::catalogue::Group;

    #[test]
    fn a_file_is_read_as_it_was_written() {
        let selection = Selection::default().choose(Group::Lighting, "ring_light");
        let presets = vec![Preset { name: "Tas \"harian\"".into(), selection }];
        assert_eq!(read(&file(presets.clone()).unwrap()), Some(presets));
    }

    #[test]
    fn what_is_no_file_of_presets_is_refused() {
        for text in [
            "",
            "{}",
            "[]",
            "<html>",
            r#"{"etalase_presets":1,"presets":[]}"#,
            r#"{"etalase_presets":2,"presets":[{"name":"a","selection":{}}]}"#,
            r#"{"etalase_presets":1,"presets":[{"name":" ","selection":{}}]}"#,
            r#"{"etalase_presets":1,"presets":[{"name":"a"}]}"#,
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        let forgiving =
            r#"{"etalase_presets":1,"presets":[{"name":" a ","selection":{"lighting":"nowhere","x":1}}]}"#;
        assert_eq!(read(forgiving), Some(vec![Preset { name: "a".into(), selection: Selection::default() }]));
    }

    #[test]
    fn a_name_is_one_short_line() {
        assert_eq!(name("  Tas\n harian\u{0} ").as_deref(), Some("Tas harian"));
        assert_eq!(name(" \n"), None);
        assert_eq!(name(&"é".repeat(99)).unwrap().chars().count(), NAME_CHARS_MAX);
    }
}
