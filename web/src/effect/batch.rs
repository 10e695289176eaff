//! One click's life: stored before it is sent, asked for until somebody answers, forgotten when it is known.

use super::account::Doors;
use super::session::Keeper;
use super::{browser, clock, original, painter, storage};
use crate::api::{self, Fault};
use crate::photo::{ImageData, Photo};
use crate::state::draft::Draft;
use crate::state::voice::Speech;
use crate::state::window::{Batch, Order, Outcome, Ticket, Window, WindowAction};
use contract::api::batch::GenerateAnswer;
use contract::api::event::Event;
use contract::catalogue::selection::Selection;
use contract::limit::PICTURES_PER_CLICK;
use contract::problem::Code;
use contract::size::PictureSize;
use std::cell::Cell;
use std::rc::Rc;
use yew::platform::spawn_local;
use yew::prelude::*;

/// Silences after which the page stops asking by itself and offers a button.
const ATTEMPTS_MAX: u32 = 4;
/// Milliseconds before the first repeat; doubled each time.
const FIRST_PAUSE_MS: u64 = 800;
/// Seconds to wait where the edge says "still running" without saying for how long.
const RUNNING_PAUSE_S: u32 = 2;
/// Times the page asks for a batch that is still running: with the pause above, longer than any hold lives.
const RUNNING_ASKS_MAX: u32 = 150;

fn key(batch: &str) -> String {
    format!("etalase.batch.{batch}")
}

/// Stores an order, so that its outcome can be asked for after whatever happens to this page. Where the storage
/// is full the memory of this tab holds it, and the click is still one coin.
fn store(order: &Order) {
    let _ = storage::keep(&key(&order.ticket.key), order);
}

/// The orders of this user whose outcome is not known yet.
pub(crate) fn open(user_id: &str) -> Vec<Order> {
    storage::keys("etalase.batch.")
        .iter()
        .filter_map(|key| storage::value::<Order>(key))
        .filter(|order| &*order.ticket.user_id == user_id)
        .collect()
}

/// Forgets an order, known or given up.
pub(super) fn forget(batch: &str) {
    storage::forget(&key(batch));
}

/// Sends an order and tells what is heard of it. While nobody answers, or after a stream that was cut, it sends the
/// very same again and asks for one answer: the edge sees one key and acts once.
async fn send(keeper: &Keeper, order: &Order, heard: &dyn Fn(Event)) -> Result<GenerateAnswer, Outcome> {
    let (key, body) = (&*order.ticket.key, &*order.body);
    let (mut silences, mut asks) = (0_u32, 0_u32);
    loop {
        let first = silences == 0 && asks == 0;
        let call = async |signed| match first {
            true => api::generate(&signed, key, body, heard).await,
            false => api::generated(&signed, key, body).await,
        };
        let fault = match keeper.with(call).await {
            Ok(answer) => {
                forget(key);
                return Ok(answer);
            }
            Err(fault) => fault,
        };
        let pause_ms = match &fault {
            Fault::Refused(refusal) if refusal.code == Code::InProgress && asks < RUNNING_ASKS_MAX => {
                asks = asks.saturating_add(1);
                u64::from(refusal.retry_after_s.unwrap_or(RUNNING_PAUSE_S)).saturating_mul(1_000)
            }
            Fault::Lost | Fault::Garbled if silences < ATTEMPTS_MAX => {
                silences = silences.saturating_add(1);
                FIRST_PAUSE_MS.saturating_mul(1_u64 << silences.min(6))
            }
            Fault::Lost | Fault::Garbled | Fault::Offline | Fault::SignedOut | Fault::Refused(_) => {
                if fault.is_open() {
                    return Err(Outcome::Open(fault));
                }
                forget(key);
                return Err(Outcome::Failed(fault));
            }
        };
        clock::pause_ms(pause_ms).await;
    }
}

thread_local! {
    /// Whether an order was sent that is not drawn yet, so that its button can still be pressed.
    static PRESSED: Cell<bool> = const { Cell::new(false) };
}

/// Where orders are written, sent and followed.
#[derive(Clone, PartialEq)]
pub(crate) struct Desk {
    /// In whose name, and who is told of the coins.
    pub(crate) doors: Doors,
    /// Where the outcome is shown.
    pub(crate) window: UseReducerDispatcher<Window>,
    /// Whose orders these are.
    pub(crate) user_id: Rc<str>,
    /// For what is said aloud.
    pub(crate) speech: Speech,
}

impl Desk {
    /// One click: a new key, stored, then sent.
    pub(crate) fn click(&self, draft: &Draft, reference: Option<&Rc<Photo>>) {
        let Some(ticket) = self.ticket(&draft.selection, draft.selection.picture_size(), PICTURES_PER_CLICK)
        else {
            return;
        };
        if let Some(photo) = reference {
            original::keep(ticket.key.clone(), photo);
        }
        let ticket = Ticket { photo: reference.is_some(), ..ticket };
        let reference = reference.map(|photo| &photo.image);
        let prompt = draft.prompt_beside(reference);
        if let Some(order) = Order::new(ticket, &prompt, reference.map(ImageData::data_url), draft.seed) {
            self.send(Rc::new(order));
        }
    }

    /// One more picture of a batch: what was painted, with the description in it, and another seed.
    pub(crate) fn another(&self, batch: &Batch) {
        let (Outcome::Done(delivery), of) = (&batch.outcome, &batch.ticket) else { return };
        let Some(ticket) = self.ticket(&of.selection, of.size, 1) else { return };
        if let Some(photo) = original::of(&of.key) {
            original::keep(ticket.key.clone(), &photo);
        }
        if let Some(order) = Order::new(ticket, &delivery.prompt, None, None) {
            self.send(Rc::new(order));
        }
    }

    /// A new click, which no photo goes along with yet. None when it is the same one, pressed twice.
    fn ticket(&self, selection: &Selection, size: PictureSize, asked: u8) -> Option<Ticket> {
        (!PRESSED.get()).then_some(())?;
        Some(Ticket {
            key: browser::uuid()?.into(),
            user_id: self.user_id.clone(),
            at_ms: clock::now_ms(),
            selection: selection.clone(),
            size,
            asked,
            photo: false,
        })
    }

    /// Asks what became of an order, unless that was asked in this very moment.
    pub(crate) fn ask(&self, order: Rc<Order>) {
        if !PRESSED.get() {
            self.send(order);
        }
    }

    /// The same wish as a new click.
    pub(crate) fn again(&self, order: &Order) {
        if PRESSED.get() {
            return;
        }
        if let Some(key) = browser::uuid() {
            self.put_away(order.ticket.key.clone());
            self.send(Rc::new(order.again(key.into(), clock::now_ms())));
        }
    }

    /// A batch that failed goes out of sight.
    pub(crate) fn put_away(&self, key: Rc<str>) {
        self.window.dispatch(WindowAction::PutAway(key));
    }

    /// Sends an order, or asks what became of it; the same key and bytes make that the same thing.
    pub(crate) fn send(&self, order: Rc<Order>) {
        let Some(keeper) = self.doors.keeper.clone() else { return };
        PRESSED.set(true);
        store(&order);
        painter::expect();
        self.window.dispatch(WindowAction::Begin(order.clone()));
        self.speech.say(self.speech.studio().window.said_running);
        let desk = self.clone();
        spawn_local(async move {
            clock::next_frame().await;
            PRESSED.set(false);
            browser::show("window");
            let key = order.ticket.key.clone();
            let hear = |event: Event| desk.hear(&key, event);
            let outcome = match send(&keeper, &order, &hear).await {
                Ok(answer) => desk.done(answer),
                Err(outcome) => desk.report(outcome),
            };
            desk.window.dispatch(WindowAction::End(key, outcome));
        });
    }

    fn hear(&self, key: &Rc<str>, event: Event) {
        match &event {
            Event::Held(held) => self.doors.remaining(held.remaining_coins),
            Event::Image(image) => painter::seen(&image.url),
            Event::Described(_) | Event::DescriptionSkipped(_) | Event::Done(_) | Event::Problem(_) => {}
        }
        self.window.dispatch(WindowAction::Hear(key.clone(), event));
    }

    fn done(&self, answer: GenerateAnswer) -> Outcome {
        let left = answer.remaining_coins;
        self.doors.remaining(left);
        self.speech.say((self.speech.studio().window.said_done)(answer.details.len(), left));
        Outcome::Done(answer.into())
    }

    fn report(&self, outcome: Outcome) -> Outcome {
        if let Outcome::Open(fault) | Outcome::Failed(fault) = &outcome {
            if *fault == Fault::SignedOut || fault.is_about_token() {
                self.doors.lapse();
            } else {
                self.doors.refresh();
            }
            let words = self.speech.studio();
            if fault.code() == Some(Code::Cancelled) {
                self.speech.say(words.window.cancelled); // as whoever cancelled it has heard already
            } else {
                self.speech.say((words.window.said_failed)(words.trouble(fault).what));
            }
        }
        outcome
    }
}
