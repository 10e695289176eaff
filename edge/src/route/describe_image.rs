//! `POST /api/describe-image`: what a photo shows. Free, and remembered for the batch that follows.

use super::admission::{Errand, admit};
use super::body::{read, sent};
use super::order::{object, string};
use super::{Reply, member, reply};
use crate::auth::Caller;
use crate::coin::Ledger;
use crate::coin::ahead::{Ahead, Glance};
use crate::coin::ledger::{Memory, Sight};
use crate::flow::describe::{describe, sight};
use crate::photo::PhotoFault;
use crate::ports::{Incoming, Ports};
use crate::problem::Failure;
use crate::visit::Visit;
use contract::api::description::DescribeAnswer;
use http::StatusCode;
use http::request::Parts;
use serde::Deserialize;
use serde_json::value::RawValue;

#[derive(Deserialize)]
struct Members<'a> {
    #[serde(default, borrow)]
    image: Option<&'a RawValue>,
}

pub(super) async fn post<P: Ports, B: Incoming>(
    visit: &Visit<P>,
    parts: &Parts,
    body: B,
) -> Result<Reply<P::Stream>, Failure> {
    let caller = admit(visit, &parts.headers, Errand::Order).await?;
    if !visit.app.settings.generation {
        return Err(Failure::SwitchedOff);
    }
    let body = read(visit, &parts.headers, body).await?;
    let members: Members<'_> = object(&body)?;
    let data_url = members.image.and_then(string).ok_or(PhotoFault::NotDataUrl)?;
    let sent = sent(visit, &body, &data_url).await?;
    let claim = uuid::Builder::from_random_bytes(visit.ports.bits().to_le_bytes()).into_uuid().to_string();
    let memory = look(visit, &caller, sight(&visit.app.settings, &sent.digest, &claim)).await?;
    match describe(visit, &sent, &claim, memory, u64::MAX).await {
        Ok(description) => reply::json(
            StatusCode::OK,
            &DescribeAnswer { digest: sent.digest, description: description.text },
        ),
        Err(undescribed) => Err(Failure::Undescribed(undescribed)),
    }
}

/// Looks the photo up. Describing costs us something and the caller nothing: so it is done for those who can pay for a
/// batch, and not without end.
async fn look<P: Ports>(visit: &Visit<P>, caller: &Caller, sight: Sight<'_>) -> Result<Memory, Failure> {
    let settings = &visit.app.settings;
    let user_id = caller.user_id.to_string();
    let ahead = Ahead { price: settings.coins_per_batch, per_day: settings.descriptions_per_day };
    match Ledger(&*visit.ports).look_ahead(member(visit, caller, &user_id), sight, ahead).await? {
        Glance::Seen(memory) => Ok(memory),
        Glance::TooFewCoins(balance) => {
            Err(Failure::InsufficientCoins { price: settings.coins_per_batch, available: balance.available })
        }
        Glance::TooMany => Err(Failure::TooManyDescriptions),
    }
}
