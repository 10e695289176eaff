//! Shapes filled with colours along a line: the shape as a mask, the colours out of a table. The drawing library can
//! do this too, at three times the cost, which here is most of a picture.

#![allow(
    clippy::as_conversions,
    reason = "places clamped to the canvas become pixel numbers, shares clamped to the table become its indexes"
)]

use tiny_skia::{Color, FillRule, Mask, Path, Point, Transform};

use super::Canvas;
use super::light::mix;

/// Colours of a table.
const STEPS: usize = 256;

/// Red, green, blue and alpha in 0..=255.
type Ink = [i32; 4];

impl Canvas {
    /// Fills a shape with colours from one point to another; places are those of the shape.
    pub(super) fn fill_along(
        &mut self,
        path: Path,
        from: (f32, f32),
        to: (f32, f32),
        stops: &[(f32, Color)],
    ) {
        let Some(path) = path.transform(self.place) else { return };
        let bounds = path.bounds();
        let edge = |at: f32, side: f32| at.clamp(0.0, side) as u32;
        let (left, top) = (edge(bounds.left().floor(), self.width), edge(bounds.top().floor(), self.height));
        let (right, bottom) =
            (edge(bounds.right().ceil(), self.width), edge(bounds.bottom().ceil(), self.height));
        let (width, height) = (right.saturating_sub(left), bottom.saturating_sub(top));
        let Some(mut mask) = Mask::new(width, height) else { return };
        mask.fill_path(
            &path,
            FillRule::Winding,
            true,
            Transform::from_translate(-(left as f32), -(top as f32)),
        );

        let line = Line::new(self.placed(from), self.placed(to));
        let table = table(stops);
        let stride = (self.width as usize).saturating_mul(4).max(4);
        let rows = self.pixmap.data_mut().chunks_exact_mut(stride).skip(top as usize);
        for (down, (row, covers)) in rows.zip(mask.data().chunks_exact(width as usize)).enumerate() {
            let start = line.share(left as f32 + 0.5, (top as usize).saturating_add(down) as f32 + 0.5);
            let pixels = row.get_mut((left as usize).saturating_mul(4)..).unwrap_or_default();
            for (across, (pixel, cover)) in pixels.chunks_exact_mut(4).zip(covers).enumerate() {
                if *cover > 0 {
                    let at = (start + line.step * across as f32).clamp(0.0, 255.0) as usize;
                    let [red, green, blue, alpha] = table.get(at).copied().unwrap_or_default();
                    // 255 * 255 steps of strength, brought to 65 536.
                    let strength = alpha.wrapping_mul(i32::from(*cover)).wrapping_mul(16_513) >> 14;
                    mix(pixel, [red, green, blue], strength);
                }
            }
        }
    }

    fn placed(&self, (x, y): (f32, f32)) -> Point {
        let mut point = Point::from_xy(x, y);
        self.place.map_point(&mut point);
        point
    }
}

/// How far along the line a pixel lies, in steps of the table.
struct Line {
    from: Point,
    /// Steps for a pixel to the right.
    step: f32,
    /// Steps for a pixel down.
    fall: f32,
}

impl Line {
    fn new(from: Point, to: Point) -> Self {
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let length = (dx * dx + dy * dy).max(f32::EPSILON);
        Self { from, step: dx / length * 255.0, fall: dy / length * 255.0 }
    }

    fn share(&self, x: f32, y: f32) -> f32 {
        (x - self.from.x) * self.step + (y - self.from.y) * self.fall
    }
}

fn table(stops: &[(f32, Color)]) -> [Ink; STEPS] {
    let mut table = [Ink::default(); STEPS];
    for (at, ink) in table.iter_mut().enumerate() {
        let share = at as f32 / 255.0;
        let before = stops.iter().rev().find(|(at, _)| *at <= share).or(stops.first());
        let after = stops.iter().find(|(at, _)| *at > share).or(stops.last());
        if let (Some((from, one)), Some((to, other))) = (before, after) {
            let part = if to > from { (share - from) / (to - from) } else { 0.0 };
            let mixed = |one: f32, other: f32| ((one + (other - one) * part) * 255.0 + 0.5) as i32;
            *ink = [
                mixed(one.red(), other.red()),
                mixed(one.green(), other.green()),
                mixed(one.blue(), other.blue()),
                mixed(one.alpha(), other.alpha()),
            ];
        }
    }
    table
}
