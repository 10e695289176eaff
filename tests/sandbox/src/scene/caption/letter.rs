//! Letters out of a font that is already drawn, blended onto the canvas.

#![allow(
    clippy::as_conversions,
    reason = "places on the canvas become pixel numbers, which a check against its size follows"
)]

use noto_sans_mono_bitmap::{FontWeight, RasterHeight, get_raster, get_raster_width};

use super::super::canvas::Canvas;
use super::super::palette::Tone;

/// A size of letters.
#[derive(Clone, Copy)]
pub(super) enum Face {
    Large,
    Medium,
    Small,
    Tiny,
}

impl Face {
    const fn raster(self) -> (FontWeight, RasterHeight) {
        match self {
            Self::Large => (FontWeight::Bold, RasterHeight::Size32),
            Self::Medium => (FontWeight::Regular, RasterHeight::Size24),
            Self::Small => (FontWeight::Regular, RasterHeight::Size20),
            Self::Tiny => (FontWeight::Regular, RasterHeight::Size16),
        }
    }

    pub(super) fn height(self) -> f32 {
        self.raster().1.val() as f32
    }

    fn advance(self) -> f32 {
        let (weight, size) = self.raster();
        get_raster_width(weight, size) as f32
    }

    /// How many letters fit.
    pub(super) fn columns(self, room: f32) -> usize {
        (room / self.advance()).max(1.0) as usize
    }

    /// How wide a text is.
    pub(super) fn width(self, text: &str) -> f32 {
        text.chars().count() as f32 * self.advance()
    }
}

/// Writes one line with its upper left corner there. A letter that the font has not is a question mark.
pub(super) fn write(canvas: &mut Canvas, face: &Face, text: &str, (x, y): (f32, f32), tone: Tone) {
    let (weight, size) = face.raster();
    let ink = tone.rgb().map(|share| (share * 255.0) as u8);
    for (at, letter) in text.chars().enumerate() {
        let drawn = get_raster(letter, weight, size).or_else(|| get_raster('?', weight, size));
        let Some(drawn) = drawn else { continue };
        let left = (x + at as f32 * face.advance()) as usize;
        for (row, line) in drawn.rows().enumerate() {
            stamp(canvas, (left, (y as usize).saturating_add(row)), line, ink);
        }
    }
}

/// Blends one row of a letter.
fn stamp(canvas: &mut Canvas, (left, top): (usize, usize), line: &[u8], ink: [u8; 3]) {
    let width = canvas.pixmap.width() as usize;
    if left.saturating_add(line.len()) > width {
        return;
    }
    let start = top.saturating_mul(width).saturating_add(left).saturating_mul(4);
    let pixels = canvas.pixmap.data_mut().get_mut(start..).unwrap_or_default().chunks_exact_mut(4);
    for (pixel, cover) in pixels.zip(line) {
        let cover = u32::from(*cover);
        for (byte, ink) in pixel.iter_mut().zip(ink) {
            let behind = u32::from(*byte).saturating_mul(255_u32.saturating_sub(cover));
            let mixed = behind.saturating_add(u32::from(ink).saturating_mul(cover)).div_ceil(255);
            *byte = u8::try_from(mixed).unwrap_or(u8::MAX);
        }
    }
}
