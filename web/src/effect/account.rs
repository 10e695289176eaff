//! Opening the page: the configuration, the session kept, and what the edge says of the account. How somebody
//! comes in is in `sign_in`.

use super::browser::{reload, use_window_event};
use super::session::Keeper;
use super::storage;
use crate::api::{self, Fault, Session, Signed};
use crate::state::account::{Account, AccountAction, Member};
use crate::state::remote::Remote;
use contract::api::Coins;
use contract::api::config::Config;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Where the configuration of the last visit lies.
const CONFIG: &str = "etalase.config";

/// The configuration; that of the last visit when nobody answers, so that the page opens without a network too.
pub(super) async fn read_config() -> Result<Config, Fault> {
    match api::config().await {
        Ok((text, config)) => {
            let _ = storage::keep_text(CONFIG, &text); // where nothing can be kept, the page opens with a network
            Ok(config)
        }
        Err(fault @ (Fault::Offline | Fault::Lost | Fault::Garbled)) => storage::value(CONFIG).ok_or(fault),
        Err(fault @ (Fault::Refused(_) | Fault::SignedOut)) => Err(fault),
    }
}

/// The configuration as it was heard first, and a way to ask for it again.
#[hook]
pub(crate) fn use_config(first: &Result<Rc<Config>, Fault>) -> (Remote<Rc<Config>, Fault>, Callback<()>) {
    let config = use_state(|| Remote::from(first.clone()));
    let ask = use_callback((), {
        let config = config.setter();
        move |(), ()| {
            let config = config.clone();
            config.set(Remote::Loading);
            spawn_local(async move { config.set(read_config().await.map(Rc::new).into()) });
        }
    });
    ((*config).clone(), ask)
}

/// Who is signed in, and all that can be done about it.
#[derive(Clone, PartialEq)]
pub(crate) struct Doors {
    /// How things stand.
    pub(crate) account: UseReducerHandle<Account>,
    /// The one who keeps the session, for whoever is drawn; none until the configuration is here.
    pub(crate) keeper: Option<Keeper>,
}

impl Doors {
    /// Somebody has come in.
    pub(crate) fn enter(&self, session: &Session) {
        self.account.dispatch(AccountAction::Entered(member(session)));
        let keeper = self.keeper.as_ref().map(|keeper| keeper.of(session.user_id()));
        Self { account: self.account.clone(), keeper }.refresh();
    }

    /// The one inside wants to leave.
    pub(crate) fn leave(&self) {
        self.account.dispatch(AccountAction::Left);
        if let Some(keeper) = self.keeper.clone() {
            spawn_local(async move { keeper.sign_out().await });
        }
    }

    /// The session ended on its own.
    pub(crate) fn lapse(&self) {
        if let Some(user_id) = self.whose() {
            self.account.dispatch(AccountAction::Lapsed(user_id));
        }
    }

    /// A batch said what is left.
    pub(crate) fn remaining(&self, coins: Coins) {
        if let Some(user_id) = self.whose() {
            self.account.dispatch(AccountAction::Remaining(user_id, coins));
        }
    }

    fn whose(&self) -> Option<Rc<str>> {
        self.keeper.as_ref()?.whose().cloned()
    }

    /// Asks the edge something in the name of whoever is signed in. An ended session is noticed.
    pub(crate) fn ask<T: 'static>(
        &self,
        question: impl AsyncFn(&Signed) -> Result<T, Fault> + 'static,
        heard: impl FnOnce(Result<T, Fault>) + 'static,
    ) {
        let doors = self.clone();
        spawn_local(async move {
            let outcome = match &doors.keeper {
                Some(keeper) => keeper.with(async |signed| question(&signed).await).await,
                None => Err(Fault::SignedOut),
            };
            if outcome.as_ref().is_err_and(|fault| *fault == Fault::SignedOut || fault.is_about_token()) {
                doors.lapse();
            }
            heard(outcome);
        });
    }

    /// Asks the edge how things stand. A question that fails leaves them as they were known, except that an
    /// ended session is noticed.
    pub(crate) fn refresh(&self) {
        let (Some(keeper), Some(user_id)) = (self.keeper.clone(), self.whose()) else { return };
        let account = self.account.dispatcher();
        spawn_local(async move {
            match keeper.with(async |signed| api::me(&signed).await).await {
                Ok(me) => account.dispatch(AccountAction::Told(me)),
                Err(fault) if fault == Fault::SignedOut || fault.is_about_token() => {
                    account.dispatch(AccountAction::Lapsed(user_id));
                }
                Err(_) => {}
            }
        });
    }
}

fn member(session: &Session) -> Member {
    Member { user_id: session.user_id(), email: session.email(), coins: None, price: None }
}

/// The account as the session kept has it.
fn first(keeper: Option<&Keeper>) -> Account {
    match keeper.map(Keeper::session) {
        Some(Some(session)) => Account::In(member(&session)),
        Some(None) => Account::Out,
        None => Account::Opening,
    }
}

/// The account, from the session kept, followed across tabs.
#[hook]
pub(crate) fn use_doors(config: Option<Rc<Config>>) -> Doors {
    let keeper = use_memo(config, |config| config.clone().map(Keeper::new));
    let account = use_reducer(|| first(keeper.as_ref().as_ref()));
    let whose = account.member().map(|member| member.user_id.clone());
    let own = keeper.as_ref().as_ref().map(|keeper| match whose {
        Some(user_id) => keeper.of(user_id),
        None => keeper.clone(),
    });
    let doors = Doors { account, keeper: own };
    use_effect_with(keeper, {
        let doors = doors.clone();
        move |keeper| {
            if let Some(keeper) = keeper.as_ref() {
                match keeper.session() {
                    Some(session) => doors.enter(&session),
                    None => doors.account.dispatch(AccountAction::Left),
                }
            }
        }
    });
    let onstorage = use_callback(doors.clone(), |event: web_sys::Event, doors| follow(&event, doors));
    let onfocus = use_callback(doors.clone(), |_: web_sys::Event, doors| {
        if matches!(*doors.account, Account::In(_)) {
            doors.refresh();
        }
    });
    use_window_event("storage", onstorage);
    use_window_event("focus", onfocus.clone());
    use_window_event("online", onfocus);
    doors
}

/// Another tab has signed in, out, or in as somebody else.
fn follow(event: &web_sys::Event, doors: &Doors) {
    let Some(keeper) = &doors.keeper else { return };
    let changed = event.dyn_ref::<web_sys::StorageEvent>().and_then(web_sys::StorageEvent::key);
    if changed.is_some_and(|key| key != keeper.key()) {
        return; // none: all was cleared
    }
    let here = doors.account.member().map(|member| member.user_id.clone());
    match (keeper.session(), here) {
        (Some(session), here) if here.as_ref().is_none_or(|here| *here == session.user_id()) => {
            if !matches!(*doors.account, Account::In(_)) {
                doors.enter(&session);
            }
        }
        (Some(_), _) => reload(),
        (None, Some(here)) if keeper.has_lapsed(&here) => doors.lapse(),
        (None, _) => doors.account.dispatch(AccountAction::Left),
    }
}
