use super::*;
use crate::ports::{Answer, Call, CallError};
use crate::setting::tests::minimal;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};
use std::cell::Cell;

mod list;
mod size;
mod vector;

const SECRET: &str = "a shared word, long enough to be one";
const NOW_S: u64 = 1_800_000_000;
const USER: &str = "3f8c1f5e-8f0a-4d7e-9a55-0a3cbb6f7c11";

/// A source of keys that answers with one body, or not at all.
struct Source {
    body: Option<Vec<u8>>,
    fetches: Cell<u32>,
    now_ms: Cell<u64>,
}

impl Source {
    fn new(body: Option<&str>) -> Self {
        let body = body.map(|body| body.as_bytes().to_vec());
        Self { body, fetches: Cell::new(0), now_ms: Cell::new(NOW_S * 1_000) }
    }
}

impl Clock for Source {
    fn now_ms(&self) -> u64 {
        self.now_ms.get()
    }

    async fn sleep(&self, duration_ms: u64) {
        self.now_ms.set(self.now_ms.get().saturating_add(duration_ms));
    }
}

impl Outbound for Source {
    async fn send(&self, call: Call<'_>) -> Result<Answer, CallError> {
        assert_eq!(call.url, "https://toko.supabase.co/auth/v1/.well-known/jwks.json");
        self.fetches.set(self.fetches.get().saturating_add(1));
        let body = self.body.clone().ok_or(CallError::Lost)?;
        Ok(Answer { status: 200, headers: http::HeaderMap::new(), body })
    }
}

fn door(with_secret: bool) -> Door {
    let mut values = minimal();
    if with_secret {
        values.insert("SUPABASE_JWT_SECRET", SECRET);
    }
    Door::new(&Settings::read(|name| values.get(name).map(|value| (*value).to_owned())).unwrap())
}

fn claims() -> Value {
    json!({
        "iss": "https://toko.supabase.co/auth/v1", "aud": "authenticated", "role": "authenticated",
        "sub": USER, "exp": NOW_S + 3_600, "iat": NOW_S, "email": "sari@example.com", "is_anonymous": false,
    })
}

fn signed(claims: &Value) -> String {
    let key = EncodingKey::from_secret(SECRET.as_bytes());
    jsonwebtoken::encode(&Header::new(Algorithm::HS256), claims, &key).unwrap()
}

fn admit(door: &Door, source: &Source, authorization: Option<&str>) -> Result<Caller, AuthRefusal> {
    let mut admission = std::pin::pin!(door.admit(source, authorization));
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    match admission.as_mut().poll(&mut context) {
        std::task::Poll::Ready(result) => result,
        std::task::Poll::Pending => panic!("nothing here has to wait"),
    }
}

fn admit_claims(change: impl Fn(&mut Value)) -> Result<Caller, AuthRefusal> {
    let mut claims = claims();
    change(&mut claims);
    admit(&door(true), &Source::new(None), Some(&format!("Bearer {}", signed(&claims))))
}

#[test]
fn a_good_token_lets_its_caller_in() {
    let caller = admit_claims(|_| ()).unwrap();
    assert_eq!(caller.user_id.to_string(), USER);
    assert_eq!(caller.email.as_deref(), Some("sari@example.com"));
    assert!(!caller.anonymous);
}

#[test]
fn some_claims_may_differ() {
    assert!(admit_claims(|c| c["aud"] = json!(["other", "authenticated"])).is_ok());
    assert_eq!(admit_claims(|c| c["sub"] = json!(USER.to_uppercase())).unwrap().user_id.to_string(), USER);
    assert!(admit_claims(|c| c["exp"] = json!(NOW_S - 4)).is_ok(), "within the leeway");
    assert!(admit_claims(|c| c["nbf"] = json!(NOW_S + 5)).is_ok(), "within the leeway");
    assert!(admit_claims(|c| c["is_anonymous"] = json!(true)).unwrap().anonymous);
}

#[test]
fn the_others_may_not() {
    let changes: [(&str, Value); 15] = [
        ("iss", json!("https://other.supabase.co/auth/v1")),
        ("iss", json!(["https://toko.supabase.co/auth/v1"])),
        ("iss", Value::Null),
        ("aud", json!("anon")),
        ("aud", json!([])),
        ("aud", json!(["anon", "other"])),
        ("role", json!("service_role")),
        ("role", json!("anon")),
        ("sub", json!("not-a-uuid")),
        ("sub", json!("00000000-0000-0000-0000-000000000000")),
        ("sub", Value::Null),
        ("exp", json!("tomorrow")),
        ("exp", json!(-1)),
        ("exp", Value::Null),
        ("nbf", json!(NOW_S + 6)),
    ];
    for (name, value) in changes {
        assert_eq!(admit_claims(|c| c[name] = value.clone()), Err(AuthRefusal::Invalid), "{name}={value}");
    }
    assert_eq!(admit_claims(|c| c["exp"] = json!(NOW_S - 5)), Err(AuthRefusal::Expired));
}

#[test]
fn a_project_key_is_nobody() {
    let anon =
        signed(&json!({ "iss": "supabase", "ref": "toko", "role": "anon", "iat": NOW_S, "exp": NOW_S + 9 }));
    let result = admit(&door(true), &Source::new(None), Some(&format!("Bearer {anon}")));
    assert_eq!(result, Err(AuthRefusal::Invalid));
}

#[test]
fn without_a_bearer_nobody_is_looked_at() {
    for header in [None, Some(""), Some("Bearer"), Some("Bearer "), Some("Basic abc"), Some("token")] {
        assert_eq!(admit(&door(true), &Source::new(None), header), Err(AuthRefusal::Missing), "{header:?}");
    }
}

#[test]
fn a_token_has_one_spelling() {
    let token = signed(&claims());
    let [header, body, signature]: [&str; 3] = token.split('.').collect::<Vec<_>>().try_into().unwrap();
    let with_header = |json: &str| format!("{}.{body}.{signature}", URL_SAFE_NO_PAD.encode(json));
    let door = door(true);
    for bad in [
        format!("{header}.{body}."),
        format!("{header}.{body}"),
        format!("{header}.{body}.{signature}.x"),
        format!("{header}=.{body}.{signature}"),
        format!("{header}.{body}.{signature}="),
        format!(" {token}"),
        with_header(r#"{"alg":"none"}"#),
        with_header(r#"{"alg":"HS256","crit":["exp"]}"#),
        with_header(r#"{"alg":"HS256","jwk":{}}"#),
        with_header(r#"{"alg":"HS512"}"#),
        with_header(r#"{"alg":"HS256","typ":"at+jwt"}"#),
        "a".repeat(9_000),
    ] {
        let result = admit(&door, &Source::new(None), Some(&format!("Bearer {bad}")));
        assert_eq!(result, Err(AuthRefusal::Invalid), "{}", bad.chars().take(80).collect::<String>());
    }
}

#[test]
fn the_shared_secret_counts_only_where_it_is_configured() {
    let header = format!("Bearer {}", signed(&claims()));
    assert_eq!(admit(&door(false), &Source::new(None), Some(&header)), Err(AuthRefusal::Invalid));
}

#[test]
fn a_token_that_passed_is_not_checked_again() {
    let door = door(true);
    let header = format!("Bearer {}", signed(&claims()));
    assert!(admit(&door, &Source::new(None), Some(&header)).is_ok());
    let later = Source::new(None);
    later.now_ms.set((NOW_S + 3_604) * 1_000);
    assert!(admit(&door, &later, Some(&header)).is_ok());
    later.now_ms.set((NOW_S + 3_605) * 1_000);
    assert_eq!(admit(&door, &later, Some(&header)), Err(AuthRefusal::Expired));
}

#[test]
fn unknown_keys_are_asked_for_once_and_strange_ones_left_out() {
    let set = json!({ "keys": [
        { "kty": "oct", "kid": "k1", "alg": "HS256", "k": "c2VjcmV0" },
        { "kty": "EC", "kid": "k2", "crv": "P-384", "x": "AA", "y": "AA" },
        { "kty": "EC", "kid": "k3", "crv": "P-256", "x": "AA", "y": "AA" },
        { "kty": "RSA", "kid": "k4", "n": "AQAB", "e": "AQAB" },
        "noise",
    ] });
    let source = Source::new(Some(&set.to_string()));
    let door = door(false);
    let token = |kid: &str| {
        let header = URL_SAFE_NO_PAD.encode(json!({ "alg": "ES256", "kid": kid }).to_string());
        format!("Bearer {header}.{}.{}", URL_SAFE_NO_PAD.encode(claims().to_string()), "A".repeat(86))
    };
    for kid in ["k1", "k2", "k3", "k4", "k5"] {
        let result = admit(&door, &source, Some(&token(kid)));
        assert_eq!(result, Err(AuthRefusal::Invalid), "{kid}");
    }
    assert_eq!(source.fetches.get(), 1, "the set is not asked for at every token");
}

#[test]
fn without_any_set_nobody_new_is_let_in() {
    let door = door(false);
    let header = URL_SAFE_NO_PAD.encode(json!({ "alg": "ES256", "kid": "k1" }).to_string());
    let token =
        format!("Bearer {header}.{}.{}", URL_SAFE_NO_PAD.encode(claims().to_string()), "A".repeat(86));
    for body in [None, Some("<html>"), Some("{}"), Some("[]")] {
        let source = Source::new(body);
        source.now_ms.set(source.now_ms.get().saturating_add(2_000));
        assert_eq!(admit(&door, &source, Some(&token)), Err(AuthRefusal::KeysUnavailable), "{body:?}");
    }
}
