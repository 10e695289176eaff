//! What the main photo shows, as the edge has it described.

use super::remote::Remote;
use std::rc::Rc;

/// Descriptions remembered in this visit at most.
const KNOWN_MAX: usize = 12;

/// What is seen of a photo; nothing is said of why it is not.
pub(crate) type Seen = Remote<Rc<str>, ()>;

/// The photo in view, and what earlier ones showed, so that none is asked for twice.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Sight {
    mark: Option<Rc<str>>,
    seen: Seen,
    known: Vec<(Rc<str>, Rc<str>)>,
}

/// What can happen to it. Photos go by their marks.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum SightAction {
    /// This is the main photo now; none when there is none.
    Turn(Option<Rc<str>>),
    /// It is being described.
    Look,
    /// That photo was described, or could not be.
    Told(Rc<str>, Option<Rc<str>>),
}

impl Sight {
    /// What is seen of the photo of that mark.
    pub(crate) fn of(&self, mark: &str) -> &Seen {
        if self.mark.as_deref() == Some(mark) { &self.seen } else { &Remote::Idle }
    }

    /// Whether that photo was described before.
    pub(crate) fn knows(&self, mark: &str) -> bool {
        self.known.iter().any(|(known, _)| &**known == mark)
    }

    /// How it is after that. It lives on the shelf, whose photos it is about.
    pub(super) fn after(mut self, action: SightAction) -> Self {
        match action {
            SightAction::Turn(mark) => {
                let known = self.known.iter().find(|(known, _)| Some(known) == mark.as_ref());
                self.seen = known.map_or(Remote::Idle, |(_, text)| Remote::Ready(text.clone()));
                self.mark = mark;
            }
            SightAction::Look => self.seen = Remote::Loading,
            SightAction::Told(mark, text) => {
                if self.mark.as_ref() == Some(&mark) {
                    self.seen = text.clone().map_or(Remote::Failed(()), Remote::Ready);
                }
                if let Some(text) = text {
                    self.known.insert(0, (mark, text));
                    self.known.truncate(KNOWN_MAX);
                }
            }
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(actions: impl IntoIterator<Item = SightAction>) -> Sight {
        actions.into_iter().fold(Sight::default(), Sight::after)
    }

    fn turn(mark: &str) -> SightAction {
        SightAction::Turn(Some(mark.into()))
    }

    fn told(mark: &str, text: Option<&str>) -> SightAction {
        SightAction::Told(mark.into(), text.map(Into::into))
    }

    #[test]
    fn what_was_described_is_known_when_the_photo_comes_back() {
        let sight = after([turn("a"), SightAction::Look, told("a", Some("a bag")), turn("b"), turn("a")]);
        assert_eq!(*sight.of("a"), Remote::Ready("a bag".into()));
        assert!(sight.knows("a") && !sight.knows("b"));
    }

    #[test]
    fn an_answer_for_another_photo_is_not_shown() {
        let sight =
            after([turn("a"), SightAction::Look, turn("b"), SightAction::Look, told("a", Some("a bag"))]);
        assert_eq!(*sight.of("b"), Remote::Loading);
        assert_eq!(*sight.of("a"), Remote::Idle, "not in view");
        assert!(sight.knows("a"));
    }

    #[test]
    fn what_could_not_be_described_is_not_known() {
        let sight = after([turn("a"), SightAction::Look, told("a", None)]);
        assert_eq!(*sight.of("a"), Remote::Failed(()));
        assert!(!sight.knows("a"));
    }
}
