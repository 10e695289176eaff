//! Callers whose keys are in the project's list: what the list must hold for them, and for how long it counts.

#![allow(clippy::arithmetic_side_effects, reason = "a test's own small numbers")]

use super::*;
use serde_json::json;

/// RFC 7515, appendix A.3: a published pair, its private half in PKCS #8.
const X: &str = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU";
const Y: &str = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0";
const D: &str = "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI";

/// A token of the user under that name, and another one for every other number.
fn token(kid: &str, n: u64) -> String {
    let bytes = |text: &str| URL_SAFE_NO_PAD.decode(text).unwrap();
    let start = [
        0x30, 0x81, 0x87, 2, 1, 0, 0x30, 0x13, 6, 7, 0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1, 6, 8, 0x2a, 0x86,
        0x48, 0xce, 0x3d, 3, 1, 7, 4, 0x6d, 0x30, 0x6b, 2, 1, 1, 4, 0x20,
    ];
    let point = [0xa1, 0x44, 3, 0x42, 0, 4];
    let der = [&start[..], &bytes(D), &point, &bytes(X), &bytes(Y)].concat();
    let header = Header { kid: Some(kid.to_owned()), ..Header::new(Algorithm::ES256) };
    let mut claims = claims();
    claims["exp"] = json!(NOW_S + 100_000 + n);
    format!("Bearer {}", jsonwebtoken::encode(&header, &claims, &EncodingKey::from_ec_der(&der)).unwrap())
}

fn list(kids: &[&str]) -> String {
    let key = |kid: &&str| json!({ "kty": "EC", "crv": "P-256", "kid": kid, "x": X, "y": Y });
    json!({ "keys": kids.iter().map(key).collect::<Vec<_>>() }).to_string()
}

/// The source, so many milliseconds after the beginning.
fn at(ms: u64, body: Option<&str>) -> Source {
    let source = Source::new(body);
    source.now_ms.set(NOW_S * 1_000 + ms);
    source
}

#[test]
fn whoever_a_listed_key_signed_for_is_let_in_under_its_name_only() {
    let door = door(false);
    let caller = admit(&door, &at(0, Some(&list(&["k"]))), Some(&token("k", 0))).unwrap();
    assert_eq!(caller.user_id.to_string(), USER);
    let other = at(10, Some(&list(&["k"])));
    assert_eq!(admit(&door, &other, Some(&token("K", 0))), Err(AuthRefusal::Invalid));
    assert_eq!(other.fetches.get(), 1, "one look for a name that nobody has heard of");
}

#[test]
fn new_keys_in_a_row_are_all_welcome() {
    let door = door(false);
    let mut kids = Vec::new();
    for (at_ms, kid) in [(0, "a"), (50, "b"), (100, "c"), (150, "d")] {
        kids.push(kid);
        let source = at(at_ms, Some(&list(&kids)));
        assert!(admit(&door, &source, Some(&token(kid, 0))).is_ok(), "{kid}");
        assert_eq!(source.fetches.get(), 1, "{kid}");
    }
    assert!(admit(&door, &at(200, None), Some(&token("a", 1))).is_ok(), "the first goes on");
}

#[test]
fn a_list_that_is_empty_or_not_one_replaces_nothing() {
    let strange = r#"{"keys":[{"kty":"oct","kid":"k"}]}"#;
    for answer in [None, Some(r#"{"keys":[]}"#), Some("<html>"), Some(strange)] {
        let door = door(false);
        assert!(admit(&door, &at(0, Some(&list(&["k"]))), Some(&token("k", 0))).is_ok());
        let later = at(11 * 60 * 1_000, answer);
        for n in 1..4 {
            assert!(admit(&door, &later, Some(&token("k", n))).is_ok(), "{answer:?}");
        }
        assert_eq!(later.fetches.get(), 1, "{answer:?}: asked again, in vain");
    }
}

#[test]
fn only_an_answer_of_success_is_a_list() {
    struct Refusing(Source);
    impl Clock for Refusing {
        fn now_ms(&self) -> u64 {
            self.0.now_ms()
        }
        async fn sleep(&self, duration_ms: u64) {
            self.0.sleep(duration_ms).await;
        }
    }
    impl Outbound for Refusing {
        async fn send(&self, call: Call<'_>) -> Result<Answer, CallError> {
            Ok(Answer { status: 203, ..self.0.send(call).await? })
        }
    }
    let source = Refusing(at(0, Some(&list(&["k"]))));
    let (door, header) = (door(false), token("k", 0));
    let refused = futures_util::FutureExt::now_or_never(door.admit(&source, Some(&header)));
    assert_eq!(refused, Some(Err(AuthRefusal::KeysUnavailable)));
}

#[test]
fn who_was_let_in_is_recalled_until_the_token_runs_out() {
    let (door, source) = (door(false), at(0, Some(&list(&["k"]))));
    let header = token("k", 0);
    assert_eq!(door.recall(&source, Some(&header)), None);
    let caller = admit(&door, &source, Some(&header)).unwrap();
    assert_eq!(door.recall(&source, Some(&header)), Some(caller.clone()));
    assert_eq!(door.recall(&source, Some(&token("k", 1))), None);
    assert_eq!(door.recall(&source, None), None);
    assert_eq!(door.recall(&at(100_004_999, None), Some(&header)), Some(caller));
    assert_eq!(door.recall(&at(100_005_000, None), Some(&header)), None);
}
