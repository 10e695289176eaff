//! What is asked of the batches, and who does it.

use crate::effect::batch::Desk;
use crate::effect::browser;
use crate::effect::original;
use crate::effect::photo::next_place;
use crate::effect::steady::use_steady;
use crate::part::batch::BatchAction;
use crate::scene::{Goods, Look, Scene};
use crate::state::draft::{Draft, DraftAction};
use crate::state::shelf::{PRODUCTS, Place, Shelf};
use crate::state::window::Window;
use gloo_file::File;
use std::rc::Rc;
use yew::prelude::*;

/// What the acts work on.
pub(super) struct Hands {
    pub(super) desk: Desk,
    pub(super) window: UseReducerHandle<Window>,
    pub(super) shelf: UseReducerHandle<Shelf>,
    pub(super) draft: UseReducerHandle<Draft>,
    pub(super) onfiles: Callback<(Place, Vec<File>)>,
    pub(super) onscene: Callback<Scene>,
    pub(super) onunpack: Callback<File>,
}

/// The same callback for as long as the page lives: no batch is drawn anew because another has changed.
#[hook]
pub(super) fn use_acts(hands: Hands) -> Callback<BatchAction> {
    use_steady(move |action| hands.act(action))
}

impl Hands {
    fn act(&self, action: BatchAction) {
        let desk = &self.desk;
        match action {
            BatchAction::Again(order) => desk.again(&order),
            BatchAction::Ask(order) => desk.ask(order),
            BatchAction::Cancel(batch) => desk.cancel(&batch),
            BatchAction::Another(batch) => self.another(&batch),
            BatchAction::PutAway(key) => desk.put_away(key),
            BatchAction::Delete(batch, heard) => desk.delete(&batch, heard),
            BatchAction::Older => desk.read_on(self.window.past.cursor().cloned()),
            BatchAction::Seed(seed) => self.hold(seed),
            BatchAction::Take(file) => {
                let place = next_place(&self.shelf).unwrap_or(Place::Product(PRODUCTS));
                self.onfiles.emit((place, vec![file]));
                browser::show("photos");
            }
            BatchAction::Open(key, place, press) => {
                press.prevent_default(); // the link would lead away from the page
                let shelf = self.shelf.reference().map(|photo| Rc::from(&*photo.preview));
                let goods = self.window.goods(original::address);
                self.onscene.emit(Scene::Look(Look { goods, key, place, shelf }));
            }
            BatchAction::Pack(key) => {
                let wanted = |goods: &&Goods| key.as_ref().is_none_or(|key| goods.key == *key);
                let goods = self.window.goods(|_| None);
                self.onscene.emit(Scene::Pack(goods.iter().filter(wanted).cloned().collect()));
            }
            BatchAction::Unpack(file) => self.onunpack.emit(file),
            BatchAction::Prompt => {
                browser::show("prompt");
                browser::focus("prompt-text");
            }
            BatchAction::Photo => browser::show("photos"),
            BatchAction::Star(..) | BatchAction::Doom(_) => {} // the window sees to them itself
        }
    }

    /// One more picture; while a batch is on its way a second press is no second click.
    fn another(&self, batch: &crate::state::window::Batch) {
        if self.window.is_running() {
            self.desk.speech.say(self.desk.speech.studio().window.busy);
            return browser::show("window");
        }
        self.desk.another(batch);
    }

    fn hold(&self, seed: Option<u64>) {
        let words = &self.desk.speech.studio().card;
        self.draft.dispatch(DraftAction::Seed(seed));
        self.desk.speech.say(seed.map_or_else(|| words.said_unlocked.to_owned(), words.said_locked));
    }
}
