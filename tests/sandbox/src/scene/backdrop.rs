//! What is behind the product: an arch, a window's light, a disc, shelves; and the awning of the shop.

use super::canvas::{Canvas, Fill, ellipse, path, polygon, rounded};
use super::chance::Chance;
use super::palette::{Palette, Tone};
use super::room::HORIZON;

#[derive(Clone, Copy)]
enum Motif {
    Arch,
    WindowLight,
    Disc,
    Shelves,
}

/// Paints one motif and, on some days, the awning.
pub(super) fn paint(canvas: &mut Canvas, palette: &Palette, chance: &mut Chance) {
    match chance.pick(Motif::Arch, &[Motif::WindowLight, Motif::Disc, Motif::Shelves]) {
        Motif::Arch => arch(canvas, palette, chance),
        Motif::WindowLight => window_light(canvas, palette, chance),
        Motif::Disc => disc(canvas, palette, chance),
        Motif::Shelves => shelves(canvas, palette, chance),
    }
    skirting(canvas, palette);
    beam(canvas, palette);
    if chance.likely(0.45) {
        awning(canvas, palette, chance);
    } else {
        lamps(canvas, palette, chance);
    }
    motes(canvas, palette, chance);
}

/// A broad ray from the upper left, that fades on its way.
fn beam(canvas: &mut Canvas, palette: &Palette) {
    let (width, height) = (canvas.width, canvas.height);
    canvas.beam((-0.12 * width, 0.34 * width), 0.62 * width / height, 0.9 * height, palette.light.alpha(0.3));
}

/// Dust in the light.
fn motes(canvas: &mut Canvas, palette: &Palette, chance: &mut Chance) {
    for _ in 0..9 {
        let at = (canvas.width * chance.between(0.02, 0.7), canvas.height * chance.between(0.2, 0.62));
        let size = chance.between(5.0, 26.0) * canvas.unit;
        canvas.glow(at, (size, size), palette.light.alpha(chance.between(0.12, 0.38)));
    }
}

/// The soft line where wall and surface meet, and the shadow behind it.
fn skirting(canvas: &mut Canvas, palette: &Palette) {
    let (y, unit, width) = (canvas.height * HORIZON, canvas.unit, canvas.width);
    let shade = palette.wall.lighter(-0.3);
    canvas.wash((y - 90.0 * unit, y), (0.0, 0.28), shade.color());
    let edge = palette.surface.lighter(0.12);
    canvas.fill(rounded(0.0, y - 1.5 * unit, width, 4.0 * unit, 0.0), &Fill::Flat(edge.alpha(0.7)));
}

fn arch(canvas: &mut Canvas, palette: &Palette, chance: &mut Chance) {
    let (unit, base) = (canvas.unit, canvas.height * HORIZON);
    let half = 330.0 * unit * chance.between(0.92, 1.1);
    let x = canvas.width / 2.0 + chance.between(-60.0, 60.0) * unit;
    let top = base - (500.0 + chance.between(0.0, 60.0)) * unit;
    let shape = |half: f32, top: f32| {
        path(|p| {
            p.move_to(x - half, base);
            p.line_to(x - half, top + half);
            p.cubic_to(x - half, top - half * 0.33, x + half, top - half * 0.33, x + half, top + half);
            p.line_to(x + half, base);
            p.close();
        })
    };
    let inside = palette.wall.lighter(-0.12).stronger(1.5);
    let stops = [(0.0, inside.lighter(-0.08).color()), (1.0, inside.lighter(0.06).color())];
    canvas
        .fill(shape(half + 16.0 * unit, top - 16.0 * unit), &Fill::Flat(palette.wall.lighter(0.06).color()));
    canvas.fill(shape(half, top), &Fill::Along((x - half, top), (x + half, base), &stops));
    if palette.is_night() {
        for (width, alpha) in [(46.0, 0.07), (26.0, 0.13), (13.0, 0.3), (6.0, 1.0)] {
            let tube = palette.light.lighter(if alpha > 0.9 { 0.1 } else { 0.0 });
            canvas.stroke(shape(half + 8.0 * unit, top - 8.0 * unit), width * unit, tube.alpha(alpha));
        }
    }
}

/// Sun through a window with six panes, slanting over the wall.
fn window_light(canvas: &mut Canvas, palette: &Palette, chance: &mut Chance) {
    let unit = canvas.unit;
    let (left, top) = (canvas.width / 2.0 - chance.between(330.0, 420.0) * unit, canvas.height * 0.12);
    let slant = chance.between(0.28, 0.42);
    let (pane_width, gap) = (170.0 * unit, 20.0 * unit);
    // The light must end on the wall.
    let room = canvas.height * (HORIZON - 0.03) - top - (pane_width * 3.0 + gap * 2.0) * slant;
    let pane_height = (210.0 * unit).min((room - gap) / 2.0).max(10.0 * unit);
    for column in [0.0, 1.0, 2.0] {
        for line in [0.0, 1.0] {
            let x = left + column * (pane_width + gap);
            let y = top + line * (pane_height + gap) + (x - left) * slant;
            let drop = pane_width * slant;
            let corners = [
                (x, y),
                (x + pane_width, y + drop),
                (x + pane_width, y + pane_height + drop),
                (x, y + pane_height),
            ];
            let stops = [(0.0, palette.light.alpha(0.5)), (1.0, palette.light.alpha(0.22))];
            canvas.fill(polygon(&corners), &Fill::Along((x, y), (x, y + pane_height + drop), &stops));
        }
    }
}

fn disc(canvas: &mut Canvas, palette: &Palette, chance: &mut Chance) {
    let unit = canvas.unit;
    let (x, y) =
        (canvas.width / 2.0 + chance.between(-150.0, 150.0) * unit, canvas.height * HORIZON - 340.0 * unit);
    let radius = chance.between(250.0, 310.0) * unit;
    let tone = palette.accent.lighter(0.22).stronger(0.9);
    let stops = [(0.0, tone.lighter(0.08).color()), (1.0, tone.lighter(-0.07).color())];
    canvas.glow((x, y), (radius * 1.5, radius * 1.5), palette.light.alpha(0.35));
    canvas.fill(
        ellipse(x, y, radius, radius),
        &Fill::Along((x - radius, y - radius), (x + radius, y + radius), &stops),
    );
}

/// Two shelves with the neighbours of the product, out of focus by being pale.
fn shelves(canvas: &mut Canvas, palette: &Palette, chance: &mut Chance) {
    let (unit, width) = (canvas.unit, canvas.width);
    for level in [HORIZON - 0.2, HORIZON - 0.42] {
        let y = canvas.height * level;
        let mut x = 30.0 * unit;
        while x < width {
            let (w, h) = (chance.between(50.0, 120.0) * unit, chance.between(60.0, 150.0) * unit);
            let tone = Tone::new(palette.wall.lightness - 0.1, 0.05, chance.between(0.0, 360.0));
            let round = chance.pick(8.0, &[26.0, 60.0]) * unit;
            canvas.fill(rounded(x, y - h, w, h, round), &Fill::Flat(tone.alpha(0.75)));
            x += w + chance.between(26.0, 90.0) * unit;
        }
        let board = palette.surface.lighter(-0.04);
        canvas.fill(rounded(0.0, y, width, 15.0 * unit, 0.0), &Fill::Flat(board.color()));
        canvas.wash((y + 15.0 * unit, y + 75.0 * unit), (0.35, 0.0), board.lighter(-0.3).color());
    }
}

/// The awning over the window: two cloths in turn, scalloped, with its shadow on the wall.
fn awning(canvas: &mut Canvas, palette: &Palette, chance: &mut Chance) {
    let (unit, width) = (canvas.unit, canvas.width);
    let cloth = palette.accent;
    let paper = Tone::new(if palette.is_night() { 0.82 } else { 0.97 }, 0.015, 85.0);
    let (step, depth) = (chance.pick(100.0, &[125.0]) * unit, 96.0 * unit);
    let shade = palette.wall.lighter(-0.35);
    canvas.wash((0.0, depth * 2.3), (0.7, 0.0), shade.color());
    let mut x = 0.0;
    let mut is_cloth = true;
    while x < width {
        let tone = if is_cloth { cloth } else { paper };
        let stops = [(0.0, tone.lighter(-0.13).color()), (1.0, tone.lighter(0.05).color())];
        let stripe = path(|p| {
            p.move_to(x, 0.0);
            p.line_to(x, depth);
            p.cubic_to(x, depth + step * 0.62, x + step, depth + step * 0.62, x + step, depth);
            p.line_to(x + step, 0.0);
            p.close();
        });
        canvas.fill(stripe, &Fill::Along((0.0, 0.0), (0.0, depth + step * 0.46), &stops));
        (x, is_cloth) = (x + step, !is_cloth);
    }
}

/// A string of lamps across the top, near ones larger.
fn lamps(canvas: &mut Canvas, palette: &Palette, chance: &mut Chance) {
    let (unit, width) = (canvas.unit, canvas.width);
    let (start, sag) = (chance.between(20.0, 70.0) * unit, chance.between(90.0, 150.0) * unit);
    let height_at = |share: f32| start + sag * 4.0 * share * (1.0 - share);
    let cord = path(|p| {
        p.move_to(0.0, height_at(0.0));
        p.quad_to(width / 2.0, start + sag * 2.0, width, height_at(1.0));
    });
    canvas.stroke(cord, 2.5 * unit, palette.wall.lighter(-0.45).alpha(0.55));
    for share in [0.07, 0.21, 0.35, 0.5, 0.65, 0.79, 0.93] {
        let (x, y) = (width * share, height_at(share) + 20.0 * unit);
        let size = chance.between(0.85, 1.2) * unit;
        canvas.glow((x, y), (82.0 * size, 82.0 * size), palette.light.alpha(0.75));
        canvas
            .fill(ellipse(x, y, 14.0 * size, 16.0 * size), &Fill::Flat(palette.light.lighter(0.05).color()));
        canvas.fill(
            rounded(x - 5.0 * size, y - 25.0 * size, 10.0 * size, 12.0 * size, 2.0),
            &Fill::Flat(palette.wall.lighter(-0.5).color()),
        );
    }
}
