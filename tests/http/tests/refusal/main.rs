//! Every refusal that a caller can meet, with its status and its whole body, in a tree that mirrors the addresses. None of
//! them moves a coin. Those that nobody can bring about from outside are pinned beside the edge's own list of failures.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a story that cannot go on has failed")]

mod coins;
mod config;
mod describe_image;
mod elsewhere;
mod generate_image;
mod generations;
mod me;
mod picture;
mod setting;

use contract::problem::Code;
use reqwest::Method;
use sandbox::auth::Mint;
use serde_json::{Value, json};
use stack::{Answer, Seller, Stack, photo};
use uuid::Uuid;

/// What a caller hears: status, code and the words for people.
type Heard = (u16, Code, String);

/// What it is, with the rest of the body and the headers checked.
fn heard(answer: &Answer) -> Heard {
    let problem = answer.problem();
    let body: Value = answer.json();
    let wanted = json!({
        "type": format!("urn:etalase:problem:{}", problem.code.name()), "title": problem.code.title(),
        "status": problem.status, "code": problem.code.name(), "detail": problem.detail,
    });
    assert_eq!(body, wanted, "this and nothing else");
    assert_eq!(answer.headers["cache-control"], "no-store");
    assert!(answer.headers.contains_key("x-request-id"));
    (problem.status, problem.code, problem.detail)
}

fn told(status: u16, code: Code, detail: &str) -> Heard {
    (status, code, detail.to_owned())
}

fn retry_after(answer: &Answer) -> Option<&str> {
    answer.headers.get("retry-after").map(|value| value.to_str().unwrap())
}

/// Nobody gets further who does not say who they are, whatever else is wrong with the request.
async fn closed_to_strangers(method: Method, path: &str) {
    let stack = Stack::shared();
    let expired = Mint { expires_in_s: Some(-3_600), ..Mint::user(Uuid::new_v4()) };
    let expired = format!("Bearer {}", stack.control().mint(&expired).await.unwrap());
    let missing = told(401, Code::MissingToken, "Send a Supabase access token as Authorization: Bearer.");
    let invalid = told(401, Code::InvalidToken, "The access token is not one of this project's.");
    for (authorization, wanted) in [
        (None, &missing),
        (Some("Basic YTpi"), &missing),
        (Some("Bearer not.a.token"), &invalid),
        (
            Some(&*expired),
            &told(401, Code::ExpiredToken, "The access token has expired; refresh the session."),
        ),
    ] {
        let mut request = reqwest::Client::new()
            .request(method.clone(), format!("{}{path}", stack.url()))
            .header("content-type", "text/plain")
            .header("idempotency-key", "1");
        if let Some(authorization) = authorization {
            request = request.header("authorization", authorization);
        }
        let answer = Answer::of(request.body(if method == Method::POST { "{" } else { "" })).await;
        assert_eq!(&heard(&answer), wanted, "{method} {path} {authorization:?}");
        assert_eq!(answer.headers["www-authenticate"], "Bearer");
    }
}

/// Every method that an address does not take is told which it takes.
async fn takes_only(path: &str, allow: &str) {
    let seller = Stack::shared().seller().await;
    for method in ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] {
        if allow.split(", ").any(|allowed| allowed == method) {
            continue;
        }
        let answer = Answer::of(seller.request(method.parse().unwrap(), path)).await;
        assert_eq!(answer.headers["allow"], allow, "{method} {path}");
        assert_eq!(answer.status, 405, "{method} {path}");
        if method != "HEAD" {
            let wanted = "This address does not take that method; see Allow.";
            assert_eq!(heard(&answer), told(405, Code::MethodNotAllowed, wanted), "{method} {path}");
        }
    }
}

/// What is wrong with a body as a whole; `good` is one that only its frame spoils.
async fn of_the_body(seller: &Seller, path: &str) {
    let send = |media_type: &'static str, body: Vec<u8>| {
        Answer::of(seller.request(Method::POST, path).header("content-type", media_type).body(body))
    };
    let not_json = told(415, Code::UnsupportedMediaType, "Send Content-Type: application/json.");
    for media_type in
        ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "a"]
    {
        assert_eq!(heard(&send(media_type, b"{}".to_vec()).await), not_json, "{path} {media_type}");
    }
    let bare = Answer::of(seller.request(Method::POST, path).body("{}")).await;
    assert_eq!(heard(&bare), not_json, "{path} without a media type");
    let malformed = told(400, Code::MalformedBody, "The body must be one JSON object. Nothing was charged.");
    for body in
        ["", " ", "[]", "{", "null", "7", "\"x\"", "[\"x\"]", "{\"prompt\":\"x\"}}", "{\"a\":1,}", "{\"\u{1}"]
    {
        let answer = send("application/json", body.as_bytes().to_vec()).await;
        assert_eq!(heard(&answer), malformed, "{path} {body}");
    }
    assert_eq!(heard(&send("application/json", b"{\"a\":\"\xff\"}".to_vec()).await), malformed, "not UTF-8");
    let too_large = "The request has more bytes than this call takes. Nothing was charged.";
    let answer = send("application/json; charset=utf-8", vec![b' '; 9_000_000]).await;
    assert_eq!(heard(&answer), told(413, Code::BodyTooLarge, too_large), "{path}");
}

/// What is wrong with a photo, by its data URL.
fn of_a_photo() -> Vec<(String, Heard)> {
    let png = |width, height| photo::photo(image::ImageFormat::Png, width, height, [1, 2, 3]);
    let url = |bytes: &[u8]| photo::data_url("image/png", bytes);
    let invalid = |detail| told(422, Code::InvalidImage, detail);
    let kinds = "The photo must be a PNG, JPEG or WebP image. Nothing was charged.";
    let unsupported = || told(422, Code::UnsupportedImage, kinds);
    let large = "The photo may have 6 MB, 8192 pixels a side and 40 megapixels. Nothing was charged.";
    let large = || told(413, Code::ImageTooLarge, large);
    let wide = |side: u32| {
        let mut bytes = png(64, 64);
        bytes[16..20].copy_from_slice(&side.to_be_bytes());
        bytes[20..24].copy_from_slice(&side.to_be_bytes());
        url(&bytes)
    };
    vec![
        (String::new(), invalid("The photo must be a base64 data URL.")),
        ("https://example.com/a.png".to_owned(), invalid("The photo must be a base64 data URL.")),
        ("data:image/png,abc".to_owned(), invalid("The photo must be a base64 data URL.")),
        (url(&png(63, 64)), invalid("The photo must have at least 64 pixels a side.")),
        (
            photo::data_url("image/jpeg", &png(64, 64)),
            invalid("The photo is of another kind than its data URL says."),
        ),
        (url(&png(64, 64)[..20]), invalid("The photo is damaged.")),
        (format!("{}=", url(&png(64, 64))), invalid("The photo is damaged.")),
        (url(b"<svg/>"), unsupported()),
        (photo::data_url("image/gif", b"GIF89a"), unsupported()),
        (photo::data_url("image/svg+xml", b"<svg/>"), unsupported()),
        (wide(8_193), large()),
        (wide(8_000), large()),
        (format!("data:image/png;base64,{}", "A".repeat(8_388_612)), large()),
    ]
}

#[test]
fn no_code_is_without_a_story() {
    let tree = [
        include_str!("main.rs"),
        include_str!("describe_image.rs"),
        include_str!("generate_image/body.rs"),
        include_str!("generate_image/ledger.rs"),
        include_str!("generate_image/member.rs"),
        include_str!("generate_image/provider.rs"),
        include_str!("generations.rs"),
        include_str!("setting.rs"),
        include_str!("../cancel.rs"),
    ]
    .concat();
    // Faults of our own have no address: the edge's list of failures has their words.
    let untold = Code::ALL.iter().filter(|code| **code != Code::Internal);
    let untold: Vec<_> = untold.filter(|code| !tree.contains(&format!("Code::{code:?}"))).collect();
    assert!(untold.is_empty(), "{untold:?}");
}
