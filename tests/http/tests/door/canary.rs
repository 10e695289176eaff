//! Secrets that sing: every secret has a value that nothing else has, everything is called in every way that goes well or
//! wrong, and then nobody may have said one of them: no answer, header, log line, row, stored picture or built file.

mod needle;

use super::heard;
use needle::{Hay, Needle};
use reqwest::{Client, Method};
use sandbox::auth::{Mint, MintKey};
use sandbox::fault::{Answer as Scripted, preset};
use sandbox::{Fault, Instead, Mangle, Rule, Service, Twist};
use serde_json::{Value, json};
use stack::{Answer, Seller, Stack, photo};
use std::cell::RefCell;
use std::path::Path;
use uuid::Uuid;

/// The secrets, by the setting that holds each. Long enough to be cut and still be known.
const SECRETS: [(&str, &str); 3] = [
    ("FAL_KEY", "burung-kenari-7Qf1xZp9:rahasia-Lm4vT8wKd2Ns"),
    ("GEMINI_API_KEY", "AIkenari-3Hc6Yb0RjUe5Gi_a-W9oMtXk"),
    ("SUPABASE_JWT_SECRET", "kata+bersama/kenari=Pz8Vn1Eq5Ld7Sy3Bw"),
];

/// What has been heard, and what must not be in it.
struct Ear {
    hay: RefCell<Vec<Hay>>,
    tokens: RefCell<Vec<String>>,
}

impl Ear {
    fn hear(&self, what: &str, answer: &Answer) {
        let headers: String = answer
            .headers
            .iter()
            .map(|(name, value)| format!("{name}: {}\n", String::from_utf8_lossy(value.as_bytes())))
            .collect();
        let mut hay = self.hay.borrow_mut();
        hay.push(Hay::new("headers", what, headers.as_bytes()));
        hay.push(Hay::new("answers", what, &answer.body));
    }

    async fn ask(&self, seller: &Seller, method: Method, path: &str, body: Option<&Value>) -> Answer {
        let mut request = seller.request(method.clone(), path);
        if let Some(body) = body {
            request = request.json(body);
        }
        let answer = Answer::of(request).await;
        self.hear(&format!("{method} {path}"), &answer);
        answer
    }
}

/// A provider that says back what it was told: nobody may pass that on.
fn echoes(secret: &str) -> Vec<Fault> {
    let said = |status, body: Value| Scripted::json(status, &body).header("x-echo", secret);
    let detail = json!([{ "loc": ["body", secret], "msg": secret, "type": secret, "input": secret }]);
    let mut faults: Vec<Fault> = vec![
        said(401, json!({ "detail": format!("No user found for {secret}") })).into(),
        said(403, json!({ "detail": secret, "error": { "message": secret, "status": secret } })).into(),
        said(422, json!({ "detail": detail })).into(),
        said(400, json!({ "error": { "message": format!("API key not valid: {secret}") } })).into(),
        said(429, json!({ "detail": secret, "error_type": secret })).into(),
        said(500, json!({ "detail": secret })).into(),
        said(504, json!({ "detail": secret, "error_type": "request_timeout" })).into(),
        Scripted::text(502, "text/html", &format!("<h1>{secret}</h1>")).into(),
        Scripted::text(200, "application/json", secret).into(),
        preset::redirect(&format!("https://evil.example/?key={secret}")).into(),
    ];
    faults.extend([Instead::Reset.into(), Instead::Hang.into()]);
    faults.extend([Mangle::Empty.into(), Mangle::Truncated { bytes: 9 }.into()]);
    faults.push(Twist::ResultUrls { urls: vec![format!("https://evil.example/{secret}")] }.into());
    faults
}

/// Every address, in order and out of order.
async fn everywhere(stack: &Stack, ear: &Ear) {
    let seller = stack.seller().await;
    ear.tokens.borrow_mut().push(seller.token.clone());
    let body = json!({ "prompt": "tas kenari", "reference_image": photo::jpeg(), "num_images": 1 });
    let batch: Value = ear.ask(&seller, Method::POST, "/api/generate-image", Some(&body)).await.json();
    let stream = seller.request(Method::POST, "/api/generate-image").header("accept", "text/event-stream");
    ear.hear("events", &Answer::of(stream.json(&json!({ "prompt": "tas", "num_images": 1 }))).await);
    let look = json!({ "image": photo::jpeg() });
    ear.ask(&seller, Method::POST, "/api/describe-image", Some(&look)).await;
    let id = batch["generation_id"].as_str().unwrap_or_else(|| panic!("{batch}"));
    for path in [
        "/",
        "/coins",
        "/index.html",
        "/icon.svg",
        "/api/me",
        "/api/coins",
        "/api/coins?cursor=x",
        "/api/generations",
        "/api/config",
        "/api/health",
        "/api/nothing",
        "/openapi.json",
        "/assets/x.js",
        "/.dev.vars",
        "/.env",
        &format!("/api/generations/{id}"),
        &format!("/p/{id}/0"),
        &format!("/p/{id}/3"),
    ] {
        for method in [Method::GET, Method::OPTIONS, Method::PUT] {
            ear.ask(&seller, method, path, None).await;
        }
    }
    for body in [json!([]), json!({}), json!({ "prompt": "\u{0}" }), json!({ "prompt": "x", "seed": -1 })] {
        ear.ask(&seller, Method::POST, "/api/generate-image", Some(&body)).await;
        ear.ask(&seller, Method::POST, "/api/describe-image", Some(&body)).await;
    }
    let secret = MintKey::Secret(SECRETS[2].1.to_owned());
    for mint in [
        Mint::user(Uuid::new_v4()).key(secret.clone()),
        Mint::user(Uuid::new_v4()).key(secret.clone()).claim("iss", SECRETS[2].1),
        Mint::user(Uuid::new_v4()).key(secret).expires_in_s(-60),
        Mint::user(Uuid::new_v4()).key(MintKey::Impostor),
    ] {
        let token = stack.control().mint(&mint).await.unwrap();
        let shared = Seller { token: token.clone(), ..seller.clone() };
        ear.ask(&shared, Method::GET, "/api/me", None).await;
        ear.tokens.borrow_mut().push(token);
    }
    ear.ask(&seller, Method::DELETE, &format!("/api/generations/{id}"), None).await;
}

/// Both providers fail in every way, and say the keys back.
async fn whatever_fails(stack: &Stack, ear: &Ear) {
    for (service, secret) in [(Service::Fal, SECRETS[0].1), (Service::Gemini, SECRETS[1].1)] {
        for fault in echoes(secret) {
            let seller = stack.seller().await;
            let (photo, prompt) = (photo::jpeg(), format!("gagal {}", Uuid::new_v4()));
            let marker = if service == Service::Fal { prompt.clone() } else { photo::digest(&photo) };
            stack.control().add_fault(Rule::new(service, fault).containing(marker)).await.unwrap();
            if service == Service::Gemini {
                ear.ask(&seller, Method::POST, "/api/describe-image", Some(&json!({ "image": photo }))).await;
            }
            let body = json!({ "prompt": prompt, "reference_image": photo, "num_images": 1 });
            ear.ask(&seller, Method::POST, "/api/generate-image", Some(&body)).await;
            ear.ask(&seller, Method::GET, "/api/generations", None).await;
            ear.ask(&seller, Method::GET, "/api/coins", None).await;
        }
    }
}

#[tokio::test]
async fn no_secret_is_ever_said() {
    let settings = [
        &SECRETS[..],
        &[
            ("RATE_LIMITS", "off"),
            ("BREAKER_FAILURES", "0"),
            ("DESCRIBE_TIMEOUT_MS", "900"),
            ("PAINT_TIMEOUT_MS", "4000"),
            ("DEADLINE_MS", "8000"),
        ],
    ]
    .concat();
    let stack = Stack::start(&settings);
    let ear = Ear { hay: RefCell::default(), tokens: RefCell::default() };
    everywhere(&stack, &ear).await;
    whatever_fails(&stack, &ear).await;
    let stranger = Client::new().get(format!("{}/api/me", stack.url())).bearer_auth(SECRETS[2].1);
    let answer = Answer::of(stranger).await;
    assert_eq!(heard(&answer).0, 401);
    ear.hear("a secret as a token", &answer);
    let mut hay = ear.hay.take();
    let log = Hay::new("logs", "while it ran", stack.log().as_bytes());
    assert!(log.holds("\"route\":\"generate_image\""), "these are not the Worker's lines");
    hay.push(log);
    let state = stack.stop();
    let stored = needle::files("rows and pictures", state.path());
    assert!(stored.iter().any(|file| file.holds("tas kenari")), "these are not the rows");
    hay.extend(stored);
    // One that cannot be used is named, not shown.
    let broken = format!("{} x", SECRETS[0].1);
    let log = Stack::try_start(&[("FAL_KEY", &broken)]).expect_err("it must not start");
    assert!(log.contains("The setting FAL_KEY must be"), "{log}");
    hay.push(Hay::new("logs", "while it did not start", log.as_bytes()));
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
    for built in ["dist", "edge/build"] {
        hay.extend(needle::files("built files", &top.join(built)));
    }
    searched(&hay, &ear.tokens.take());
}

/// Looks for every secret in everything, and for the callers' tokens in what is kept.
fn searched(hay: &[Hay], tokens: &[String]) {
    let needles: Vec<Needle> =
        SECRETS.iter().flat_map(|(name, secret)| Needle::forms(name, secret)).collect();
    let hits: Vec<String> = needles.iter().flat_map(|needle| needle.found(hay)).collect();
    needle::told(hay, needles.len(), hits.len());
    assert!(hits.is_empty(), "{hits:#?}");
    let kept: Vec<&Hay> =
        hay.iter().filter(|hay| ["logs", "rows and pictures"].contains(&hay.kind)).collect();
    for token in tokens {
        let signature = token.rsplit('.').next().unwrap();
        assert!(kept.iter().all(|hay| !hay.holds(signature)), "a caller's token was kept");
    }
    let log: Vec<&&Hay> = kept.iter().filter(|hay| hay.kind == "logs").collect();
    assert!(log.iter().all(|hay| !hay.holds("tas kenari")), "a prompt is in a log");
    // The search itself would have found each of them, wherever it stood.
    for needle in &needles {
        let planted = Hay::new("answers", "planted", format!("x{}y", needle.text()).as_bytes());
        assert_eq!(needle.found(&[planted]).len(), 1, "{needle:?} cannot be found");
    }
}
