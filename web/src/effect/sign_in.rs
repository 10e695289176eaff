//! Coming in: what may be asked for at the door, and what comes of it.

use super::account::Doors;
use super::browser::use_window_event;
use super::session::Keeper;
use super::{clock, proof, renewal, storage};
use crate::api::Fault;
use crate::api::auth::AuthFault;
use crate::api::auth::entry::{self, Credentials, Purpose, Ways};
use yew::platform::spawn_local;
use yew::prelude::*;

const WAYS: &str = "etalase.ways";
const BY_PASSWORD: &str = "etalase.by-password";

/// What somebody at the door wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// In, by password.
    SignIn(Credentials),
    /// A new account with a password.
    SignUp(Credentials),
    /// In, by Google, as this address if it is known.
    Google(AttrValue),
    /// A mailed link.
    Mail(Purpose, AttrValue),
    /// Another password; for whoever is in.
    Password(AttrValue),
}

/// What comes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Passage {
    /// Inside.
    In,
    /// A link is on its way to the mailbox.
    Mailed(Purpose, AttrValue),
    /// This page is being left for Google's.
    Away,
}

/// Asks for it and tells what comes of it.
pub(crate) fn knock(doors: &Doors, wish: Wish, heard: Callback<Result<Passage, AuthFault>>) {
    let Some(keeper) = doors.keeper.clone() else { return };
    let doors = doors.clone();
    spawn_local(async move { heard.emit(answer(&keeper, &doors, wish).await) });
}

async fn answer(keeper: &Keeper, doors: &Doors, wish: Wish) -> Result<Passage, AuthFault> {
    let (config, here) = (keeper.config(), here());
    let challenge =
        async |recovery| proof::challenge(keeper.key(), recovery).await.ok_or(AuthFault::Unavailable);
    match wish {
        Wish::SignIn(credentials) => {
            let session = entry::sign_in(config, &credentials).await?;
            renewal::end(); // who knows a password needs no other
            doors.enter(&keeper.keep(session));
            remember(true);
        }
        Wish::SignUp(credentials) => {
            let challenge = challenge(false).await?;
            let Some(session) = entry::sign_up(config, &credentials, &challenge, &here).await? else {
                return Ok(Passage::Mailed(Purpose::Confirm, credentials.email.into()));
            };
            doors.enter(&keeper.keep(session));
            remember(true);
        }
        Wish::Google(email) => {
            let email = escaped(&email);
            leave_for(&entry::google(config, &challenge(false).await?, &here, &email));
            remember(false);
            return Ok(Passage::Away);
        }
        Wish::Mail(purpose, email) => {
            let challenge = challenge(purpose == Purpose::Recover).await?;
            entry::mail(config, purpose, &email, &challenge, &here).await?;
            remember(purpose != Purpose::Enter);
            return Ok(Passage::Mailed(purpose, email));
        }
        Wish::Password(password) => {
            let change = async |signed| Ok(entry::change_password(config, &signed, &password).await);
            match keeper.with(change).await {
                Ok(Ok(())) => renewal::end(),
                Ok(Err(AuthFault::Ended)) | Err(Fault::SignedOut) => {
                    doors.lapse();
                    return Err(AuthFault::Ended);
                }
                Ok(Err(fault)) => return Err(fault),
                Err(fault) => return Err(AuthFault::Unreached(fault)),
            }
        }
    }
    Ok(Passage::In)
}

/// Whether whoever was here last came in by password.
pub(crate) fn by_password() -> bool {
    storage::text(BY_PASSWORD).is_some()
}

/// Remembers which form to show the next time; where nothing is kept it is that for a link.
fn remember(by_password: bool) {
    if by_password {
        let _ = storage::keep_text(BY_PASSWORD, "yes");
    } else {
        storage::forget(BY_PASSWORD);
    }
}

/// Which ways are open: as they were the last time, until the project says how they are. None before it ever has;
/// where it does not answer, those that need no switch.
#[hook]
pub(crate) fn use_ways(doors: &Doors) -> Option<Ways> {
    let ways = use_state_eq(|| storage::value::<Ways>(WAYS));
    use_effect_with(doors.keeper.clone(), {
        let ways = ways.clone();
        move |keeper| {
            let Some(keeper) = keeper.clone() else { return };
            spawn_local(async move {
                match entry::ways(keeper.config()).await {
                    Ok(open) => {
                        let _ = storage::keep(WAYS, &open);
                        ways.set(Some(open));
                    }
                    Err(_) => ways.set(Some(ways.unwrap_or_default())),
                }
            });
        }
    });
    *ways
}

/// The address to come back to, as part of another one.
fn here() -> String {
    let origin = web_sys::window().and_then(|window| window.location().origin().ok());
    escaped(&format!("{}/", origin.unwrap_or_default()))
}

fn escaped(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

fn leave_for(address: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_href(address); // refused only for what is no address
    }
}

/// Calls back when the browser brings this page back as it was left, as after a change of mind at Google's.
#[hook]
pub(crate) fn use_return(onreturn: Callback<()>) {
    let onshow = use_callback(onreturn, |event: web_sys::Event, onreturn| {
        if js_sys::Reflect::get(&event, &"persisted".into()).is_ok_and(|kept| kept.is_truthy()) {
            onreturn.emit(());
        }
    });
    use_window_event("pageshow", onshow);
}

/// Seconds until a moment of this device's clock, told once a second; 0 when it has passed.
#[hook]
pub(crate) fn use_seconds_until(at_ms: u64) -> u64 {
    let told = use_state_eq(|| seconds_until(at_ms));
    use_effect_with(at_ms, {
        let told = told.setter();
        move |&at_ms| {
            spawn_local(async move {
                while seconds_until(at_ms) > 0 {
                    told.set(seconds_until(at_ms));
                    clock::pause_ms(1_000).await;
                }
                told.set(0);
            });
        }
    });
    *told
}

fn seconds_until(at_ms: u64) -> u64 {
    at_ms.saturating_sub(clock::now_ms()).div_ceil(1_000)
}
