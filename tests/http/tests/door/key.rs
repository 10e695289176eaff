//! The project's published keys: slow, down, wrong, new, and asked for by strangers.

use super::{heard, retry_after_s};
use contract::problem::Code;
use futures_util::{StreamExt, stream};
use sandbox::auth::{Algorithm, Mint, MintKey};
use sandbox::fault::{Keys, preset};
use sandbox::record::Filter;
use sandbox::{Fault, Instead, Mangle, Rule, Service, Twist};
use serde_json::Value;
use stack::{Answer, Stack};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// Tokens with made-up kids.
const STRANGERS: usize = 10_000;

async fn me(stack: &Stack, mint: &Mint) -> Answer {
    let token = stack.control().mint(mint).await.unwrap();
    Answer::of(reqwest::Client::new().get(format!("{}/api/me", stack.url())).bearer_auth(token)).await
}

async fn fetches(stack: &Stack) -> usize {
    stack.control().requests(&Filter::of(Service::Jwks)).await.unwrap().len()
}

#[tokio::test]
#[allow(clippy::too_many_lines, reason = "one life of a key set, told in order")]
async fn keys_come_go_and_fail() {
    let stack = Stack::start(&[("RATE_LIMITS", "off")]);
    let user = || Mint::user(Uuid::new_v4());
    // As long as there has never been a list, nobody can be let in, and nobody is called a forger for it.
    let faults = [
        Fault::from(Instead::Reset),
        preset::html().into(),
        preset::not_json().into(),
        preset::bad_gateway().into(),
        preset::redirect("http://127.0.0.1:1/").into(),
        Mangle::Empty.into(),
        Mangle::Truncated { bytes: 30 }.into(),
        Mangle::Oversized { megabytes: 1 }.into(),
        Instead::Hang.into(),
    ];
    println!("{} faults of the key list: nobody let in, nobody called a forger", faults.len());
    for fault in faults {
        let told = format!("{fault:?}");
        let rule = stack.control().add_fault(Rule::new(Service::Jwks, fault)).await.unwrap();
        let begun = Instant::now();
        let answer = me(&stack, &user()).await;
        let (status, code, detail) = heard(&answer);
        assert_eq!((status, code), (503, Code::Busy), "{told}");
        assert!(detail.starts_with("Sign-in cannot be checked at the moment."), "{detail}");
        assert_eq!(retry_after_s(&answer), 3);
        assert!(begun.elapsed() < Duration::from_secs(8), "{told} took {:?}", begun.elapsed());
        stack.control().remove_fault(rule).await.unwrap();
        tokio::time::sleep(Duration::from_millis(1_100)).await;
    }

    // The first good list has a secret in it under our own kid: it is left out, and the true key works.
    let with_oct = Rule::new(Service::Jwks, Twist::Keys(Keys::WithOct)).times(1);
    stack.control().add_fault(with_oct).await.unwrap();
    let known = user();
    let answer = me(&stack, &known).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let secret = MintKey::Secret("a symmetric key that everybody can read".into());
    assert_eq!(heard(&me(&stack, &user().key(secret)).await).1, Code::InvalidToken);

    // Down again: everybody whose key is known is let in without a word.
    let down = stack.control().add_fault(Rule::new(Service::Jwks, Instead::Reset)).await.unwrap();
    let before = fetches(&stack).await;
    assert_eq!(me(&stack, &user()).await.status, 200);
    assert_eq!(fetches(&stack).await, before, "the list is still fresh");
    stack.control().remove_fault(down).await.unwrap();

    // A new key works at first sight; the old one goes on working; two of one name are both tried.
    stack
        .control()
        .add_fault(Rule::new(Service::Jwks, Twist::Keys(Keys::DuplicateKid)).times(1))
        .await
        .unwrap();
    stack.control().rotate_key(false).await.unwrap();
    assert_eq!(me(&stack, &user()).await.status, 200, "a new key");
    assert_eq!(me(&stack, &user().key(MintKey::Previous)).await.status, 200, "the old key");
    assert_eq!(fetches(&stack).await, before + 1);

    // A project that moves on to RSA: its modulus is no secret to sign with.
    let kid = stack.control().rotate_key_to(Algorithm::Rs256, false).await.unwrap();
    assert_eq!(me(&stack, &user()).await.status, 200, "RS256");
    let listed = list(&stack).await;
    let key = listed["keys"].as_array().unwrap().iter().find(|key| key["kid"] == kid).unwrap().clone();
    for secret in [key["n"].as_str().unwrap().to_owned(), key.to_string()] {
        let forged = user().key(MintKey::Secret(secret)).header("kid", kid.clone());
        assert_eq!(heard(&me(&stack, &forged).await).1, Code::InvalidToken);
    }
    for alg in ["PS256", "RS512", "ES256", "HS256"] {
        assert_eq!(heard(&me(&stack, &user().header("alg", alg)).await).1, Code::InvalidToken, "{alg}");
    }

    let before = fetches(&stack).await;
    let token = stack.control().mint(&user().key(MintKey::Unlisted)).await.unwrap();
    let rest = token.split_once('.').unwrap().1;
    let (client, url) = (reqwest::Client::new(), format!("{}/api/me", stack.url()));
    let statuses: Vec<u16> = stream::iter(0..STRANGERS)
        .map(|n| {
            let header = format!(r#"{{"alg":"ES256","kid":"{n} {}"}}"#, Uuid::new_v4());
            let token = format!("{}.{rest}", sandbox::digest::base64url(header.as_bytes()));
            let request = client.get(&url).bearer_auth(token);
            async move { Answer::of(request).await.status.as_u16() }
        })
        .buffer_unordered(32)
        .collect()
        .await;
    assert!(statuses.iter().all(|status| *status == 401));
    let asked = fetches(&stack).await - before;
    println!("{STRANGERS} tokens with made-up kids: {asked} fetches");
    assert!(asked <= 2, "{asked} fetches");
    assert_eq!(me(&stack, &known).await.status, 200);
}

/// The project's published keys.
pub(super) async fn list(stack: &Stack) -> Value {
    let config: Value =
        Answer::of(reqwest::Client::new().get(format!("{}/api/config", stack.url()))).await.json();
    let url = format!("{}/auth/v1/.well-known/jwks.json", config["supabase_url"].as_str().unwrap());
    Answer::of(reqwest::Client::new().get(url)).await.json()
}
