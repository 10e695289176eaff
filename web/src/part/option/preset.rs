//! Ready-made looks: one press makes many choices. The seller's own come first; they are saved and kept in order in the
//! piece that only some need.

use crate::scene::Scene;
use crate::state::draft::{Draft, DraftAction};
use crate::state::preset::{Preset, STARTERS};
use crate::state::voice::Speech;
use crate::ui::button::{Button, Rank, button};
use crate::ui::icon::{Drawing, icon};
use contract::catalogue::selection::Selection;
use std::rc::Rc;
use yew::prelude::*;

/// The group above the choices.
pub(super) fn presets(
    own: &[Preset],
    selection: &Selection,
    dispatch: &UseReducerDispatcher<Draft>,
    onscene: &Callback<Scene>,
    speech: &Speech,
) -> Html {
    let words = &speech.studio().option;
    let chip = |name: Rc<str>, selection: Selection, own: bool| {
        let (dispatch, speech, shown) = (dispatch.clone(), speech.clone(), name.clone());
        let onclick = move |_: MouseEvent| {
            dispatch.dispatch(DraftAction::Apply(selection.clone()));
            speech.say((words.look_on)(&name));
        };
        html! {
            <button type="button" class="chip is-look" {onclick}>
                if own { { icon(Drawing::Star) } }
                <span>{ &*shown }</span>
            </button>
        }
    };
    let manage = Button {
        rank: Rank::Quiet,
        text: words.keep_look.into(),
        onclick: onscene.reform({
            let selection = selection.clone();
            move |_| Scene::Presets(selection.clone())
        }),
        ..Button::default()
    };
    html! {
        <fieldset class="group presets">
            <legend class="group-legend">{ words.looks }</legend>
            <div class="chips">
                for preset in own.iter() { { chip(preset.name.clone(), preset.selection.clone(), true) } }
                for starter in &STARTERS {
                    { chip(speech.language.label(starter.name).into(), starter.over(selection), false) }
                }
            </div>
            { button(manage) }
        </fieldset>
    }
}
