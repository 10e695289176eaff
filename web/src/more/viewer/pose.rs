//! How near a picture is and which part of it is seen.

/// How near it comes at most.
const SCALE_MAX: f64 = 6.0;

/// A place or a way on the screen, pixels; a place is told from the middle of the stage.
pub(super) type Point = (f64, f64);

/// The picture's pose: its scale, and how far its middle is from the middle of the stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pose {
    /// 1 fits the stage.
    pub(super) scale: f64,
    /// Pixels to the right and down.
    pub(super) shift: Point,
}

/// What the pose must keep to, pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Room {
    /// The picture where it fits.
    pub(super) picture: Point,
    /// What is seen of it at once.
    pub(super) stage: Point,
}

impl Room {
    /// For a picture of that size where it fits the stage.
    pub(super) fn of(picture: Point, stage: Point) -> Self {
        let fit = (stage.0 / picture.0.max(1.0)).min(stage.1 / picture.1.max(1.0));
        Self { picture: (picture.0 * fit, picture.1 * fit), stage }
    }
}

impl Default for Pose {
    fn default() -> Self {
        Self { scale: 1.0, shift: (0.0, 0.0) }
    }
}

impl Pose {
    /// Whether there is more of it than is seen.
    pub(super) fn is_near(self) -> bool {
        self.scale > 1.001
    }

    /// Nearer or farther by that factor, so that what is at that place stays there.
    pub(super) fn zoomed(self, factor: f64, at: Point, room: Room) -> Self {
        let scale = (self.scale * factor).clamp(1.0, SCALE_MAX);
        let real = scale / self.scale;
        let along = |at: f64, shift: f64| at - (at - shift) * real;
        Self { scale, shift: (along(at.0, self.shift.0), along(at.1, self.shift.1)) }.kept_in(room)
    }

    /// Moved along, never so far that its edge leaves the stage's.
    pub(super) fn moved(self, by: Point, room: Room) -> Self {
        Self { shift: (self.shift.0 + by.0, self.shift.1 + by.1), ..self }.kept_in(room)
    }

    fn kept_in(self, room: Room) -> Self {
        let keep = |shift: f64, picture: f64, stage: f64| {
            let play = ((picture * self.scale - stage) / 2.0).max(0.0);
            shift.clamp(-play, play)
        };
        let shift = (
            keep(self.shift.0, room.picture.0, room.stage.0),
            keep(self.shift.1, room.picture.1, room.stage.1),
        );
        Self { shift, ..self }
    }

    /// As CSS says it.
    pub(super) fn transform(self) -> String {
        format!("translate({:.1}px, {:.1}px) scale({:.3})", self.shift.0, self.shift.1, self.scale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A square picture in a stage that is wider than high.
    const ROOM: Room = Room { picture: (400.0, 400.0), stage: (600.0, 400.0) };

    fn near(one: Point, other: Point) -> bool {
        (one.0 - other.0).abs() < 1e-9 && (one.1 - other.1).abs() < 1e-9
    }

    #[test]
    fn what_is_pointed_at_stays_where_it_is() {
        let pose = Pose::default().zoomed(4.0, (100.0, 50.0), ROOM);
        // A point of the picture is seen at shift + scale * point.
        assert!(near(pose.shift, (-300.0, -150.0)));
        assert!(near((pose.shift.0 + 4.0 * 100.0, pose.shift.1 + 4.0 * 50.0), (100.0, 50.0)));
    }

    #[test]
    fn it_goes_no_farther_than_whole_and_no_nearer_than_it_may() {
        let far = Pose::default().zoomed(0.1, (10.0, 10.0), ROOM);
        assert_eq!(far, Pose::default());
        let close = Pose::default().zoomed(100.0, (0.0, 0.0), ROOM);
        assert!((close.scale - SCALE_MAX).abs() < 1e-9);
        let whole = close.moved((900.0, 900.0), ROOM).zoomed(0.01, (0.0, 0.0), ROOM);
        assert_eq!(whole, Pose::default(), "what is seen whole is in the middle");
    }

    #[test]
    fn its_edge_stays_at_the_edge_of_the_stage() {
        let pose = Pose::default().zoomed(2.0, (0.0, 0.0), ROOM).moved((1e6, -1e6), ROOM);
        assert!(near(pose.shift, (100.0, -200.0)));
        let tall = Pose::default().zoomed(1.2, (0.0, 0.0), ROOM).moved((50.0, 0.0), ROOM);
        assert!(near(tall.shift, (0.0, 0.0)), "narrower than the stage: it stays in the middle");
    }

    #[test]
    fn a_picture_fits_its_stage() {
        assert_eq!(Room::of((1024.0, 1024.0), (600.0, 400.0)), ROOM);
        let wide = Room::of((200.0, 100.0), (600.0, 400.0));
        assert!(near(wide.picture, (600.0, 300.0)), "also one that is smaller");
    }

    #[test]
    fn css_understands_it() {
        assert_eq!(Pose::default().transform(), "translate(0.0px, 0.0px) scale(1.000)");
    }
}
