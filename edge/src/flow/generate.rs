//! One click, one batch: hold, describe, paint, resolve. The coins are decided in two round trips to the ledger;
//! whatever happens in between, the second one happens too, or the hold runs out and the coins return.

use super::describe::{self, Description, Sent};
use super::harvest::harvest;
use super::outcome::{Outcome, Unreadable, outcome, picture_keys};
use super::paint::Commission;
use crate::auth::Caller;
use crate::coin::Ledger;
use crate::coin::ledger::{Click, LedgerFault, Member, Memory, Opening};
use crate::ports::{Entropy, Ports};
use crate::visit::Visit;
use contract::api::event::{Described, DescriptionSkipped, Event, Held};
use contract::prompt::{description_in, with_description};
use contract::size::PictureSize;
use std::rc::Rc;
use uuid::Uuid;

/// Batches of one user that may run at the same time.
const RUNNING_MAX: u32 = 2;
/// The same when the limits are off.
const RUNNING_UNLIMITED: u32 = 1_000_000;

/// What the caller wants, checked.
#[derive(Clone, Debug)]
pub struct Order {
    /// Who.
    pub caller: Caller,
    /// One per click.
    pub idempotency_key: Uuid,
    /// Lower-case hex, of the raw body.
    pub body_sha256: String,
    /// As sent.
    pub prompt: String,
    /// The reference photo.
    pub photo: Option<Sent>,
    /// Pictures, 1 to 4.
    pub asked: u8,
    /// Of every picture.
    pub size: PictureSize,
    /// Of the first picture; drawn if absent.
    pub seed: Option<u64>,
    /// The page's notes, JSON.
    pub settings: Option<String>,
}

/// Why a batch has no outcome of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GenerateRefusal {
    /// The key stands for another body.
    KeyReused,
    /// The key's batch is running.
    InProgress,
    /// This user has enough running; the key is still free.
    TooManyRunning,
    /// This user has had enough cancelled and withheld for a day; the key is still free.
    TooManyUnpaid,
    /// The operator has switched generation off; the key is still free.
    SwitchedOff,
    /// Everybody together has ordered what a day may cost; the key is still free.
    DayIsFull {
        /// Seconds until the next day.
        left_s: u32,
    },
    /// The ledger could not be asked, or could not tell.
    Ledger(LedgerFault),
    /// The ledger told something that cannot be.
    Unreadable,
}

impl From<LedgerFault> for GenerateRefusal {
    fn from(fault: LedgerFault) -> Self {
        Self::Ledger(fault)
    }
}

impl From<Unreadable> for GenerateRefusal {
    fn from(_: Unreadable) -> Self {
        Self::Unreadable
    }
}

/// Runs a batch to its end and tells `events` on the way. The end itself is the return value.
///
/// # Errors
/// See [`GenerateRefusal`]. A batch that failed is not an error here: its coins were returned and its outcome is
/// saved.
pub async fn generate<P: Ports>(
    visit: &Visit<P>,
    mut order: Order,
    events: &dyn Fn(Event),
) -> Result<Outcome, GenerateRefusal> {
    let settings = &visit.app.settings;
    let started_ms = visit.ports.now_ms();
    let click = click(visit, &order);
    let member = Member {
        user_id: &click.user_id,
        welcome_coins: if order.caller.anonymous { 0 } else { settings.welcome_coins },
    };
    let sight = to_describe(&order).map(|sent| describe::sight(settings, &sent.digest, &click.generation_id));
    let ledger = Ledger(&*visit.ports);
    let (balance, memory) = match ledger.open(member, &click, sight).await? {
        Opening::TooManyRunning => return Err(GenerateRefusal::TooManyRunning),
        Opening::TooManyUnpaid => return Err(GenerateRefusal::TooManyUnpaid),
        Opening::DayIsFull { .. } if !settings.generation => return Err(GenerateRefusal::SwitchedOff),
        Opening::DayIsFull { left_s } => return Err(GenerateRefusal::DayIsFull { left_s }),
        Opening::Known(row) => {
            visit.trace.generation(row.id.clone());
            if row.body_sha256 != order.body_sha256 {
                return Err(GenerateRefusal::KeyReused);
            }
            return match outcome(&row, &visit.origin)? {
                Outcome::Running => Err(GenerateRefusal::InProgress),
                ended @ (Outcome::Delivered(_) | Outcome::Failed(_) | Outcome::InsufficientCoins { .. }) => {
                    Ok(ended)
                }
            };
        }
        Opening::Running { balance, memory } => (balance, memory),
    };

    // From here on coins are held: nothing may leave this function before the batch is resolved.
    visit.trace.generation(click.generation_id.clone());
    events(Event::Held(Held {
        generation_id: click.generation_id.clone(),
        coins_held: click.price,
        remaining_coins: balance.available,
    }));
    let deadline_ms = started_ms.saturating_add(settings.deadline_ms);
    // Half of the time at most: a photo that is slow to describe must still be painted.
    let describe_until_ms = started_ms.saturating_add(settings.deadline_ms / 2);
    let description = described(visit, order.photo.take(), &click, memory, describe_until_ms, events).await;
    let prompt = match &description {
        Some(description) => with_description(&order.prompt, &description.text),
        None => order.prompt.clone(),
    };
    // A prompt that fills the limit has no room for a description.
    let used = description.filter(|_| description_in(&prompt).is_some());
    visit.trace.event("generating images for user");
    let commission = Commission {
        generation_id: &click.generation_id,
        prompt: &prompt,
        size: order.size,
        asked: order.asked,
        seed: order.seed.unwrap_or_else(|| draw_seed(&*visit.ports)),
        deadline_ms,
    };
    let harvest = harvest(visit, commission, events).await;
    let ending = harvest.ending(&click, prompt.clone(), used.map(|description| description.text));
    let row = ledger.resolve(&ending).await?;
    if row.code.is_some() {
        // Nothing was delivered, or the coins had returned before: what is stored was not paid and is not shown.
        discard(visit, &click);
    }
    match outcome(&row, &visit.origin)? {
        Outcome::Running => Err(GenerateRefusal::Unreadable),
        ended @ (Outcome::Delivered(_) | Outcome::Failed(_) | Outcome::InsufficientCoins { .. }) => Ok(ended),
    }
}

fn click<P: Entropy>(visit: &Visit<P>, order: &Order) -> Click {
    let settings = &visit.app.settings;
    Click {
        generation_id: uuid::Builder::from_random_bytes(visit.ports.bits().to_le_bytes())
            .into_uuid()
            .to_string(),
        user_id: order.caller.user_id.to_string(),
        idempotency_key: order.idempotency_key.to_string(),
        body_sha256: order.body_sha256.clone(),
        price: settings.coins_per_batch,
        asked: order.asked,
        size: order.size.name(),
        prompt: order.prompt.clone(),
        settings: order.settings.clone(),
        hold_ttl_ms: u32::try_from(settings.hold_ttl_ms).unwrap_or(u32::MAX),
        running_max: if settings.rate_limits { RUNNING_MAX } else { RUNNING_UNLIMITED },
        unpaid_max: settings.unpaid_per_day,
        // Switched off is a day without pictures: batches of before are still told, new ones do not begin.
        daily_pictures_max: if settings.generation { settings.daily_pictures_max } else { 0 },
    }
}

/// Thirty-two bits: every painter takes them and people can read them out.
fn draw_seed<P: Entropy>(ports: &P) -> u64 {
    let [a, b, c, d, ..] = ports.bits().to_le_bytes();
    u64::from(u32::from_le_bytes([a, b, c, d]))
}

/// The photo, unless the seller's prompt says already what it shows.
fn to_describe(order: &Order) -> Option<&Sent> {
    order.photo.as_ref().filter(|_| description_in(&order.prompt).is_none())
}

/// The photo's description, if there is a photo and the description can be had in time. The photo is let go with it:
/// painting takes long, and does not need it.
async fn described<P: Ports>(
    visit: &Visit<P>,
    photo: Option<Sent>,
    click: &Click,
    memory: Option<Memory>,
    latest_ms: u64,
    events: &dyn Fn(Event),
) -> Option<Description> {
    let sent = photo?;
    if let Some(own) = description_in(&click.prompt) {
        let own = Described { description: own.to_owned(), remembered: true };
        events(Event::Described(own.clone()));
        return Some(Description { text: own.description, remembered: own.remembered });
    }
    visit.trace.event("enhancing prompt with reference image");
    match describe::describe(visit, &sent, &click.generation_id, memory.unwrap_or(Memory::Mine), latest_ms)
        .await
    {
        Ok(description) => {
            visit.trace.event("prompt enhanced");
            events(Event::Described(Described {
                description: description.text.clone(),
                remembered: description.remembered,
            }));
            Some(description)
        }
        Err(undescribed) => {
            visit.trace.event("description skipped");
            events(Event::DescriptionSkipped(DescriptionSkipped { code: undescribed.code() }));
            None
        }
    }
}

/// Removes the pictures of a batch that delivered nothing, whichever of them were stored, in the background.
fn discard<P: Ports>(visit: &Visit<P>, click: &Click) {
    let keys = picture_keys(&click.generation_id, click.asked);
    let (ports, trace) = (Rc::clone(&visit.ports), Rc::clone(&visit.trace));
    visit.ports.go_on(Box::pin(async move {
        if let Err(fault) = ports.delete(&keys).await {
            ports.line(&trace.aside("pictures not removed", &fault));
        }
    }));
}
