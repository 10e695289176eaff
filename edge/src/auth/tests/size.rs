//! Where the sizes and shapes of a token end: the last that is taken, and the first that is not.

use super::*;
use serde_json::json;

/// A token with that header, whose claims carry so much more.
fn padded(header: &str, more: usize) -> String {
    let mut claims = claims();
    claims["more"] = json!("x".repeat(more));
    let text = format!("{}.{}", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(claims.to_string()));
    let key = EncodingKey::from_secret(SECRET.as_bytes());
    format!("{text}.{}", jsonwebtoken::crypto::sign(text.as_bytes(), &key, Algorithm::HS256).unwrap())
}

fn let_in(token: &str) -> Result<Caller, AuthRefusal> {
    admit(&door(true), &Source::new(None), Some(&format!("Bearer {token}")))
}

#[test]
fn a_token_has_at_most_eight_kilobytes() {
    let tokens: Vec<String> = (5_500..6_000).map(|more| padded(r#"{"alg":"HS256"}"#, more)).collect();
    let last = tokens.iter().find(|token| token.len() == 8_192).unwrap();
    assert!(let_in(last).is_ok());
    for longer in tokens.iter().filter(|token| token.len() > 8_192).step_by(50) {
        assert_eq!(let_in(longer), Err(AuthRefusal::Invalid), "{}", longer.len());
    }
}

#[test]
fn a_key_s_name_has_one_to_a_hundred_and_twenty_eight_characters() {
    let named = |kid: &str| let_in(&padded(&json!({ "alg": "HS256", "kid": kid }).to_string(), 0));
    assert!(named("k").is_ok() && named(&"k".repeat(128)).is_ok());
    assert_eq!(named(""), Err(AuthRefusal::Invalid));
    assert_eq!(named(&"k".repeat(129)), Err(AuthRefusal::Invalid));
}

#[test]
fn each_thing_that_a_header_may_not_ask_for_is_refused_alone() {
    for (name, value) in [
        ("crit", json!([])),
        ("b64", json!(true)),
        ("jwk", json!({})),
        ("jku", json!("https://toko.supabase.co")),
        ("x5u", json!("x")),
        ("x5c", json!([])),
        ("zip", json!("DEF")),
        ("typ", json!("JOSE")),
    ] {
        let header = json!({ "alg": "HS256", name: value }).to_string();
        assert_eq!(let_in(&padded(&header, 0)), Err(AuthRefusal::Invalid), "{header}");
    }
    assert!(let_in(&padded(r#"{"alg":"HS256","typ":"jwt","cty":"x"}"#, 0)).is_ok());
}

#[test]
fn what_is_no_token_is_not_even_taken_apart() {
    for text in
        ["", ".", "..", "e30.e30.", "e30.e30", "eyJhbGciOiJIUzI1NiJ9.e30.", "eyJhbGciOiJIUzI1NiJ9.e30.AA.AA"]
    {
        assert!(Bearer::parse(text).is_err(), "{text}");
    }
    let bearer = Bearer::parse("eyJhbGciOiJIUzI1NiJ9.e30.AA").unwrap();
    assert_eq!((bearer.algorithm(), bearer.kid(), bearer.signature()), (Algorithm::HS256, None, "AA"));
    assert_eq!((bearer.signed(), bearer.claims()), (&b"eyJhbGciOiJIUzI1NiJ9.e30"[..], &b"{}"[..]));
}

#[test]
fn an_address_that_cannot_be_shown_is_none() {
    let email = |email: &str| admit_claims(|claims| claims["email"] = json!(email)).unwrap().email;
    let long = format!("{}@toko.example", "s".repeat(307));
    assert_eq!(email(""), None);
    assert_eq!(email(&long), Some(long.clone()));
    assert_eq!(email(&format!("s{long}")), None);
}
