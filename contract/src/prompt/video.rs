//! The two video prompts of a picture.
//!
//! Film makers redraw what they animate, so each prompt asks for little: one camera move that uncovers nothing the
//! picture does not show, one action, one voice line, and the list of what must not change.

mod action;
mod actor;
mod beat;
mod voice;

use super::product;
use super::quote::quoted;
use crate::catalogue::selection::Selection;
use actor::{Actor, Who};

/// The heading over version A.
pub const VIDEO_TITLE_A: &str = "GROK VIDEO PROMPT (6 SECONDS) — VERSION A";
/// The heading over version B.
pub const VIDEO_TITLE_B: &str = "GROK VIDEO PROMPT (6 SECONDS) — VERSION B";

/// Unicode scalars of the description that go along; its beginning says what the product is.
const DETAILS_CHARS_MAX: u32 = 300;

/// The two video prompts of one picture, without their headings: one line each for the shot, the product, its
/// details where there is a description, the three beats, the camera, the voice, and what must not change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VideoPrompts {
    /// Calm, the product first.
    pub a: String,
    /// A hook in the style of user-made clips.
    pub b: String,
}

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Version {
    A,
    B,
}

/// The two prompts for the picture painted from this selection. The same `variation`, such as the picture's seed,
/// gives the same prompts; up to four neighbours, the pictures of a batch, all differ.
#[must_use]
pub fn video_prompts(selection: &Selection, description: Option<&str>, variation: u64) -> VideoPrompts {
    let written = |version| prompt(selection, description.unwrap_or_default(), variation, version);
    VideoPrompts { a: written(Version::A), b: written(Version::B) }
}

fn prompt(selection: &Selection, description: &str, variation: u64, version: Version) -> String {
    let actor = Actor::of(selection);
    let who = Who::of(selection);
    let fill = |words: &str| words.replace("{who}", who.noun).replace("{it}", product::noun(selection));

    let mut prompt = String::with_capacity(1536);
    prompt.push_str(beat::shot(version));
    prompt.push_str("\nProduct: ");
    prompt.push_str(&product::named(selection));
    if let Some(details) = quoted(description, DETAILS_CHARS_MAX) {
        prompt.push_str(".\nDetails: ");
        prompt.push_str(&details);
    } else {
        prompt.push('.');
    }
    prompt.push_str("\n0-2s: ");
    prompt.push_str(&fill(pick(beat::openings(actor, version), variation)));
    prompt.push_str("\n2-4s: ");
    prompt.push_str(&fill(pick(action::actions(selection, actor, version), variation)));
    prompt.push_str("\n4-6s: ");
    prompt.push_str(&fill(pick(beat::endings(version), variation)));
    prompt.push_str("\nCamera: ");
    prompt.push_str(&fill(pick(beat::camera_moves(version), variation)));
    prompt.push_str("\nVoice: ");
    prompt.push_str(&fill(who.speaker(actor, version)));
    prompt.push_str(", in natural, polite Bahasa Indonesia: \"");
    prompt.push_str(pick(voice::lines(selection, version), variation));
    prompt.push_str("\"\n");
    prompt.push_str(&fill(beat::KEEP));
    prompt
}

/// The list's entry for a variation. Neighbours take neighbouring entries; lists of different lengths go round at
/// different paces, so that the same lines seldom meet again.
fn pick(list: &[&'static str], variation: u64) -> &'static str {
    let place = u64::try_from(list.len()).ok().and_then(|length| variation.checked_rem(length));
    place.and_then(|place| list.get(usize::try_from(place).ok()?)).copied().unwrap_or_default()
}

#[cfg(test)]
mod pinned;
#[cfg(test)]
mod tests;
