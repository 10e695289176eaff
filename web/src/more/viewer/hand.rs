//! What fingers and mice mean on a picture.

use super::pose::Point;

/// Between two taps that are one double tap, at most: milliseconds.
const DOUBLE_WITHIN_MS: f64 = 320.0;
/// A finger that moved less has tapped: pixels.
const TAP_WITHIN: f64 = 12.0;
/// A finger that moved so far to the side has leafed on: pixels.
const SWIPE_FROM: f64 = 56.0;

/// A finger, or the mouse with its button down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Finger {
    /// By which it is known while it is down.
    pub(super) id: i32,
    /// Where it is.
    pub(super) at: Point,
    /// Milliseconds, from whenever.
    pub(super) at_ms: f64,
}

/// What is meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Gesture {
    /// Nothing yet.
    None,
    /// Takes the picture along.
    Drag(Point),
    /// Nearer or farther around that place, and along.
    Pinch { factor: f64, at: Point, by: Point },
    /// Nearer there, or whole again.
    DoubleTap(Point),
    /// Leafed on; true is forward.
    Swipe(bool),
}

/// The fingers that are down, and what they did.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Hand {
    down: Vec<Finger>,
    /// Where the only finger came down; none once there were two.
    from: Option<Point>,
    tapped: Option<Finger>,
}

impl Hand {
    /// A finger comes down.
    pub(super) fn press(&mut self, finger: Finger) {
        self.down.retain(|other| other.id != finger.id);
        self.from = self.down.is_empty().then_some(finger.at);
        self.down.push(finger);
    }

    /// A finger moves.
    pub(super) fn slide(&mut self, finger: Finger) -> Gesture {
        let before = self.down.clone();
        let Some(old) = self.down.iter_mut().find(|old| old.id == finger.id) else { return Gesture::None };
        *old = finger;
        match (before.as_slice(), self.down.as_slice()) {
            ([old], [new]) => Gesture::Drag(less(new.at, old.at)),
            ([a, b], [c, d]) => {
                let factor = length(less(d.at, c.at)) / length(less(b.at, a.at)).max(1.0);
                Gesture::Pinch {
                    factor,
                    at: middle(c.at, d.at),
                    by: less(middle(c.at, d.at), middle(a.at, b.at)),
                }
            }
            _ => Gesture::None,
        }
    }

    /// A finger is lifted.
    pub(super) fn lift(&mut self, finger: Finger) -> Gesture {
        self.down.retain(|other| other.id != finger.id);
        let Some(from) = self.from.take().filter(|_| self.down.is_empty()) else { return Gesture::None };
        let way = less(finger.at, from);
        if length(way) < TAP_WITHIN {
            let twice = self.tapped.take().is_some_and(|before| {
                finger.at_ms - before.at_ms < DOUBLE_WITHIN_MS
                    && length(less(finger.at, before.at)) < 2.0 * TAP_WITHIN
            });
            if twice {
                return Gesture::DoubleTap(finger.at);
            }
            self.tapped = Some(finger);
            return Gesture::None;
        }
        let sideways = way.0.abs() > SWIPE_FROM && way.0.abs() > 2.0 * way.1.abs();
        if sideways { Gesture::Swipe(way.0 < 0.0) } else { Gesture::None }
    }
}

fn less(one: Point, other: Point) -> Point {
    (one.0 - other.0, one.1 - other.1)
}

fn middle(one: Point, other: Point) -> Point {
    ((one.0 + other.0) / 2.0, (one.1 + other.1) / 2.0)
}

fn length(way: Point) -> f64 {
    way.0.hypot(way.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finger(id: i32, x: f64, y: f64, at_ms: f64) -> Finger {
        Finger { id, at: (x, y), at_ms }
    }

    #[test]
    fn one_finger_takes_the_picture_along() {
        let mut hand = Hand::default();
        hand.press(finger(1, 0.0, 0.0, 0.0));
        assert_eq!(hand.slide(finger(1, 8.0, 3.0, 5.0)), Gesture::Drag((8.0, 3.0)));
        assert_eq!(hand.slide(finger(1, 9.0, 3.0, 9.0)), Gesture::Drag((1.0, 0.0)));
        assert_eq!(hand.slide(finger(2, 9.0, 3.0, 9.0)), Gesture::None, "a mouse that only passes");
    }

    #[test]
    fn two_fingers_pinch_and_end_without_leafing_on() {
        let mut hand = Hand::default();
        hand.press(finger(1, 0.0, 0.0, 0.0));
        hand.press(finger(2, 100.0, 0.0, 10.0));
        let pinch = hand.slide(finger(2, 200.0, 0.0, 20.0));
        assert_eq!(pinch, Gesture::Pinch { factor: 2.0, at: (100.0, 0.0), by: (50.0, 0.0) });
        assert_eq!(hand.lift(finger(2, 200.0, 0.0, 30.0)), Gesture::None);
        assert_eq!(hand.lift(finger(1, 0.0, 0.0, 40.0)), Gesture::None);
    }

    #[test]
    fn two_quick_taps_at_one_place_are_a_double_tap() {
        let mut hand = Hand::default();
        let mut tap = |x: f64, at_ms: f64| {
            hand.press(finger(1, x, 0.0, at_ms));
            hand.lift(finger(1, x, 0.0, at_ms + 40.0))
        };
        assert_eq!(tap(10.0, 0.0), Gesture::None);
        assert_eq!(tap(12.0, 150.0), Gesture::DoubleTap((12.0, 0.0)));
        assert_eq!(tap(12.0, 300.0), Gesture::None, "the third begins anew");
        assert_eq!(tap(12.0, 900.0), Gesture::None, "too late");
        assert_eq!(tap(90.0, 1_000.0), Gesture::None, "elsewhere");
    }

    #[test]
    fn a_swipe_leafs_on_and_a_scroll_does_not() {
        let swiped = |x: f64, y: f64| {
            let mut hand = Hand::default();
            hand.press(finger(1, 0.0, 0.0, 0.0));
            hand.lift(finger(1, x, y, 90.0))
        };
        assert_eq!(swiped(-80.0, 10.0), Gesture::Swipe(true));
        assert_eq!(swiped(80.0, 10.0), Gesture::Swipe(false));
        assert_eq!(swiped(-80.0, 70.0), Gesture::None);
        assert_eq!(swiped(30.0, 0.0), Gesture::None);
    }
}
