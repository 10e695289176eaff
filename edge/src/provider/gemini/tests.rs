use super::*;
use crate::photo::{Dimensions, Kind};
use crate::setting::tests::minimal;
use serde_json::{Value, json};

fn settings() -> Settings {
    let values = minimal();
    Settings::read(|name| values.get(name).map(|value| (*value).to_owned())).unwrap()
}

fn answer(status: u16, body: impl Into<Vec<u8>>) -> Result<Answer, CallError> {
    Ok(Answer { status, headers: http::HeaderMap::new(), body: body.into() })
}

fn said(body: &Value) -> Result<String, Undescribed> {
    decode(answer(200, body.to_string()))
}

#[test]
fn the_request_is_the_documented_json_with_the_photo_in_it() {
    let settings = settings();
    let photo = Photo { kind: Kind::Webp, base64: b"AAAA", dimensions: Dimensions { width: 64, height: 64 } };
    let call = request(&settings, &photo, 8_000);
    assert_eq!(
        call.url,
        "https://generativelanguage.googleapis.com/v1beta/models/gemini-3.5-flash-lite:generateContent"
    );
    assert!(matches!(call.body[1], Cow::Borrowed(b"AAAA")), "the photo is not copied");
    let body: Value = serde_json::from_slice(&call.body.concat()).unwrap();
    assert_eq!(
        body["contents"][0]["parts"][0]["inlineData"],
        json!({ "mimeType": "image/webp", "data": "AAAA" })
    );
    assert_eq!(body["systemInstruction"]["parts"][0]["text"], prompt::VISION_INSTRUCTION);
    assert_eq!(body["generationConfig"]["thinkingConfig"]["thinkingLevel"], "MINIMAL");
    assert!(call.headers.contains(&("x-goog-api-key", Cow::Borrowed("c"))));
    assert!(!call.url.contains("key="), "the key is never in an address");
}

#[test]
fn the_description_is_every_part_that_is_not_a_thought_on_one_line() {
    let body = json!({ "candidates": [{ "content": { "role": "model", "parts": [
        { "text": "hm", "thought": true }, { "text": "A brown\n bag.\u{7}" }, { "text": " Cream label. " },
        { "thoughtSignature": "x" },
    ] }, "finishReason": "STOP", "index": 0 }], "modelVersion": "m", "new": 1 });
    assert_eq!(said(&body).unwrap(), "A brown bag. Cream label.");
    let body = json!({ "candidates": [{ "content": { "parts": [{ "text": "\u{7} A \u{202e} bag.\n" }] } }] });
    assert_eq!(said(&body).unwrap(), "A bag.");
}

#[test]
fn a_long_description_is_cut_to_the_limit() {
    let body = json!({ "candidates": [{ "content": { "parts": [{ "text": "é".repeat(5_000) }] } }] });
    assert_eq!(said(&body).unwrap().chars().count(), usize::try_from(DESCRIPTION_CHARS_MAX).unwrap());
}

#[test]
fn silence_has_its_reasons() {
    for (body, wanted) in [
        (json!({ "promptFeedback": { "blockReason": "SAFETY" } }), Undescribed::Withheld),
        (json!({ "candidates": [{ "finishReason": "PROHIBITED_CONTENT" }] }), Undescribed::Withheld),
        (json!({ "candidates": [{ "finishReason": "MAX_TOKENS", "content": {} }] }), Undescribed::Failed),
        (
            json!({ "candidates": [{ "finishReason": "NEW_REASON", "content": { "parts": [] } }] }),
            Undescribed::Failed,
        ),
        (json!({ "candidates": [] }), Undescribed::Failed),
        (json!({}), Undescribed::Failed),
        (json!([]), Undescribed::Lost),
    ] {
        assert_eq!(said(&body), Err(wanted), "{body}");
    }
}

#[test]
fn statuses_are_sorted_into_ours_theirs_and_late() {
    let bad_key =
        r#"{"error":{"code":400,"status":"INVALID_ARGUMENT","details":[{"reason":"API_KEY_INVALID"}]}}"#;
    for (status, body, wanted) in [
        (400, bad_key, Undescribed::Account),
        (400, "{}", Undescribed::Failed),
        (401, "", Undescribed::Account),
        (403, "", Undescribed::Account),
        (404, "", Undescribed::Account),
        (429, "", Undescribed::Busy),
        (429, r#"{"quotaId":"GenerateRequestsPerDayPerProject"}"#, Undescribed::Account),
        (503, "", Undescribed::Busy),
        (302, "", Undescribed::Lost),
        (500, "<html>", Undescribed::Lost),
        (504, "", Undescribed::TimedOut),
        (200, "<html>", Undescribed::Lost),
        (200, r#"{"candidates":[{"con"#, Undescribed::Lost),
    ] {
        assert_eq!(decode(answer(status, body)), Err(wanted), "{status} {body}");
    }
    assert_eq!(decode(Err(CallError::Timeout)), Err(Undescribed::TimedOut));
    assert_eq!(decode(Err(CallError::TooLarge)), Err(Undescribed::Lost));
}
