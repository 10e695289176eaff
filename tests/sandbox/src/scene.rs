//! Paints the pictures: a lit shop-window scene with depth, in colours out of prompt and seed, with a caption.
//!
//! The same scene is the same bytes, always. Nothing here knows of HTTP.

mod backdrop;
mod canvas;
mod caption;
mod chance;
mod encode;
mod palette;
mod product;
mod prop;
mod room;
mod subject;

use canvas::Canvas;
use chance::Chance;
use palette::Palette;
use subject::Subject;

/// Pixels on a side at most, whatever is asked for.
const SIDE_MAX: u32 = 8_192;

/// How a picture is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Format {
    /// Baseline JPEG.
    #[default]
    Jpeg,
    /// PNG, 8 bits RGB.
    Png,
}

impl Format {
    /// The media type.
    #[must_use]
    pub const fn content_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    /// The file name's ending, without a dot.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpeg",
            Self::Png => "png",
        }
    }
}

/// One picture to paint.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Scene {
    /// What it is of: colours, product, light and caption come out of it.
    pub prompt: String,
    /// Another seed is another scene.
    pub seed: u64,
    /// Its place in a batch; another index is another scene too.
    pub index: u32,
    /// Pixels, 1 to 8192; clamped.
    pub width: u32,
    /// Pixels, 1 to 8192; clamped.
    pub height: u32,
    /// How it is written.
    pub format: Format,
    /// All black, as a withheld picture is.
    pub black: bool,
}

impl Scene {
    /// Paints and encodes. Empty only if a picture of that size cannot be held in memory.
    #[must_use]
    pub fn paint(&self) -> Vec<u8> {
        let (width, height) = (self.width.clamp(1, SIDE_MAX), self.height.clamp(1, SIDE_MAX));
        let Some(mut canvas) = Canvas::new(width, height) else { return Vec::new() };
        if !self.black {
            self.paint_on(&mut canvas);
        }
        encode::encode(&canvas, self.format)
    }

    fn paint_on(&self, canvas: &mut Canvas) {
        let subject = Subject::of(&self.prompt);
        // The prompt alone decides what is shown; seed and index how.
        let mut chance = Chance::new(&format!("{}\n{}\n{}", self.prompt, self.seed, self.index));
        let palette = Palette::new(&subject, &mut chance);
        room::paint(canvas, &palette, &mut chance);
        backdrop::paint(canvas, &palette, &mut chance);
        product::paint(canvas, &palette, &subject, &mut chance);
        prop::paint(canvas, &palette, &mut chance);
        caption::paint(canvas, &palette, &self.prompt, &format!("seed {} / {}", self.seed, self.index));
    }
}

#[cfg(test)]
mod tests;
