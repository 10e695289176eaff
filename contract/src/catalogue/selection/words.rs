//! What a selection holds besides the picks: the seller's words, a colour, and which photos are there.

use super::Selection;
use crate::catalogue::Availability;
use crate::catalogue::colour::Colour;
use crate::catalogue::need::Need;
use crate::catalogue::rule::{HIJAB_WEARER, REAL_PERSON};
use crate::text;

/// Unicode scalars kept of the product's name.
pub const PRODUCT_NAME_CHARS_MAX: u32 = 80;
/// Unicode scalars kept of each other text the seller writes.
pub const TEXT_CHARS_MAX: u32 = 200;

const HIJAB: &[Need] = &[HIJAB_WEARER];
const FACE: &[Need] = &[REAL_PERSON];

impl Selection {
    /// What the seller calls the product; may be empty.
    #[must_use]
    pub fn product_name(&self) -> &str {
        &self.product_name
    }

    /// With another product name, cut to [`PRODUCT_NAME_CHARS_MAX`].
    #[must_use]
    pub fn with_product_name(&self, name: &str) -> Self {
        Self { product_name: cut(name, PRODUCT_NAME_CHARS_MAX), ..self.clone() }
    }

    /// The seller's own pose; used while the pose is [`crate::catalogue::CUSTOM`].
    #[must_use]
    pub fn pose_text(&self) -> &str {
        &self.pose_text
    }

    /// With another pose text, cut to [`TEXT_CHARS_MAX`].
    #[must_use]
    pub fn with_pose_text(&self, pose: &str) -> Self {
        Self { pose_text: cut(pose, TEXT_CHARS_MAX), ..self.clone() }
    }

    /// The seller's own style; used while the style is [`crate::catalogue::CUSTOM`].
    #[must_use]
    pub fn style_text(&self) -> &str {
        &self.style_text
    }

    /// With another style text, cut to [`TEXT_CHARS_MAX`].
    #[must_use]
    pub fn with_style_text(&self, style: &str) -> Self {
        Self { style_text: cut(style, TEXT_CHARS_MAX), ..self.clone() }
    }

    /// What the background photo shows; used while the background is `uploaded`, since a painter that reads
    /// only text cannot see it.
    #[must_use]
    pub fn background_text(&self) -> &str {
        &self.background_text
    }

    /// With another background text, cut to [`TEXT_CHARS_MAX`].
    #[must_use]
    pub fn with_background_text(&self, background: &str) -> Self {
        Self { background_text: cut(background, TEXT_CHARS_MAX), ..self.clone() }
    }

    /// The colour of a `solid_color` background.
    #[must_use]
    pub const fn background_colour(&self) -> Colour {
        self.background_colour
    }

    /// With another background colour, `#rrggbb`; anything else changes nothing.
    #[must_use]
    pub fn with_background_colour(&self, hex: &str) -> Self {
        Self { background_colour: Colour::parse(hex).unwrap_or(self.background_colour), ..self.clone() }
    }

    /// Whether the model wears modest clothes with a hijab.
    #[must_use]
    pub fn modest_hijab(&self) -> bool {
        self.modest_hijab && self.modest_hijab_availability().is_available()
    }

    /// Whether modest clothes with a hijab can be asked for, and why not.
    #[must_use]
    pub fn modest_hijab_availability(&self) -> Availability {
        self.meets_all(HIJAB)
    }

    /// With or without hijab; remembered while the model cannot wear one.
    #[must_use]
    pub fn with_modest_hijab(&self, modest_hijab: bool) -> Self {
        Self { modest_hijab, ..self.clone() }
    }

    /// Whether a face photo is there and the model has a face to match it.
    #[must_use]
    pub fn face_photo(&self) -> bool {
        self.face_photo && self.face_photo_availability().is_available()
    }

    /// Whether a face photo is of use, and why not.
    #[must_use]
    pub fn face_photo_availability(&self) -> Availability {
        self.meets_all(FACE)
    }

    /// These choices for what the other selection is about: its product's name and its photos.
    #[must_use]
    pub fn for_product_of(&self, other: &Self) -> Self {
        self.with_product_name(&other.product_name).with_photos(other.face_photo, other.background_photo)
    }

    /// Told which of the optional photos are there now. Photos do not outlive the page but a selection does, so
    /// say it again after reading one.
    #[must_use]
    pub fn with_photos(&self, face: bool, background: bool) -> Self {
        let mut told = Self { face_photo: face, background_photo: background, ..self.clone() };
        told.mend();
        told
    }
}

/// Nothing is trimmed, so that a seller can type a space.
fn cut(text: &str, chars_max: u32) -> String {
    text::clean(text, usize::try_from(chars_max).unwrap_or(usize::MAX))
}
