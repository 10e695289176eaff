//! What JSON Schema is told of texts and photos, by the rules of [`crate::text`] and [`crate::limit`].

use crate::limit::{PHOTO_BYTES_MAX, PROMPT_CHARS_MAX};
use crate::text::is_forbidden;
use schemars::{Schema, SchemaGenerator, json_schema};

/// The name by which whoever makes examples knows that only a picture will do: no pattern could say that.
const PHOTO_FORMAT: &str = "photo-data-url";
/// `data:image/jpeg;base64,` and the largest photo.
const PHOTO_CHARS_MAX: u32 = 23 + PHOTO_BYTES_MAX / 3 * 4;

/// A text without any forbidden character and with one at least that can be seen.
pub(crate) fn prompt(_: &mut SchemaGenerator) -> Schema {
    let class = forbidden();
    let pattern = format!("^[^{class}]*[^\\s{class}][^{class}]*$");
    json_schema!({ "type": "string", "minLength": 1, "maxLength": PROMPT_CHARS_MAX, "pattern": pattern })
}

/// A photo as a data URL.
pub(crate) fn photo(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "maxLength": PHOTO_CHARS_MAX, "format": PHOTO_FORMAT })
}

/// The same where there need be none.
pub(crate) fn photo_or_null(generator: &mut SchemaGenerator) -> Schema {
    let mut schema = photo(generator);
    schema.insert("type".to_owned(), vec!["string", "null"].into());
    schema
}

/// The forbidden characters as the inside of a character class: the characters themselves, since escapes for what is
/// beyond the first plane differ between the dialects.
fn forbidden() -> String {
    let mut class = String::new();
    let mut chars = ('\0'..=char::MAX).peekable();
    while let Some(first) = chars.next() {
        if !is_forbidden(first) {
            continue;
        }
        let mut last = first;
        while let Some(next) = chars.next_if(|next| is_forbidden(*next)) {
            last = next;
        }
        class.push(first);
        if last > first {
            class.extend(['-', last]);
        }
    }
    class
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_class_has_every_forbidden_character_and_no_other() {
        let class: Vec<char> = forbidden().chars().collect();
        let ranges = class.split(|c| *c == '-').count() - 1;
        assert!(ranges > 5 && class.iter().all(|c| *c == '-' || is_forbidden(*c)), "{class:?}");
        for inside in ['\0', '\u{1f}', '\u{feff}', '\u{e0fff}'] {
            assert!(class.contains(&inside), "{inside:?} ends a range");
        }
    }
}
