//! The describer's answers: a description is one clean line of bounded length, and only where there is one.

use crate::any;
use contract::limit::DESCRIPTION_CHARS_MAX;
use contract::text;
use edge::provider::gemini::{Undescribed, decode};

/// The bytes are a status and a body.
///
/// # Panics
/// When it does not hold.
#[must_use]
pub fn holds(bytes: &[u8]) -> bool {
    let Some(answer) = crate::answer(bytes) else { return false };
    let (status, body) = (answer.status, answer.body.clone());
    match decode(Ok(answer)) {
        Ok(description) => {
            assert_eq!(status, 200);
            assert_eq!(text::check(&description, DESCRIPTION_CHARS_MAX), Ok(()), "{description:?}");
            let line = description.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(line, description, "not one line");
            let Some(json) = any(&body) else { return true };
            assert!(json["promptFeedback"]["blockReason"].is_null(), "a photo that was withheld");
            assert!(json["candidates"][0]["content"]["parts"].is_array(), "nobody said that");
            return true;
        }
        Err(Undescribed::Account) => assert!(matches!(status, 400 | 401 | 403 | 404 | 429), "{status}"),
        Err(Undescribed::Withheld) => assert_eq!(status, 200),
        // This one is asked again.
        Err(Undescribed::Busy) => assert!(matches!(status, 429 | 503), "{status}"),
        Err(Undescribed::TimedOut) => assert!(matches!(status, 408 | 504), "{status}"),
        Err(Undescribed::Failed) => assert!(status < 500, "{status}"),
        Err(Undescribed::Lost) => assert!(matches!(status, 200..=399 | 500..), "{status}"),
        Err(Undescribed::Resting) => panic!("nobody rested"),
    }
    false
}
