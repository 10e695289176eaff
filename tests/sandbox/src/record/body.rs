//! A request's body as it is kept: readable, bounded, without photo or password.

use serde_json::{Map, Value, json};

use crate::digest::{from_base64, sha256_hex};

/// A text longer than this is kept as its digest.
const TEXT_BYTES_MAX: usize = 64 << 10;
/// A body larger than this, once reduced, is kept as its digest.
const BODY_BYTES_MAX: usize = 256 << 10;
/// Nesting past this is not followed into.
const DEPTH_MAX: u32 = 32;

/// What is kept of a body.
pub(crate) fn reduced(bytes: &[u8]) -> Value {
    if bytes.is_empty() {
        return Value::Null;
    }
    let Ok(mut value) = serde_json::from_slice::<Value>(bytes) else {
        return digest(bytes);
    };
    reduce(&mut value, 0);
    if value.to_string().len() > BODY_BYTES_MAX { digest(bytes) } else { value }
}

fn digest(bytes: &[u8]) -> Value {
    json!({ "bytes": bytes.len(), "sha256": format!("sha256:{}", sha256_hex(bytes)) })
}

fn reduce(value: &mut Value, depth: u32) {
    if depth > DEPTH_MAX {
        *value = digest(value.to_string().as_bytes());
    } else if let Some(fields) = value.as_object_mut() {
        reduce_fields(fields, depth);
    } else if let Some(items) = value.as_array_mut() {
        for item in items {
            reduce(item, depth.saturating_add(1));
        }
    } else if let Some(text) = value.as_str().filter(|text| text.len() > TEXT_BYTES_MAX) {
        *value = digest(text.as_bytes());
    }
}

fn reduce_fields(fields: &mut Map<String, Value>, depth: u32) {
    let is_blob = fields.contains_key("mimeType") || fields.contains_key("mime_type");
    for (name, value) in fields.iter_mut() {
        if is_blob && name == "data" {
            let bytes = value.as_str().and_then(from_base64);
            *value = bytes.map_or_else(|| digest(value.to_string().as_bytes()), |bytes| digest(&bytes));
        } else if name == "password" {
            *value = digest(value.to_string().as_bytes());
        } else {
            reduce(value, depth.saturating_add(1));
        }
    }
}

/// Writes one line `name: value` for every scalar, in document order.
pub(crate) fn lines(name: &str, value: &Value, text: &mut String) {
    match value {
        Value::Null => {}
        Value::Bool(_) | Value::Number(_) => text.push_str(&format!("{name}: {value}\n")),
        Value::String(string) => text.push_str(&format!("{name}: {string}\n")),
        Value::Array(items) => items.iter().for_each(|item| lines(name, item, text)),
        Value::Object(fields) => fields.iter().for_each(|(name, field)| lines(name, field, text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::base64;

    #[test]
    fn a_photo_is_kept_as_length_and_digest_of_its_bytes() {
        let photo = b"not really a photo";
        let body =
            json!({ "parts": [{ "inline_data": { "mime_type": "image/png", "data": base64(photo) } }] });
        let kept = reduced(body.to_string().as_bytes());
        let data = &kept["parts"][0]["inline_data"]["data"];
        assert_eq!(data["bytes"], photo.len());
        assert_eq!(data["sha256"], format!("sha256:{}", sha256_hex(photo)));
    }

    #[test]
    fn a_password_is_not_kept() {
        let kept = reduced(br#"{"email":"a@b.example","password":"correct horse"}"#);
        assert_eq!(kept["email"], "a@b.example");
        assert!(!kept.to_string().contains("horse"));
    }

    #[test]
    fn what_is_long_deep_or_not_json_is_kept_as_its_digest() {
        let long = json!({ "prompt": "x".repeat(TEXT_BYTES_MAX + 1) });
        assert!(reduced(long.to_string().as_bytes())["prompt"]["sha256"].is_string());
        assert_eq!(reduced(b"\xff\xd8\xff")["bytes"], 3);
        assert_eq!(reduced(b""), Value::Null);
        let deep = format!("{}1{}", "[".repeat(60), "]".repeat(60));
        assert!(reduced(deep.as_bytes()).to_string().contains("sha256"));
    }

    #[test]
    fn lines_spell_every_scalar_unescaped() {
        let mut text = String::new();
        lines(
            "body",
            &json!({ "prompt": "say \"hi\"", "seed": 7, "tags": ["a", true], "none": null }),
            &mut text,
        );
        assert_eq!(text, "prompt: say \"hi\"\nseed: 7\ntags: a\ntags: true\n");
    }
}
