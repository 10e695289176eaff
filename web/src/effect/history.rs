//! The results: the last ones kept on this device, the others read from the server's history as they are wanted.

use super::batch::{Desk, forget};
use super::browser::use_window_event;
use super::steady::use_steady;
use super::{clock, storage};
use crate::api::{self, Fault};
use crate::state::window::{Batch, Kept, Note, Past, Told, Window, WindowAction};
use contract::api::history::Generations;
use std::cell::Cell;
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Milliseconds between two questions for a batch that another page has sent.
const FOLLOW_EVERY_MS: u64 = 4_000;
/// Milliseconds for which what the history said is good enough for somebody who comes back to the page.
const FRESH_FOR_MS: u64 = 15_000;

fn key(user_id: &str) -> String {
    format!("etalase.window.{user_id}")
}

fn away_key(user_id: &str) -> String {
    format!("etalase.away.{user_id}")
}

/// What is to be seen of this user before the server has said a word: the finished batches kept here, newest first,
/// without those put away.
pub(crate) fn kept(user_id: &str) -> [WindowAction; 2] {
    let away = storage::value(&away_key(user_id)).unwrap_or_default();
    [WindowAction::Away(away), WindowAction::Restore(read(user_id))]
}

fn read(user_id: &str) -> Vec<Kept> {
    storage::value(&key(user_id)).unwrap_or_default()
}

/// Keeps the finished batches, with those another tab has added meanwhile. What cannot be stored is still shown
/// until the page is closed, and comes from the server after that.
pub(crate) fn keep(user_id: &str, window: &Window) {
    let _ = storage::keep(&key(user_id), &window.to_keep(&read(user_id)));
    if !window.away.is_empty() {
        let _ = storage::keep(&away_key(user_id), &window.away);
    }
}

impl Desk {
    /// Asks for what comes after that cursor.
    pub(crate) fn read_on(&self, from: Option<Rc<str>>) {
        self.window.dispatch(WindowAction::Ask);
        self.recall(from, true);
    }

    /// Asks for the history from that cursor on; a question that nobody has put aloud may fail without a word.
    pub(super) fn recall(&self, from: Option<Rc<str>>, aloud: bool) {
        let Some(keeper) = self.doors.keeper.clone() else { return };
        let desk = self.clone();
        spawn_local(async move {
            let page = keeper.with(async |signed| api::generations(&signed, from.as_deref()).await).await;
            match page {
                Ok(page) => desk.tell(from, page),
                Err(fault) => {
                    if fault == Fault::SignedOut || fault.is_about_token() {
                        desk.doors.lapse();
                    }
                    if aloud {
                        desk.window.dispatch(WindowAction::Miss(fault));
                    }
                }
            }
        });
    }

    pub(super) fn tell(&self, from: Option<Rc<str>>, page: Generations<Note>) {
        let batches: Vec<Batch> = page
            .generations
            .into_iter()
            .map(|of| {
                let at_ms = clock::moment_ms(&of.created_at);
                Batch::recorded(of, &self.user_id, at_ms)
            })
            .collect();
        // Whose outcome is known here need not be asked for by the next page that opens.
        batches.iter().filter(|batch| !batch.is_running()).for_each(|batch| forget(&batch.ticket.key));
        self.window.dispatch(WindowAction::Tell(Told {
            from,
            batches,
            next: page.next_cursor.map(Rc::from),
        }));
    }
}

/// Reads the newest of the history as soon as somebody can be asked, and again when the seller comes back to the page
/// or a batch is on its way that another page has sent.
#[hook]
pub(crate) fn use_history(desk: &Desk, window: &UseReducerHandle<Window>, ready: bool) {
    let asked_ms = use_mut_ref(|| 0_u64);
    let look = {
        let (desk, unread, asked_ms) = (desk.clone(), window.past == Past::Unread, asked_ms.clone());
        Callback::from(move |()| {
            asked_ms.replace(clock::now_ms());
            if unread { desk.read_on(None) } else { desk.recall(None, false) }
        })
    };
    use_effect_with(ready, {
        let look = look.clone();
        move |ready| {
            if *ready {
                look.emit(());
            }
        }
    });
    use_effect_with(ready && window.is_running_elsewhere(), {
        let desk = desk.clone();
        move |follows| {
            let follows = Rc::new(Cell::new(*follows));
            spawn_local(follow(desk, follows.clone()));
            move || follows.set(false)
        }
    });
    let onfocus = use_steady(move |_: web_sys::Event| {
        if ready && clock::now_ms().abs_diff(*asked_ms.borrow()) > FRESH_FOR_MS {
            look.emit(());
        }
    });
    use_window_event("focus", onfocus);
}

async fn follow(desk: Desk, follows: Rc<Cell<bool>>) {
    while follows.get() {
        clock::pause_ms(FOLLOW_EVERY_MS).await;
        if follows.get() {
            desk.recall(None, false);
        }
    }
}
