//! Every refusal that the routes can meet, with its status and its whole body. None of them moves a coin.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a story that cannot go on has failed")]

mod ledger;

use contract::problem::Code;
use reqwest::Method;
use sandbox::auth::Mint;
use serde_json::{Value, json};
use stack::{Answer, Seller, Stack, photo};
use uuid::Uuid;

/// What a caller hears: status, code and the words for people.
fn heard(answer: &Answer) -> (u16, Code, String) {
    let problem = answer.problem();
    assert_eq!(answer.headers["cache-control"], "no-store");
    assert!(answer.headers.contains_key("x-request-id"));
    (problem.status, problem.code, problem.detail)
}

async fn generate_raw(seller: &Seller, body: impl Into<reqwest::Body>) -> Answer {
    let request =
        seller.request(Method::POST, "/api/generate-image").header("content-type", "application/json");
    Answer::of(request.body(body)).await
}

fn told(status: u16, code: Code, detail: &str) -> (u16, Code, String) {
    (status, code, detail.to_owned())
}

#[tokio::test]
async fn at_the_door() {
    let stack = Stack::shared();
    let client = reqwest::Client::new();
    let url = format!("{}/api/me", stack.url());
    let ask = |token: Option<&str>| {
        let request = client.get(&url);
        Answer::of(match token {
            Some(token) => request.bearer_auth(token),
            None => request,
        })
    };
    let missing = ask(None).await;
    assert_eq!(
        heard(&missing),
        told(401, Code::MissingToken, "Send a Supabase access token as Authorization: Bearer.")
    );
    assert_eq!(missing.headers["www-authenticate"], "Bearer");
    assert_eq!(
        heard(&ask(Some("not.a.token")).await),
        told(401, Code::InvalidToken, "The access token is not one of this project's.")
    );
    let expired = Mint { expires_in_s: Some(-3_600), ..Mint::user(Uuid::new_v4()) };
    let expired = stack.control().mint(&expired).await.unwrap();
    assert_eq!(
        heard(&ask(Some(&expired)).await),
        told(401, Code::ExpiredToken, "The access token has expired; refresh the session.")
    );
}

#[tokio::test]
async fn on_the_way() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    assert_eq!(
        heard(&seller.get("/api/nothing").await),
        told(404, Code::NotFound, "There is nothing of yours at this address.")
    );
    let wrong_method = seller.get("/api/generate-image").await;
    assert_eq!(
        heard(&wrong_method),
        told(405, Code::MethodNotAllowed, "This address does not take that method; see Allow.")
    );
    assert_eq!(wrong_method.headers["allow"], "POST");
    for path in [
        "/assets/app-0000000000000000.js",
        "/favicon.txt",
        "/p/x/0",
        "/p/00000000-0000-4000-8000-000000000000/0",
    ] {
        assert_eq!(heard(&seller.get(path).await).1, Code::NotFound, "{path}");
    }
    let foreign = format!("/api/generations/{}", Uuid::new_v4());
    assert_eq!(heard(&seller.get(&foreign).await).1, Code::NotFound);
    for path in ["/api/coins?cursor=x", "/api/coins?cursor=999999", "/api/generations?cursor=x"] {
        assert_eq!(
            heard(&seller.get(path).await),
            told(400, Code::MalformedBody, "The cursor is not one that this list gave out."),
            "{path}"
        );
    }
}

#[tokio::test]
async fn of_the_body_as_a_whole() {
    let seller = Stack::shared().seller().await;
    let plain =
        seller.request(Method::POST, "/api/generate-image").header("content-type", "text/plain").body("{}");
    assert_eq!(
        heard(&Answer::of(plain).await),
        told(415, Code::UnsupportedMediaType, "Send Content-Type: application/json.")
    );
    for body in ["", "[]", "{", "null", "\"x\"", "{\"prompt\":\"x\"}}"] {
        assert_eq!(
            heard(&generate_raw(&seller, body).await),
            told(400, Code::MalformedBody, "The body must be one JSON object. Nothing was charged."),
            "{body}"
        );
    }
    let bad_key = seller.request(Method::POST, "/api/generate-image").header("idempotency-key", "1");
    assert_eq!(
        heard(&Answer::of(bad_key.json(&json!({ "prompt": "x" }))).await),
        told(400, Code::BadIdempotencyKey, "Idempotency-Key must be a UUID. Nothing was charged.")
    );
    let too_large = generate_raw(&seller, vec![b' '; 9_000_000]).await;
    assert_eq!(
        heard(&too_large),
        told(
            413,
            Code::BodyTooLarge,
            "The request has more bytes than this call takes. Nothing was charged."
        )
    );
    assert_eq!(seller.balance().await, (10, 0));
}

/// Sends bodies and compares what is heard; none of them moves a coin.
async fn refused_without_a_move(cases: &[(Value, (u16, Code, String))]) {
    let seller = Stack::shared().seller().await;
    for (body, wanted) in cases {
        let shown: String = body.to_string().chars().take(80).collect();
        assert_eq!(&heard(&seller.generate(body).await), wanted, "{shown}");
    }
    assert_eq!(seller.balance().await, (10, 0));
}

#[tokio::test]
async fn of_a_prompt() {
    let prompt = |detail| told(422, Code::InvalidPrompt, detail);
    refused_without_a_move(&[
        (json!({}), prompt("The prompt must be a string.")),
        (json!({ "prompt": " " }), prompt("The prompt is empty.")),
        (json!({ "prompt": "x".repeat(4_001) }), prompt("The prompt is longer than 4000 characters.")),
        (json!({ "prompt": "a\u{0}b" }), prompt("The prompt has a character that cannot be seen.")),
    ])
    .await;
}

#[tokio::test]
async fn of_an_option() {
    let option = |detail| told(422, Code::InvalidOptions, detail);
    let count = "num_images must be a whole number from 1 to 4.";
    let seed = "seed must be a whole number from 0 to 9007199254740983.";
    let settings = "settings must be a JSON object of at most 8 KB.";
    refused_without_a_move(&[
        (json!({ "prompt": "x", "num_images": 5 }), option(count)),
        (json!({ "prompt": "x", "num_images": -1 }), option(count)),
        (json!({ "prompt": "x", "num_images": 2.5 }), option(count)),
        (
            json!({ "prompt": "x", "image_size": "gigantic" }),
            option("image_size must be one of the preset names."),
        ),
        (json!({ "prompt": "x", "seed": 1.5 }), option(seed)),
        (json!({ "prompt": "x", "settings": { "notes": "n".repeat(9_000) } }), option(settings)),
    ])
    .await;
}

#[tokio::test]
async fn of_a_photo() {
    let png = |width| photo::photo(image::ImageFormat::Png, width, 64, [1, 2, 3]);
    let body = |photo: String| json!({ "prompt": "x", "reference_image": photo });
    let invalid = |detail| told(422, Code::InvalidImage, detail);
    let kinds = "The photo must be a PNG, JPEG or WebP image. Nothing was charged.";
    let large = "The photo may have 6 MB, 8192 pixels a side and 40 megapixels. Nothing was charged.";
    refused_without_a_move(&[
        (body("https://example.com/a.png".into()), invalid("The photo must be a base64 data URL.")),
        (
            body(photo::data_url("image/png", &png(63))),
            invalid("The photo must have at least 64 pixels a side."),
        ),
        (
            body(photo::data_url("image/jpeg", &png(64))),
            invalid("The photo is of another kind than its data URL says."),
        ),
        (body(photo::data_url("image/png", &png(64)[..20])), invalid("The photo is damaged.")),
        (body(photo::data_url("image/png", b"<svg/>")), told(422, Code::UnsupportedImage, kinds)),
        (body(photo::data_url("image/gif", b"GIF89a")), told(422, Code::UnsupportedImage, kinds)),
        (
            body(format!("data:image/png;base64,{}", "A".repeat(8_388_612))),
            told(413, Code::ImageTooLarge, large),
        ),
    ])
    .await;
}

#[test]
fn a_setting_that_is_wrong_is_named() {
    for (name, value, wanted) in [
        ("COINS_PER_BATCH", "1.5", "The setting COINS_PER_BATCH must be a number from 1 to 1000000."),
        ("DEADLINE_MS", "300000", "The setting DEADLINE_MS must be less than HOLD_TTL_S."),
    ] {
        let log = Stack::try_start(&[(name, value)]).expect_err("it must not start");
        assert!(log.contains(wanted) && log.contains(r#""code":"misconfigured""#), "{log}");
    }
}
