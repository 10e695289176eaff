//! The light.

use super::Group::Background;
use super::need::Condition::NoneOf;
use super::need::{Need, need};
use super::{Choice, Group, label};

const NOT_A_CUTOUT: Need = need(
    NoneOf(Background, &["removed"]),
    "Tanpa latar butuh cahaya terang dan rata. Pilih latar lain dulu.",
    "A cutout needs bright, even light. Choose another background first.",
);

const fn light(id: &'static str, ind: &'static str, en: &'static str, fragment: &'static str) -> Choice {
    Choice::new(Group::Lighting, id, label(ind, en), fragment)
}

/// A light that only a place can have.
const fn mood(id: &'static str, ind: &'static str, en: &'static str, fragment: &'static str) -> Choice {
    light(id, ind, en, fragment).needs(&[NOT_A_CUTOUT])
}

#[rustfmt::skip] // one row, one choice
pub(super) const LIGHTINGS: &[Choice] = &[
    light("natural_daylight", "Siang alami", "Natural daylight",
        "lit by soft natural daylight"),
    mood("golden_hour", "Golden hour", "Golden hour",
        "lit by warm, low golden-hour sunlight"),
    mood("sunset_glow", "Cahaya senja", "Sunset glow",
        "lit by the pink and orange glow of a sunset"),
    mood("dramatic_contrast", "Kontras dramatis", "Dramatic contrast",
        "lit with dramatic contrast between bright light and deep shadow"),
    mood("low_key", "Gelap elegan (low key)", "Low key",
        "lit in a moody low key that still shows the product clearly"),
    light("high_key", "Terang bersih (high key)", "High key",
        "lit in a bright high key with hardly a shadow"),
    light("diffused_window", "Cahaya jendela lembut", "Diffused window light",
        "lit by diffused light from a large window"),
    mood("neon_ambience", "Suasana neon", "Neon ambience",
        "lit by magenta and cyan neon with neutral light on the product"),
    mood("warm_candle", "Cahaya lilin hangat", "Warm candlelight",
        "lit by warm candlelight"),
    light("reflective_glow", "Kilau pantulan", "Reflective glow",
        "lit with a reflective glow and fine highlights along the edges"),
    light("softbox", "Softbox", "Softbox",
        "lit by a large softbox with smooth, even light"),
    light("ring_light", "Ring light", "Ring light",
        "lit evenly from the front by a ring light"),
    light("cool_tone", "Nada dingin", "Cool tone",
        "lit in a clean, cool tone"),
];
