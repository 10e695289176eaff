//! Light and shadow over large areas, pixel by pixel: many times faster than shapes with gradients.

#![allow(
    clippy::as_conversions,
    reason = "places clamped to the canvas become pixel numbers, colours between 0 and 255 become bytes"
)]

use tiny_skia::{Color, Point};

use super::Canvas;

impl Canvas {
    /// A spot that fades out towards its rim: shadow, or light. The place may be scaled, not turned.
    pub(in super::super) fn glow(&mut self, (x, y): (f32, f32), (rx, ry): (f32, f32), color: Color) {
        let mut centre = Point::from_xy(x, y);
        self.place.map_point(&mut centre);
        let (rx, ry) = (rx * self.place.sx.abs(), ry * self.place.sy.abs());
        let (left, right) = (centre.x - rx, centre.x + rx);
        self.blend((left, right), (centre.y - ry, centre.y + ry), 1, color, |px, py| {
            let (dx, dy) = ((px - centre.x) / rx, (py - centre.y) / ry);
            let inward = (1.0 - dx * dx - dy * dy).max(0.0);
            inward * inward
        });
    }

    /// A band across the whole width that fades from one strength to another, top to bottom.
    pub(in super::super) fn wash(&mut self, (top, bottom): (f32, f32), (from, to): (f32, f32), color: Color) {
        let height = (bottom - top).max(1.0);
        self.blend((0.0, self.width), (top, bottom), usize::MAX, color, |_, y| {
            from + (to - from) * (y - top) / height
        });
    }

    /// A ray with soft edges, from `(left, right)` on the upper edge, wandering right by `slant` a pixel down and
    /// widening by a quarter, that has faded out at `bottom`.
    pub(in super::super) fn beam(
        &mut self,
        (left, right): (f32, f32),
        slant: f32,
        bottom: f32,
        color: Color,
    ) {
        let width = right - left;
        let reach = (left, right + (slant + 0.25) * bottom);
        self.blend(reach, (0.0, bottom), 4, color, |x, y| {
            let across = (x - left - slant * y) / (width + 0.25 * y);
            let edge = (4.0 * across * (1.0 - across)).max(0.0);
            edge.min(0.6) * (1.0 - y / bottom)
        });
    }

    /// Mixes a colour in, within bounds, as strongly as `share` says, 0 to 1 of the colour's own alpha, reckoned
    /// once for `run` neighbours.
    fn blend(
        &mut self,
        across: (f32, f32),
        down: (f32, f32),
        run: usize,
        color: Color,
        share: impl Fn(f32, f32) -> f32,
    ) {
        let inside = |(from, to): (f32, f32), side: f32| {
            (from.clamp(0.0, side) as usize, to.clamp(0.0, side) as usize)
        };
        let ((left, right), (top, bottom)) = (inside(across, self.width), inside(down, self.height));
        let ink = [color.red(), color.green(), color.blue()].map(|share| (share * 255.0) as i32);
        let whole = color.alpha() * 65_536.0;
        let stride = (self.width as usize).saturating_mul(4).max(4);
        let run = run.min(self.width as usize).max(1);
        let rows = self.pixmap.data_mut().chunks_exact_mut(stride).enumerate().take(bottom).skip(top);
        for (y, row) in rows {
            let line = row.get_mut(left.saturating_mul(4)..right.saturating_mul(4)).unwrap_or_default();
            for (step, pixels) in line.chunks_mut(run.saturating_mul(4)).enumerate() {
                let x = left.saturating_add(step.saturating_mul(run));
                let strength = (whole * share(x as f32 + 0.5, y as f32 + 0.5)) as i32;
                if strength > 0 {
                    pixels.chunks_exact_mut(4).for_each(|pixel| mix(pixel, ink, strength));
                }
            }
        }
    }
}

/// Mixes a colour into a pixel, with 65 536 for all of it.
pub(super) fn mix(pixel: &mut [u8], ink: [i32; 3], strength: i32) {
    for (byte, ink) in pixel.iter_mut().zip(ink) {
        let behind = i32::from(*byte);
        let change = ink.wrapping_sub(behind).wrapping_mul(strength).wrapping_add(32_768) >> 16;
        *byte = behind.wrapping_add(change) as u8;
    }
}
