//! The picture sizes a painter accepts, by the provider's preset names.

use serde::{Deserialize, Serialize};

// The pixels are fal's, from `fal/toolkit/image/image.py`.
/// A preset of the painter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PictureSize {
    /// 1024 x 1024.
    #[default]
    SquareHd,
    /// 512 x 512.
    Square,
    /// 768 x 1024.
    #[serde(rename = "portrait_4_3")]
    Portrait43,
    /// 576 x 1024.
    #[serde(rename = "portrait_16_9")]
    Portrait169,
    /// 1024 x 768.
    #[serde(rename = "landscape_4_3")]
    Landscape43,
    /// 1024 x 576.
    #[serde(rename = "landscape_16_9")]
    Landscape169,
}

impl PictureSize {
    /// Every preset, in the order of the provider's list.
    pub const ALL: [Self; 6] = [
        Self::SquareHd,
        Self::Square,
        Self::Portrait43,
        Self::Portrait169,
        Self::Landscape43,
        Self::Landscape169,
    ];

    /// The provider's name for it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::SquareHd => "square_hd",
            Self::Square => "square",
            Self::Portrait43 => "portrait_4_3",
            Self::Portrait169 => "portrait_16_9",
            Self::Landscape43 => "landscape_4_3",
            Self::Landscape169 => "landscape_16_9",
        }
    }

    /// The preset of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.name() == name)
    }

    /// Width and height in pixels.
    #[must_use]
    pub const fn pixels(self) -> (u32, u32) {
        match self {
            Self::SquareHd => (1024, 1024),
            Self::Square => (512, 512),
            Self::Portrait43 => (768, 1024),
            Self::Portrait169 => (576, 1024),
            Self::Landscape43 => (1024, 768),
            Self::Landscape169 => (1024, 576),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_is_what_travels() {
        for size in PictureSize::ALL {
            assert_eq!(serde_json::to_string(&size).unwrap(), format!("\"{}\"", size.name()));
            assert_eq!(PictureSize::from_name(size.name()), Some(size));
        }
        assert_eq!(PictureSize::from_name("square_4k"), None);
    }

    #[test]
    fn the_default_is_the_large_square() {
        assert_eq!(PictureSize::default().pixels(), (1024, 1024));
    }
}
