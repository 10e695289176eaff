//! The product on its podium, with shadow and reflection, and whoever shows it.

mod carried;
mod cosmetic;
mod figure;
mod home;
mod worn;

use tiny_skia::Color;

use super::canvas::{Canvas, Fill, ellipse, rounded};
use super::chance::Chance;
use super::palette::{Palette, Tone};
use super::subject::{Subject, Thing};

/// The line on which things stand, as a share of the height.
const FLOOR: f32 = 0.79;

/// Paints the middle of the scene.
pub(super) fn paint(canvas: &mut Canvas, palette: &Palette, subject: &Subject, chance: &mut Chance) {
    let others = [Thing::Bottle, Thing::Jar, Thing::Mug, Thing::Vase, Thing::Parcel, Thing::Shoe];
    let thing = subject.thing.unwrap_or_else(|| chance.pick(Thing::Bag, &others));
    let unit = canvas.unit;
    let (x, y) = (canvas.width / 2.0 + chance.between(-40.0, 40.0) * unit, canvas.height * FLOOR);
    if let Some(covered) = subject.figure {
        canvas.glow((x, y), (380.0 * unit, 60.0 * unit), palette.surface.lighter(-0.4).alpha(0.45));
        canvas.at(x, y + 60.0 * unit, unit * 0.94, |canvas| {
            figure::paint(canvas, palette, chance, thing, covered);
        });
        return;
    }
    if thing == Thing::Shirt {
        let shade = palette.wall.lighter(-0.35).alpha(0.4);
        canvas.glow((x + 60.0 * unit, y - 330.0 * unit), (360.0 * unit, 360.0 * unit), shade);
        canvas.at(x, y - 60.0 * unit, unit * 0.95, |canvas| worn::shirt(canvas, palette));
        return;
    }
    let top = podium(canvas, palette, chance, x, y);
    let size = unit * height_of(thing) * chance.between(0.95, 1.04);
    // What has no front would only be lit from the wrong side.
    let mirrored = thing == Thing::Shoe && chance.likely(0.5);
    canvas.glow(
        (x + 26.0 * unit, top + 6.0 * unit),
        (250.0 * unit, 34.0 * unit),
        Tone::new(0.2, 0.03, palette.surface.hue).alpha(0.6),
    );
    canvas.at(x, top, size, |canvas| canvas.turned(mirrored, 0.0, |canvas| stand(canvas, palette, thing)));
}

/// How large a thing is drawn, so that none fills the window and none is lost in it.
const fn height_of(thing: Thing) -> f32 {
    match thing {
        Thing::Shoe => 0.9,
        Thing::Bottle => 0.94,
        Thing::Vase => 0.84,
        Thing::Bag | Thing::Parcel | Thing::Jar | Thing::Mug | Thing::Shirt => 1.0,
    }
}

/// Draws a thing standing on the origin, a thousandth of the picture's shorter side a step.
fn stand(canvas: &mut Canvas, palette: &Palette, thing: Thing) {
    match thing {
        Thing::Bag => carried::bag(canvas, palette),
        Thing::Parcel => carried::parcel(canvas, palette),
        Thing::Bottle => cosmetic::bottle(canvas, palette),
        Thing::Jar => cosmetic::jar(canvas, palette),
        Thing::Mug => home::mug(canvas, palette),
        Thing::Vase => home::vase(canvas, palette),
        Thing::Shoe => worn::shoe(canvas, palette),
        Thing::Shirt => worn::shirt(canvas, palette),
    }
}

/// A round podium; tells where its top is.
fn podium(canvas: &mut Canvas, palette: &Palette, chance: &mut Chance, x: f32, y: f32) -> f32 {
    let unit = canvas.unit;
    let (half, flat, tall) = (300.0 * unit, 52.0 * unit, chance.between(46.0, 84.0) * unit);
    let top = y - tall;
    canvas.glow(
        (x + 60.0 * unit, y + 8.0 * unit),
        (430.0 * unit, 82.0 * unit),
        palette.surface.lighter(-0.5).alpha(0.6),
    );
    let tone = palette.wall.lighter(if palette.is_night() { 0.12 } else { 0.02 });
    let body = round_stops(tone.lighter(-0.06));
    let across = Fill::Along((x - half, 0.0), (x + half, 0.0), &body);
    canvas.fill(ellipse(x, y, half, flat), &across);
    canvas.fill(rounded(x - half, top, half * 2.0, tall, 0.0), &across);
    let lid = [(0.0, tone.lighter(0.07).color()), (1.0, tone.lighter(-0.03).color())];
    canvas.fill(ellipse(x, top, half, flat), &Fill::Along((x - half, top), (x + half, top), &lid));
    top + 6.0 * unit
}

/// Something round seen from the side, lit from the left.
fn round_stops(tone: Tone) -> [(f32, Color); 5] {
    [
        (0.0, tone.lighter(-0.09).color()),
        (0.2, tone.lighter(0.06).color()),
        (0.34, tone.lighter(0.1).color()),
        (0.62, tone.color()),
        (1.0, tone.lighter(-0.19).color()),
    ]
}

/// Something flat lit from the upper left.
fn flat_stops(tone: Tone) -> [(f32, Color); 3] {
    [(0.0, tone.lighter(0.07).color()), (0.5, tone.color()), (1.0, tone.lighter(-0.1).color())]
}
