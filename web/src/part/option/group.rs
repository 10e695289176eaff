//! One group of choices.

use super::fold::{FOLDED, Row, rows};
use super::sketch::sketch;
use crate::ui::button::{Button, Rank};
use crate::ui::choice::Choice;
use crate::words::{Language, use_language};
use contract::catalogue::selection::Selection;
use contract::catalogue::{Group, choice, choices};
use yew::prelude::*;

/// Props of [`OptionGroup`].
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// Which group.
    pub(super) group: Group,
    /// What is chosen, here and elsewhere.
    pub(super) selection: Selection,
    /// Something was chosen.
    pub(super) onchoose: Callback<(Group, &'static str)>,
}

/// Chips or tiles under a legend, and why some of them cannot be chosen.
#[component]
pub(super) fn OptionGroup(props: &Props) -> Html {
    let language = use_language();
    let words = &language.words().option;
    let open = use_state_eq(|| false);
    let (group, selection) = (props.group, &props.selection);
    let (rows, more) = rows(group, selection, *open);
    let onchoose = use_callback((group, props.onchoose.clone()), |id: AttrValue, (group, onchoose)| {
        if let Some(choice) = choice(*group, &id) {
            onchoose.emit((*group, choice.id));
        }
    });
    let pictured = rows.iter().any(|row| sketch(row.choice).is_some());
    let long = choices(group).count() > FOLDED;
    let ontoggle = move |_| open.set(!*open);
    html! {
        <fieldset class="group" data-group={group.id()}>
            <legend class="group-legend">{ language.label(group.label()) }</legend>
            <div class={if pictured { "tiles" } else { "chips" }}>
                for row in &rows {
                    <Choice
                        key={row.choice.id}
                        group={group.id()}
                        value={row.choice.id}
                        text={language.label(row.choice.label)}
                        sketch={sketch(row.choice)}
                        chosen={selection.is(group, row.choice.id)}
                        disabled={!row.available}
                        onchoose={onchoose.clone()}
                    />
                }
            </div>
            { reasons(&rows, selection, language) }
            if long {
                <Button
                    rank={Rank::Quiet}
                    text={if more > 0 { (words.all)(choices(group).count()) } else { words.fewer.to_owned() }}
                    name={format!("{}: {}", language.label(group.label()), if more > 0 { (words.all)(choices(group).count()) } else { words.fewer.to_owned() })}
                    onclick={ontoggle}
                />
            }
        </fieldset>
    }
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
