//! PKCE: the proof that a code is exchanged where it was asked for. What the browser keeps of it has the keys and the
//! shape of supabase-js, so that a site that uses it may finish what began here, and the other way round.

use crate::json;
use serde::Serialize;

/// What goes with the request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Challenge {
    /// Base64url of the verifier's SHA-256.
    pub(crate) code_challenge: String,
    /// `s256`.
    pub(crate) code_challenge_method: &'static str,
}

impl Challenge {
    /// With that digest.
    pub(crate) const fn of(code_challenge: String) -> Self {
        Self { code_challenge, code_challenge_method: "s256" }
    }
}

/// What is kept until the code comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Verifier {
    /// 112 hexadecimal digits.
    pub(crate) text: String,
    /// A new password is wanted after it.
    pub(crate) recovery: bool,
}

impl Verifier {
    /// Of 56 random bytes.
    pub(crate) fn new(random: &[u8], recovery: bool) -> Self {
        Self { text: random.iter().map(|byte| format!("{byte:02x}")).collect(), recovery }
    }

    /// Reads what was kept: a JSON text with a word behind a slash if a password is wanted.
    pub(crate) fn read(kept: &str) -> Option<Self> {
        let kept: String = json::read(kept).ok()?;
        let (text, word) = kept.split_once('/').unwrap_or((&kept, ""));
        (!text.is_empty()).then(|| Self { text: text.to_owned(), recovery: word == "recovery" })
    }

    /// The text to keep. Neither part needs escapes.
    pub(crate) fn written(&self) -> String {
        let word = if self.recovery { "/recovery" } else { "" };
        format!("\"{}{word}\"", self.text)
    }
}

/// Where a verifier is kept beside the session under `session_key`; `flow` where the address names one.
pub(crate) fn verifier_key(session_key: &str, flow: Option<&str>) -> String {
    match flow {
        Some(flow) => format!("{session_key}-flow-{flow}-code-verifier"),
        None => format!("{session_key}-code-verifier"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_kept_as_supabase_js_keeps_it() {
        let verifier = Verifier::new(&[0, 10, 255], true);
        assert_eq!(verifier.written(), r#""000aff/recovery""#);
        assert_eq!(Verifier::read(r#""000aff/recovery""#), Some(verifier));
        assert_eq!(Verifier::read(r#""000aff""#).map(|kept| kept.recovery), Some(false));
        for other in ["", "\"\"", "000aff", "null", "\"/recovery\""] {
            assert_eq!(Verifier::read(other), None, "{other}");
        }
        assert_eq!(Verifier::new(&[7; 56], false).text.len(), 112);
    }

    #[test]
    fn and_where_it_keeps_it() {
        assert_eq!(verifier_key("sb-ref-auth-token", None), "sb-ref-auth-token-code-verifier");
        let slot = verifier_key("sb-ref-auth-token", Some("a1b2c3d4"));
        assert_eq!(slot, "sb-ref-auth-token-flow-a1b2c3d4-code-verifier");
    }
}
