use super::*;
use crate::setting::tests::minimal;
use serde_json::{Value, json};

fn answer(status: u16, body: impl Into<Vec<u8>>) -> Result<Answer, CallError> {
    Ok(Answer { status, headers: http::HeaderMap::new(), body: body.into() })
}

#[test]
fn the_order_is_built_here_and_says_what_the_product_promises() {
    let values = minimal();
    let settings = Settings::read(|name| values.get(name).map(|value| (*value).to_owned())).unwrap();
    let call = request(&settings, "a \"bag\"", PictureSize::SquareHd, 7, 1_000);
    assert_eq!(call.url, "https://fal.run/fal-ai/flux/schnell");
    assert!(call.headers.contains(&("authorization", Cow::Borrowed("Key a:b"))));
    let body: Value = serde_json::from_slice(&call.body.concat()).unwrap();
    assert_eq!(
        body,
        json!({
            "prompt": "a \"bag\"", "image_size": "square_hd", "num_inference_steps": 4, "guidance_scale": 3.5,
            "num_images": 1, "seed": 7, "enable_safety_checker": true, "output_format": "jpeg", "sync_mode": false,
        })
    );
    assert_eq!(picture_request("https://v3.fal.media/x", 1_000).headers.len(), 1, "the key stays here");
}

#[test]
fn a_painted_picture_needs_only_its_url() {
    let body = json!({ "images": [{ "url": "https://v3.fal.media/a.jpg" }] });
    let painted = decode(answer(200, body.to_string()), 7).unwrap();
    assert_eq!(painted, Painted { url: "https://v3.fal.media/a.jpg".into(), seed: 7 });
    let full = json!({
        "images": [{ "url": "u", "width": 1024, "height": 1024, "content_type": "image/jpeg" }],
        "timings": { "inference": 0.8 }, "seed": 18_446_744_073_709_551_615_u64, "has_nsfw_concepts": [false], "prompt": "p",
    });
    assert_eq!(decode(answer(200, full.to_string()), 7).unwrap().seed, u64::MAX);
}

#[test]
fn every_failure_has_its_kind() {
    let detail = |kind: &str| {
        json!({ "detail": [{ "loc": ["body", "prompt"], "msg": "no", "type": kind }] }).to_string()
    };
    let infrastructure = |kind: &str| json!({ "detail": "words", "error_type": kind }).to_string();
    for (status, body, wanted) in [
        (
            200,
            json!({ "images": [{ "url": "u" }], "has_nsfw_concepts": [true] }).to_string(),
            Unpainted::Withheld,
        ),
        (200, json!({ "images": [] }).to_string(), Unpainted::Failed),
        (200, json!({ "images": [{}] }).to_string(), Unpainted::Lost),
        (200, "<html>".into(), Unpainted::Lost),
        (200, String::new(), Unpainted::Lost),
        (401, json!({ "detail": "No user found for Key ID and Secret" }).to_string(), Unpainted::Account),
        (
            403,
            json!({ "detail": "User is locked. Reason: Exhausted balance." }).to_string(),
            Unpainted::Account,
        ),
        (404, json!({ "detail": "Path /x not found" }).to_string(), Unpainted::Failed),
        (422, detail("content_policy_violation"), Unpainted::Withheld),
        (422, detail("no_media_generated"), Unpainted::Failed),
        (422, json!({ "detail": "flagged" }).to_string(), Unpainted::Failed),
        (429, infrastructure("concurrent_requests_limit"), Unpainted::Busy),
        (500, infrastructure("internal_error"), Unpainted::Broken),
        (502, "<html>".into(), Unpainted::Lost),
        (503, infrastructure("runner_scheduling_failure"), Unpainted::Busy),
        (503, infrastructure("runner_disconnected"), Unpainted::Broken),
        (503, String::new(), Unpainted::Lost),
        (504, infrastructure("request_timeout"), Unpainted::TimedOut),
        (302, String::new(), Unpainted::Lost),
    ] {
        assert_eq!(decode(answer(status, body.clone()), 1), Err(wanted), "{status} {body}");
    }
    assert_eq!(decode(Err(CallError::Timeout), 1), Err(Unpainted::TimedOut));
    assert_eq!(decode(Err(CallError::Lost), 1), Err(Unpainted::Lost));
}
