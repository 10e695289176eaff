//! Gemini: descriptions and refusals.

use image::ImageFormat;
use reqwest::Method;
use sandbox::digest::base64;
use serde_json::{Value, json};

use crate::stage::{Answered, Stage, about, plain};

fn said(answer: &Answered) -> &str {
    answer.body["candidates"][0]["content"]["parts"][0]["text"].as_str().unwrap()
}

fn assert_refused(answer: &Answered, code: u16, status: &str, part: &str) {
    let error = &answer.body["error"];
    assert_eq!(
        (answer.status, &error["code"], &error["status"]),
        (code, &json!(code), &json!(status)),
        "{}",
        answer.body
    );
    assert!(error["message"].as_str().unwrap().contains(part), "{error}");
}

#[tokio::test]
async fn a_photo_is_described_by_size_and_colour() {
    let stage = Stage::new().await;
    for (format, mime) in [
        (ImageFormat::Png, "image/png"),
        (ImageFormat::Jpeg, "image/jpeg"),
        (ImageFormat::WebP, "image/webp"),
    ] {
        let answer = stage.describe(&about(mime, &plain([40, 92, 206], 320, 200, format))).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        let text = said(&answer);
        assert!(text.contains("320 x 200 pixels") && text.contains("blue (100%)"), "{text}");
        assert!((80..=150).contains(&text.split_whitespace().count()), "{text}");
    }
}

#[tokio::test]
async fn the_answer_is_complete() {
    let stage = Stage::new().await;
    let body = stage.describe(&about("image/png", &plain([0, 0, 0], 64, 64, ImageFormat::Png))).await.body;
    let candidate = &body["candidates"][0];
    assert_eq!((&candidate["finishReason"], &candidate["index"]), (&json!("STOP"), &json!(0)));
    assert_eq!(candidate["content"]["role"], "model");
    let usage = &body["usageMetadata"];
    let count = |name: &str| usage[name].as_u64().unwrap();
    assert_eq!(count("totalTokenCount"), count("promptTokenCount") + count("candidatesTokenCount"));
    assert_eq!(usage["promptTokensDetails"][1], json!({ "modality": "IMAGE", "tokenCount": 258 }));
    assert_eq!(body["modelVersion"], "gemini-3.5-flash-lite");
    assert!(!body["responseId"].as_str().unwrap().is_empty());
}

#[tokio::test]
async fn both_spellings_and_deprecated_settings_are_taken() {
    let stage = Stage::new().await;
    let photo = base64(&plain([214, 36, 36], 64, 64, ImageFormat::Png));
    let snake = json!({
        "system_instruction": { "parts": [{ "text": "Be brief." }] },
        "contents": [{ "parts": [{ "inline_data": { "mime_type": "image/png", "data": photo } }] }],
        "generation_config": { "max_output_tokens": 400, "temperature": 0.4, "top_p": 0.9, "top_k": 40,
            "thinking_config": { "thinking_level": "minimal" } },
        "safety_settings": [{ "category": "HARM_CATEGORY_HARASSMENT", "threshold": "BLOCK_NONE" }],
    });
    let answer = stage.describe(&snake).await;
    assert!(said(&answer).contains("red (100%)"), "{}", answer.body);
}

#[tokio::test]
async fn length_and_form_are_as_asked_for() {
    let stage = Stage::new().await;
    let mut body = about("image/png", &plain([0, 0, 0], 64, 64, ImageFormat::Png));
    body["generationConfig"] = json!({ "maxOutputTokens": 10 });
    let cut = stage.describe(&body).await;
    assert_eq!(cut.body["candidates"][0]["finishReason"], "MAX_TOKENS");
    assert!(said(&cut).len() <= 40);
    let schema = json!({ "type": "OBJECT", "properties": { "summary": { "type": "STRING" }, "n": { "type": "INTEGER" } } });
    body["generationConfig"] = json!({ "responseMimeType": "application/json", "responseSchema": schema });
    let formed = stage.describe(&body).await;
    let inner: Value = serde_json::from_str(said(&formed)).unwrap();
    assert!(inner["summary"].as_str().unwrap().contains("64 x 64"), "{inner}");
}

#[tokio::test]
async fn retired_and_unknown_models_are_not_found() {
    let stage = Stage::new().await;
    let body = about("image/png", &plain([0, 0, 0], 64, 64, ImageFormat::Png));
    for model in ["gemini-2.0-flash-exp", "gemini-2.0-flash", "gemini-2.0-flash-lite-001", "gemini-1.5-pro"] {
        let answer = Answered::of(stage.gemini(model, &body)).await;
        assert_refused(&answer, 404, "NOT_FOUND", "is no longer available");
    }
    let answer = Answered::of(stage.gemini("gemini-9", &body)).await;
    assert_refused(&answer, 404, "NOT_FOUND", "models/gemini-9 is not found");
}

#[tokio::test]
async fn keys_are_needed() {
    let stage = Stage::new().await;
    let path = "/v1beta/models/gemini-3.5-flash-lite:generateContent";
    let none = Answered::of(stage.request(Method::POST, path).json(&json!({}))).await;
    assert_refused(&none, 403, "PERMISSION_DENIED", "unregistered callers");
    let unset = stage.request(Method::POST, path).header("x-goog-api-key", "undefined").json(&json!({}));
    let unset = Answered::of(unset).await;
    assert_refused(&unset, 400, "INVALID_ARGUMENT", "API key not valid");
    assert_eq!(unset.body["error"]["details"][0]["reason"], "API_KEY_INVALID");
}

#[tokio::test]
async fn what_is_malformed_is_an_invalid_argument() {
    let stage = Stage::new().await;
    let png = plain([0, 0, 0], 64, 64, ImageFormat::Png);
    let mut unknown_field = about("image/png", &png);
    unknown_field["contents"][0]["parts"][0]["inlineData"]["extra"] = json!(1);
    let mut both = about("image/png", &png);
    both["generationConfig"] = json!({ "thinkingConfig": { "thinkingLevel": "LOW", "thinkingBudget": 0 } });
    let mut not_base64 = about("image/png", &png);
    not_base64["contents"][0]["parts"][0]["inlineData"]["data"] = json!("data:image/png;base64,AAAA");
    for (body, part) in [
        (about("image/png", b"not a picture"), "Unable to process input image"),
        (about("image/png", &png[..40]), "Unable to process input image"),
        (about("image/gif", &png), "Unsupported MIME type: image/gif"),
        (not_base64, "Base64 decoding failed"),
        (unknown_field, "unknown field `extra`"),
        (both, "thinking"),
        (json!({}), "contents is not specified"),
        (json!({ "contents": [{ "parts": [] }] }), "must not be empty"),
        (json!({ "contents": [{ "role": "system", "parts": [{ "text": "x" }] }] }), "valid role"),
    ] {
        assert_refused(&stage.describe(&body).await, 400, "INVALID_ARGUMENT", part);
    }
}
