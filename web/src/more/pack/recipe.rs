//! The settings of a batch as a file: all that the form needs to make the like of it again.

use crate::json;
use crate::scene::Goods;
use crate::state::draft::Draft;
use contract::prompt::{image_prompt, without_description};
use contract::size::PictureSize;
use serde::{Deserialize, Serialize};

/// The shape that this page writes, and the newest that it reads.
const SHAPE: u8 = 1;
/// What the name of such a file in an archive ends with.
pub(super) const NAME: &str = "etalase.json";
/// Bytes of such a file at most: a prompt of 4000 characters has 16 kB, the rest of it two.
pub(super) const BYTES_MAX: usize = 64_000;

/// What is written.
#[derive(Serialize)]
struct Recipe<'g> {
    etalase: u8,
    made_on: &'g str,
    size: PictureSize,
    draft: Draft,
    pictures: Vec<Pictured>,
}

#[derive(Serialize)]
struct Pictured {
    place: u8,
    seed: u64,
}

/// What is read again.
#[derive(Deserialize)]
struct Kept {
    etalase: u8,
    draft: Draft,
}

/// Why a file does not fill the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// It is something else.
    NotOurs,
    /// It was one of ours.
    Damaged,
    /// A page newer than this one wrote it.
    Newer,
    /// More than this page takes into memory.
    TooBig,
}

/// The form that made a batch. A prompt that the choices alone do not make was the seller's own.
pub(super) fn draft(goods: &Goods) -> Draft {
    let prompt = without_description(&goods.prompt);
    let own = (prompt != image_prompt(&goods.selection)).then(|| prompt.into());
    Draft { selection: goods.selection.clone(), edited: own, ..Draft::default() }
}

/// The file. None only if it cannot be written as JSON.
pub(super) fn written(goods: &Goods, day: &str) -> Option<Vec<u8>> {
    let pictures = goods.pictures.iter().map(|sight| Pictured { place: sight.place, seed: sight.seed });
    let recipe = Recipe {
        etalase: SHAPE,
        made_on: day,
        size: goods.size,
        draft: draft(goods),
        pictures: pictures.collect(),
    };
    serde_json::to_vec_pretty(&recipe).ok()
}

/// The form that such a file was made from.
pub(super) fn read(bytes: &[u8]) -> Result<Draft, Wrong> {
    if bytes.len() > BYTES_MAX {
        return Err(Wrong::NotOurs);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Wrong::NotOurs)?;
    let Ok(kept) = json::read::<Kept>(text) else {
        return Err(if text.contains("\"etalase\"") { Wrong::Damaged } else { Wrong::NotOurs });
    };
    match kept.etalase {
        SHAPE if kept.draft.edited.is_some() && kept.draft.fault().is_some() => Err(Wrong::Damaged),
        SHAPE => Ok(kept.draft),
        0 => Err(Wrong::Damaged),
        _ => Err(Wrong::Newer),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::goods;
    use contract::catalogue::Group;
    use contract::prompt::with_description;

    #[test]
    fn what_was_written_is_the_form_again() {
        let mut goods = goods();
        goods.selection = goods.selection.choose(Group::Background, "cafe_terrace");
        goods.prompt = with_description(&image_prompt(&goods.selection), "A brown bag.").into();
        let again = read(&written(&goods, "2026-11-22").unwrap()).unwrap();
        assert_eq!(again, Draft { selection: goods.selection.clone(), ..Draft::default() });

        goods.prompt = with_description("Tas di pantai.", "A brown bag.").into();
        let again = read(&written(&goods, "2026-11-22").unwrap()).unwrap();
        assert_eq!(again.edited.as_deref(), Some("Tas di pantai."));
    }

    #[test]
    fn what_is_no_such_file_says_so() {
        let long = format!(r#"{{"etalase":1,"draft":{{"edited":"{}"}}}}"#, "a".repeat(4_001));
        for (text, wrong) in [
            ("", Wrong::NotOurs),
            ("{}", Wrong::NotOurs),
            (r#"{"name":"other","version":"1.0"}"#, Wrong::NotOurs),
            ("[1,2,3]", Wrong::NotOurs),
            (r#"{"etalase":1}"#, Wrong::Damaged),
            (r#"{"etalase":1,"draft":{"selection""#, Wrong::Damaged),
            (r#"{"etalase":"1","draft":{}}"#, Wrong::Damaged),
            (r#"{"etalase":2,"draft":{}}"#, Wrong::Newer),
            (r#"{"etalase":1,"draft":{"edited":"  "}}"#, Wrong::Damaged),
            (long.as_str(), Wrong::Damaged),
        ] {
            assert_eq!(read(text.as_bytes()), Err(wrong), "{text}");
        }
        assert_eq!(read(&[0xff, 0xfe]), Err(Wrong::NotOurs));
        assert_eq!(read(&vec![b' '; BYTES_MAX + 1]), Err(Wrong::NotOurs));
    }

    #[test]
    fn choices_of_another_time_fall_back() {
        let text = r#"{"etalase":1,"draft":{"selection":{"pose":"no_such_pose","other":[1.5]}},"more":null}"#;
        assert_eq!(read(text.as_bytes()), Ok(Draft::default()));
    }
}
