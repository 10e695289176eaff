//! What happened to the coins of one batch, or one grant.

use super::book::{End, Group};
use crate::effect::{clipboard, clock};
use crate::state::voice::Speech;
use crate::ui::button::{Button, Rank, button};
use crate::ui::icon::{Drawing, icon};
use crate::words::more::{More, Statement};
use contract::api::statement::{Entry, EntryKind};
use std::rc::Rc;
use yew::prelude::*;

/// Props of [`Line`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The movements, newest first.
    pub(super) entries: Rc<[Entry]>,
    /// How it speaks.
    pub(super) speech: Speech,
}

/// A line: what happened, when, what it came to, the movements one by one, the receipt.
#[component]
pub(super) fn Line(props: &Props) -> Html {
    let language = props.speech.language;
    let all = language.more();
    let words = &all.statement;
    let group = Group { entries: props.entries.iter().collect() };
    let (state, title, drawing) = told(group.end(), words);
    let newest = props.entries.first();
    let moment = |entry: &Entry| html! { <time datetime={entry.at.clone()}>{ clock::said_at(&entry.at, language) }</time> };
    html! {
        <li class="line" data-end={state}>
            <span class="line-mark">{ icon(drawing) }</span>
            <div class="line-what">
                <h2>{ title }</h2>
                <p class="line-when">{ newest.map(moment) }</p>
            </div>
            <p class="line-amount">
                <strong>{ amount(&group, all) }</strong>
                { newest.map(|entry| html! { <span>{ (words.balance)(entry.available_after) }</span> }) }
            </p>
            if let Some(receipt) = group.receipt() {
                <ul class="line-moves">
                    for entry in props.entries.iter().rev() {
                        <li key={entry.id.as_str()}>
                            { moment(entry) }
                            <span>{ moves(entry, all) }</span>
                            <span>{ (words.balance)(entry.available_after) }</span>
                        </li>
                    }
                </ul>
                <Receipt id={AttrValue::from(receipt.to_owned())} speech={props.speech.clone()} />
            }
        </li>
    }
}

/// The state for those who look for it, the words, and a drawing.
fn told(end: End, words: &Statement) -> (&'static str, &'static str, Drawing) {
    match end {
        End::Granted(cause) => ("granted", (words.granted)(cause), Drawing::Add),
        End::Running => ("running", words.running, Drawing::Clock),
        End::Paid(cause) => ("paid", (words.paid)(cause), Drawing::Check),
        End::Returned(cause) => ("returned", (words.returned)(cause), Drawing::Return),
    }
}

/// What it came to, with its sign.
fn amount(group: &Group<'_>, all: &More) -> String {
    let amount = group.amount();
    let count = (all.coins)(u32::try_from(amount.unsigned_abs()).unwrap_or(u32::MAX));
    match amount.signum() {
        1 => format!("+{count}"),
        -1 => format!("−{count}"),
        _ => all.statement.free.to_owned(),
    }
}

/// One movement: which, and how many coins.
fn moves(entry: &Entry, all: &More) -> String {
    let words = &all.statement;
    let what = match entry.kind {
        EntryKind::Grant => words.move_grant,
        EntryKind::Hold => words.move_hold,
        EntryKind::Settle => words.move_settle,
        EntryKind::Release => words.move_release,
    };
    format!("{} {what}", (all.coins)(entry.coins))
}

/// Milliseconds for which the button says that it has copied.
const COPIED_FOR_MS: u64 = 2_000;

/// Props of [`Receipt`].
#[derive(PartialEq, Properties)]
struct ReceiptProps {
    id: AttrValue,
    speech: Speech,
}

/// The batch's id, to read out to the operator or to copy.
#[component]
fn Receipt(props: &ReceiptProps) -> Html {
    let all = props.speech.language.more();
    let words = &all.statement;
    let copied = use_state_eq(|| None::<bool>);
    let onclick = {
        let (id, copied, speech) = (props.id.clone(), copied.setter(), props.speech.clone());
        Callback::from(move |_: MouseEvent| {
            let (copied, speech) = (copied.clone(), speech.clone());
            clipboard::write(id.to_string(), move |outcome| {
                let done = outcome.is_ok();
                speech.say(if done { words.said_copied } else { all.copy_refused });
                copied.set(Some(done));
                clock::later(COPIED_FOR_MS, move || {
                    if done {
                        copied.set(None);
                    }
                });
            });
        })
    };
    let text = if *copied == Some(true) { words.copied } else { words.copy };
    let copy = Button {
        rank: Rank::Quiet,
        icon: Some(if *copied == Some(true) { Drawing::Check } else { Drawing::Copy }),
        text: text.into(),
        name: Some(format!("{text}: {}", props.id).into()),
        onclick,
        ..Button::default()
    };
    html! {
        <div class="line-receipt">
            <span>{ words.receipt }</span>
            <code>{ &props.id }</code>
            { button(copy) }
            if *copied == Some(false) { <p role="alert">{ all.copy_refused }</p> }
        </div>
    }
}
