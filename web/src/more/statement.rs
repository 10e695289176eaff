//! The statement: what happened to each coin, in the seller's words, and proof that it adds up.

mod book;
mod line;

use crate::api::{self, Fault, Signed};
use crate::effect::browser;
use crate::more::Front;
use crate::state::account::Account;
use crate::state::remote::Remote;
use crate::ui::button::{Button, Rank, button};
use crate::ui::coin::coins;
use crate::ui::icon::Drawing;
use crate::ui::notice::{Notice, Tone, notice};
use crate::ui::shop::shop;
use crate::words::more::{self, More};
use book::{Book, Check};
use line::Line;
use std::rc::Rc;
use yew::prelude::*;

/// Props of [`Statement`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What it is shown with.
    pub(super) front: Front,
}

/// The page.
#[component]
pub(super) fn Statement(props: &Props) -> Html {
    let all = props.front.speech.language.more();
    let words = &all.statement;
    let Reading { book, older, read } = use_book(&props.front, words);
    use_effect_with((), |()| browser::focus("statement-title"));
    let onback = {
        let front = props.front.clone();
        Callback::from(move |_: MouseEvent| front.onclose.emit(()))
    };
    let back = Button {
        rank: Rank::Quiet,
        icon: Some(Drawing::Back),
        text: words.back.into(),
        onclick: onback,
        ..Button::default()
    };
    let content = match &*book {
        Remote::Idle | Remote::Loading => waiting(words),
        Remote::Failed(fault) => failed(fault, read.reform(|_| None), all),
        Remote::Ready(book) if book.entries.is_empty() => empty(words),
        Remote::Ready(book) => html! {
            <>
                { sums(book, all) }
                <ol class="lines">
                    for group in book.groups() {
                        <Line
                            key={group.id()}
                            entries={group.entries.iter().copied().cloned().collect::<Rc<[_]>>()}
                            speech={props.front.speech.clone()}
                        />
                    }
                </ol>
                { end(book, &older, &read, all) }
            </>
        },
    };
    html! {
        <main class="statement" aria-labelledby="statement-title" aria-busy={matches!(*book, Remote::Loading).to_string()}>
            { button(back) }
            <header class="statement-head">
                <h1 id="statement-title" tabindex="-1">{ words.title }</h1>
                <p>{ words.lead }</p>
            </header>
            { content }
        </main>
    }
}

/// The reading of the statement.
struct Reading {
    /// What has been read.
    book: UseStateHandle<Answer>,
    /// How the reading of an older page goes.
    older: UseStateHandle<Remote<(), Fault>>,
    /// Reads: none is from the start, a cursor is where an older page begins.
    read: Callback<Option<String>>,
}

type Answer = Remote<Rc<Book>, Fault>;

#[hook]
fn use_book(front: &Front, words: &'static more::Statement) -> Reading {
    let book = use_state_eq(|| Remote::Loading);
    let older = use_state_eq(|| Remote::Idle);
    let read = use_callback((book.clone(), front.clone()), {
        let older = older.setter();
        move |cursor: Option<String>,
              (book, Front { doors, speech, .. }): &(UseStateHandle<Answer>, Front)| {
            let (to, older, speech) = (book.setter(), older.clone(), speech.clone());
            if cursor.is_none() {
                to.set(Remote::Loading);
                doors.ask(
                    async |signed| api::statement(signed, None).await,
                    move |answer| to.set(answer.map(|page| Rc::new(page.into())).into()),
                );
                return;
            }
            let Some(book) = book.ready().cloned() else { return };
            older.set(Remote::Loading);
            let question = async move |signed: &Signed| api::statement(signed, cursor.as_deref()).await;
            doors.ask(question, move |answer| match answer {
                Ok(page) => {
                    speech.say((words.said_older)(page.entries.len()));
                    to.set(Remote::Ready(Rc::new((*book).clone().with_older(page))));
                    older.set(Remote::Idle);
                }
                Err(fault) => older.set(Remote::Failed(fault)),
            });
        }
    });
    // Again when somebody is back whose session had ended.
    use_effect_with(matches!(*front.doors.account, Account::In(_)), {
        let (read, known) = (read.clone(), book.ready().is_some());
        move |signed_in| {
            if *signed_in && !known {
                read.emit(None);
            }
        }
    });
    Reading { book, older, read }
}

/// Places where the lines are going to be.
fn waiting(words: &more::Statement) -> Html {
    html! {
        <div class="statement-wait" role="status">
            <span class="heard">{ words.loading }</span>
            for turn in 0..4 { <div key={turn} class="statement-ghost"></div> }
        </div>
    }
}

fn failed(fault: &Fault, onclick: Callback<MouseEvent>, all: &More) -> Html {
    let retry = Button {
        rank: Rank::Main,
        icon: Some(Drawing::Redo),
        text: all.retry.into(),
        onclick,
        ..Button::default()
    };
    let said = html! {
        <>
            <p><strong>{ all.statement.failed }</strong></p>
            <p>{ all.trouble(fault) }</p>
            { button(retry) }
        </>
    };
    notice(Notice { tone: Tone::Harm, alert: true, ..Notice::default() }, said)
}

fn empty(words: &more::Statement) -> Html {
    html! {
        <div class="statement-empty" data-state="empty">
            { shop(false) }
            <h2>{ words.empty_title }</h2>
            <p>{ words.empty_text }</p>
        </div>
    }
}

/// What is there, and whether the lines explain it.
fn sums(book: &Book, all: &More) -> Html {
    let words = &all.statement;
    let check = match book.check() {
        Check::Whole { granted, settled } => html! {
            <p class="statement-check" data-check="whole">{ (words.whole)(granted, settled, book.available, book.held) }</p>
        },
        Check::SoFar => html! { <p class="statement-check" data-check="so-far">{ words.so_far }</p> },
        Check::Wrong => notice(
            Notice { tone: Tone::Harm, alert: true, ..Notice::default() },
            html! { <><p><strong>{ words.wrong }</strong></p><p>{ words.wrong_next }</p></> },
        ),
    };
    let sum = |name: &'static str, count: u32| html! { <div><dt>{ name }</dt><dd>{ coins((all.coins)(count)) }</dd></div> };
    html! {
        <section class="statement-sums">
            <dl>{ sum(words.available, book.available) }{ sum(words.held, book.held) }</dl>
            { check }
        </section>
    }
}

/// The way to older lines, or the word that there are none.
fn end(book: &Book, older: &Remote<(), Fault>, read: &Callback<Option<String>>, all: &More) -> Html {
    let words = &all.statement;
    let Some(cursor) = book.next.clone() else {
        return html! { <p class="statement-end">{ words.all_read }</p> };
    };
    let more = Button {
        text: words.older.into(),
        busy: matches!(older, Remote::Loading),
        onclick: read.reform(move |_| Some(cursor.clone())),
        ..Button::default()
    };
    html! {
        <div class="statement-end">
            if let Remote::Failed(fault) = older { <p role="alert">{ all.trouble(fault) }</p> }
            { button(more) }
        </div>
    }
}
