//! Which picture is looked at, how near, and beside what.

use super::pose::Pose;
use std::rc::Rc;
use yew::Reducible;

/// How much of the other picture the slider shows at first, hundredths.
const CUT_FIRST: u8 = 50;

/// What a picture is laid beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beside {
    /// The photo that it follows.
    Photo,
    /// The picture of that number.
    Plate(usize),
}

/// What is looked at.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Viewing {
    /// How many pictures there are to leaf through.
    pub(super) count: usize,
    /// The number of the picture looked at, from 0.
    pub(super) at: usize,
    /// How near.
    pub(super) pose: Pose,
    /// Whether something to compare with is being chosen or there.
    pub(super) compares: bool,
    /// What lies beside it.
    pub(super) beside: Option<Beside>,
    /// How much of the other is seen, hundredths from the left.
    pub(super) cut: u8,
}

/// What can be done while looking.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum ViewAction {
    /// Leaf on; true is forward.
    Go(bool),
    /// Nearer, farther, along.
    Pose(Pose),
    /// Begin or end comparing.
    Compare(bool),
    /// With this.
    Beside(Beside),
    /// How much of the other is seen, hundredths.
    Cut(u8),
}

impl Viewing {
    /// From the picture of that number.
    pub(super) fn from(at: usize, count: usize) -> Self {
        Self { count, at, pose: Pose::default(), compares: false, beside: None, cut: CUT_FIRST }
    }

    /// The number of the picture after, or before.
    pub(super) fn next(&self, forward: bool) -> Option<usize> {
        let next = if forward { self.at.checked_add(1) } else { self.at.checked_sub(1) };
        next.filter(|next| *next < self.count)
    }
}

impl Reducible for Viewing {
    type Action = ViewAction;

    fn reduce(self: Rc<Self>, action: ViewAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            ViewAction::Go(forward) => match self.next(forward) {
                Some(at) => {
                    next = Self { compares: self.compares, cut: self.cut, ..Self::from(at, self.count) }
                }
                None => return self,
            },
            ViewAction::Pose(pose) => next.pose = pose,
            ViewAction::Compare(compares) => next = Self { compares, beside: None, ..next },
            ViewAction::Beside(beside) => next = Self { beside: Some(beside), cut: CUT_FIRST, ..next },
            ViewAction::Cut(cut) => next.cut = cut.min(100),
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(at: usize, actions: &[ViewAction]) -> Viewing {
        let begun = Rc::new(Viewing::from(at, 3));
        actions.iter().copied().fold(begun, Viewing::reduce).as_ref().clone()
    }

    #[test]
    fn leafing_ends_at_both_ends() {
        assert_eq!(after(0, &[ViewAction::Go(false)]).at, 0);
        assert_eq!(after(0, &[ViewAction::Go(true); 5]).at, 2);
        assert_eq!(after(2, &[ViewAction::Go(false)]).at, 1);
    }

    #[test]
    fn the_next_picture_is_seen_whole_and_alone() {
        let near = Pose { scale: 3.0, ..Pose::default() };
        let actions = [
            ViewAction::Pose(near),
            ViewAction::Compare(true),
            ViewAction::Beside(Beside::Photo),
            ViewAction::Go(true),
        ];
        let next = after(0, &actions);
        assert_eq!((next.pose, next.beside, next.compares), (Pose::default(), None, true));
    }

    #[test]
    fn the_slider_stays_on_the_picture() {
        assert_eq!(after(0, &[ViewAction::Cut(250)]).cut, 100);
        assert_eq!(after(0, &[ViewAction::Cut(7), ViewAction::Beside(Beside::Plate(1))]).cut, CUT_FIRST);
    }
}
