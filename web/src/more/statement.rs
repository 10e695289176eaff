//! The statement: what happened to each coin, in the seller's words, and proof that it adds up.

mod book;
mod line;

use crate::api::Fault;
use crate::effect::browser;
use crate::effect::post::{REPLY, ask, send};
use crate::json;
use crate::post::Reply;
use crate::state::remote::Remote;
use crate::ui::button::{Button, Rank, button};
use crate::ui::coin::coins;
use crate::ui::icon::Drawing;
use crate::ui::notice::{Notice, Tone, notice};
use crate::ui::shop::shop;
use crate::words::Language;
use crate::words::more::{self, More};
use book::{Book, Check};
use contract::api::statement;
use line::Line;
use std::rc::Rc;
use yew::prelude::*;

/// Props of [`Statement`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The language it is written in.
    pub(super) language: Language,
    /// Whether the session is good.
    pub(super) signed_in: bool,
}

/// The page.
#[component]
pub(super) fn Statement(props: &Props) -> Html {
    let all = props.language.more();
    let words = &all.statement;
    let Reading { book, older, read } = use_book(props.signed_in, words);
    use_effect_with((), |()| browser::focus("statement-title"));
    let onback = Callback::from(|_: MouseEvent| send(REPLY, &Reply::Close));
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
                            language={props.language}
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
fn use_book(signed_in: bool, words: &'static more::Statement) -> Reading {
    let book = use_state_eq(|| Remote::Loading);
    let older = use_state_eq(|| Remote::Idle);
    let read = use_callback(book.clone(), {
        let older = older.setter();
        move |cursor: Option<String>, book: &UseStateHandle<Answer>| {
            let (to, older) = (book.setter(), older.clone());
            let Some(cursor) = cursor else {
                to.set(Remote::Loading);
                ask("/api/coins", move |answer| to.set(page(answer).map(|page| Rc::new(page.into())).into()));
                return;
            };
            let Some(book) = book.ready().cloned() else { return };
            older.set(Remote::Loading);
            ask(&format!("/api/coins?cursor={cursor}"), move |answer| match page(answer) {
                Ok(page) => {
                    send(REPLY, &Reply::Say((words.said_older)(page.entries.len()).into()));
                    to.set(Remote::Ready(Rc::new((*book).clone().with_older(page))));
                    older.set(Remote::Idle);
                }
                Err(fault) => older.set(Remote::Failed(fault)),
            });
        }
    });
    // Again when somebody is back whose session had ended.
    use_effect_with(signed_in, {
        let (read, known) = (read.clone(), book.ready().is_some());
        move |signed_in| {
            if *signed_in && !known {
                read.emit(None);
            }
        }
    });
    Reading { book, older, read }
}

fn page(answer: Result<Rc<str>, Fault>) -> Result<statement::Statement, Fault> {
    json::read(&answer?).map_err(|_| Fault::Garbled)
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
