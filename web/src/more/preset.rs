//! The seller's own looks: the present choices under a name, and all that can be done with those there are.

use crate::effect::photo::picked;
use crate::effect::preset::{self, PresetFault};
use crate::effect::{browser, clock};
use crate::more::Front;
use crate::state::preset::{Preset, name};
use crate::state::voice::Speech;
use crate::ui::button::{Button, Rank, button};
use crate::ui::field::{Field, field};
use crate::ui::icon::Drawing;
use contract::catalogue::selection::Selection;
use std::rc::Rc;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// Props of [`Presets`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What is chosen now.
    pub(super) selection: Selection,
    /// What it is shown with.
    pub(super) front: Front,
}

/// How things stand.
#[derive(Clone, Default, PartialEq)]
struct Board {
    own: Vec<Preset>,
    /// The name that is being written.
    written: AttrValue,
    /// The one that is to go by that name; none for the present choices.
    renamed: Option<Preset>,
    /// The last one deleted, which can come back.
    deleted: Option<Preset>,
    /// What came of the last thing done.
    note: String,
}

impl Board {
    /// With what came of it, said aloud too.
    fn told(self, outcome: Result<String, PresetFault>, speech: &Speech) -> Self {
        let words = &speech.language.more().preset;
        let note = outcome.unwrap_or_else(|fault| {
            let sentence = match fault {
                PresetFault::Full => words.full,
                PresetFault::NotKept => words.not_kept,
                PresetFault::NotPresets => words.not_presets,
            };
            sentence.to_owned()
        });
        speech.say(note.as_str());
        Self { own: preset::all(), note, ..self }
    }
}

/// In front of the page.
#[component]
pub(super) fn Presets(props: &Props) -> Html {
    let speech = &props.front.speech;
    let words = &speech.language.more().preset;
    let board = use_state_eq(|| Board { own: preset::all(), ..Board::default() });
    let dialog = use_node_ref();
    use_effect_with(dialog.clone(), |dialog| {
        if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
            let _ = dialog.show_modal(); // refused only if it is open already
        }
    });
    let close =
        Button { text: words.close.into(), onclick: props.front.onclose.reform(|_| ()), ..Button::default() };
    let oncancel = props.front.onclose.reform(|event: Event| event.prevent_default());
    html! {
        <dialog class="dialog presets-front" ref={dialog} aria-labelledby="presets-title" {oncancel}>
            <h2 id="presets-title">{ words.title }</h2>
            { naming(&board, &props.selection, speech) }
            <p class="preset-note" role="status">{ &board.note }</p>
            <ul id="preset-list" class="preset-list" tabindex="-1">
                if board.own.is_empty() { <li class="preset-note">{ words.none_yet }</li> }
                for preset in &board.own { { row(preset, &board, speech) } }
            </ul>
            { ways(&board, speech) }
            { button(close) }
        </dialog>
    }
}

/// The line for a name.
fn naming(board: &UseStateHandle<Board>, selection: &Selection, speech: &Speech) -> Html {
    let words = &speech.language.more().preset;
    let onwrite = {
        let board = board.clone();
        Callback::from(move |written| board.set(Board { written, ..(*board).clone() }))
    };
    let onsubmit = {
        let (board, selection, speech) = (board.clone(), selection.clone(), speech.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let Some(name) = name(&board.written) else { return };
            let mut next = (*board).clone();
            let before = next.renamed.take();
            let selection = before.as_ref().map_or(&selection, |before| &before.selection).clone();
            let kept = preset::keep(&Preset { name: name.clone(), selection });
            if let Some(before) = before.filter(|before| kept.is_ok() && before.name != name) {
                preset::forget(&before.name);
            }
            next.written = AttrValue::default();
            board.set(next.told(kept.map(|()| (words.kept)(&name)), &speech));
        }
    };
    let label = if board.renamed.is_some() { words.new_name } else { words.name };
    let save = Button { rank: Rank::Main, submit: true, text: words.save.into(), ..Button::default() };
    html! {
        <form {onsubmit}>
            { field(Field {
                id: "preset-name",
                label,
                example: words.name_example,
                value: board.written.clone(),
                required: true,
                onwrite,
                end: button(save),
                ..Field::default()
            }) }
        </form>
    }
}

fn row(of: &Preset, board: &UseStateHandle<Board>, speech: &Speech) -> Html {
    let words = &speech.language.more().preset;
    let bare = |icon: Drawing, text: String, onclick: Callback<MouseEvent>| {
        button(Button { bare: true, icon: Some(icon), text: text.into(), onclick, ..Button::default() })
    };
    let onrename = {
        let (board, of) = (board.clone(), of.clone());
        move |_: MouseEvent| {
            let written = AttrValue::from(Rc::clone(&of.name));
            board.set(Board { written, renamed: Some(of.clone()), ..(*board).clone() });
            clock::later(0, || browser::focus("preset-name"));
        }
    };
    let ondelete = {
        let (board, of, speech) = (board.clone(), of.clone(), speech.clone());
        move |_: MouseEvent| {
            preset::forget(&of.name);
            let next = Board { deleted: Some(of.clone()), ..(*board).clone() };
            board.set(next.told(Ok((words.deleted)(&of.name)), &speech));
            browser::focus("preset-list"); // the button that had the keyboard goes
        }
    };
    html! {
        <li key={&*of.name}>
            <span>{ &*of.name }</span>
            { bare(Drawing::Pen, (words.rename)(&of.name), onrename.into()) }
            { bare(Drawing::Trash, (words.delete)(&of.name), ondelete.into()) }
        </li>
    }
}

/// Bringing back, carrying away, bringing in.
fn ways(board: &UseStateHandle<Board>, speech: &Speech) -> Html {
    let words = &speech.language.more().preset;
    let quiet = |text: &'static str, onclick: Callback<MouseEvent>| {
        button(Button { rank: Rank::Quiet, text: text.into(), onclick, ..Button::default() })
    };
    let onundo = {
        let (board, speech) = (board.clone(), speech.clone());
        move |_: MouseEvent| {
            let mut next = (*board).clone();
            let Some(deleted) = next.deleted.take() else { return };
            board.set(next.told(preset::keep(&deleted).map(|()| (words.kept)(&deleted.name)), &speech));
        }
    };
    let onimport = {
        let (board, speech) = (board.clone(), speech.clone());
        let heard = Callback::from(move |outcome: Result<usize, _>| {
            board.set((*board).clone().told(outcome.map(words.imported), &speech));
        });
        move |event: Event| {
            if let Some(file) = picked(&event).into_iter().next() {
                preset::take_file(file, heard.clone());
            }
        }
    };
    html! {
        <div class="preset-ways">
            if board.deleted.is_some() { { quiet(words.undo, onundo.into()) } }
            if !board.own.is_empty() { { quiet(words.export, Callback::from(|_| preset::save_file())) } }
            <label class="button is-quiet">
                <input class="choice-input" type="file" accept="application/json,.json" onchange={onimport} />
                <span>{ words.import }</span>
            </label>
        </div>
    }
}
