//! A bag and a parcel.

use super::super::canvas::{Canvas, Fill, path, polygon, rounded};
use super::super::palette::{Palette, Tone};
use super::{flat_stops, round_stops};

const BRASS: Tone = Tone::new(0.8, 0.1, 85.0);

pub(super) fn bag(canvas: &mut Canvas, palette: &Palette) {
    let tone = palette.product;
    let handle = |lift: f32| {
        path(|p| {
            p.move_to(-150.0, -330.0);
            p.cubic_to(-165.0, -590.0 - lift, 165.0, -590.0 - lift, 150.0, -330.0);
        })
    };
    canvas.stroke(handle(26.0), 20.0, tone.lighter(-0.22).color());
    let body = path(|p| {
        p.move_to(-218.0, -350.0);
        p.line_to(218.0, -350.0);
        p.cubic_to(246.0, -240.0, 268.0, -110.0, 262.0, -34.0);
        p.quad_to(258.0, 0.0, 218.0, 0.0);
        p.line_to(-218.0, 0.0);
        p.quad_to(-258.0, 0.0, -262.0, -34.0);
        p.cubic_to(-268.0, -110.0, -246.0, -240.0, -218.0, -350.0);
        p.close();
    });
    canvas.fill(body, &Fill::Along((-262.0, -350.0), (262.0, 0.0), &round_stops(tone)));
    let flap = path(|p| {
        p.move_to(-200.0, -360.0);
        p.line_to(200.0, -360.0);
        p.quad_to(228.0, -358.0, 230.0, -328.0);
        p.cubic_to(232.0, -240.0, 150.0, -168.0, 0.0, -160.0);
        p.cubic_to(-150.0, -168.0, -232.0, -240.0, -230.0, -328.0);
        p.quad_to(-228.0, -358.0, -200.0, -360.0);
        p.close();
    });
    canvas.glow((8.0, -172.0), (200.0, 46.0), tone.lighter(-0.35).alpha(0.55));
    canvas.fill(flap, &Fill::Along((-200.0, -356.0), (160.0, -160.0), &flat_stops(tone.lighter(0.045))));
    let seam = path(|p| {
        p.move_to(-206.0, -340.0);
        p.cubic_to(-214.0, -258.0, -134.0, -184.0, 0.0, -177.0);
        p.cubic_to(134.0, -184.0, 214.0, -258.0, 206.0, -340.0);
    });
    canvas.stroke(seam, 2.6, tone.lighter(0.2).alpha(0.6));
    canvas.stroke(handle(0.0), 20.0, tone.lighter(-0.08).color());
    for x in [-150.0, 150.0] {
        canvas.fill(rounded(x - 15.0, -350.0, 30.0, 42.0, 8.0), &Fill::Flat(BRASS.color()));
    }
    let clasp = [(0.0, BRASS.lighter(0.12).color()), (1.0, BRASS.lighter(-0.16).color())];
    canvas.fill(
        rounded(-33.0, -196.0, 66.0, 56.0, 14.0),
        &Fill::Along((-33.0, -196.0), (33.0, -140.0), &clasp),
    );
    canvas.fill(rounded(-15.0, -176.0, 30.0, 16.0, 8.0), &Fill::Flat(BRASS.lighter(-0.32).color()));
}

pub(super) fn parcel(canvas: &mut Canvas, palette: &Palette) {
    let (tone, ribbon) = (palette.product, palette.accent.lighter(0.2));
    let front = [(-230.0, -330.0), (110.0, -300.0), (110.0, 6.0), (-230.0, -18.0)];
    let side = [(110.0, -300.0), (236.0, -350.0), (236.0, -48.0), (110.0, 6.0)];
    let lid = [(-230.0, -330.0), (-96.0, -378.0), (236.0, -350.0), (110.0, -300.0)];
    canvas.fill(polygon(&front), &Fill::Along((-230.0, -330.0), (110.0, 0.0), &flat_stops(tone)));
    canvas
        .fill(polygon(&side), &Fill::Along((110.0, -330.0), (236.0, 0.0), &flat_stops(tone.lighter(-0.13))));
    canvas.fill(polygon(&lid), &Fill::Flat(tone.lighter(0.12).color()));
    let band = [(-90.0, -317.7), (-34.0, -312.7), (-34.0, -4.3), (-90.0, -8.2)];
    canvas.fill(polygon(&band), &Fill::Along((-90.0, -318.0), (-34.0, 0.0), &flat_stops(ribbon)));
    let over = [(-90.0, -317.7), (-34.0, -312.7), (96.0, -361.8), (44.0, -366.2)];
    canvas.fill(polygon(&over), &Fill::Flat(ribbon.lighter(0.08).color()));
    let edge = [(-230.0, -290.0), (110.0, -260.0), (236.0, -310.0)];
    let line = path(|p| {
        let [(x, y), second, third] = edge;
        p.move_to(x, y);
        p.line_to(second.0, second.1);
        p.line_to(third.0, third.1);
    });
    canvas.stroke(line, 3.0, tone.lighter(-0.2).alpha(0.5));
    for (turn, tone) in [(-34.0, ribbon), (38.0, ribbon.lighter(0.06))] {
        canvas.at(2.0, -340.0, 1.0, |canvas| {
            canvas.turned(false, turn, |canvas| {
                let bow = path(|p| {
                    p.move_to(0.0, 0.0);
                    p.cubic_to(-86.0, -60.0, -70.0, -170.0, 0.0, -150.0);
                    p.cubic_to(70.0, -170.0, 86.0, -60.0, 0.0, 0.0);
                    p.close();
                });
                canvas.fill(bow, &Fill::Along((-60.0, -150.0), (60.0, 0.0), &flat_stops(tone)));
            });
        });
    }
    canvas.fill(rounded(-20.0, -366.0, 46.0, 42.0, 16.0), &Fill::Flat(ribbon.lighter(-0.07).color()));
}
