//! JSON objects from outside.

use serde::Deserialize;

/// The bytes as one JSON object of that shape. Structs also deserialise from arrays, by the order of their members:
/// nobody who means well writes them so.
#[must_use]
pub fn object<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Option<T> {
    let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    // What is borrowed as raw JSON is borrowed as text.
    let text = std::str::from_utf8(bytes).ok().filter(|_| first == Some(&b'{'))?;
    serde_json::from_str(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Deserialize, PartialEq, Eq, Debug)]
    struct Pair {
        one: u8,
        two: u8,
    }

    #[test]
    fn an_object_is_written_as_one() {
        assert_eq!(object(b" {\"two\":2,\"one\":1} "), Some(Pair { one: 1, two: 2 }));
        for bad in
            [&b"[1,2]"[..], b"", b"{", b"{\"one\":1,\"two\":2}}", b"{\"one\":1,\"two\":2,\"x\":\"\xff\"}"]
        {
            assert_eq!(object::<Pair>(bad), None, "{}", String::from_utf8_lossy(bad));
        }
    }
}
