//! The frame around the action: how a clip starts, moves and ends. `{who}` is the model, `{it}` the product.

use super::Version;
use super::actor::Actor;

/// The last line of both versions.
pub(super) const KEEP: &str = "Keep unchanged in every frame: the label, the logo, the colours and the shape of the {it}. \
No captions, no added text, no watermark.";

/// The first line.
pub(super) const fn shot(version: Version) -> &'static str {
    match version {
        Version::A => {
            "One 6-second shot without cuts. This picture is the first frame; place and light stay as they are."
        }
        Version::B => {
            "One 6-second shot without cuts, in the style of a user-made phone clip. \
             This picture is the first frame; place and light stay as they are."
        }
    }
}

/// 0-2s.
pub(super) const fn openings(actor: Actor, version: Version) -> &'static [&'static str] {
    match (version, actor) {
        (Version::A, Actor::Face) => &[
            "The {who} keeps the pose at ease, breathing naturally, with the {it} sharp and in clear view.",
            "The {who} blinks softly and stays calm while the {it} holds the attention.",
            "The {who} gives a faint smile, and the {it} stays in full focus.",
        ],
        (Version::A, Actor::Body) => &[
            "The {who} keeps still, breathing naturally, with the {it} sharp and in clear view.",
            "The scene rests as in the picture, and the {it} holds the attention.",
            "The {who} stays calm while the {it} is in full focus.",
        ],
        (Version::A, Actor::Animal) => &[
            "The animal keeps still, breathing softly, with the {it} sharp and in clear view.",
            "The scene rests as in the picture, and the {it} holds the attention.",
            "The animal stays calm while the {it} is in full focus.",
        ],
        (Version::A, Actor::Hands) => &[
            "The {it} is held perfectly steady, sharp from edge to edge.",
            "The grip stays calm and the {it} holds the attention.",
            "Everything rests as in the picture, with the {it} in full focus.",
        ],
        (Version::A, Actor::Feet) => &[
            "Both feet stay planted, with the {it} sharp and in clear view.",
            "The stance stays calm and the {it} holds the attention.",
            "Everything rests as in the picture, with the {it} in full focus.",
        ],
        (Version::A, Actor::Product) => &[
            "Everything rests as in the picture, with the {it} sharp and in clear view.",
            "The scene is calm and the {it} holds the attention.",
            "A quiet moment, with the {it} in full focus.",
        ],
        (Version::B, Actor::Face) => &[
            "Hook: the {who} looks straight into the lens, eyebrows up, as if about to share a find.",
            "Hook: the {who} leans in a little, as if letting a friend in on something.",
            "Hook: the {who} breaks into a grin as if the phone had just started recording.",
        ],
        (Version::B, Actor::Body | Actor::Animal | Actor::Hands | Actor::Feet | Actor::Product) => &[
            "Hook: the clip starts mid-moment, as if the phone had just begun recording, right on the {it}.",
            "Hook: one beat of complete stillness on the {it}, so that the eye stops scrolling.",
            "Hook: the focus snaps onto the {it} at once, as if the phone had just found it.",
        ],
    }
}

/// 4-6s.
pub(super) const fn endings(version: Version) -> &'static [&'static str] {
    match version {
        Version::A => &[
            "The movement comes to rest and the {it} stays in focus to the last frame.",
            "Everything settles, and the {it} is held clear and steady until the end.",
            "Stillness returns, with the {it} as the last thing the eye rests on.",
        ],
        Version::B => &[
            "A short, lively hold on the {it}, ending mid-moment so that the clip loops.",
            "The energy drops to one steady beat on the {it}, ready to loop to the start.",
            "The {it} stays right in view and the clip breaks off, as phone clips do.",
        ],
    }
}

/// The one move over all six seconds. None turns around the product: its hidden sides would be made up.
pub(super) const fn camera_moves(version: Version) -> &'static [&'static str] {
    match version {
        Version::A => &[
            "one slow push-in toward the {it}, perfectly smooth, and no other move.",
            "one slow, short slide to the right with the {it} kept centred, and no other move.",
            "one slow, short slide to the left with the {it} kept centred, and no other move.",
            "one slow, slight rise with the {it} kept centred, and no other move.",
        ],
        Version::B => &[
            "one quick handheld push-in toward the {it} that steadies at the end, and no other move.",
            "one short handheld sidestep to the right with the {it} kept in view, and no other move.",
            "one short handheld sidestep to the left with the {it} kept in view, and no other move.",
            "one small handheld dip toward the {it}, and no other move.",
        ],
    }
}
