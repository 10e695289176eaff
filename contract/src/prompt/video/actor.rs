//! Who moves in the clip, and who speaks.

use super::Version;
use crate::catalogue::Group;
use crate::catalogue::selection::Selection;

/// What in the picture can move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Actor {
    /// Somebody whose face is in view.
    Face,
    /// Somebody seen without the face.
    Body,
    /// An animal.
    Animal,
    /// Hands and nothing else of a person.
    Hands,
    /// Feet and nothing else of a person.
    Feet,
    /// The product alone.
    Product,
}

/// Camera angles that leave the face out or turn it away. A clip that then asks for a look into the lens would make
/// up a face.
const FACELESS: [&str; 4] = ["over_the_shoulder", "macro_close_up", "top_down", "birds_eye"];

impl Actor {
    pub(super) fn of(selection: &Selection) -> Self {
        let interaction = |id| selection.is(Group::Interaction, id);
        let faceless = FACELESS.into_iter().any(|id| selection.is(Group::CameraAngle, id));
        match selection.get(Group::Model) {
            Some(model) if model.id == "animal" => Self::Animal,
            Some(_) if faceless => Self::Body,
            Some(_) => Self::Face,
            None if interaction("one_hand") || interaction("two_hands") => Self::Hands,
            None if interaction("feet") => Self::Feet,
            None => Self::Product,
        }
    }
}

/// A model as the film maker is told of it.
pub(super) struct Who {
    model: &'static str,
    /// What comes after "the".
    pub(super) noun: &'static str,
    off_screen: &'static str,
    on_screen: &'static str,
}

const CALM: &str = "a calm, warm voice-over, nobody on screen speaking";
const LIVELY: &str = "a lively, friendly voice-over, nobody on screen speaking";

/// Children do not advertise in their own voice.
const WHO: &[Who] = &[
    Who {
        model: "woman",
        noun: "woman",
        off_screen: "a calm, warm female voice-over, her lips at rest",
        on_screen: "the woman speaking to the lens like to a friend",
    },
    Who {
        model: "man",
        noun: "man",
        off_screen: "a calm, warm male voice-over, his lips at rest",
        on_screen: "the man speaking to the lens like to a friend",
    },
    Who { model: "boy", noun: "boy", off_screen: CALM, on_screen: LIVELY },
    Who { model: "girl", noun: "girl", off_screen: CALM, on_screen: LIVELY },
    Who {
        model: "cartoon",
        noun: "character",
        off_screen: CALM,
        on_screen: "the character speaking to the lens in a bright, friendly tone",
    },
];

const NOBODY: &Who = &Who { model: "", noun: "model", off_screen: CALM, on_screen: LIVELY };

impl Who {
    pub(super) fn of(selection: &Selection) -> &'static Self {
        WHO.iter().find(|who| selection.is(Group::Model, who.model)).unwrap_or(NOBODY)
    }

    /// Whose voice it is. Only a face in view speaks, and only in version B.
    pub(super) const fn speaker(&self, actor: Actor, version: Version) -> &'static str {
        match (version, actor) {
            (Version::A, _) => self.off_screen,
            (Version::B, Actor::Face) => self.on_screen,
            (Version::B, Actor::Body | Actor::Animal | Actor::Hands | Actor::Feet | Actor::Product) => LIVELY,
        }
    }
}
