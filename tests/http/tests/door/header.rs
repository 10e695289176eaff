//! What a browser is told beside the answer: the same guard on everything, and for how long it may be kept.

use contract::limit::PICTURES_MAX;
use reqwest::{Client, Method, StatusCode};
use serde_json::{Value, json};
use stack::{Answer, Stack};
use std::fs;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// On every answer, whoever asked for what.
const GUARD: [(&str, &str); 6] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("strict-transport-security", "max-age=63072000; includeSubDomains"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(self), geolocation=(), microphone=(), payment=()"),
];
/// Of everything that is no document.
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'";
/// Of a file: the script between page and network fetches for the page.
const OWN: &str = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";
const FOR_EVER: &str = "public, max-age=31536000, immutable";
const NEVER: &str = "no-store";

/// The guard, the policy, the media type and how long it may be kept.
fn pinned(answer: &Answer, what: &str, policy: &str, media_type: Option<&str>, kept: Option<&str>) {
    let value = |name: &str| answer.headers.get(name).map(|value| value.to_str().unwrap());
    for (name, wanted) in GUARD {
        assert_eq!(value(name), Some(wanted), "{what}: {name}");
    }
    assert_eq!(value("content-security-policy"), Some(policy), "{what}");
    assert_eq!(value("content-type"), media_type, "{what}");
    assert_eq!(value("cache-control"), kept, "{what}");
    for telling in ["server", "x-powered-by", "access-control-allow-origin", "set-cookie"] {
        assert_eq!(value(telling), None, "{what}: {telling}");
    }
}

async fn get(path: &str) -> Answer {
    Answer::of(Client::new().get(format!("{}{path}", Stack::shared().url()))).await
}

#[tokio::test]
async fn every_answer_of_the_api_is_guarded_and_never_kept() {
    let seller = Stack::shared().seller().await;
    let (json, problem) = (Some("application/json"), Some("application/problem+json"));
    for path in ["/api/me", "/api/coins", "/api/generations", "/api/config", "/api/health"] {
        let answer = seller.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        pinned(&answer, path, NOTHING, json, Some(NEVER));
    }
    let missing = format!("/api/generations/{}", Uuid::new_v4());
    for (method, path, status) in [
        (Method::POST, "/api/generate-image", 415),
        (Method::POST, "/api/describe-image", 415),
        (Method::PUT, "/api/me", 405),
        (Method::OPTIONS, "/api/me", 405),
        (Method::GET, &*missing, 404),
        (Method::GET, "/api/coins?cursor=x", 400),
        (Method::GET, "/api/nothing", 404),
    ] {
        let answer = Answer::of(seller.request(method.clone(), path)).await;
        assert_eq!(answer.status.as_u16(), status, "{method} {path}");
        pinned(&answer, path, NOTHING, problem, Some(NEVER));
    }
    let stranger = get("/api/me").await;
    pinned(&stranger, "a stranger", NOTHING, problem, Some(NEVER));
    let events = seller.request(Method::POST, "/api/generate-image").header("accept", "text/event-stream");
    let events = Answer::of(events.json(&json!({ "prompt": "tas", "num_images": 1 }))).await;
    assert_eq!(events.status, StatusCode::OK);
    pinned(
        &events,
        "events",
        NOTHING,
        Some("text/event-stream; charset=utf-8"),
        Some("no-store, no-transform"),
    );
}

#[tokio::test]
async fn a_picture_is_kept_for_ever_and_a_missing_one_never() {
    let seller = Stack::shared().seller().await;
    let batch: Value = seller.generate(&json!({ "prompt": "tas", "num_images": 1 })).await.json();
    let url = batch["images"][0].as_str().unwrap();
    let picture = Answer::of(Client::new().get(url)).await;
    let alone = "default-src 'none'; frame-ancestors 'none'; sandbox";
    pinned(&picture, "picture", alone, Some("image/jpeg"), Some(FOR_EVER));
    let id = batch["generation_id"].as_str().unwrap();
    for path in [
        format!("/p/{id}/1"),
        format!("/p/{id}/{PICTURES_MAX}"),
        format!("/p/{}/0", id.to_uppercase()),
        format!("/p/{}/0", Uuid::new_v4()),
        format!("/p/{id}/0/"),
        format!("/p/{id}/00"),
    ] {
        let missing = get(&path).await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND, "{path}");
        pinned(&missing, &path, NOTHING, Some("application/problem+json"), Some(NEVER));
    }
}

#[tokio::test]
async fn every_page_is_the_document_under_a_policy_without_inline_scripts() {
    let config: Value = get("/api/config").await.json();
    for path in ["/", "/index.html", "/coins", "/coins?code=x", "/tidak-ada"] {
        let document = get(path).await;
        assert_eq!(document.status, StatusCode::OK, "{path}");
        let policy = document.headers["content-security-policy"].to_str().unwrap().to_owned();
        pinned(&document, path, &policy, Some("text/html; charset=utf-8"), Some("no-cache"));
        let directives: Vec<&str> = policy.split(';').map(str::trim).collect();
        for wanted in [
            "default-src 'none'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "style-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "object-src 'none'",
            "require-trusted-types-for 'script'",
            &format!("connect-src 'self' {}", config["supabase_url"].as_str().unwrap()),
        ] {
            assert!(directives.contains(&wanted), "{path}: {wanted} is not in {policy}");
        }
        assert!(policy.contains("; trusted-types etalase"), "{policy}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
        let html = document.text().to_lowercase();
        assert!(html.contains("<script"), "{path}");
        for inline in [" onload=", " onerror=", " onclick=", "javascript:", "<style", " style="] {
            assert!(!html.contains(inline), "{path} has {inline}");
        }
    }
}

#[tokio::test]
async fn a_file_is_kept_for_ever_if_its_content_is_in_its_name_and_a_missing_one_never() {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().join("dist");
    let (mut lasting, mut others) = (0_u32, 0_u32);
    for path in files(&dist) {
        let path = format!("/{}", path.strip_prefix(&dist).unwrap().display());
        if path == "/index.html" || path.starts_with("/_") {
            continue;
        }
        let file = get(&path).await;
        assert_eq!(file.status, StatusCode::OK, "{path}");
        let kept = if is_hashed(&path) { FOR_EVER } else { "public, max-age=0, must-revalidate" };
        *(if is_hashed(&path) { &mut lasting } else { &mut others }) += 1;
        let media_type = file.headers["content-type"].to_str().unwrap().to_owned();
        pinned(&file, &path, OWN, Some(&media_type), Some(kept));
        let right = match path.rsplit('.').next().unwrap() {
            "js" => "text/javascript",
            "css" => "text/css",
            "wasm" => "application/wasm",
            "svg" => "image/svg+xml",
            "woff2" => "font/woff2",
            _ => continue,
        };
        assert!(media_type.starts_with(right), "{path} is {media_type}");
    }
    println!("{lasting} files kept for ever, {others} asked for again");
    assert!(lasting >= 5 && others >= 1, "the build was not found");
    // A stale tab asks for files of yesterday: a page under their name would be kept for ever.
    for path in [
        "/assets/page-0000000000000000.js",
        "/assets/page_bg-0000000000000000.wasm",
        "/assets/page-0000000000000000.css",
        "/assets/",
        "/assets",
        "/page.js",
        "/.well-known/x.json",
    ] {
        let missing = get(path).await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND, "{path}");
        pinned(&missing, path, NOTHING, Some("application/problem+json"), Some(NEVER));
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// `name-0123456789abcdef.kind`
fn is_hashed(path: &str) -> bool {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    path.starts_with("/assets/") && hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}
