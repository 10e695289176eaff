//! What a photo shows: remembered, asked by somebody else at this moment, or asked now. Never asked twice.

use super::patience::{jitter, until};
use crate::coin::Ledger;
use crate::coin::ledger::{Memory, Sight};
use crate::photo::{Dimensions, Kind, Photo};
use crate::ports::{Clock, Database, Entropy, Outbound, Ports};
use crate::provider::breaker::Health;
use crate::provider::gemini::{self, Undescribed};
use crate::provider::time_left;
use crate::setting::Settings;
use crate::visit::Visit;
use bytes::Bytes;
use std::rc::Rc;

/// While somebody else asks, the answer is looked for this often.
const LOOK_AGAIN_MS: u64 = 150;

/// The first wait after the describer says it is busy; the next one is twice as long.
const BUSY_WAIT_MS: u64 = 300;
/// How often one photo is shown while the describer is busy.
const LOOKS_MAX: u32 = 3;

/// Beyond the time a description may take, for telling the memory.
const CLAIM_GRACE_MS: u64 = 1_000;

/// A photo with its name in the memory. It holds the body that it came in.
#[derive(Clone, Debug)]
pub struct Sent {
    /// What it is.
    pub kind: Kind,
    /// Its bytes in base64.
    pub base64: Bytes,
    /// What its header claims.
    pub dimensions: Dimensions,
    /// Lower-case hex of the SHA-256 of its base64 text, as it was sent.
    pub digest: String,
}

impl Sent {
    fn photo(&self) -> Photo<'_> {
        Photo { kind: self.kind, base64: &self.base64, dimensions: self.dimensions }
    }
}

/// A photo's description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Description {
    /// English, one line.
    pub text: String,
    /// Whether nobody had to be asked for it in this call.
    pub remembered: bool,
}

/// How a photo is looked up: the claim of whoever died while asking lapses soon after it could have been answered.
#[must_use]
pub fn sight<'a>(settings: &'a Settings, digest: &'a str, claim: &'a str) -> Sight<'a> {
    let patience_ms = settings.describe_timeout_ms.saturating_add(CLAIM_GRACE_MS);
    Sight {
        digest,
        model: &settings.gemini_model,
        claim,
        patience_ms: u32::try_from(patience_ms).unwrap_or(u32::MAX),
    }
}

/// Gets the description of a photo whose memory has been looked up as `claim`, within the configured time and
/// before `latest_ms`.
///
/// # Errors
/// See [`Undescribed`]; a claim that comes to nothing is given back.
pub async fn describe<P: Ports>(
    visit: &Visit<P>,
    sent: &Sent,
    claim: &str,
    memory: Memory,
    latest_ms: u64,
) -> Result<Description, Undescribed> {
    let settings = &visit.app.settings;
    let deadline_ms = visit.ports.now_ms().saturating_add(settings.describe_timeout_ms).min(latest_ms);
    let sight = sight(settings, &sent.digest, claim);
    let remembered = until(&*visit.ports, deadline_ms, settle_memory(visit, sight, memory)).await;
    match remembered.unwrap_or(Err(Undescribed::TimedOut))? {
        Some(text) => Ok(Description { text, remembered: true }),
        None => {
            let said = ask(visit, sent, deadline_ms).await;
            remember(visit, sight, said.as_deref().ok());
            Ok(Description { text: said?, remembered: false })
        }
    }
}

/// The remembered text; `None` if it is up to us to ask. Waits while somebody else is asking.
async fn settle_memory<P: Database + Clock>(
    visit: &Visit<P>,
    sight: Sight<'_>,
    mut memory: Memory,
) -> Result<Option<String>, Undescribed> {
    loop {
        match memory {
            Memory::Known(text) => return Ok(Some(text)),
            Memory::Mine => return Ok(None),
            Memory::Others => {
                visit.ports.sleep(LOOK_AGAIN_MS).await;
                memory = Ledger(&*visit.ports).look(sight).await.map_err(|fault| {
                    visit.trace.fault(fault.to_string());
                    Undescribed::Failed
                })?;
            }
        }
    }
}

/// Asks, again while the describer says that it has not looked.
async fn ask<P: Clock + Entropy + Outbound>(
    visit: &Visit<P>,
    sent: &Sent,
    deadline_ms: u64,
) -> Result<String, Undescribed> {
    let mut wait_ms = BUSY_WAIT_MS;
    let mut said = Err(Undescribed::TimedOut);
    for _ in 0..LOOKS_MAX {
        let limit_ms = visit.app.settings.describe_timeout_ms;
        let left_ms = time_left(visit.ports.now_ms(), deadline_ms, limit_ms);
        let Some(timeout_ms) = left_ms else { break };
        said = ask_once(visit, sent, timeout_ms).await;
        if said != Err(Undescribed::Busy) {
            break;
        }
        visit.ports.sleep(jitter(&*visit.ports, wait_ms)).await;
        wait_ms = wait_ms.saturating_mul(2);
    }
    if said == Err(Undescribed::Account) {
        visit.trace.alarm("describer refuses our key, quota or model name");
    }
    said
}

/// Asks once, unless the describer rests.
async fn ask_once<P: Clock + Outbound>(
    visit: &Visit<P>,
    sent: &Sent,
    timeout_ms: u64,
) -> Result<String, Undescribed> {
    let describer = &visit.app.describer;
    if !describer.admits(visit.ports.now_ms()) {
        visit.trace.event("describer rests");
        return Err(Undescribed::Resting);
    }
    let call = gemini::request(&visit.app.settings, &sent.photo(), timeout_ms);
    let said = gemini::decode(visit.ports.send(call).await);
    describer.heard(said.as_ref().err().map_or(Health::Well, |why| why.health()), visit.ports.now_ms());
    said
}

/// Tells the memory in the background: nobody's picture waits for it.
fn remember<P: Ports>(visit: &Visit<P>, sight: Sight<'_>, text: Option<&str>) {
    let visit = visit.clone();
    let (digest, claim) = (sight.digest.to_owned(), sight.claim.to_owned());
    let text = text.map(str::to_owned);
    let ports = Rc::clone(&visit.ports);
    ports.go_on(Box::pin(async move {
        let sight = self::sight(&visit.app.settings, &digest, &claim);
        if let Err(fault) = Ledger(&*visit.ports).tell(sight, text.as_deref()).await {
            // The claim lapses by itself; the next one asks again.
            visit.ports.line(&visit.trace.aside("description not remembered", &fault));
        }
    }));
}
