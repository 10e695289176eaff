//! Colours that go together, thought in Oklch and written in sRGB.

use tiny_skia::Color;

use super::chance::Chance;
use super::subject::{Light, Subject};

/// A colour by how light, how colourful and which hue (degrees) it looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Tone {
    pub(super) lightness: f32,
    pub(super) chroma: f32,
    pub(super) hue: f32,
}

/// The colours of one scene.
#[derive(Clone, Debug)]
pub(super) struct Palette {
    /// The wall where the light falls.
    pub(super) wall: Tone,
    /// What the product stands on.
    pub(super) surface: Tone,
    /// The product.
    pub(super) product: Tone,
    /// Cloth of the awning, ribbon, pot.
    pub(super) accent: Tone,
    /// Leaves.
    pub(super) leaf: Tone,
    /// Lamps and window.
    pub(super) light: Tone,
    /// How strongly the light falls off towards the corners, 0 to 1.
    pub(super) gloom: f32,
}

impl Tone {
    pub(super) const fn new(lightness: f32, chroma: f32, hue: f32) -> Self {
        Self { lightness, chroma, hue }
    }

    /// Lighter, or darker below zero.
    pub(super) fn lighter(self, by: f32) -> Self {
        Self { lightness: (self.lightness + by).clamp(0.0, 1.0), ..self }
    }

    /// More colourful, or greyer below one.
    pub(super) fn stronger(self, times: f32) -> Self {
        Self { chroma: self.chroma * times, ..self }
    }

    /// Red, green and blue, 0 to 1, clamped into what a screen shows.
    pub(super) fn rgb(self) -> [f32; 3] {
        let (sin, cos) = self.hue.to_radians().sin_cos();
        let (a, b) = (self.chroma * cos, self.chroma * sin);
        let l = (self.lightness + 0.396_337_78 * a + 0.215_803_76 * b).powi(3);
        let m = (self.lightness - 0.105_561_346 * a - 0.063_854_17 * b).powi(3);
        let s = (self.lightness - 0.089_484_18 * a - 1.291_485_5 * b).powi(3);
        [
            4.076_741_7 * l - 3.307_711_6 * m + 0.230_969_94 * s,
            -1.268_438 * l + 2.609_757_4 * m - 0.341_319_38 * s,
            -0.004_196_086_3 * l - 0.703_418_6 * m + 1.707_614_7 * s,
        ]
        .map(|linear| {
            let linear = linear.clamp(0.0, 1.0);
            if linear <= 0.003_130_8 { 12.92 * linear } else { 1.055 * linear.powf(1.0 / 2.4) - 0.055 }
        })
    }

    /// For the canvas.
    pub(super) fn color(self) -> Color {
        self.alpha(1.0)
    }

    /// For the canvas, see-through.
    pub(super) fn alpha(self, alpha: f32) -> Color {
        let [red, green, blue] = self.rgb();
        Color::from_rgba(red, green, blue, alpha.clamp(0.0, 1.0)).unwrap_or(Color::TRANSPARENT)
    }
}

impl Palette {
    /// Whether lamps are what lights the scene.
    pub(super) fn is_night(&self) -> bool {
        self.wall.lightness < 0.5
    }

    pub(super) fn new(subject: &Subject, chance: &mut Chance) -> Self {
        let hue = chance.pick(28.0, &[8.0, 48.0, 75.0, 145.0, 178.0, 232.0, 262.0, 330.0])
            + chance.between(-9.0, 9.0);
        let product = subject.color.unwrap_or_else(|| Tone::new(chance.between(0.5, 0.7), 0.13, hue));
        let around =
            product.hue + chance.pick(180.0, &[35.0, -35.0, 150.0, 210.0]) + chance.between(-12.0, 12.0);
        let wood = Tone::new(chance.between(0.62, 0.74), 0.055, chance.between(55.0, 72.0));
        let stone = Tone::new(chance.between(0.86, 0.92), 0.022, 78.0);
        let accent = Tone::new(0.52, 0.1, chance.pick(160.0, &[32.0, 75.0, product.hue, around]));
        let day = Self {
            wall: Tone::new(chance.between(0.84, 0.92), chance.between(0.025, 0.055), around),
            surface: if chance.likely(0.6) { wood } else { stone },
            product,
            accent,
            leaf: Tone::new(0.5, 0.09, chance.between(135.0, 155.0)),
            light: Tone::new(0.98, 0.03, 85.0),
            gloom: 0.29,
        };
        match subject.light {
            Light::Day => day,
            Light::Golden => Self {
                wall: Tone::new(0.83, 0.075, chance.between(52.0, 72.0)),
                surface: wood,
                light: Tone::new(0.93, 0.1, 75.0),
                gloom: 0.45,
                ..day
            },
            Light::Night => Self {
                wall: Tone::new(0.36, 0.065, chance.pick(275.0, &[250.0, 300.0, 195.0])),
                surface: Tone::new(0.32, 0.03, 280.0),
                light: Tone::new(0.86, 0.12, chance.pick(75.0, &[330.0, 200.0])),
                gloom: 0.72,
                ..day
            },
        }
    }
}
