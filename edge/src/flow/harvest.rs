//! What the painting of a batch came to, and what that means for its coins.

use super::outcome::StoredPicture;
use super::paint::{Commission, paint};
use crate::coin::ledger::{Click, Ending};
use crate::coin::rule::{counted, split};
use crate::ports::Ports;
use crate::provider::fal::Unpainted;
use crate::visit::Visit;
use contract::api::batch::MissingPicture;
use contract::api::event::{Event, PictureArrived};
use contract::problem::Code;
use futures_util::StreamExt;

/// What the painting came to.
#[derive(Debug, Default)]
pub(super) struct Harvest {
    pub(super) arrived: Vec<StoredPicture>,
    missing: Vec<(u8, Unpainted)>,
}

/// Paints a commission to its end.
pub(super) async fn harvest<P: Ports>(
    visit: &Visit<P>,
    commission: Commission<'_>,
    events: &dyn Fn(Event),
) -> Harvest {
    let seen = |arrived: PictureArrived| events(Event::Image(arrived));
    let mut harvest = Harvest::default();
    let mut painting = std::pin::pin!(paint(visit, commission, &seen));
    while let Some((index, result)) = painting.next().await {
        match result {
            Ok(picture) => harvest.arrived.push(picture),
            Err(unpainted) => harvest.missing.push((index, unpainted)),
        }
    }
    harvest.arrived.sort_unstable_by_key(|picture| picture.index);
    harvest.missing.sort_unstable_by_key(|(index, _)| *index);
    harvest
}

impl Harvest {
    /// How the batch of that click ends with this.
    pub(super) fn ending(&self, click: &Click, prompt: String, description: Option<String>) -> Ending {
        let arrived = u8::try_from(self.arrived.len()).unwrap_or(click.asked);
        let withheld = self.missing.iter().filter(|(_, why)| *why == Unpainted::Withheld).count();
        let delivered = counted(arrived, u8::try_from(withheld).unwrap_or(0));
        let split = split(click.price, delivered, click.asked);
        let failure = (arrived == 0).then(|| self.failure());
        let cause = match failure {
            Some(Code::RefusedBySafety) => "withheld",
            Some(_) => "provider_failed",
            None if arrived == click.asked => "delivered",
            None => "partly_delivered",
        };
        let missing: Vec<MissingPicture> = self
            .missing
            .iter()
            .map(|(index, why)| MissingPicture { index: *index, code: why.code() })
            .collect();
        Ending {
            generation_id: click.generation_id.clone(),
            user_id: click.user_id.clone(),
            delivered,
            earned: split.earned,
            returned: split.returned,
            cause,
            state: if failure.is_some() { "failed" } else { "done" },
            code: failure.map(Code::name),
            prompt,
            description,
            pictures: serde_json::to_string(&self.arrived).unwrap_or_else(|_| "[]".into()),
            missing: serde_json::to_string(&missing).unwrap_or_else(|_| "[]".into()),
        }
    }

    /// The reason that says most about a batch without pictures.
    fn failure(&self) -> Code {
        let has = |wanted: Unpainted| self.missing.iter().any(|(_, why)| *why == wanted);
        let order = [
            Unpainted::Account,
            Unpainted::Busy,
            Unpainted::Resting,
            Unpainted::TimedOut,
            Unpainted::Broken,
            Unpainted::Lost,
            Unpainted::Failed,
        ];
        let worst = order.into_iter().find(|wanted| has(*wanted));
        worst.unwrap_or(Unpainted::Withheld).code()
    }
}
