//! `GET /p/{generation_id}/{index}`: a stored picture. It is an address for `<img>`, so there is no token; the id
//! cannot be guessed, and what is behind it never changes.

use super::reply::{Body, Reply, set};
use crate::flow::outcome::picture_key;
use crate::ports::Ports;
use crate::problem::Failure;
use crate::visit::Visit;
use contract::limit::PICTURES_MAX;
use http::{HeaderValue, Response, header};
use uuid::Uuid;

pub(super) async fn get<P: Ports>(
    visit: &Visit<P>,
    generation: &str,
    index: &str,
) -> Result<Reply<P::Stream>, Failure> {
    let id = Uuid::try_parse(generation)
        .ok()
        .filter(|id| id.to_string() == generation)
        .ok_or(Failure::NotFound)?;
    let index = match index.as_bytes() {
        [digit @ b'0'..=b'9'] => digit.saturating_sub(b'0'),
        _ => return Err(Failure::NotFound),
    };
    if index >= PICTURES_MAX {
        return Err(Failure::NotFound);
    }
    let found = visit.ports.get(&picture_key(&id.to_string(), index)).await?;
    let (stream, media_type) = found.ok_or(Failure::NotFound)?;
    let mut reply = Response::new(Body::Stream(stream));
    let media_type = HeaderValue::from_str(&media_type).map_err(|_| Failure::NotFound)?;
    set(&mut reply, header::CONTENT_TYPE, media_type);
    set(&mut reply, header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    // Opened on its own, a picture may do nothing.
    set(
        &mut reply,
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'; sandbox"),
    );
    Ok(reply)
}
