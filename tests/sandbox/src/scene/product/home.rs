//! A mug and a vase.

use super::super::canvas::{Canvas, Fill, ellipse, path};
use super::super::palette::{Palette, Tone};
use super::round_stops;

pub(super) fn mug(canvas: &mut Canvas, palette: &Palette) {
    let tone = palette.product;
    let handle = path(|p| {
        p.move_to(186.0, -318.0);
        p.cubic_to(344.0, -350.0, 344.0, -96.0, 160.0, -98.0);
    });
    canvas.stroke(handle, 40.0, tone.lighter(-0.12).color());
    let body = path(|p| {
        p.move_to(-206.0, -386.0);
        p.cubic_to(-204.0, -220.0, -196.0, -100.0, -164.0, -24.0);
        p.cubic_to(-120.0, 16.0, 120.0, 16.0, 164.0, -24.0);
        p.cubic_to(196.0, -100.0, 204.0, -220.0, 206.0, -386.0);
        p.close();
    });
    canvas.fill(body, &Fill::Along((-206.0, 0.0), (206.0, 0.0), &round_stops(tone)));
    let band = path(|p| {
        p.move_to(-203.0, -170.0);
        p.quad_to(0.0, -126.0, 203.0, -170.0);
        p.line_to(196.0, -112.0);
        p.quad_to(0.0, -68.0, -196.0, -112.0);
        p.close();
    });
    let stripe = round_stops(palette.accent.lighter(0.16));
    canvas.fill(band, &Fill::Along((-203.0, 0.0), (203.0, 0.0), &stripe));
    canvas.fill(ellipse(0.0, -386.0, 206.0, 46.0), &Fill::Flat(tone.lighter(0.12).color()));
    canvas.fill(ellipse(0.0, -382.0, 188.0, 37.0), &Fill::Flat(tone.lighter(-0.16).color()));
    canvas.fill(ellipse(0.0, -374.0, 176.0, 30.0), &Fill::Flat(Tone::new(0.36, 0.06, 50.0).color()));
    canvas.fill(ellipse(-46.0, -380.0, 74.0, 10.0), &Fill::Flat(Tone::new(0.56, 0.07, 60.0).alpha(0.6)));
    for (x, lean) in [(-60.0, 26.0), (10.0, -30.0), (76.0, 22.0)] {
        let steam = path(|p| {
            p.move_to(x, -430.0);
            p.cubic_to(x + lean, -480.0, x - lean, -540.0, x + lean * 0.5, -600.0);
        });
        canvas.stroke(steam, 16.0, palette.light.alpha(0.24));
    }
}

pub(super) fn vase(canvas: &mut Canvas, palette: &Palette) {
    let tone = palette.product;
    for (x, y, bend) in
        [(-150.0, -660.0, -40.0), (-58.0, -740.0, -14.0), (34.0, -690.0, 10.0), (130.0, -720.0, 40.0)]
    {
        let stem = path(|p| {
            p.move_to(0.0, -330.0);
            p.quad_to(bend, -480.0, x, y);
        });
        canvas.stroke(stem, 6.0, palette.leaf.lighter(-0.06).color());
        let (sin, cos): (f32, f32) = (x / 700.0, 0.96);
        for (step, size) in [(0.0, 28.0), (40.0, 24.0), (78.0, 19.0), (110.0, 14.0)] {
            let flower = Tone::new(0.84, 0.07, palette.accent.hue + 40.0);
            let (fx, fy) = (x - sin * step, y + cos * step);
            canvas.fill(
                ellipse(fx - size * 0.7, fy, size, size * 0.72),
                &Fill::Flat(flower.lighter(-0.06).color()),
            );
            canvas.fill(
                ellipse(fx + size * 0.6, fy - 8.0, size, size * 0.72),
                &Fill::Flat(flower.lighter(0.04).color()),
            );
        }
    }
    let body = path(|p| {
        p.move_to(-58.0, -350.0);
        p.cubic_to(-40.0, -270.0, -196.0, -250.0, -192.0, -140.0);
        p.cubic_to(-190.0, -60.0, -140.0, 4.0, -84.0, 8.0);
        p.quad_to(0.0, 18.0, 84.0, 8.0);
        p.cubic_to(140.0, 4.0, 190.0, -60.0, 192.0, -140.0);
        p.cubic_to(196.0, -250.0, 40.0, -270.0, 58.0, -350.0);
        p.close();
    });
    canvas.fill(body, &Fill::Along((-192.0, 0.0), (192.0, 0.0), &round_stops(tone)));
    canvas.fill(ellipse(0.0, -350.0, 58.0, 13.0), &Fill::Flat(tone.lighter(-0.2).color()));
    for (y, half) in [(-206.0, 176.0), (-176.0, 188.0)] {
        let ring = path(|p| {
            p.move_to(-half, y);
            p.quad_to(0.0, y + 44.0, half, y);
        });
        canvas.stroke(ring, 5.0, tone.lighter(0.2).alpha(0.55));
    }
}
