//! Names for colours, by what looks nearest.

use std::sync::LazyLock;

/// A colour as the eye orders it: lightness, green to red, blue to yellow (Oklab).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Seen([f32; 3]);

/// The named colours as the eye orders them.
static SEEN: LazyLock<[(&str, Seen); 30]> = LazyLock::new(|| NAMED.map(|(name, rgb)| (name, Seen::of(rgb))));

/// Name, and red, green, blue of a typical one.
const NAMED: [(&str, [u8; 3]); 30] = [
    ("white", [252, 252, 252]),
    ("ivory", [244, 236, 216]),
    ("beige", [222, 202, 170]),
    ("light grey", [206, 206, 208]),
    ("grey", [140, 140, 142]),
    ("charcoal", [66, 66, 70]),
    ("black", [16, 16, 18]),
    ("tan", [196, 154, 108]),
    ("brown", [122, 78, 44]),
    ("dark brown", [66, 42, 28]),
    ("maroon", [116, 24, 36]),
    ("red", [214, 36, 36]),
    ("coral", [244, 124, 100]),
    ("orange", [250, 150, 16]),
    ("amber", [236, 186, 48]),
    ("yellow", [248, 224, 62]),
    ("olive", [124, 122, 44]),
    ("lime green", [158, 208, 58]),
    ("green", [48, 146, 66]),
    ("forest green", [26, 78, 46]),
    ("mint", [178, 224, 200]),
    ("teal", [22, 128, 128]),
    ("turquoise", [72, 200, 200]),
    ("sky blue", [138, 192, 236]),
    ("blue", [40, 92, 206]),
    ("navy", [24, 34, 84]),
    ("purple", [116, 52, 158]),
    ("lavender", [196, 178, 228]),
    ("magenta", [206, 42, 142]),
    ("pink", [244, 172, 192]),
];

impl Seen {
    pub(super) fn of([red, green, blue]: [u8; 3]) -> Self {
        let [r, g, b] = [red, green, blue].map(|byte| {
            let share = f32::from(byte) / 255.0;
            if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        });
        let l = (0.412_221_46 * r + 0.536_332_55 * g + 0.051_445_995 * b).cbrt();
        let m = (0.211_903_5 * r + 0.680_699_5 * g + 0.107_396_96 * b).cbrt();
        let s = (0.088_302_46 * r + 0.281_718_85 * g + 0.629_978_7 * b).cbrt();
        Self([
            0.210_454_26 * l + 0.793_617_8 * m - 0.004_072_047 * s,
            1.977_998_5 * l - 2.428_592_2 * m + 0.450_593_7 * s,
            0.025_904_037 * l + 0.782_771_77 * m - 0.808_675_77 * s,
        ])
    }

    /// How light it looks, 0 to 1.
    pub(super) const fn lightness(self) -> f32 {
        self.0[0]
    }

    /// How different two colours look.
    pub(super) fn distance(self, other: Self) -> f32 {
        self.0.iter().zip(other.0).map(|(mine, theirs)| (mine - theirs).powi(2)).sum::<f32>().sqrt()
    }

    /// The nearest name.
    pub(super) fn name(self) -> &'static str {
        let nearest = SEEN.iter().min_by(|(_, a), (_, b)| self.distance(*a).total_cmp(&self.distance(*b)));
        nearest.map_or("grey", |(name, _)| name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_named_colour_is_its_own_nearest() {
        for (name, rgb) in NAMED {
            assert_eq!(Seen::of(rgb).name(), name);
        }
    }

    #[test]
    fn plain_colours_have_plain_names() {
        for (rgb, name) in [
            ([255, 0, 0], "red"),
            ([0, 0, 255], "blue"),
            ([0, 128, 0], "green"),
            ([255, 255, 255], "white"),
            ([0, 0, 0], "black"),
            ([255, 165, 0], "orange"),
            ([128, 128, 128], "grey"),
        ] {
            assert_eq!(Seen::of(rgb).name(), name);
        }
    }
}
