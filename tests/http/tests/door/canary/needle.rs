//! What is looked for, and where.

use sandbox::digest::{base64, base64url};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Characters of a piece that betrays the whole.
const PIECE_CHARS: usize = 12;

/// Something that was said or kept.
#[derive(Debug)]
pub(super) struct Hay {
    /// Of what kind, for the count.
    pub(super) kind: &'static str,
    what: String,
    text: String,
}

impl Hay {
    /// What is no text stays where it is between what is: every needle is plain ASCII.
    pub(super) fn new(kind: &'static str, what: &str, bytes: &[u8]) -> Self {
        Self { kind, what: what.to_owned(), text: String::from_utf8_lossy(bytes).into_owned() }
    }

    pub(super) fn holds(&self, text: &str) -> bool {
        self.text.contains(text)
    }
}

/// Every file below a folder.
pub(super) fn files(kind: &'static str, folder: &Path) -> Vec<Hay> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let read = |path: &Path| match path.is_dir() {
        true => files(kind, path),
        false => fs::read(path)
            .into_iter()
            .map(|bytes| Hay::new(kind, &path.display().to_string(), &bytes))
            .collect(),
    };
    entries.flat_map(|entry| read(&entry.unwrap().path())).collect()
}

/// One form of one secret.
#[derive(Debug)]
pub(super) struct Needle {
    secret: &'static str,
    form: String,
    text: String,
}

impl Needle {
    /// A secret as it is, in pieces, and as it looks in the encodings that it could have gone through, wherever in a
    /// longer text it stood there.
    pub(super) fn forms(name: &'static str, secret: &str) -> Vec<Self> {
        let mut forms = vec![
            ("whole".to_owned(), secret.to_owned()),
            ("its start".to_owned(), secret[..PIECE_CHARS].to_owned()),
            ("its end".to_owned(), secret[secret.len() - PIECE_CHARS..].to_owned()),
            ("backwards".to_owned(), secret.chars().rev().collect()),
            ("percent-encoded".to_owned(), percent(secret)),
            ("hex".to_owned(), hex(secret)),
            ("HEX".to_owned(), hex(secret).to_uppercase()),
        ];
        for before in 0..3 {
            let padded = [&b"abc"[..before], secret.as_bytes()].concat();
            // The first and the last characters depend on what stands beside it.
            let inner =
                |text: String| text.trim_end_matches('=')[4..text.trim_end_matches('=').len() - 2].to_owned();
            forms.push((format!("base64 after {before}"), inner(base64(&padded))));
            forms.push((format!("base64url after {before}"), inner(base64url(&padded))));
        }
        let needle = |(form, text): (String, String)| Self { secret: name, form, text };
        forms.into_iter().map(needle).collect()
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Where it is.
    pub(super) fn found(&self, hay: &[Hay]) -> Vec<String> {
        let with_it = hay.iter().filter(|hay| hay.holds(&self.text));
        with_it.map(|hay| format!("{} ({}) in {}: {}", self.secret, self.form, hay.kind, hay.what)).collect()
    }
}

fn percent(text: &str) -> String {
    text.bytes().fold(String::new(), |mut encoded, byte| {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            write!(encoded, "%{byte:02X}").unwrap();
        }
        encoded
    })
}

fn hex(text: &str) -> String {
    text.bytes().fold(String::new(), |mut encoded, byte| {
        write!(encoded, "{byte:02x}").unwrap();
        encoded
    })
}

/// Says how much was searched.
pub(super) fn told(hay: &[Hay], needles: usize, hits: usize) {
    let mut kinds: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for Hay { kind, text, .. } in hay {
        let (count, size) = kinds.entry(kind).or_default();
        *count += 1;
        *size += text.len();
    }
    for (kind, (count, size)) in kinds {
        println!("{kind}: {count} texts, {size} bytes");
    }
    println!("{needles} forms of secrets searched for: {hits} hits");
}
