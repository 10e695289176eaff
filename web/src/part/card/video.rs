//! One video prompt: its heading, its text, and what can be done with both.

use crate::effect::{caption, clipboard, clock, share};
use crate::state::voice::Speech;
use crate::ui::button::{Button, Rank, button};
use crate::ui::icon::Drawing;
use std::rc::Rc;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

/// Milliseconds for which the button says that it has copied.
const COPIED_FOR_MS: u64 = 2_000;

/// Props of [`VideoPrompt`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The heading.
    pub(super) heading: &'static str,
    /// The batch's key.
    pub(super) batch: Rc<str>,
    /// The picture's place in it.
    pub(super) place: u8,
    /// Which of the picture's two texts it is.
    pub(super) version: char,
    /// The text as it was made, several lines.
    pub(super) text: AttrValue,
    /// How it speaks.
    pub(super) speech: Speech,
}

/// What is being done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Doing {
    Nothing,
    NotCopied,
    NotShared,
    /// It is being written; false when the browser keeps nothing more.
    Writing(bool),
}

/// The text to paste into a video maker.
#[component]
pub(super) fn VideoPrompt(props: &Props) -> Html {
    let words = &props.speech.studio().card;
    let doing = use_state_eq(|| Doing::Nothing);
    let copied = use_state_eq(|| false);
    let whole = use_state_eq(|| false);
    let own = use_state_eq(|| None::<AttrValue>);
    use_effect_with((props.batch.clone(), props.place, props.version), {
        let own = own.setter();
        move |(batch, place, version)| own.set(caption::read(batch, *place, *version).map(AttrValue::from))
    });
    let text = (*own).clone().unwrap_or_else(|| props.text.clone());
    let set = |to: Doing| {
        let doing = doing.setter();
        Callback::from(move |_: MouseEvent| doing.set(to))
    };
    let keep = {
        let (own, doing) = (own.setter(), doing.setter());
        let (batch, place, version) = (props.batch.clone(), props.place, props.version);
        Callback::from(move |text: Option<AttrValue>| {
            let kept = caption::keep(&batch, place, version, text.as_deref());
            doing.set(Doing::Writing(kept));
            own.set(text);
        })
    };
    let onwhole = {
        let whole = whole.clone();
        move |_: MouseEvent| whole.set(!*whole)
    };
    let fold = if *whole { words.less } else { words.more };
    let named = |text: &str| Some(format!("{text}: {}", props.heading).into());
    let act = |icon: Drawing, text: &'static str, onclick: Callback<MouseEvent>| {
        button(Button {
            icon: Some(icon),
            bare: true,
            text: text.into(),
            name: named(text),
            onclick,
            ..Button::default()
        })
    };
    let copy = if *copied { words.copied } else { words.copy };
    let (tell, tell_copied) = (doing.setter(), copied.setter());
    html! {
        <div class="video">
            <h3 class="video-title">{ props.heading }</h3>
            if let Doing::Writing(kept) = *doing {
                { write(&text, kept, own.is_some(), &keep, set(Doing::Nothing), props) }
            } else {
                <p class={if *whole || *doing == Doing::NotCopied { "video-text is-whole" } else { "video-text" }} lang="en">{ text.clone() }</p>
                if *doing == Doing::NotCopied { <p class="card-refused">{ words.copy_refused }</p> }
                if *doing == Doing::NotShared { <p class="card-refused" role="alert">{ words.share_refused }</p> }
                <div class="video-line">
                    { button(Button {
                        rank: Rank::Quiet,
                        text: fold.into(),
                        name: named(fold),
                        onclick: onwhole.into(),
                        ..Button::default()
                    }) }
                    if own.is_some() { <span>{ words.edited }</span> }
                </div>
                <div class="video-acts">
                    { button(Button {
                        icon: Some(if *copied { Drawing::Check } else { Drawing::Copy }),
                        text: copy.into(),
                        name: named(copy),
                        onclick: onto_the_clipboard(&text, tell.clone(), tell_copied, props),
                        ..Button::default()
                    }) }
                    { act(Drawing::Pen, words.edit, set(Doing::Writing(true))) }
                    if share::is_possible() { { act(Drawing::Share, words.share, to_others(&text, tell)) } }
                </div>
            }
        </div>
    }
}

/// The text as it is being written; each letter is kept as it comes.
fn write(
    text: &AttrValue,
    kept: bool,
    is_own: bool,
    keep: &Callback<Option<AttrValue>>,
    ondone: Callback<MouseEvent>,
    props: &Props,
) -> Html {
    let words = &props.speech.studio().card;
    let oninput = keep.reform(|event: InputEvent| {
        Some(AttrValue::from(event.target_unchecked_into::<HtmlTextAreaElement>().value()))
    });
    let undo = Button {
        rank: Rank::Quiet,
        icon: Some(Drawing::Return),
        text: words.edit_undo.into(),
        onclick: keep.reform(|_| None),
        ..Button::default()
    };
    html! {
        <>
            <textarea class="prompt-text" rows="9" lang="en" spellcheck="false" aria-label={props.heading} value={text.to_string()} {oninput} />
            if !kept { <p class="card-refused" role="alert">{ words.not_kept }</p> }
            <div class="video-acts">
                { button(Button { icon: Some(Drawing::Check), text: words.edit_done.into(), onclick: ondone, ..Button::default() }) }
                if is_own { { button(undo) } }
            </div>
        </>
    }
}

fn onto_the_clipboard(
    text: &AttrValue,
    doing: UseStateSetter<Doing>,
    copied: UseStateSetter<bool>,
    props: &Props,
) -> Callback<MouseEvent> {
    let (heading, text, speech) = (props.heading, text.clone(), props.speech.clone());
    Callback::from(move |_| {
        let (doing, copied, speech) = (doing.clone(), copied.clone(), speech.clone());
        let words = &speech.studio().card;
        clipboard::write(text.to_string(), move |outcome| {
            if outcome.is_err() {
                doing.set(Doing::NotCopied);
                speech.say(words.copy_refused);
                return;
            }
            doing.set(Doing::Nothing);
            copied.set(true);
            speech.say((words.said_copied)(heading));
            clock::later(COPIED_FOR_MS, move || copied.set(false));
        });
    })
}

fn to_others(text: &AttrValue, doing: UseStateSetter<Doing>) -> Callback<MouseEvent> {
    let text = text.clone();
    Callback::from(move |_| {
        let doing = doing.clone();
        share::text(text.to_string(), move |outcome| {
            doing.set(if outcome.is_ok() { Doing::Nothing } else { Doing::NotShared });
        });
    })
}
