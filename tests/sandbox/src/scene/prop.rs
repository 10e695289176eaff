//! What gives the scene a front: a plant to one side, a branch that hangs into the picture.

use super::canvas::{Canvas, Fill, ellipse, path, polygon};
use super::chance::Chance;
use super::palette::Palette;
use super::room::HORIZON;

/// Paints the front.
pub(super) fn paint(canvas: &mut Canvas, palette: &Palette, chance: &mut Chance) {
    let right = chance.likely(0.6);
    if chance.likely(0.65) {
        plant(canvas, palette, chance, right);
    }
    if chance.likely(0.5) {
        branch(canvas, palette, chance, !right);
    }
}

/// A leaf from its stem at (x, y), pointing `degrees` from straight up.
fn leaf(canvas: &mut Canvas, (x, y): (f32, f32), degrees: f32, length: f32, fill: &Fill<'_>) {
    canvas.at(x, y, length, |canvas| {
        canvas.turned(false, degrees, |canvas| {
            let shape = path(|p| {
                p.move_to(0.0, 0.0);
                p.cubic_to(0.34, -0.22, 0.24, -0.74, 0.0, -1.0);
                p.cubic_to(-0.24, -0.74, -0.34, -0.22, 0.0, 0.0);
                p.close();
            });
            canvas.fill(shape, fill);
        });
    });
}

fn plant(canvas: &mut Canvas, palette: &Palette, chance: &mut Chance, right: bool) {
    let unit = canvas.unit;
    let side = if right { 0.85 } else { 0.15 };
    let (x, y) =
        (canvas.width * side + chance.between(-20.0, 20.0) * unit, canvas.height * (HORIZON + 0.075));
    canvas.glow((x + 24.0 * unit, y), (150.0 * unit, 30.0 * unit), palette.surface.lighter(-0.4).alpha(0.5));
    let foot = y - 120.0 * unit;
    for degrees in [-58.0, 52.0, -34.0, 30.0, -12.0, 12.0, 0.0] {
        let tone = palette.leaf.lighter(chance.between(-0.09, 0.1));
        let stops = [(0.0, tone.lighter(-0.12).color()), (1.0, tone.lighter(0.07).color())];
        let length = chance.between(150.0, 235.0) * unit;
        let fill = Fill::Along((0.0, 0.0), (0.15, -1.0), &stops);
        leaf(canvas, (x, foot + 8.0 * unit), degrees + chance.between(-7.0, 7.0), length, &fill);
    }
    let pot = palette.accent.lighter(0.12).stronger(0.8);
    let stops = [
        (0.0, pot.lighter(0.06).color()),
        (0.35, pot.lighter(0.1).color()),
        (1.0, pot.lighter(-0.14).color()),
    ];
    canvas.at(x, y, unit, |canvas| {
        let body = [(-66.0, -128.0), (66.0, -128.0), (48.0, 0.0), (-48.0, 0.0)];
        canvas.fill(polygon(&body), &Fill::Along((-66.0, 0.0), (66.0, 0.0), &stops));
        canvas.fill(ellipse(0.0, 0.0, 48.0, 9.0), &Fill::Along((-66.0, 0.0), (66.0, 0.0), &stops));
        let rim = [(-74.0, -148.0), (74.0, -148.0), (74.0, -120.0), (-74.0, -120.0)];
        canvas.fill(polygon(&rim), &Fill::Along((-74.0, 0.0), (74.0, 0.0), &stops));
    });
}

/// A branch near the eye: large, dark and see-through.
fn branch(canvas: &mut Canvas, palette: &Palette, chance: &mut Chance, right: bool) {
    let unit = canvas.unit;
    let (edge, inward) = if right { (canvas.width, -1.0) } else { (0.0, 1.0) };
    let tone = palette.leaf.lighter(-0.14);
    let mut along = 0.0;
    while along < 5.0 {
        let (x, y) =
            (edge + inward * along * 46.0 * unit, (60.0 + along * 34.0 + chance.between(0.0, 16.0)) * unit);
        let length = chance.between(120.0, 170.0) * unit;
        let fill = Fill::Flat(tone.lighter(along * 0.025).alpha(0.5));
        leaf(canvas, (x, y), inward * chance.between(96.0, 120.0), length, &fill);
        leaf(canvas, (x, y), inward * chance.between(150.0, 178.0), length, &fill);
        along += 1.0;
    }
}
