//! Proof of possession: the challenge of a request, and the code that stands between consent and session.

use serde::Deserialize;
use uuid::Uuid;

use super::refusal::Refusal;
use crate::digest;

/// A code lives this long.
pub(crate) const CODE_MS: u64 = 300_000;

/// The pair of parameters as it arrives.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct ChallengeParams {
    code_challenge: Option<String>,
    code_challenge_method: Option<String>,
}

/// A well-formed challenge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Challenge {
    S256(String),
    Plain(String),
}

/// Somebody who may open a session by showing the verifier.
#[derive(Clone, Debug)]
pub(crate) struct Flow {
    pub(crate) user: Uuid,
    pub(crate) challenge: Challenge,
    /// `oauth` when an identity provider was asked, else `otp`.
    pub(crate) method: &'static str,
    pub(crate) made_ms: u64,
}

impl ChallengeParams {
    pub(crate) fn new(code_challenge: Option<String>, code_challenge_method: Option<String>) -> Self {
        Self { code_challenge, code_challenge_method }
    }

    /// The challenge, if the request has one: both parameters or neither.
    pub(crate) fn read(self) -> Result<Option<Challenge>, Refusal> {
        let (challenge, method) = match (self.code_challenge, self.code_challenge_method) {
            (None, None) => return Ok(None),
            (Some(challenge), Some(method)) if !challenge.is_empty() && !method.is_empty() => {
                (challenge, method)
            }
            (Some(challenge), Some(method)) if challenge.is_empty() && method.is_empty() => return Ok(None),
            (Some(_), _) | (_, Some(_)) => {
                let message = "PKCE flow requires code_challenge_method and code_challenge";
                return Err(Refusal::invalid(message));
            }
        };
        let legal = |c: char| c.is_ascii_alphanumeric() || "._~-".contains(c);
        if !(43..=128).contains(&challenge.len()) || !challenge.chars().all(legal) {
            let message = "code challenge has to be between 43 and 128 characters of [a-zA-Z0-9._~-]";
            return Err(Refusal::invalid(message));
        }
        match method.to_ascii_lowercase().as_str() {
            "s256" => Ok(Some(Challenge::S256(challenge))),
            "plain" => Ok(Some(Challenge::Plain(challenge))),
            _ => Err(Refusal::invalid("unsupported code_challenge method")),
        }
    }
}

impl Challenge {
    /// Whether that is what the challenge was made of.
    pub(crate) fn met_by(&self, verifier: &str) -> bool {
        match self {
            Self::S256(challenge) => digest::challenge(verifier) == *challenge,
            Self::Plain(challenge) => verifier == challenge,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(challenge: Option<&str>, method: Option<&str>) -> Result<Option<Challenge>, Refusal> {
        let [code_challenge, code_challenge_method] = [challenge, method].map(|text| text.map(str::to_owned));
        ChallengeParams::new(code_challenge, code_challenge_method).read()
    }

    #[test]
    fn both_or_neither_and_well_formed() {
        let good = "a".repeat(43);
        assert_eq!(read(None, None).unwrap(), None);
        assert_eq!(read(Some(&good), Some("S256")).unwrap(), Some(Challenge::S256(good.clone())));
        for (challenge, method) in [
            (Some(good.as_str()), None),
            (None, Some("s256")),
            (Some("short"), Some("s256")),
            (Some(&*"=".repeat(43)), Some("s256")),
            (Some(&good), Some("s512")),
        ] {
            assert!(read(challenge, method).is_err(), "{challenge:?} {method:?}");
        }
    }

    #[test]
    fn only_the_verifier_meets_the_challenge() {
        // RFC 7636, appendix B.
        let challenge = Challenge::S256("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM".to_owned());
        assert!(challenge.met_by("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
        assert!(!challenge.met_by("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
    }
}
