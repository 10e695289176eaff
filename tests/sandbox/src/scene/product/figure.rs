//! A figure without a face that shows the product: enough of a person to see what the picture is about.

use super::super::canvas::{Canvas, Fill, ellipse, path};
use super::super::chance::Chance;
use super::super::palette::{Palette, Tone};
use super::super::subject::Thing;
use super::{flat_stops, round_stops, stand};

/// Draws from the hips up, the origin between them, and a little further down, behind the label.
pub(super) fn paint(
    canvas: &mut Canvas,
    palette: &Palette,
    chance: &mut Chance,
    thing: Thing,
    covered: bool,
) {
    let skin = Tone::new(chance.between(0.58, 0.76), 0.065, 55.0);
    let hair = Tone::new(0.25, 0.02, 50.0);
    let worn = thing == Thing::Shirt;
    let cloth = if worn { palette.product } else { Tone::new(0.93, 0.02, palette.wall.hue) };
    let scarf = if worn { palette.product.lighter(0.1).stronger(0.7) } else { palette.accent.lighter(0.14) };
    if !covered {
        back_hair(canvas, hair);
    }
    canvas.fill(neck(), &Fill::Along((0.0, -560.0), (0.0, -440.0), &flat_stops(skin.lighter(-0.05))));
    torso(canvas, cloth, if worn { cloth.lighter(0.26).stronger(0.6) } else { cloth.lighter(-0.09) });
    canvas.fill(
        ellipse(0.0, -622.0, 80.0, 104.0),
        &Fill::Along((-88.0, -700.0), (88.0, -540.0), &flat_stops(skin)),
    );
    if covered {
        headscarf(canvas, scarf);
    } else {
        fringe(canvas, hair);
    }
    if !worn {
        arms(canvas, cloth, skin, |canvas| {
            canvas.at(0.0, -70.0, 0.62, |canvas| stand(canvas, palette, thing));
        });
    }
}

fn neck() -> Option<tiny_skia::Path> {
    path(|p| {
        p.move_to(-38.0, -570.0);
        p.line_to(38.0, -570.0);
        p.cubic_to(40.0, -510.0, 62.0, -484.0, 112.0, -462.0);
        p.cubic_to(70.0, -412.0, -70.0, -412.0, -112.0, -462.0);
        p.cubic_to(-62.0, -484.0, -40.0, -510.0, -38.0, -570.0);
        p.close();
    })
}

fn torso(canvas: &mut Canvas, cloth: Tone, trim: Tone) {
    let body = path(|p| {
        p.move_to(-100.0, -476.0);
        p.cubic_to(-62.0, -424.0, 62.0, -424.0, 100.0, -476.0);
        p.cubic_to(176.0, -450.0, 228.0, -432.0, 250.0, -356.0);
        p.cubic_to(272.0, -250.0, 282.0, -120.0, 286.0, 0.0);
        p.line_to(296.0, 300.0);
        p.line_to(-296.0, 300.0);
        p.line_to(-286.0, 0.0);
        p.cubic_to(-282.0, -120.0, -272.0, -250.0, -250.0, -356.0);
        p.cubic_to(-228.0, -432.0, -176.0, -450.0, -100.0, -476.0);
        p.close();
    });
    canvas.fill(body, &Fill::Along((-286.0, -420.0), (286.0, -120.0), &round_stops(cloth)));
    for side in [-1.0, 1.0] {
        let crease = path(|p| {
            p.move_to(side * 176.0, 0.0);
            p.quad_to(side * 168.0, -150.0, side * 186.0, -290.0);
        });
        canvas.stroke(crease, 4.0, cloth.lighter(-0.2).alpha(0.55));
    }
    pattern(canvas, trim);
    let collar = path(|p| {
        p.move_to(-100.0, -474.0);
        p.cubic_to(-62.0, -422.0, 62.0, -422.0, 100.0, -474.0);
    });
    canvas.stroke(collar, 9.0, cloth.lighter(0.1).color());
}

/// Printed cloth: small leaves in rows, every other row shifted.
fn pattern(canvas: &mut Canvas, trim: Tone) {
    let (mut y, mut shift) = (-370.0, 0.0);
    while y < -20.0 {
        let mut x = -128.0 + shift;
        while x <= 140.0 {
            for (dx, dy) in [(-7.0, 0.0), (7.0, 0.0), (0.0, -9.0), (0.0, 9.0)] {
                canvas.fill(ellipse(x + dx, y + dy, 5.5, 5.5), &Fill::Flat(trim.alpha(0.42)));
            }
            x += 64.0;
        }
        (y, shift) = (y + 52.0, if shift > 0.0 { 0.0 } else { 32.0 });
    }
}

fn back_hair(canvas: &mut Canvas, hair: Tone) {
    let shape = path(|p| {
        p.move_to(0.0, -762.0);
        p.cubic_to(-150.0, -760.0, -136.0, -600.0, -142.0, -500.0);
        p.cubic_to(-146.0, -440.0, -120.0, -420.0, -80.0, -440.0);
        p.line_to(80.0, -440.0);
        p.cubic_to(120.0, -420.0, 146.0, -440.0, 142.0, -500.0);
        p.cubic_to(136.0, -600.0, 150.0, -760.0, 0.0, -762.0);
        p.close();
    });
    canvas.fill(shape, &Fill::Along((-140.0, -740.0), (140.0, -440.0), &flat_stops(hair)));
}

fn fringe(canvas: &mut Canvas, hair: Tone) {
    let shape = path(|p| {
        p.move_to(-96.0, -600.0);
        p.cubic_to(-120.0, -720.0, -60.0, -756.0, 6.0, -756.0);
        p.cubic_to(84.0, -756.0, 116.0, -700.0, 96.0, -600.0);
        p.cubic_to(90.0, -660.0, 60.0, -690.0, 26.0, -704.0);
        p.cubic_to(-10.0, -676.0, -80.0, -670.0, -96.0, -600.0);
        p.close();
    });
    canvas.fill(shape, &Fill::Along((-96.0, -750.0), (96.0, -600.0), &flat_stops(hair.lighter(0.05))));
}

/// Around the face and over the shoulders: the face stays open by drawing around it.
fn headscarf(canvas: &mut Canvas, scarf: Tone) {
    let shape = path(|p| {
        p.move_to(0.0, -776.0);
        p.cubic_to(-136.0, -776.0, -138.0, -640.0, -132.0, -560.0);
        p.cubic_to(-132.0, -500.0, -210.0, -440.0, -190.0, -370.0);
        p.cubic_to(-120.0, -300.0, 120.0, -300.0, 190.0, -370.0);
        p.cubic_to(210.0, -440.0, 132.0, -500.0, 132.0, -560.0);
        p.cubic_to(138.0, -640.0, 136.0, -776.0, 0.0, -776.0);
        p.close();
        // The other way round, so that it is a hole.
        p.move_to(0.0, -716.0);
        p.cubic_to(86.0, -716.0, 90.0, -620.0, 70.0, -570.0);
        p.cubic_to(50.0, -524.0, -50.0, -524.0, -70.0, -570.0);
        p.cubic_to(-90.0, -620.0, -86.0, -716.0, 0.0, -716.0);
        p.close();
    });
    canvas.fill(shape, &Fill::Along((-160.0, -760.0), (180.0, -330.0), &round_stops(scarf)));
    let fold = path(|p| {
        p.move_to(-76.0, -548.0);
        p.cubic_to(-20.0, -470.0, 90.0, -450.0, 160.0, -400.0);
    });
    canvas.stroke(fold, 10.0, scarf.lighter(-0.14).alpha(0.5));
}

/// Two arms that hold what is drawn between them.
fn arms(canvas: &mut Canvas, cloth: Tone, skin: Tone, held: impl FnOnce(&mut Canvas)) {
    held(canvas);
    for side in [-1.0, 1.0] {
        let sleeve = path(|p| {
            p.move_to(side * 262.0, -230.0);
            p.cubic_to(side * 300.0, -110.0, side * 250.0, -50.0, side * 170.0, -70.0);
        });
        canvas.stroke(sleeve, 76.0, cloth.lighter(-0.05).color());
        let hand = path(|p| {
            p.move_to(side * 170.0, -74.0);
            p.quad_to(side * 130.0, -92.0, side * 104.0, -104.0);
        });
        canvas.stroke(hand, 50.0, skin.color());
    }
}
