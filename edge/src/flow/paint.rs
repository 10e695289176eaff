//! One picture: painted, fetched, checked, stored. Until the last step it does not exist for the ledger.

use super::outcome::{StoredPicture, picture_key};
use super::patience::{jitter, until};
use crate::photo::{Dimensions, Kind, dimensions, is_whole};
use crate::ports::{CallError, Clock, Entropy, Outbound, PictureStore, Ports};
use crate::provider::breaker::Health;
use crate::provider::fal::{self, Painted, Unpainted};
use crate::provider::time_left;
use crate::visit::Visit;
use contract::api::event::PictureArrived;
use contract::size::PictureSize;
use futures_util::{Stream, StreamExt, stream};
use url::Url;

/// The first wait after the painter says it is busy; each further one is twice as long.
const BUSY_WAIT_MS: u64 = 250;
/// The longest wait between two tries.
const BUSY_WAIT_MAX_MS: u64 = 4_000;
/// How often one picture is ordered while the painter is busy.
const ORDERS_MAX: u32 = 12;
/// How often in all after the painter failed and said so.
const BROKEN_ORDERS_MAX: u32 = 3;

/// What is to be painted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Commission<'a> {
    pub(super) generation_id: &'a str,
    pub(super) prompt: &'a str,
    pub(super) size: PictureSize,
    pub(super) asked: u8,
    /// Of the first picture; the others count up.
    pub(super) seed: u64,
    pub(super) deadline_ms: u64,
}

/// Paints every picture of a commission, a few at a time. Each ends exactly once; `seen` hears of it earlier, when
/// it can be looked at where it was painted.
pub(super) fn paint<'a, P: Ports>(
    visit: &'a Visit<P>,
    commission: Commission<'a>,
    seen: &'a dyn Fn(PictureArrived),
) -> impl Stream<Item = (u8, Result<StoredPicture, Unpainted>)> + 'a {
    let at_once = visit.app.settings.fal_concurrency;
    let order = move |index: u8| async move {
        let painted =
            until(&*visit.ports, commission.deadline_ms, order_until_taken(visit, commission, index)).await;
        (index, painted.unwrap_or(Err(Unpainted::TimedOut)))
    };
    let store = move |(index, painted): (u8, Result<Admitted, Unpainted>)| async move {
        let admitted = match painted {
            Ok(admitted) => admitted,
            Err(unpainted) => return (index, Err(unpainted)),
        };
        let (width, height) = commission.size.pixels();
        seen(PictureArrived { index, url: admitted.url.as_str().into(), width, height, seed: admitted.seed });
        let stored = until(&*visit.ports, commission.deadline_ms, store(visit, commission, index, admitted));
        (index, stored.await.unwrap_or(Err(Unpainted::TimedOut)))
    };
    // Storing does not hold up the painter: only orders count against the limit.
    stream::iter(0..commission.asked)
        .map(order)
        .buffer_unordered(at_once)
        .map(store)
        .buffer_unordered(usize::from(commission.asked))
}

/// A painted picture whose address may be fetched.
struct Admitted {
    url: Url,
    seed: u64,
}

/// Orders one picture, again while the painter says that it has not begun or has failed: neither is ever charged.
async fn order_until_taken<P: Clock + Entropy + Outbound>(
    visit: &Visit<P>,
    commission: Commission<'_>,
    index: u8,
) -> Result<Admitted, Unpainted> {
    let settings = &visit.app.settings;
    let seed = commission.seed.saturating_add(u64::from(index));
    let mut wait_ms = BUSY_WAIT_MS;
    let mut result = Err(Unpainted::TimedOut);
    for tries in 1..=ORDERS_MAX {
        let left_ms = time_left(visit.ports.now_ms(), commission.deadline_ms, settings.paint_timeout_ms);
        let Some(timeout_ms) = left_ms else { break };
        result = order_once(visit, commission, seed, timeout_ms).await;
        match result {
            Err(Unpainted::Busy) => {}
            Err(Unpainted::Broken) if tries < BROKEN_ORDERS_MAX => {}
            Ok(_) | Err(_) => break,
        }
        visit.ports.sleep(jitter(&*visit.ports, wait_ms)).await;
        wait_ms = wait_ms.saturating_mul(2).min(BUSY_WAIT_MAX_MS);
    }
    if result == Err(Unpainted::Account) {
        visit.trace.alarm("painter refuses our key or balance");
    }
    let Painted { url, seed } = result?;
    match settings.fal_result_hosts.admit(&url) {
        Some(url) => Ok(Admitted { url, seed }),
        None => {
            visit.trace.alarm("painter named a picture on a host that is not in FAL_RESULT_HOSTS");
            Err(Unpainted::Failed)
        }
    }
}

/// Orders one picture once, unless the painter rests.
async fn order_once<P: Clock + Outbound>(
    visit: &Visit<P>,
    commission: Commission<'_>,
    seed: u64,
    timeout_ms: u64,
) -> Result<Painted, Unpainted> {
    let painter = &visit.app.painter;
    if !painter.admits(visit.ports.now_ms()) {
        visit.trace.event("painter rests");
        return Err(Unpainted::Resting);
    }
    let call = fal::request(&visit.app.settings, commission.prompt, commission.size, seed, timeout_ms);
    let result = fal::decode(visit.ports.send(call).await, seed);
    let health = match &result {
        Ok(_) => Health::Well,
        // Whoever had little time left says nothing by running out of it.
        Err(Unpainted::TimedOut) if timeout_ms < visit.app.settings.paint_timeout_ms => Health::Unsaid,
        Err(unpainted) => unpainted.health(),
    };
    painter.heard(health, visit.ports.now_ms());
    result
}

/// Fetches, checks and keeps a painted picture.
async fn store<P: Clock + Outbound + PictureStore>(
    visit: &Visit<P>,
    commission: Commission<'_>,
    index: u8,
    admitted: Admitted,
) -> Result<StoredPicture, Unpainted> {
    let settings = &visit.app.settings;
    let timeout_ms = time_left(visit.ports.now_ms(), commission.deadline_ms, settings.paint_timeout_ms)
        .ok_or(Unpainted::TimedOut)?;
    let answer = visit.ports.send(fal::picture_request(admitted.url.as_str(), timeout_ms)).await;
    let answer = answer.map_err(|error| match error {
        CallError::Timeout => Unpainted::TimedOut,
        CallError::Lost | CallError::TooLarge => Unpainted::Failed,
    })?;
    if answer.status != 200 {
        return Err(Unpainted::Failed);
    }
    let (kind, Dimensions { width, height }) =
        inspect(&answer.body, commission.size).ok_or(Unpainted::Failed)?;
    let key = picture_key(commission.generation_id, index);
    visit.ports.put(&key, kind.media_type(), answer.body).await.map_err(|fault| {
        visit.trace.fault(fault.0);
        Unpainted::Failed
    })?;
    Ok(StoredPicture { index, width, height, seed: admitted.seed })
}

/// What was asked for, whole, and nothing else: kind, dimensions and end are read from the bytes themselves.
fn inspect(bytes: &[u8], size: PictureSize) -> Option<(Kind, Dimensions)> {
    let kind = Kind::of(bytes)?;
    let found = dimensions(kind, bytes)?;
    let whole = is_whole(kind, bytes);
    (whole && (found.width, found.height) == size.pixels()).then_some((kind, found))
}
