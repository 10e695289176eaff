//! JSON without raw characters that cannot be seen or turn text around: the patterns are full of them. Those beyond the
//! first plane stay as they are, since many a reader of YAML, of which JSON is a part, knows no pairs of escapes.

use serde_json::Value;
use std::fmt::Write;

/// The document, one member a line.
pub(crate) fn written(document: &Value) -> String {
    let mut text = String::new();
    for c in format!("{document:#}\n").chars() {
        match u32::from(c) {
            code @ 0x7f..=0xffff => write!(text, "\\u{code:04x}").expect("memory"),
            0..0x7f | 0x1_0000.. => text.push(c),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_written_reads_the_same() {
        let document = json!({ "a": ["é\u{7f}\u{e0000}", "\n"] });
        let text = written(&document);
        assert!(text.contains("\\u00e9\\u007f\u{e0000}"), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), document);
    }
}
