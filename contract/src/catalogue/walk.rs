//! Ways through the catalogue, for tests.

use super::selection::Selection;
use super::{Choice, Group, choices};

/// Every subject with every category and every interaction it allows.
pub(crate) fn contexts() -> Vec<Selection> {
    let models = choices(Group::Model).map(|model| Selection::default().choose(Group::Model, model.id));
    let subjects: Vec<_> =
        models.chain([Selection::default().choose(Group::ContentType, "non_model")]).collect();
    let mut contexts = Vec::new();
    for subject in subjects {
        for category in choices(Group::Category) {
            let dressed = subject.choose(Group::Category, category.id).with_photos(true, true);
            for interaction in choices(Group::Interaction) {
                if dressed.availability(interaction).is_available() {
                    contexts.push(dressed.choose(Group::Interaction, interaction.id));
                }
            }
        }
    }
    contexts
}

/// The available choices of a group.
pub(crate) fn available(selection: &Selection, group: Group) -> Vec<&'static Choice> {
    choices(group).filter(|choice| selection.availability(choice).is_available()).collect()
}

/// The selection after the picks of a text such as `model=man pose=seated`, each of which must be available.
pub(crate) fn picked(from: &Selection, picks: &str) -> Selection {
    picks.split_whitespace().fold(from.clone(), |selection, pick| {
        let (group, id) = pick.split_once('=').unwrap();
        let group = Group::from_id(group).unwrap();
        let chosen = selection.choose(group, id);
        assert!(chosen.is(group, id), "{pick} is not available");
        chosen
    })
}
