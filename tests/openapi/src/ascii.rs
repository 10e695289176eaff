//! JSON in ASCII: the patterns have characters in them that cannot be seen, and some that turn text around.

use serde_json::Value;
use std::fmt::Write;

/// The document, one member a line.
pub(crate) fn written(document: &Value) -> String {
    let mut text = String::new();
    for c in format!("{document:#}\n").chars() {
        if c.is_ascii() && c != '\u{7f}' {
            text.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            write!(text, "\\u{unit:04x}").expect("memory");
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
        assert!(text.is_ascii() && text.contains("\\u00e9\\u007f\\udb40\\udc00"), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), document);
    }
}
