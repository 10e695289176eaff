//! Tokens: one spelling, one set of claims, and no way in but a good signature.

use crate::any;
use crate::door::{NOW_S, claims, es256, knock, signed};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use edge::auth::Bearer;
use serde_json::Value;
use std::sync::LazyLock;
use uuid::Uuid;

/// The only texts that are let in, one for each way to sign.
static GOOD: LazyLock<[String; 2]> =
    LazyLock::new(|| [es256(), signed(br#"{"alg":"HS256"}"#, claims().to_string().as_bytes())]);
/// The header of a token that says no more than it must.
const PLAIN: &[u8] = br#"{"alg":"HS256"}"#;
/// Members of a header that ask for something we do not do.
const STRANGE: [&str; 7] = ["crit", "b64", "jwk", "jku", "x5u", "x5c", "zip"];

/// The first byte says what the others are: the value of a header, the claims, or the header of a token.
///
/// # Panics
/// When it does not hold.
#[must_use]
pub fn holds(bytes: &[u8]) -> bool {
    match bytes.split_first() {
        Some((b'c', said)) => claimed(said),
        Some((b'h', said)) => headed(said),
        Some((_, said)) => str::from_utf8(said).is_ok_and(presented),
        None => false,
    }
}

/// Nothing is let in but the good token in its one spelling, and a text that is taken apart has exactly that shape.
fn presented(value: &str) -> bool {
    let set = format!(
        r#"{{"keys":[{{"kty":"EC","crv":"P-256","kid":"{}","x":"{}","y":"{}"}}]}}"#,
        crate::door::KID,
        crate::door::X,
        crate::door::Y
    );
    let token = value.trim().split_once(' ').map_or(value, |(_, token)| token);
    let let_in = knock(true, set.as_bytes(), value).is_ok();
    if let_in {
        assert!(GOOD.iter().any(|good| good == token), "let in: {value:?}");
    }
    if let Ok(bearer) = Bearer::parse(token) {
        let parts: Vec<&str> = token.split('.').collect();
        assert_eq!(parts.len(), 3, "{token}");
        let decoded: Vec<Vec<u8>> = parts.iter().map(|part| decode(part).expect("base64url")).collect();
        assert!(parts.iter().zip(&decoded).all(|(part, bytes)| encode(bytes) == *part), "two spellings");
        assert_eq!((bearer.claims(), bearer.signature()), (&decoded[1][..], parts[2]));
        assert_eq!(bearer.signed(), format!("{}.{}", parts[0], parts[1]).as_bytes());
        understood(&decoded[0], &format!("{:?}", bearer.algorithm()), bearer.kid());
    }
    let_in
}

/// A header that we take names one of three algorithms and asks for nothing else.
fn understood(header: &[u8], algorithm: &str, kid: Option<&str>) {
    let Some(header) = any(header) else { return };
    assert!(["ES256", "RS256", "HS256"].contains(&algorithm) && header["alg"] == algorithm, "{header}");
    assert!(STRANGE.iter().all(|name| header.get(*name).is_none_or(Value::is_null)), "{header}");
    let typ = header.get("typ").filter(|typ| !typ.is_null());
    assert!(
        typ.is_none_or(|typ| typ.as_str().is_some_and(|typ| typ.eq_ignore_ascii_case("jwt"))),
        "{header}"
    );
    assert_eq!(header.get("kid").and_then(Value::as_str), kid, "{header}");
    assert!(kid.is_none_or(|kid| (1..=128).contains(&kid.len())), "{header}");
}

/// Claims under a good signature: whoever is let in is who they say, ours, signed in, and in time.
fn claimed(json: &[u8]) -> bool {
    let Ok(caller) = knock(true, b"", &format!("Bearer {}", signed(PLAIN, json))) else { return false };
    let Some(said) = any(json) else { return true };
    assert_eq!((&said["iss"], &said["role"]), (&claims()["iss"], &claims()["role"]), "{said}");
    let aud = &said["aud"];
    let audience =
        aud.as_array().map_or(aud == "authenticated", |many| many.iter().any(|one| one == "authenticated"));
    assert!(audience, "{said}");
    let sub = said["sub"].as_str().and_then(|sub| Uuid::parse_str(sub).ok()).expect("a UUID");
    assert!(sub == caller.user_id && !sub.is_nil(), "{said}");
    assert!(said["exp"].as_u64().is_some_and(|exp| exp > NOW_S - 5), "{said}");
    assert!(said["nbf"].is_null() || said["nbf"].as_u64().is_some_and(|nbf| nbf <= NOW_S + 5), "{said}");
    assert_eq!(said["is_anonymous"] == true, caller.anonymous, "{said}");
    assert!(caller.email.is_none_or(|email| said["email"] == email && (1..=320).contains(&email.len())));
    true
}

/// A header under a good signature.
fn headed(json: &[u8]) -> bool {
    let token = signed(json, claims().to_string().as_bytes());
    let let_in = knock(true, b"", &format!("Bearer {token}")).is_ok();
    if let_in {
        let kid = Bearer::parse(&token).expect("let in").kid().map(str::to_owned);
        understood(json, "HS256", kid.as_deref());
    }
    let_in
}

pub(crate) fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}
