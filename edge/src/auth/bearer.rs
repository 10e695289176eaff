//! The shape of a token: three parts of canonical base64url, a header we understand whole.

use super::AuthRefusal;
use crate::json;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::Algorithm;
use serde::Deserialize;
use serde_json::value::RawValue;

/// Characters of a token. Supabase's are about 1,200; a header line cannot be much longer anyway.
const TOKEN_CHARS_MAX: usize = 8 * 1024;
/// Characters of a key id.
const KID_CHARS_MAX: usize = 128;

/// A token taken apart, not yet believed.
#[derive(Debug)]
pub struct Bearer<'a> {
    algorithm: Algorithm,
    kid: Option<String>,
    signed: &'a str,
    signature: &'a str,
    claims: Vec<u8>,
}

#[derive(Deserialize)]
struct Header<'a> {
    alg: &'a str,
    #[serde(default)]
    typ: Option<String>,
    #[serde(default)]
    kid: Option<String>,
    // A header that asks for more than we do, or brings its own key, is not ours.
    #[serde(default, borrow)]
    crit: Option<&'a RawValue>,
    #[serde(default, borrow)]
    b64: Option<&'a RawValue>,
    #[serde(default, borrow)]
    jwk: Option<&'a RawValue>,
    #[serde(default, borrow)]
    jku: Option<&'a RawValue>,
    #[serde(default, borrow)]
    x5u: Option<&'a RawValue>,
    #[serde(default, borrow)]
    x5c: Option<&'a RawValue>,
    #[serde(default, borrow)]
    zip: Option<&'a RawValue>,
}

/// The token in an `Authorization` header.
pub(super) fn text(authorization: Option<&str>) -> Result<&str, AuthRefusal> {
    let value = authorization.ok_or(AuthRefusal::Missing)?.trim();
    let (scheme, token) = value.split_once(' ').ok_or(AuthRefusal::Missing)?;
    if !scheme.eq_ignore_ascii_case("bearer") || token.is_empty() {
        return Err(AuthRefusal::Missing);
    }
    if token.len() > TOKEN_CHARS_MAX { Err(AuthRefusal::Invalid) } else { Ok(token) }
}

impl<'a> Bearer<'a> {
    /// Takes a token apart.
    ///
    /// # Errors
    /// [`AuthRefusal::Invalid`] for anything that is not exactly a signed token in compact form.
    pub fn parse(token: &'a str) -> Result<Self, AuthRefusal> {
        Self::parts(token).ok_or(AuthRefusal::Invalid)
    }

    fn parts(token: &'a str) -> Option<Self> {
        let (signed, signature) = token.rsplit_once('.')?;
        let (header, claims) = signed.split_once('.')?;
        if claims.contains('.') || signature.is_empty() {
            return None;
        }
        // Decoding refuses padding, other alphabets and stray bits: a token has one spelling.
        let header = URL_SAFE_NO_PAD.decode(header).ok()?;
        let claims = URL_SAFE_NO_PAD.decode(claims).ok()?;
        URL_SAFE_NO_PAD.decode(signature).ok()?;
        let header: Header<'_> = json::object(&header)?;
        let strange = [header.crit, header.b64, header.jwk, header.jku, header.x5u, header.x5c, header.zip];
        if strange.iter().any(Option::is_some) {
            return None;
        }
        if header.typ.is_some_and(|typ| !typ.eq_ignore_ascii_case("jwt")) {
            return None;
        }
        if header.kid.as_ref().is_some_and(|kid| kid.is_empty() || kid.len() > KID_CHARS_MAX) {
            return None;
        }
        let algorithm = match header.alg {
            "ES256" => Algorithm::ES256,
            "RS256" => Algorithm::RS256,
            "HS256" => Algorithm::HS256,
            _ => return None,
        };
        Some(Self { algorithm, kid: header.kid, signed, signature, claims })
    }

    /// The algorithm it claims. Only a key of that very algorithm will look at it.
    #[must_use]
    pub fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    /// The key it claims.
    #[must_use]
    pub fn kid(&self) -> Option<&str> {
        self.kid.as_deref()
    }

    /// What was signed.
    #[must_use]
    pub fn signed(&self) -> &[u8] {
        self.signed.as_bytes()
    }

    /// The signature, base64url.
    #[must_use]
    pub fn signature(&self) -> &str {
        self.signature
    }

    /// The claims as JSON, to be believed only after the signature.
    #[must_use]
    pub fn claims(&self) -> &[u8] {
        &self.claims
    }
}
