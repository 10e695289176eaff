//! Aspect ratios, and the size the painter accepts that comes nearest to each.

use super::{Choice, Group, label};
use crate::size::PictureSize;

const fn ratio(id: &'static str, ind: &'static str, en: &'static str, fragment: &'static str) -> Choice {
    Choice::new(Group::AspectRatio, id, label(ind, en), fragment)
}

#[rustfmt::skip] // one row, one choice
pub(super) const ASPECT_RATIOS: &[Choice] = &[
    ratio("1:1", "1:1 persegi", "1:1 square",
        "composed as a square"),
    ratio("3:4", "3:4 potret", "3:4 portrait",
        "composed as an upright picture"),
    ratio("4:3", "4:3 lanskap", "4:3 landscape",
        "composed as a horizontal picture"),
    ratio("4:5", "4:5 feed", "4:5 feed",
        "composed as an upright picture with space to trim above and below"),
    ratio("2:3", "2:3 potret tinggi", "2:3 tall portrait",
        "composed as an upright picture with space to trim at the sides"),
    ratio("9:16", "9:16 story & video", "9:16 story & video",
        "composed as a tall vertical picture"),
    ratio("16:9", "16:9 layar lebar", "16:9 widescreen",
        "composed as a wide horizontal picture"),
];

/// The size to ask for, and whether it has exactly that ratio. 4:5 and 2:3 both come nearest to 3:4, from which
/// they are cropped.
pub(super) fn painted(id: &str) -> (PictureSize, bool) {
    match id {
        "3:4" => (PictureSize::Portrait43, true),
        "4:3" => (PictureSize::Landscape43, true),
        "4:5" | "2:3" => (PictureSize::Portrait43, false),
        "9:16" => (PictureSize::Portrait169, true),
        "16:9" => (PictureSize::Landscape169, true),
        _ => (PictureSize::SquareHd, true),
    }
}
