//! The painter's answers: a picture only where one is named, on a host of the list, and asked again only where that
//! cannot buy twice.

use crate::any;
use edge::provider::fal::{Unpainted, decode};
use edge::setting::ResultHosts;
use serde_json::Value;
use url::Url;

/// The seed that was asked for.
const SEED: u64 = 7;

/// The bytes are a status and a body.
///
/// # Panics
/// When it does not hold.
#[must_use]
pub fn holds(bytes: &[u8]) -> bool {
    let Some(answer) = crate::answer(bytes) else { return false };
    let (status, body) = (answer.status, answer.body.clone());
    let json = any(&body);
    match decode(Ok(answer), SEED) {
        Ok(painted) => {
            fetched(&painted.url);
            assert_eq!(status, 200);
            let Some(json) = json else { return true };
            let image = &json["images"][0];
            let url = image.get("url").or_else(|| image.get(0)).and_then(Value::as_str);
            assert_eq!(url, Some(&*painted.url));
            assert_eq!(painted.seed, json["seed"].as_u64().unwrap_or(SEED));
            assert!(json["has_nsfw_concepts"][0] != true, "a picture that was withheld");
            return true;
        }
        Err(Unpainted::Account) => assert!(matches!(status, 401 | 403)),
        Err(Unpainted::Withheld) => {
            let flagged = json.as_ref().is_none_or(|json| json["has_nsfw_concepts"][0] == true);
            assert!(status == 422 || (status == 200 && flagged), "{status} {json:?}");
        }
        // These two are asked again.
        Err(Unpainted::Busy) => assert!(matches!(status, 429 | 503), "{status}"),
        Err(Unpainted::Broken) => {
            let said = json.as_ref().is_none_or(|json| !json["detail"].is_null());
            assert!(matches!(status, 500..=503) && said, "{status} {json:?}");
        }
        Err(Unpainted::TimedOut) => assert!(matches!(status, 408 | 504)),
        Err(Unpainted::Failed) => assert!(!matches!(status, 401 | 403 | 500..), "{status}"),
        Err(Unpainted::Lost) => assert!(matches!(status, 200..=399 | 500..=503), "{status}"),
        Err(Unpainted::Resting) => panic!("nobody rested"),
    }
    false
}

/// What is fetched lies where it may lie, however it was written.
fn fetched(url: &str) {
    let hosts = ResultHosts::parse("*.fal.media").expect("a list");
    let Some(admitted) = hosts.admit(url) else { return };
    let again = Url::parse(admitted.as_str()).expect("a URL");
    let host = again.host_str().expect("a host");
    assert_eq!(again.scheme(), "https", "{url}");
    assert!(host.len() > ".fal.media".len() && host.ends_with(".fal.media"), "{url}");
    assert_eq!((again.port(), again.username(), again.password()), (None, "", None), "{url}");
    let text = again.as_str().strip_prefix("https://").expect("https");
    assert!(text.starts_with(&format!("{host}/")), "{url}");
}
