//! Which choices of a long group are in view before the seller asks for all of them.

use contract::catalogue::selection::Selection;
use contract::catalogue::{Choice, Group, choices};

/// A group of up to so many choices is always shown whole, and a longer one is folded to so many.
pub(super) const FOLDED: usize = 8;

/// A choice in a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The choice.
    pub(super) choice: &'static Choice,
    /// Whether it can be made.
    pub(super) available: bool,
}

/// The rows of a group, and how many more there are. Folded, the chosen one stays in view, in its own order, and
/// what cannot be chosen makes room.
pub(super) fn rows(group: Group, selection: &Selection, open: bool) -> (Vec<Row>, usize) {
    let all: Vec<Row> = choices(group)
        .map(|choice| Row { choice, available: selection.availability(choice).is_available() })
        .collect();
    if open || all.len() <= FOLDED {
        return (all, 0);
    }
    let total = all.len();
    let is_chosen = |row: &Row| selection.is(group, row.choice.id);
    let mut view: Vec<Row> = all.iter().filter(|row| row.available).take(FOLDED).copied().collect();
    if !view.iter().any(is_chosen)
        && let Some(chosen) = all.into_iter().find(is_chosen)
        && let Some(last) = view.last_mut()
    {
        *last = chosen;
    }
    let more = total.saturating_sub(view.len());
    (view, more)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chosen_one_is_always_in_view() {
        for group in Group::ALL {
            for choice in choices(group) {
                let selection = Selection::default().choose(group, choice.id);
                let (rows, _) = rows(group, &selection, false);
                let chosen = selection.get(group);
                assert!(
                    chosen.is_none_or(|chosen| rows.iter().any(|row| row.choice == chosen)),
                    "{}",
                    choice.id
                );
            }
        }
    }

    #[test]
    fn open_shows_all_and_folded_says_how_many_are_left() {
        let selection = Selection::default();
        let total = choices(Group::Background).count();
        assert_eq!(rows(Group::Background, &selection, true).0.len(), total);
        let (folded, more) = rows(Group::Background, &selection, false);
        assert_eq!(folded.len(), FOLDED);
        assert_eq!(more, total - FOLDED);
        assert!(rows(Group::Interaction, &selection, false).1 == 0, "a short group is never folded");
    }
}
