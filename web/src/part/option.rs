//! Step two: every choice of the catalogue, and the words a seller adds to them.

mod fold;
mod group;
mod sketch;

use super::step::Step;
use crate::state::draft::{Draft, DraftAction};
use crate::ui::field::Field;
use crate::words::{Language, use_language};
use contract::catalogue::selection::Selection;
use contract::catalogue::{CUSTOM, Group};
use group::OptionGroup;
use yew::prelude::*;

/// Props of [`OptionStep`].
#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// The form.
    pub(crate) draft: UseReducerHandle<Draft>,
}

/// The card.
#[component]
pub(crate) fn OptionStep(props: &Props) -> Html {
    let language = use_language();
    let words = &language.words().option;
    let selection = &props.draft.selection;
    let dispatch = props.draft.dispatcher();
    let onchoose = use_callback(dispatch.clone(), |(group, id): (Group, &'static str), dispatch| {
        dispatch.dispatch(DraftAction::Choose(group, id));
    });
    html! {
        <Step id="options" number=2 title={words.title} aside={html! { words.hint }}>
            for group in Group::ALL.into_iter().filter(|group| selection.applies(*group)) {
                <OptionGroup key={group.id()} {group} selection={selection.clone()} onchoose={onchoose.clone()} />
                { after(group, selection, &dispatch, language) }
            }
        </Step>
    }
}

/// What belongs under a group: the switch or the line that its choice calls for.
fn after(
    group: Group,
    selection: &Selection,
    dispatch: &UseReducerDispatcher<Draft>,
    language: Language,
) -> Html {
    let words = &language.words().option;
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
        html! {
            <Field {id} {label} {example} value={value.to_owned()} aside={words.optional} {onwrite} />
        }
    };
    match group {
        Group::Model if selection.modest_hijab_availability().is_available() => {
            let (dispatch, worn) = (dispatch.clone(), selection.modest_hijab());
            let onchange = move |_: Event| dispatch.dispatch(DraftAction::Hijab(!worn));
            html! {
                <label class="chip is-switch">
                    <input class="choice-input" type="checkbox" name="modest_hijab" checked={worn} {onchange} />
                    <span class="choice-text">{ words.hijab_on }</span>
                </label>
            }
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
        Group::Background if chosen("solid_color") => html! {
            <Field id="colour" kind="color" label={words.colour} value={selection.background_colour().hex()} onwrite={write(DraftAction::Colour)} />
        },
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
