//! Step two: every choice of the catalogue, and the words a seller adds to them.

mod fold;
mod group;
mod preset;
mod sketch;

use super::step::{Step, step};
use crate::scene::Scene;
use crate::state::draft::{Draft, DraftAction};
use crate::state::preset::Preset;
use crate::state::voice::Speech;
use crate::ui::field::{Field, field};
use crate::words::Language;
use contract::catalogue::selection::Selection;
use contract::catalogue::{CUSTOM, Group};
use group::OptionGroup;
use preset::presets;
use yew::prelude::*;

/// The card.
pub(crate) fn options(
    draft: &UseReducerHandle<Draft>,
    own: &[Preset],
    onscene: &Callback<Scene>,
    speech: &Speech,
) -> Html {
    let language = speech.language;
    let words = &language.studio().option;
    let selection = &draft.selection;
    let dispatch = draft.dispatcher();
    let body = html! {
        <>
        { presets(own, selection, &dispatch, onscene, speech) }
        for group in Group::ALL.into_iter().filter(|group| selection.applies(*group)) {
            <OptionGroup key={group.id()} {group} selection={selection.clone()} dispatch={dispatch.clone()} {language} />
            { after(group, selection, &dispatch, language) }
        }
        </>
    };
    step(Step { id: "options", number: "2", title: words.title, aside: html! { words.hint } }, body)
}

/// What belongs under a group: the switch or the line that its choice calls for.
fn after(
    group: Group,
    selection: &Selection,
    dispatch: &UseReducerDispatcher<Draft>,
    language: Language,
) -> Html {
    let words = &language.studio().option;
    let write = |action: fn(std::rc::Rc<str>) -> DraftAction| {
        let dispatch = dispatch.clone();
        Callback::from(move |text: AttrValue| dispatch.dispatch(action(text.as_str().into())))
    };
    let chosen = |id: &str| selection.is(group, id);
    let line = |id: &'static str,
                label: &'static str,
                example: &'static str,
                value: &str,
                onwrite: Callback<AttrValue>| {
        let value = value.to_owned().into();
        field(Field { id, label, example, value, aside: words.optional, onwrite, ..Field::default() })
    };
    match group {
        Group::Model if selection.modest_hijab_availability().is_available() => {
            hijab(selection.modest_hijab(), dispatch, words.hijab_on)
        }
        Group::Category => line(
            "product",
            words.product,
            words.product_example,
            selection.product_name(),
            write(DraftAction::Product),
        ),
        Group::Pose if chosen(CUSTOM) => line(
            "pose-text",
            words.pose_text,
            words.pose_example,
            selection.pose_text(),
            write(DraftAction::Pose),
        ),
        Group::Style if chosen(CUSTOM) => line(
            "style-text",
            words.style_text,
            words.style_example,
            selection.style_text(),
            write(DraftAction::Style),
        ),
        Group::Background if chosen("solid_color") => field(Field {
            id: "colour",
            kind: "color",
            label: words.colour,
            value: selection.background_colour().hex().into(),
            onwrite: write(DraftAction::Colour),
            ..Field::default()
        }),
        Group::Background if chosen("uploaded") => line(
            "background-text",
            words.background_text,
            words.background_example,
            selection.background_text(),
            write(DraftAction::Background),
        ),
        Group::ContentType
        | Group::Model
        | Group::Interaction
        | Group::Pose
        | Group::Background
        | Group::Style
        | Group::Lighting
        | Group::CameraAngle
        | Group::AspectRatio => Html::default(),
    }
}

fn hijab(worn: bool, dispatch: &UseReducerDispatcher<Draft>, text: &'static str) -> Html {
    let dispatch = dispatch.clone();
    let onchange = move |_: Event| dispatch.dispatch(DraftAction::Hijab(!worn));
    html! {
        <label class="chip is-switch">
            <input class="choice-input" type="checkbox" name="modest_hijab" checked={worn} {onchange} />
            <span class="choice-text">{ text }</span>
        </label>
    }
}
