//! Somebody comes back from a mailed link or from Google: the code in the address becomes a session.

use super::account::Doors;
use super::session::Keeper;
use super::{proof, renewal, storage};
use crate::api::auth::arrival::{Arrival, arrival};
use crate::api::auth::{AuthFault, entry};
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// How far they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Back {
    /// Nobody is on the way.
    Nobody,
    /// The code is being exchanged.
    OnTheWay,
    /// This user is or was in, to choose a new password.
    Renewing(Rc<str>),
    /// They are not in; what to tell them, and whether another try may help.
    Failed(AuthFault),
}

/// Follows what the address held, and another try.
#[hook]
pub(crate) fn use_arrival(doors: &Doors, parameters: &Option<AttrValue>) -> (Back, Callback<()>) {
    let back = use_state_eq(|| match parameters.as_deref() {
        None => Back::Nobody,
        Some(renewal::UNFINISHED) => renewal::whose().map_or(Back::Nobody, Back::Renewing),
        Some(parameters) => match arrival(parameters) {
            Arrival::Code { .. } => Back::OnTheWay,
            Arrival::Refused(fault) => Back::Failed(fault),
        },
    });
    let exchange = use_callback((doors.clone(), parameters.clone()), {
        let back = back.setter();
        move |(), (doors, parameters): &(Doors, Option<AttrValue>)| {
            let Some(Arrival::Code { code, flow }) = parameters.as_deref().map(arrival) else { return };
            let (Some(keeper), doors, back) = (doors.keeper.clone(), doors.clone(), back.clone()) else {
                return;
            };
            back.set(Back::OnTheWay);
            spawn_local(async move { back.set(come_in(&keeper, &doors, &code, flow.as_deref()).await) });
        }
    });
    use_effect_with(doors.keeper.is_some(), {
        let exchange = exchange.clone();
        move |_| exchange.emit(())
    });
    ((*back).clone(), exchange)
}

async fn come_in(keeper: &Keeper, doors: &Doors, code: &str, flow: Option<&str>) -> Back {
    let Some((key, verifier)) = proof::find(keeper.key(), flow) else {
        return Back::Failed(AuthFault::Elsewhere);
    };
    match entry::exchange(keeper.config(), code, &verifier.text).await {
        Ok(session) => {
            storage::forget(&key);
            let session = keeper.keep(session);
            doors.enter(&session);
            if verifier.recovery {
                renewal::begin(&session.user_id());
                return Back::Renewing(session.user_id());
            }
            Back::Nobody
        }
        // The verifier stays: it may be another link's, which is still on its way.
        Err(fault) => Back::Failed(fault),
    }
}
