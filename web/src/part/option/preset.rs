//! Ready-made looks: one press makes many choices. The seller's own come first; they are saved and kept in order in the
//! second module.

use crate::effect::preset::use_presets;
use crate::post::Scene;
use crate::state::draft::{Draft, DraftAction};
use crate::state::preset::STARTERS;
use crate::state::voice::Speech;
use crate::ui::button::{Button, Rank, button};
use crate::ui::icon::{Drawing, icon};
use contract::catalogue::selection::Selection;
use std::rc::Rc;
use yew::prelude::*;

/// Props of [`Presets`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What is chosen.
    pub(super) selection: Selection,
    /// Where it is said what was chosen.
    pub(super) dispatch: UseReducerDispatcher<Draft>,
    /// Shows a screen of the second module.
    pub(super) onscene: Callback<Scene>,
    /// How it speaks.
    pub(super) speech: Speech,
}

/// The group above the choices.
#[component]
pub(super) fn Presets(props: &Props) -> Html {
    let words = &props.speech.words().option;
    let own = use_presets();
    let chip = |name: Rc<str>, selection: Selection, own: bool| {
        let (dispatch, speech, shown) = (props.dispatch.clone(), props.speech.clone(), name.clone());
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
        onclick: props.onscene.reform({
            let selection = props.selection.clone();
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
                    { chip(props.speech.language.label(starter.name).into(), starter.over(&props.selection), false) }
                }
            </div>
            { button(manage) }
        </fieldset>
    }
}
