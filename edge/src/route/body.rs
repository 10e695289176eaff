//! The body of a request: JSON by its media type, bounded by its declared length and again while reading.

use crate::flow::describe::Sent;
use crate::photo::Photo;
use crate::ports::{Clock, Digest, Incoming, ReadError};
use crate::problem::{BodyRefusal, Failure};
use crate::visit::{Place, Visit};
use bytes::Bytes;
use contract::limit::BODY_BYTES_MAX;
use http::{HeaderMap, header};

/// While there is no room for a body, it is looked for this often.
const LOOK_AGAIN_MS: u64 = 20;
/// And this long; then the caller is asked to come again.
const ROOM_WAIT_MS: u64 = 20_000;

/// Reads a JSON body of at most [`BODY_BYTES_MAX`] bytes, once there is room for it. Until then it stays with whoever
/// sends it.
pub(super) async fn read<P: Clock, B: Incoming>(
    visit: &Visit<P>,
    headers: &HeaderMap,
    body: B,
) -> Result<Bytes, BodyRefusal> {
    if !is_json(headers) {
        return Err(BodyRefusal::NotJson);
    }
    let declared =
        headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
    if declared.is_some_and(|length| length > u64::from(BODY_BYTES_MAX)) {
        return Err(BodyRefusal::TooLarge);
    }
    let bytes_max = usize::try_from(BODY_BYTES_MAX).unwrap_or(usize::MAX);
    let declared = declared.and_then(|length| usize::try_from(length).ok());
    let place = place(visit, declared.unwrap_or(bytes_max)).await?;
    let bytes = body.read(bytes_max).await.map_err(|error| match error {
        ReadError::TooLarge => BodyRefusal::TooLarge,
        ReadError::Broken => BodyRefusal::Malformed,
    })?;
    Ok(place.keep(bytes))
}

/// Looks for room by looking again: what belongs to one request must not wake another's.
async fn place<P: Clock>(visit: &Visit<P>, bytes: usize) -> Result<Place, BodyRefusal> {
    let latest_ms = visit.ports.now_ms().saturating_add(ROOM_WAIT_MS);
    loop {
        if let Some(place) = visit.app.room.take(bytes) {
            return Ok(place);
        }
        if visit.ports.now_ms() >= latest_ms {
            return Err(BodyRefusal::NoRoom);
        }
        visit.ports.sleep(LOOK_AGAIN_MS).await;
    }
}

/// The photo in a data URL, checked, and named for the memory. It keeps the body in which it lies, and lies elsewhere
/// only if the data URL was written with escapes.
pub(super) async fn sent<P: Digest>(visit: &Visit<P>, body: &Bytes, data_url: &str) -> Result<Sent, Failure> {
    let Photo { kind, base64, dimensions } = Photo::parse(data_url)?;
    let digest = hex(&visit.ports.sha256(base64).await?);
    let (whole, part) = (body.as_ptr_range(), base64.as_ptr_range());
    let inside = whole.start <= part.start && part.end <= whole.end;
    let base64 = if inside { body.slice_ref(base64) } else { Bytes::copy_from_slice(base64) };
    Ok(Sent { kind, base64, dimensions, digest })
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
