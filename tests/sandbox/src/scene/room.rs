//! Wall and surface, lit from the upper left: every pixel once.

#![allow(
    clippy::as_conversions,
    reason = "a colour between 0 and 255 becomes a byte, a pixel's place a number; both fit by construction"
)]

use super::canvas::Canvas;
use super::chance::Chance;
use super::palette::{Palette, Tone};

/// Where the wall ends, as a share of the height.
pub(super) const HORIZON: f32 = 0.66;

/// Neighbouring pixels that share one reckoning of the light.
const RUN: usize = 4;
/// Fixed point: a whole is this much.
const WHOLE: f32 = 65_536.0;

/// The lamp that lights the room.
struct Lamp {
    x: f32,
    y: f32,
    radius: f32,
    color: [f32; 3],
}

/// Paints the whole canvas.
pub(super) fn paint(canvas: &mut Canvas, palette: &Palette, chance: &mut Chance) {
    let (width, height) = (canvas.width, canvas.height);
    let lamp = Lamp {
        radius: width.max(height) * chance.between(0.78, 0.92),
        x: width * chance.between(0.22, 0.38),
        y: height * chance.between(0.16, 0.3),
        color: palette.light.rgb(),
    };
    let stride = (width as usize).saturating_mul(4).max(4);
    for (y, row) in canvas.pixmap.data_mut().chunks_exact_mut(stride).enumerate() {
        let y = y as f32;
        paint_row(row, y, base(palette, y / height), &lamp, palette.gloom);
    }
}

fn paint_row(row: &mut [u8], y: f32, base: [f32; 3], lamp: &Lamp, gloom: f32) {
    let down = (y - lamp.y) / lamp.radius;
    let grain = (y as u32).wrapping_mul(0x9e37_79b1);
    for (at, run) in row.chunks_mut(RUN.saturating_mul(4)).enumerate() {
        let across = (at.saturating_mul(RUN) as f32 - lamp.x) / lamp.radius;
        let shine = 1.0 / (1.0 + 2.6 * (across * across + down * down));
        let level = 255.0 * (1.0 - gloom * (1.0 - shine));
        let warm = 255.0 * 0.16 * shine * shine;
        let mut lit = [0_i32; 3];
        for ((lit, base), color) in lit.iter_mut().zip(base).zip(lamp.color) {
            *lit = ((base * level + (color - base) * warm).clamp(2.0, 253.0) * WHOLE) as i32;
        }
        for (step, pixel) in run.chunks_exact_mut(4).enumerate() {
            // A little grain: flat gradients would show bands.
            let noise = (at.saturating_mul(RUN).wrapping_add(step) as u32).wrapping_mul(0x85eb_ca6b) ^ grain;
            let noise = ((noise ^ (noise >> 15)).wrapping_mul(0x2c1b_3c6d) >> 15) as i32;
            for (byte, lit) in pixel.iter_mut().zip(lit) {
                *byte = (lit.wrapping_add(noise) >> 16) as u8;
            }
        }
    }
}

/// The colour of a row under full light.
fn base(palette: &Palette, share: f32) -> [f32; 3] {
    let mix = |from: Tone, to: Tone, share: f32| {
        let (from, to) = (from.rgb(), to.rgb());
        let [red, green, blue] = from;
        let [to_red, to_green, to_blue] = to;
        [red + (to_red - red) * share, green + (to_green - green) * share, blue + (to_blue - blue) * share]
    };
    if share < HORIZON {
        return mix(palette.wall.lighter(0.03), palette.wall.lighter(-0.045), share / HORIZON);
    }
    let depth = (share - HORIZON) / (1.0 - HORIZON);
    mix(palette.surface.lighter(0.05), palette.surface.lighter(-0.08), depth)
}
