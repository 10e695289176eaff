//! A bottle with a dropper and a jar.

use super::super::canvas::{Canvas, Fill, ellipse, path, rounded};
use super::super::palette::{Palette, Tone};
use super::round_stops;

const PAPER: Tone = Tone::new(0.97, 0.012, 85.0);
const DARK: Tone = Tone::new(0.3, 0.02, 60.0);

/// A paper label with lines for words.
fn label(canvas: &mut Canvas, accent: Tone, (x, y): (f32, f32), (width, height): (f32, f32)) {
    let stops = round_stops(PAPER.lighter(-0.03));
    canvas.fill(
        rounded(x - width / 2.0, y, width, height, 8.0),
        &Fill::Along((x - width / 2.0, y), (x + width / 2.0, y), &stops),
    );
    let line = |canvas: &mut Canvas, at: f32, share: f32, thick: f32, tone: Tone| {
        let long = width * share;
        canvas.fill(
            rounded(x - long / 2.0, y + height * at, long, thick, thick / 2.0),
            &Fill::Flat(tone.color()),
        );
    };
    canvas.fill(ellipse(x, y + height * 0.24, height * 0.085, height * 0.085), &Fill::Flat(accent.color()));
    line(canvas, 0.44, 0.62, height * 0.075, DARK);
    line(canvas, 0.6, 0.44, height * 0.035, DARK.lighter(0.3));
    line(canvas, 0.69, 0.52, height * 0.035, DARK.lighter(0.3));
    line(canvas, 0.84, 0.28, height * 0.045, accent);
}

pub(super) fn bottle(canvas: &mut Canvas, palette: &Palette) {
    let tone = palette.product;
    let body = path(|p| {
        p.move_to(-52.0, -420.0);
        p.cubic_to(-60.0, -372.0, -142.0, -372.0, -142.0, -300.0);
        p.line_to(-142.0, -34.0);
        p.quad_to(-142.0, 0.0, -106.0, 2.0);
        p.quad_to(0.0, 14.0, 106.0, 2.0);
        p.quad_to(142.0, 0.0, 142.0, -34.0);
        p.line_to(142.0, -300.0);
        p.cubic_to(142.0, -372.0, 60.0, -372.0, 52.0, -420.0);
        p.close();
    });
    canvas.fill(body, &Fill::Along((-142.0, 0.0), (142.0, 0.0), &round_stops(tone)));
    canvas.fill(rounded(-116.0, -330.0, 20.0, 300.0, 10.0), &Fill::Flat(PAPER.alpha(0.32)));
    label(canvas, palette.accent, (0.0, -270.0), (236.0, 208.0));
    let collar = round_stops(Tone::new(0.82, 0.08, 85.0));
    canvas.fill(rounded(-62.0, -462.0, 124.0, 46.0, 8.0), &Fill::Along((-62.0, 0.0), (62.0, 0.0), &collar));
    let rubber = round_stops(DARK);
    let bulb = path(|p| {
        p.move_to(-44.0, -460.0);
        p.cubic_to(-40.0, -520.0, -46.0, -590.0, 0.0, -592.0);
        p.cubic_to(46.0, -590.0, 40.0, -520.0, 44.0, -460.0);
        p.close();
    });
    canvas.fill(bulb, &Fill::Along((-46.0, 0.0), (46.0, 0.0), &rubber));
}

pub(super) fn jar(canvas: &mut Canvas, palette: &Palette) {
    let tone = palette.product;
    let body = path(|p| {
        p.move_to(-222.0, -236.0);
        p.line_to(-222.0, -52.0);
        p.quad_to(-218.0, 0.0, -160.0, 6.0);
        p.quad_to(0.0, 22.0, 160.0, 6.0);
        p.quad_to(218.0, 0.0, 222.0, -52.0);
        p.line_to(222.0, -236.0);
        p.close();
    });
    canvas.fill(body, &Fill::Along((-222.0, 0.0), (222.0, 0.0), &round_stops(tone)));
    canvas.fill(rounded(-186.0, -220.0, 24.0, 186.0, 12.0), &Fill::Flat(PAPER.alpha(0.3)));
    label(canvas, palette.accent, (0.0, -212.0), (286.0, 176.0));
    let lid = round_stops(palette.accent.lighter(-0.06));
    canvas.fill(rounded(-236.0, -352.0, 472.0, 122.0, 22.0), &Fill::Along((-236.0, 0.0), (236.0, 0.0), &lid));
    canvas.fill(ellipse(0.0, -346.0, 226.0, 26.0), &Fill::Flat(palette.accent.lighter(0.08).color()));
}
