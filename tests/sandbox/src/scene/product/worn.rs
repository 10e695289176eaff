//! A shoe and a shirt on its hanger.

use super::super::canvas::{Canvas, Fill, path};
use super::super::palette::{Palette, Tone};
use super::{flat_stops, round_stops};

const RUBBER: Tone = Tone::new(0.95, 0.012, 85.0);
const WOOD: Tone = Tone::new(0.62, 0.07, 62.0);

pub(super) fn shoe(canvas: &mut Canvas, palette: &Palette) {
    let tone = palette.product;
    let inside = path(|p| {
        p.move_to(-250.0, -262.0);
        p.cubic_to(-200.0, -300.0, -120.0, -300.0, -60.0, -270.0);
        p.line_to(-80.0, -180.0);
        p.line_to(-240.0, -190.0);
        p.close();
    });
    canvas.fill(inside, &Fill::Flat(tone.lighter(-0.24).color()));
    let upper = path(|p| {
        p.move_to(-272.0, -270.0);
        p.cubic_to(-262.0, -296.0, -236.0, -286.0, -226.0, -262.0);
        p.cubic_to(-196.0, -206.0, -130.0, -206.0, -74.0, -282.0);
        p.cubic_to(-56.0, -302.0, -34.0, -294.0, -24.0, -276.0);
        p.cubic_to(30.0, -196.0, 110.0, -160.0, 208.0, -140.0);
        p.cubic_to(280.0, -124.0, 300.0, -84.0, 294.0, -44.0);
        p.line_to(-290.0, -44.0);
        p.cubic_to(-306.0, -110.0, -292.0, -200.0, -272.0, -270.0);
        p.close();
    });
    canvas.fill(upper, &Fill::Along((-260.0, -290.0), (200.0, -40.0), &flat_stops(tone)));
    let toe = path(|p| {
        p.move_to(176.0, -146.0);
        p.cubic_to(270.0, -136.0, 302.0, -90.0, 294.0, -44.0);
        p.line_to(150.0, -44.0);
        p.cubic_to(142.0, -90.0, 152.0, -126.0, 176.0, -146.0);
        p.close();
    });
    canvas.fill(toe, &Fill::Along((160.0, -140.0), (280.0, -40.0), &flat_stops(tone.lighter(0.09))));
    let mark = path(|p| {
        p.move_to(-190.0, -72.0);
        p.cubic_to(-100.0, -70.0, 20.0, -120.0, 70.0, -172.0);
        p.cubic_to(40.0, -90.0, -60.0, -50.0, -190.0, -72.0);
        p.close();
    });
    canvas.fill(mark, &Fill::Flat(palette.accent.lighter(0.3).color()));
    for (x, y) in [(-30.0, -250.0), (6.0, -216.0), (48.0, -190.0), (94.0, -170.0)] {
        let lace = path(|p| {
            p.move_to(x - 34.0, y + 40.0);
            p.quad_to(x - 4.0, y + 26.0, x + 12.0, y - 4.0);
        });
        canvas.stroke(lace, 10.0, RUBBER.color());
    }
    let sole = path(|p| {
        p.move_to(-302.0, -62.0);
        p.line_to(300.0, -62.0);
        p.cubic_to(322.0, -40.0, 306.0, -2.0, 262.0, 0.0);
        p.line_to(-272.0, 0.0);
        p.cubic_to(-308.0, -2.0, -312.0, -34.0, -302.0, -62.0);
        p.close();
    });
    let stops = [(0.0, RUBBER.color()), (1.0, RUBBER.lighter(-0.13).color())];
    canvas.fill(sole, &Fill::Along((0.0, -62.0), (0.0, 0.0), &stops));
    let line = path(|p| {
        p.move_to(-298.0, -30.0);
        p.line_to(304.0, -30.0);
    });
    canvas.stroke(line, 4.0, palette.accent.lighter(0.06).color());
}

/// Hanging: the origin is below the hem.
pub(super) fn shirt(canvas: &mut Canvas, palette: &Palette) {
    let tone = palette.product;
    let hook = path(|p| {
        p.move_to(0.0, -596.0);
        p.line_to(0.0, -634.0);
        p.cubic_to(44.0, -650.0, 30.0, -706.0, -8.0, -694.0);
    });
    canvas.stroke(hook, 7.0, Tone::new(0.7, 0.01, 80.0).color());
    let bar = path(|p| {
        p.move_to(-170.0, -536.0);
        p.quad_to(0.0, -640.0, 170.0, -536.0);
    });
    canvas.stroke(bar, 20.0, WOOD.color());
    let body = path(|p| {
        p.move_to(-84.0, -566.0);
        p.cubic_to(-50.0, -512.0, 50.0, -512.0, 84.0, -566.0);
        p.cubic_to(150.0, -548.0, 196.0, -530.0, 226.0, -500.0);
        p.cubic_to(282.0, -420.0, 316.0, -350.0, 334.0, -276.0);
        p.line_to(232.0, -240.0);
        p.line_to(196.0, -330.0);
        p.cubic_to(204.0, -220.0, 212.0, -110.0, 218.0, -20.0);
        p.quad_to(0.0, 22.0, -218.0, -20.0);
        p.cubic_to(-212.0, -110.0, -204.0, -220.0, -196.0, -330.0);
        p.line_to(-232.0, -240.0);
        p.line_to(-334.0, -276.0);
        p.cubic_to(-316.0, -350.0, -282.0, -420.0, -226.0, -500.0);
        p.cubic_to(-196.0, -530.0, -150.0, -548.0, -84.0, -566.0);
        p.close();
    });
    canvas.fill(body, &Fill::Along((-300.0, -520.0), (300.0, -60.0), &round_stops(tone)));
    for (from, to, bend) in
        [(-140.0, -176.0, 30.0), (-30.0, -48.0, -18.0), (84.0, 104.0, 22.0), (160.0, 184.0, -20.0)]
    {
        let fold = path(|p| {
            p.move_to(from, -420.0);
            p.quad_to(from + bend, -220.0, to, -14.0);
        });
        canvas.stroke(fold, 9.0, tone.lighter(-0.14).alpha(0.4));
    }
    let collar = path(|p| {
        p.move_to(-84.0, -566.0);
        p.cubic_to(-50.0, -512.0, 50.0, -512.0, 84.0, -566.0);
    });
    canvas.stroke(collar, 15.0, tone.lighter(0.12).color());
    for sleeve in [-1.0, 1.0] {
        let hem = path(|p| {
            p.move_to(sleeve * 328.0, -290.0);
            p.line_to(sleeve * 238.0, -256.0);
        });
        canvas.stroke(hem, 7.0, palette.accent.lighter(0.24).color());
    }
}
