//! The body of a request: JSON by its media type, bounded by its declared length and again while reading.

use crate::ports::{Incoming, ReadError};
use crate::problem::BodyRefusal;
use contract::limit::BODY_BYTES_MAX;
use http::{HeaderMap, header};

/// Reads a JSON body of at most [`BODY_BYTES_MAX`] bytes.
pub(super) async fn read<B: Incoming>(headers: &HeaderMap, body: B) -> Result<Vec<u8>, BodyRefusal> {
    if !is_json(headers) {
        return Err(BodyRefusal::NotJson);
    }
    let declared =
        headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    if declared.is_some_and(|length| length > u64::from(BODY_BYTES_MAX)) {
        return Err(BodyRefusal::TooLarge);
    }
    let bytes_max = usize::try_from(BODY_BYTES_MAX).unwrap_or(usize::MAX);
    body.read(bytes_max).await.map_err(|error| match error {
        ReadError::TooLarge => BodyRefusal::TooLarge,
        ReadError::Broken => BodyRefusal::Malformed,
    })
}

fn is_json(headers: &HeaderMap) -> bool {
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let media_type = value.split(';').next().unwrap_or_default().trim();
    media_type.eq_ignore_ascii_case("application/json")
}

/// Lower-case hex.
pub(super) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |nibble: u8| DIGITS.get(usize::from(nibble)).map_or('0', |digit| char::from(*digit));
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 0x0f)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hex_is_lower_case_and_whole() {
        assert_eq!(hex(&[0x00, 0x9f, 0xff]), "009fff");
    }

    #[test]
    fn json_by_any_spelling_of_its_media_type() {
        let headers = |value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::CONTENT_TYPE, value.parse().unwrap());
            headers
        };
        for good in ["application/json", "Application/JSON; charset=utf-8", " application/json ;x=y"] {
            assert!(is_json(&headers(good)), "{good}");
        }
        for bad in ["text/plain", "application/jsonp", "application/x-www-form-urlencoded", ""] {
            assert!(!is_json(&headers(bad)), "{bad}");
        }
        assert!(!is_json(&HeaderMap::new()));
    }
}
