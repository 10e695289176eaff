//! A background colour, and the word a painter knows for it.

/// A colour as red, green and blue, 0 to 255.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

impl Colour {
    /// Reads `#rrggbb`, as a browser's colour input writes it; upper case is allowed.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))?;
        let part = |range| u8::from_str_radix(digits.get(range)?, 16).ok();
        (digits.len() == 6).then_some(Self([part(0..2)?, part(2..4)?, part(4..6)?]))
    }

    /// `#rrggbb` in lower case.
    #[must_use]
    pub fn hex(self) -> String {
        let digits = self.0.into_iter().flat_map(|byte| [byte >> 4, byte & 15]);
        std::iter::once('#').chain(digits.filter_map(|digit| char::from_digit(digit.into(), 16))).collect()
    }

    /// The English name of the nearest colour a painter knows by name.
    #[must_use]
    pub fn name(self) -> &'static str {
        NAMES.iter().min_by_key(|(_, named)| self.distance(*named)).map_or("white", |(name, _)| name)
    }

    fn distance(self, other: [u8; 3]) -> u32 {
        let square = |(a, b): (u8, u8)| u32::from(a.abs_diff(b)).saturating_pow(2);
        self.0.into_iter().zip(other).map(square).sum()
    }
}

const NAMES: [(&str, [u8; 3]); 32] = [
    ("white", [255, 255, 255]),
    ("light grey", [211, 211, 211]),
    ("grey", [128, 128, 128]),
    ("charcoal grey", [54, 57, 63]),
    ("black", [0, 0, 0]),
    ("cream", [250, 243, 221]),
    ("beige", [226, 205, 175]),
    ("tan", [196, 154, 108]),
    ("brown", [121, 78, 44]),
    ("dark brown", [66, 40, 24]),
    ("maroon", [120, 20, 40]),
    ("red", [220, 30, 35]),
    ("rose pink", [225, 120, 150]),
    ("hot pink", [235, 40, 130]),
    ("pastel pink", [248, 205, 215]),
    ("coral", [255, 127, 100]),
    ("orange", [245, 135, 25]),
    ("peach", [255, 210, 178]),
    ("mustard yellow", [222, 170, 40]),
    ("bright yellow", [255, 225, 50]),
    ("pastel yellow", [255, 242, 170]),
    ("mint green", [180, 230, 205]),
    ("sage green", [160, 178, 145]),
    ("green", [40, 150, 70]),
    ("emerald green", [5, 115, 80]),
    ("dark green", [15, 70, 50]),
    ("teal", [15, 130, 130]),
    ("sky blue", [140, 200, 240]),
    ("blue", [35, 95, 205]),
    ("navy blue", [20, 30, 80]),
    ("lilac", [205, 180, 230]),
    ("purple", [115, 50, 150]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_browser_writes_comes_back() {
        for hex in ["#000000", "#ffffff", "#0a6b4b", "#f2a60d"] {
            assert_eq!(Colour::parse(hex).unwrap().hex(), hex);
        }
        assert_eq!(Colour::parse("#FAF3DD"), Some(Colour([250, 243, 221])));
        for wrong in ["", "#", "faf3dd", "#faf3d", "#faf3ddd", "#faf3dg", "#+1+2+3", "#fäf3d", "red"] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn every_name_is_nearest_to_itself() {
        for (name, rgb) in NAMES {
            assert_eq!(Colour(rgb).name(), name);
        }
        assert_eq!(Colour([248, 200, 208]).name(), "pastel pink");
        assert_eq!(Colour([10, 107, 75]).name(), "emerald green");
    }
}
