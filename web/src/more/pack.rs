//! Pictures, prompts and settings as one file, and from such a file back into the form.

mod archive;
mod open;
mod recipe;
mod text;
mod unpack;
mod work;

pub(super) use unpack::Unpack;

use crate::effect::download::{self, Fetched};
use crate::effect::{browser, caption, clock};
use crate::more::Front;
use crate::scene::Goods;
use crate::ui::button::{Button, Rank, button};
use crate::ui::icon::Drawing;
use crate::ui::notice::{Notice, Tone, notice};
use crate::words::Language;
use archive::{Full, Stamp};
use std::cell::Cell;
use std::rc::Rc;
use web_sys::HtmlDialogElement;
use work::Work;
use yew::prelude::*;

/// Props of [`Pack`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What is packed, newest first.
    pub(super) goods: Rc<[Goods]>,
    /// What it is shown with.
    pub(super) front: Front,
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// So many pictures have been taken.
    Taking(usize),
    /// It has been saved: how many bytes it has, and how many pictures did not come.
    Saved(u64, usize),
    /// It is more than one file holds, or the browser has refused it.
    Refused,
}

/// Takes the pictures one by one, says how far it is, and hands the file to the browser.
#[component]
pub(super) fn Pack(props: &Props) -> Html {
    let language = props.front.speech.language;
    let words = &language.more().pack;
    let step = use_state_eq(|| Step::Taking(0));
    let turn = use_state_eq(|| 0_u32);
    use_effect_with((props.goods.clone(), *turn), {
        let step = step.setter();
        move |(goods, _)| {
            let wanted = Rc::new(Cell::new(true));
            pack(goods, language, wanted.clone(), step);
            move || wanted.set(false)
        }
    });
    let of: usize = props.goods.iter().map(|goods| goods.pictures.len()).sum();
    let again = {
        let (turn, step) = (turn, step.setter());
        move |_: MouseEvent| {
            step.set(Step::Taking(0));
            turn.set(turn.wrapping_add(1));
        }
    };
    let retry = Button {
        icon: Some(Drawing::Redo),
        text: words.again.into(),
        onclick: again.into(),
        ..Button::default()
    };
    let said = match *step {
        Step::Taking(done) => html! {
            <>
                <p role="status">{ (words.taking)(done, of) }</p>
                <progress class="pack-progress" max={of.to_string()} value={done.to_string()} aria-label={words.title}></progress>
            </>
        },
        Step::Saved(bytes, 0) => {
            notice(Notice { alert: true, ..Notice::default() }, html! { <p>{ (words.saved)(of, bytes) }</p> })
        }
        Step::Saved(bytes, missed) => notice(
            Notice { tone: Tone::Care, alert: true, ..Notice::default() },
            html! { <><p>{ (words.saved)(of.saturating_sub(missed), bytes) }</p><p>{ (words.missed)(missed) }</p></> },
        ),
        Step::Refused => notice(
            Notice { tone: Tone::Harm, alert: true, ..Notice::default() },
            html! { <p>{ words.refused }</p> },
        ),
    };
    let close = if matches!(*step, Step::Taking(_)) { words.cancel } else { words.close };
    let ways = html! { if matches!(*step, Step::Refused | Step::Saved(_, 1..)) { { button(retry) } } };
    html! { <Sheet title={words.title} {close} {ways} front={props.front.clone()}>{ said }</Sheet> }
}

/// Takes the pictures and saves the archive, for as long as it is wanted.
fn pack(goods: &Rc<[Goods]>, language: Language, wanted: Rc<Cell<bool>>, step: UseStateSetter<Step>) {
    let now = clock::here();
    let stamp = Stamp::new(now.year, now.month, now.day, now.hour, now.minute, now.second);
    let work = Work::new(goods, clock::day, stamp, language, caption::read);
    let (urls, name) = (work.urls(), work.name());
    let mut file = download::Parts::default();
    let mut work = Some(work);
    download::fetch_all(urls, move |fetched| {
        let outcome = match fetched {
            Fetched::One(number, picture) => {
                step.set(Step::Taking(number.saturating_add(1)));
                let chunks = work.as_mut().map(|work| work.take(number, picture.ok())).transpose();
                chunks.map(|chunks| chunks.into_iter().flatten().for_each(|chunk| file.add(&chunk)))
            }
            Fetched::All => work.take().map_or(Ok(()), |work| {
                let missed = work.missed;
                file.add(&work.end()?);
                file.save("application/zip", &name).ok_or(Full)?;
                step.set(Step::Saved(file.bytes(), missed));
                Ok(())
            }),
        };
        if outcome.is_err() {
            step.set(Step::Refused);
        }
        outcome.is_ok() && wanted.get()
    });
}

/// Props of [`Sheet`].
#[derive(PartialEq, Properties)]
struct SheetProps {
    title: &'static str,
    close: &'static str,
    front: Front,
    children: Html,
    /// Other buttons than the one that closes it.
    #[prop_or_default]
    ways: Html,
}

/// A small dialog of the module.
#[component]
fn Sheet(props: &SheetProps) -> Html {
    let dialog = use_node_ref();
    use_effect_with(dialog.clone(), |dialog| {
        if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
            let _ = dialog.show_modal(); // refused only if it is open already
        }
    });
    let leave = {
        let (dialog, front) = (dialog.clone(), props.front.clone());
        move || {
            browser::close_dialog(&dialog);
            front.onclose.emit(());
        }
    };
    let oncancel = {
        let leave = leave.clone();
        move |event: Event| {
            event.prevent_default();
            leave();
        }
    };
    let away = Button {
        rank: Rank::Plain,
        text: props.close.into(),
        onclick: Callback::from(move |_| leave()),
        ..Button::default()
    };
    html! {
        <dialog class="dialog pack" ref={dialog} aria-labelledby="pack-title" {oncancel}>
            <h2 id="pack-title">{ props.title }</h2>
            { props.children.clone() }
            <div class="pack-ways">{ props.ways.clone() }{ button(away) }</div>
        </dialog>
    }
}
