//! `POST /api/generate-image`, as one answer or as a stream of events.

use super::admission::{Errand, admit};
use super::body::{hex, read, sent};
use super::order::Wish;
use super::{Reply, events, reply};
use crate::auth::Caller;
use crate::flow::generate::{GenerateRefusal, Order, generate};
use crate::flow::outcome::Outcome;
use crate::ports::{Digest, Entropy, Incoming, Ports};
use crate::problem::{BodyRefusal, Failure};
use crate::visit::Visit;
use bytes::Bytes;
use contract::api::batch::GenerateAnswer;
use http::request::Parts;
use http::{HeaderMap, StatusCode, header};
use uuid::Uuid;

/// The header that names a click.
const IDEMPOTENCY_KEY: &str = "idempotency-key";

pub(super) async fn post<P: Ports, B: Incoming>(
    visit: &Visit<P>,
    parts: &Parts,
    body: B,
) -> Result<Reply<P::Stream>, Failure> {
    let caller = admit(visit, &parts.headers, Errand::Order).await?;
    let key = idempotency_key(visit, &parts.headers)?;
    let body = read(visit, &parts.headers, body).await?;
    let click = Click { caller, key, body };
    if wants_events(&parts.headers) {
        return events::stream(visit.clone(), click).await;
    }
    let order = order(visit, click).await?;
    let answer = ended(generate(visit, order, &|_| ()).await)?;
    reply::json(StatusCode::OK, &answer)
}

/// A generate call that is read but not understood yet.
pub(super) struct Click {
    pub(super) caller: Caller,
    pub(super) key: Uuid,
    pub(super) body: Bytes,
}

/// What the body says as an order of this caller, with its photo checked. Of the body only the photo is kept.
pub(super) async fn order<P: Digest>(visit: &Visit<P>, click: Click) -> Result<Order, Failure> {
    let wish = Wish::parse(&click.body)?;
    let photo = match &wish.reference_image {
        Some(data_url) => Some(sent(visit, &click.body, data_url).await?),
        None => None,
    };
    Ok(Order {
        caller: click.caller,
        idempotency_key: click.key,
        body_sha256: hex(&visit.ports.sha256(&click.body).await?),
        prompt: wish.prompt.to_string(),
        photo,
        asked: wish.asked,
        size: wish.size,
        seed: wish.seed,
        settings: wish.settings.map(str::to_owned),
    })
}

/// The answer to a click, however its batch ended.
pub(super) fn ended(outcome: Result<Outcome, GenerateRefusal>) -> Result<GenerateAnswer, Failure> {
    match outcome? {
        Outcome::Delivered(answer) => Ok(answer),
        Outcome::Failed(code) => Err(Failure::Ended(code)),
        Outcome::InsufficientCoins { price, available } => {
            Err(Failure::InsufficientCoins { price, available })
        }
        Outcome::Running => Err(GenerateRefusal::InProgress.into()),
    }
}

/// The caller's key, or one of our own that nobody can repeat.
fn idempotency_key<P: Entropy>(visit: &Visit<P>, headers: &HeaderMap) -> Result<Uuid, BodyRefusal> {
    match headers.get(IDEMPOTENCY_KEY) {
        None => Ok(uuid::Builder::from_random_bytes(visit.ports.bits().to_le_bytes()).into_uuid()),
        Some(value) => {
            let text = value.to_str().map_err(|_| BodyRefusal::Key)?;
            // Only the common form of 36 characters: one key has one spelling but for its case.
            let uuid = Uuid::try_parse(text).ok().filter(|_| text.len() == 36);
            uuid.ok_or(BodyRefusal::Key)
        }
    }
}

fn wants_events(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accept.split(',').any(|range| {
        let mut parts = range.split(';').map(str::trim);
        let events =
            parts.next().is_some_and(|media_type| media_type.eq_ignore_ascii_case("text/event-stream"));
        // A weight of zero means: anything but this.
        let refused =
            |part: &str| part.strip_prefix("q=").is_some_and(|q| q.trim_matches(['0', '.']).is_empty());
        events && !parts.any(refused)
    })
}
