//! Callers whose keys are in the project's list: what the list must hold for them, and for how long it counts.

#![allow(clippy::arithmetic_side_effects, reason = "a test's own small numbers")]

use super::*;
use p256::SecretKey;
use p256::elliptic_curve::rand_core::OsRng;
use p256::elliptic_curve::sec1::ToEncodedPoint;
use p256::pkcs8::EncodePrivateKey;
use serde_json::json;
use std::sync::LazyLock;

/// The project's pair, made for this run.
static PAIR: LazyLock<SecretKey> = LazyLock::new(|| SecretKey::random(&mut OsRng));

/// A token of the user under that name, and another one for every other number.
fn token(kid: &str, n: u64) -> String {
    let der = PAIR.to_pkcs8_der().unwrap();
    let header = Header { kid: Some(kid.to_owned()), ..Header::new(Algorithm::ES256) };
    let mut claims = claims();
    claims["exp"] = json!(NOW_S + 100_000 + n);
    format!(
        "Bearer {}",
        jsonwebtoken::encode(&header, &claims, &EncodingKey::from_ec_der(der.as_bytes())).unwrap()
    )
}

fn list(kids: &[&str]) -> String {
    let point = PAIR.public_key().to_encoded_point(false);
    let [x, y] = [point.x(), point.y()].map(|half| URL_SAFE_NO_PAD.encode(half.unwrap()));
    let key = |kid: &&str| json!({ "kty": "EC", "crv": "P-256", "kid": kid, "x": x, "y": y });
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
