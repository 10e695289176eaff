//! The forgeries: what is wrong with each, and the token.

use crate::key::list;
use sandbox::auth::{Mint, MintKey};
use sandbox::digest::{base64, base64url, from_base64url};
use serde_json::{Value, json};
use stack::Stack;
use uuid::Uuid;

/// One forgery: what is wrong with it, and the token.
pub(super) type Forgery = (String, String);

/// Forgeries that are signed, by whomever.
pub(super) async fn signed_ones(stack: &Stack, user: Uuid) -> Vec<Forgery> {
    let good = || Mint::user(user);
    let mut orders: Vec<(String, Mint)> = Vec::new();
    let mut order = |what: &str, mint: Mint| orders.push((what.to_owned(), mint));
    order("nobody signed", good().key(MintKey::Nobody));
    for none in ["None", "NONE", "nOnE", "", "null"] {
        order(none, good().key(MintKey::Nobody).header("alg", none));
    }
    order("an impostor under our kid", good().key(MintKey::Impostor));
    order("a kid that no list has", good().key(MintKey::Unlisted));
    for alg in ["HS256", "HS384", "RS256", "PS256", "ES384", "ES512", "ES256K", "EdDSA", "es256", "none", ""]
    {
        order(&format!("labelled {alg}"), good().header("alg", alg));
    }
    for alg in [json!(null), json!(["ES256"]), json!(256), json!({ "alg": "ES256" })] {
        order(&format!("labelled {alg}"), good().header("alg", alg));
    }
    let list: Value = list(stack).await;
    let key = &list["keys"][0];
    let kid = key["kid"].as_str().unwrap();
    for secret in confused_secrets(key) {
        let shown: String = secret.chars().take(30).collect();
        order(&format!("HS256 with {shown:?}"), good().key(MintKey::Secret(secret.clone())));
        let named = good().key(MintKey::Secret(secret)).header("kid", kid);
        order(&format!("HS256 with {shown:?} under our kid"), named);
    }
    for (name, value) in [
        ("crit", json!(["exp"])),
        ("crit", json!([])),
        ("b64", json!(false)),
        ("b64", json!(true)),
        ("jwk", key.clone()),
        ("jku", json!(format!("{}/auth/v1/.well-known/jwks.json", stack.url()))),
        ("x5u", json!("https://evil.example/key.pem")),
        ("x5c", json!(["MIIB"])),
        ("zip", json!("DEF")),
        ("typ", json!("at+jwt")),
        ("typ", json!("JOSE")),
        ("typ", json!(1)),
        ("kid", json!("")),
        ("kid", json!(null)),
        ("kid", json!([kid])),
        ("kid", json!(7)),
        ("kid", json!("../../../dev/null")),
        ("kid", json!("' OR '1'='1")),
        ("kid", json!(format!("{kid}\u{0}"))),
        ("kid", json!(kid.to_uppercase())),
        ("kid", json!("k".repeat(200))),
    ] {
        order(&format!("header {name}: {value:.40}"), good().header(name, value.clone()));
    }
    for (name, value) in strange_claims(stack) {
        order(&format!("claim {name}: {value}"), good().claim(name, value.clone()));
    }
    order("a project key", project_key("anon"));
    order("a secret project key", project_key("service_role"));
    order("not yet", good().claim("nbf", 9_999_999_999_i64));
    let mut forgeries = Vec::new();
    for (what, order) in orders {
        forgeries.push((what, stack.control().mint(&order).await.unwrap()));
    }
    forgeries
}

/// What a verifier that lets the token choose the algorithm would take for the shared secret.
fn confused_secrets(key: &Value) -> Vec<String> {
    let part = |name: &str| key[name].as_str().unwrap().to_owned();
    let point = [vec![4], from_base64url(&part("x")).unwrap(), from_base64url(&part("y")).unwrap()].concat();
    // The fixed start of a P-256 key in DER.
    let der = [
        &[
            0x30, 0x59, 0x30, 0x13, 6, 7, 0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1, 6, 8, 0x2a, 0x86, 0x48, 0xce,
            0x3d, 3, 1, 7, 3, 0x42, 0,
        ][..],
        &point,
    ]
    .concat();
    let pem = format!("-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----", base64(&der));
    vec![
        key.to_string(),
        part("x"),
        part("kid"),
        base64(&point),
        base64(&der),
        format!("{pem}\n"),
        pem,
        String::new(),
        "secret".to_owned(),
        "sandbox-publishable-key".to_owned(),
    ]
}

fn strange_claims(stack: &Stack) -> Vec<(&'static str, Value)> {
    let mut claims = Vec::new();
    for iss in
        [json!(null), json!(""), json!("supabase"), json!(stack.url()), json!("https://evil.example/auth/v1")]
    {
        claims.push(("iss", iss));
    }
    for aud in
        [json!(null), json!(""), json!("anon"), json!("Authenticated"), json!([]), json!(["anon"]), json!({})]
    {
        claims.push(("aud", aud));
    }
    for role in
        [json!(null), json!("anon"), json!("service_role"), json!("supabase_admin"), json!(["authenticated"])]
    {
        claims.push(("role", role));
    }
    for sub in [
        json!(null),
        json!(""),
        json!("admin"),
        json!(1),
        json!(Uuid::nil()),
        json!("' OR 1=1; --"),
        json!("../../etc/passwd"),
        json!([Uuid::new_v4()]),
    ] {
        claims.push(("sub", sub));
    }
    for exp in
        [json!(null), json!("9999999999"), json!(-1), json!(1e300), json!([9_999_999_999_i64]), json!(true)]
    {
        claims.push(("exp", exp));
    }
    claims.extend([("nbf", json!("tomorrow")), ("nbf", json!(-1)), ("is_anonymous", json!("no"))]);
    claims
}

/// The legacy keys of a project are tokens too, signed like the users' own.
fn project_key(role: &str) -> Mint {
    Mint::default().claim("iss", "supabase").claim("role", role).without("sub").without("aud")
}

/// Forgeries of a good token's text.
pub(super) fn changed_ones(good: &str) -> Vec<Forgery> {
    let [header, claims, signature]: [&str; 3] = good.split('.').collect::<Vec<_>>().try_into().unwrap();
    let bytes = from_base64url(signature).unwrap();
    let signed_with = |bytes: &[u8]| format!("{header}.{claims}.{}", base64url(bytes));
    let other =
        base64url(&from_base64url(claims).unwrap().replace_once(b"\"phone\":\"\"", b"\"phone\":\"1\""));
    // The last character of 64 bytes carries four bits that mean nothing.
    let last = char::from(signature.as_bytes()[signature.len() - 1]);
    let stray = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let stray = stray.chars().nth(stray.find(last).unwrap() + 1).unwrap();
    let json = json!({ "protected": header, "payload": claims, "signature": signature }).to_string();
    [
        ("no signature", format!("{header}.{claims}.")),
        ("two parts", format!("{header}.{claims}")),
        ("four parts", format!("{good}.{signature}")),
        ("five parts, as if encrypted", format!("{good}..")),
        ("signature of zeroes", signed_with(&[0; 64])),
        ("signature of ones", signed_with(&[0xff; 64])),
        ("r is zero", signed_with(&[&[0; 32], &bytes[32..]].concat())),
        ("s is zero", signed_with(&[&bytes[..32], &[0; 32]].concat())),
        ("r and s swapped", signed_with(&[&bytes[32..], &bytes[..32]].concat())),
        ("one byte less", signed_with(&bytes[..63])),
        ("one byte more", signed_with(&[&bytes[..], &[0]].concat())),
        ("one bit changed", signed_with(&[&bytes[..63], &[bytes[63] ^ 1]].concat())),
        ("other claims", format!("{header}.{other}.{signature}")),
        ("signature padded", format!("{good}==")),
        ("header padded", format!("{header}=.{claims}.{signature}")),
        ("stray bits", format!("{header}.{claims}.{}{stray}", signature.trim_end_matches(last))),
        ("a blank inside", format!("{header}. {claims}.{signature}")),
        ("a blank before", format!(" {good}")),
        ("percent-encoded", good.replace('.', "%2E")),
        ("in quotes", format!("\"{good}\"")),
        ("as JSON", json),
        ("upper case", good.to_uppercase()),
        ("twice", format!("{good},{good}")),
        ("very long", "a.".repeat(6_000)),
        ("dots", "..".to_owned()),
        ("nothing but base64", base64url(b"{}")),
    ]
    .map(|(what, token)| (what.to_owned(), token))
    .into()
}

trait ReplaceOnce {
    fn replace_once(&self, from: &[u8], to: &[u8]) -> Vec<u8>;
}

impl ReplaceOnce for Vec<u8> {
    fn replace_once(&self, from: &[u8], to: &[u8]) -> Vec<u8> {
        let at = self.windows(from.len()).position(|window| window == from).expect("it is in there");
        [&self[..at], to, &self[at + from.len()..]].concat()
    }
}
