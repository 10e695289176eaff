//! `GET /api/me`

use super::admission::{Errand, admit};
use super::{Reply, member, reply};
use crate::coin::Ledger;
use crate::ports::Ports;
use crate::problem::Failure;
use crate::visit::Visit;
use contract::api::account::Me;
use http::StatusCode;
use http::request::Parts;

pub(super) async fn get<P: Ports>(visit: &Visit<P>, parts: &Parts) -> Result<Reply<P::Stream>, Failure> {
    let caller = admit(visit, &parts.headers, Errand::Look).await?;
    let user_id = caller.user_id.to_string();
    let balance = Ledger(&*visit.ports).balance(member(visit, &caller, &user_id)).await?;
    reply::json(
        StatusCode::OK,
        &Me {
            user_id,
            email: caller.email,
            remaining_coins: balance.available,
            held_coins: balance.held,
            coins_per_batch: visit.app.settings.coins_per_batch,
        },
    )
}
