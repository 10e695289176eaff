//! One group of choices.

use super::fold::{FOLDED, Row, rows};
use super::sketch::sketch;
use crate::state::draft::{Draft, DraftAction};
use crate::ui::button::{Button, Rank, button};
use crate::ui::choice;
use crate::words::Language;
use contract::catalogue::selection::Selection;
use contract::catalogue::{Choice, Group, choices};
use yew::prelude::*;

/// Props of [`OptionGroup`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// Which group.
    pub(super) group: Group,
    /// What is chosen, here and elsewhere.
    pub(super) selection: Selection,
    /// Where it is said what was chosen.
    pub(super) dispatch: UseReducerDispatcher<Draft>,
    /// The language it is written in.
    pub(super) language: Language,
}

/// Chips or tiles under a legend, and why some of them cannot be chosen.
#[component]
pub(super) fn OptionGroup(props: &Props) -> Html {
    let language = props.language;
    let words = &language.studio().option;
    let open = use_state_eq(|| false);
    let (group, selection) = (props.group, &props.selection);
    let (rows, more) = rows(group, selection, *open);
    let pictured = rows.iter().any(|row| sketch(row.choice).is_some());
    let long = choices(group).count() > FOLDED;
    let toggle = if more > 0 { (words.all)(choices(group).count()) } else { words.fewer.to_owned() };
    let ontoggle = move |_: MouseEvent| open.set(!*open);
    html! {
        <fieldset class="group" data-group={group.id()}>
            <legend class="group-legend">{ language.label(group.label()) }</legend>
            <div class={if pictured { "tiles" } else { "chips" }}>
                for row in rows.iter().copied() {
                    { choice(row, selection, &props.dispatch, language) }
                }
            </div>
            { reasons(&rows, selection, language) }
            if long {
                { button(Button {
                    rank: Rank::Quiet,
                    name: Some(format!("{}: {toggle}", language.label(group.label())).into()),
                    text: toggle.into(),
                    onclick: ontoggle.into(),
                    ..Button::default()
                }) }
            }
        </fieldset>
    }
}

fn choice(
    row: Row,
    selection: &Selection,
    dispatch: &UseReducerDispatcher<Draft>,
    language: Language,
) -> Html {
    let Choice { group, id, label, .. } = *row.choice;
    let dispatch = dispatch.clone();
    choice::choice(choice::Choice {
        group: group.id(),
        value: id,
        text: language.label(label),
        sketch: sketch(row.choice),
        chosen: selection.is(group, id),
        disabled: !row.available,
        onchange: Callback::from(move |_| dispatch.dispatch(DraftAction::Choose(group, id))),
    })
}

/// Each reason once, with the choices it stands for.
fn reasons(rows: &[Row], selection: &Selection, language: Language) -> Html {
    let mut reasons: Vec<(&'static str, Vec<&'static str>)> = Vec::new();
    for row in rows {
        let Some(reason) = selection.availability(row.choice).reason() else { continue };
        let (reason, name) = (language.label(reason), language.label(row.choice.label));
        match reasons.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, names)) => names.push(name),
            None => reasons.push((reason, vec![name])),
        }
    }
    if reasons.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="group-reasons">
            for (reason, names) in reasons {
                <li><strong>{ names.join(", ") }{ ": " }</strong>{ reason }</li>
            }
        </ul>
    }
}
