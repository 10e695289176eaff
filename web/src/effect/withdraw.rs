//! Taking a batch back: cancelled while it runs, deleted when it is over.

use super::batch::Desk;
use super::session::Keeper;
use super::{caption, clock, star};
use crate::api::{self, Fault, Refusal};
use crate::state::window::{Batch, Cancel, Note, Outcome, WindowAction};
use contract::api::history::Generations;
use contract::problem::Code;
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Looks into the history for the receipt of a batch that has not got one yet.
const LOOKS_MAX: u32 = 6;
/// Milliseconds between two of them.
const LOOK_EVERY_MS: u64 = 1_000;

impl Desk {
    /// Has a batch cancelled. How it ended, for both may have happened at once, is what the history says.
    pub(crate) fn cancel(&self, batch: &Batch) {
        let Some(keeper) = self.doors.keeper.clone() else { return };
        let (key, id) = (batch.ticket.key.clone(), batch.id.clone());
        self.window.dispatch(WindowAction::Cancel(key.clone(), Cancel::Told));
        self.speech.say(self.speech.studio().window.cancelling);
        let desk = self.clone();
        spawn_local(async move {
            match cancelled(&keeper, &key, id).await {
                Ok(id) => desk.see(&keeper, key, &id).await,
                Err(_) => {
                    desk.window.dispatch(WindowAction::Cancel(key, Cancel::Untold));
                    desk.speech.say(desk.speech.studio().window.cancel_refused);
                }
            }
        });
    }

    /// What has become of a batch that was to be cancelled: its own stream says so only once the painter is done.
    async fn see(&self, keeper: &Keeper, key: Rc<str>, id: &str) {
        let page = keeper.with(async |signed| api::generations::<Note>(&signed, None).await).await;
        let Ok(page) = page else { return }; // the stream is still heard
        let of = page.generations.iter().find(|of| of.id == id);
        let code = of.and_then(|of| of.problem.as_ref()).map(|problem| problem.code);
        self.tell(None, page);
        if let Some(code) = code {
            let fault = Fault::Refused(Refusal { code, retry_after_s: None });
            self.window.dispatch(WindowAction::End(key, Outcome::Failed(fault)));
            self.doors.refresh();
            self.speech.say(self.speech.studio().window.cancelled);
        }
    }

    /// Removes the pictures of a batch for good, and what was noted beside them on this device.
    pub(crate) fn delete(&self, batch: &Batch, heard: Callback<Result<(), Fault>>) {
        let (Some(keeper), Some(id)) = (self.doors.keeper.clone(), batch.id.clone()) else { return };
        let key = batch.ticket.key.clone();
        let desk = self.clone();
        spawn_local(async move {
            let outcome = keeper.with(async |signed| api::remove(&signed, &id).await).await;
            if outcome.is_ok() {
                caption::forget(&key);
                star::forget(&desk.user_id, &key);
                desk.window.dispatch(WindowAction::Delete(key));
                desk.speech.say(desk.speech.studio().window.said_deleted);
            }
            heard.emit(outcome);
        });
    }
}

/// Gives the receipt of what the edge was told to cancel.
async fn cancelled(keeper: &Keeper, key: &str, id: Option<Rc<str>>) -> Result<Rc<str>, Fault> {
    let id = match id {
        Some(id) => id,
        None => receipt(keeper, key).await?,
    };
    keeper.with(async |signed| api::cancel(&signed, &id).await).await?;
    Ok(id)
}

/// The receipt of the batch of that key: a page that has been loaded anew has not heard it.
async fn receipt(keeper: &Keeper, key: &str) -> Result<Rc<str>, Fault> {
    for turn in 0..LOOKS_MAX {
        if turn > 0 {
            clock::pause_ms(LOOK_EVERY_MS).await; // the click itself may still be on its way
        }
        let page: Generations<Note> =
            keeper.with(async |signed| api::generations(&signed, None).await).await?;
        let is_it = |note: &Note| note.key.as_deref() == Some(key);
        let mut batches = page.generations.into_iter();
        if let Some(found) = batches.find(|batch| batch.settings.as_ref().is_some_and(is_it)) {
            return Ok(found.id.into());
        }
    }
    Err(Fault::Refused(Refusal { code: Code::NotFound, retry_after_s: None }))
}
