//! The light.

use super::Group::Background;
use super::need::Condition::NoneOf;
use super::need::{Need, need};
use super::{Choice, Group, label};

const fn light(id: &'static str, ind: &'static str, en: &'static str, fragment: &'static str) -> Choice {
    Choice::new(Group::Lighting, id, label(ind, en), fragment)
}

const NOT_A_CUTOUT: Need = need(
    NoneOf(Background, &["removed"]),
    "Tanpa latar butuh cahaya terang dan rata. Pilih latar lain dulu.",
    "A cutout needs bright, even light. Choose another background first.",
);

pub(super) const LIGHTINGS: &[Choice] = &[
    light("natural_daylight", "Cahaya alami siang", "Natural daylight", "in soft natural daylight"),
    light("golden_hour", "Golden hour", "Golden hour", "in warm, low golden-hour sunlight")
        .needs(&[NOT_A_CUTOUT]),
    light("sunset_glow", "Cahaya senja", "Sunset glow", "in a pink and orange sunset glow")
        .needs(&[NOT_A_CUTOUT]),
    light(
        "dramatic_contrast",
        "Kontras dramatis",
        "Dramatic contrast",
        "with dramatic contrast between light and deep shadow",
    )
    .needs(&[NOT_A_CUTOUT]),
    light(
        "low_key",
        "Low key (gelap elegan)",
        "Low key",
        "in moody low-key light that still shows the product clearly",
    )
    .needs(&[NOT_A_CUTOUT]),
    light(
        "high_key",
        "High key (terang bersih)",
        "High key",
        "in bright high-key light with hardly a shadow",
    ),
    light(
        "diffused_window",
        "Cahaya jendela lembut",
        "Diffused window light",
        "in diffused light from a large side window",
    ),
    light(
        "neon_ambience",
        "Suasana neon",
        "Neon ambience",
        "in a magenta and cyan neon ambience with white light on the product",
    )
    .needs(&[NOT_A_CUTOUT]),
    light("warm_candle", "Cahaya lilin hangat", "Warm candlelight", "in the warm glow of candles")
        .needs(&[NOT_A_CUTOUT]),
    light(
        "reflective_glow",
        "Kilau reflektif",
        "Reflective glow",
        "with a reflective glow and fine highlights along the edges",
    ),
    light("softbox", "Softbox studio", "Softbox", "in smooth, even softbox light"),
    light("ring_light", "Ring light", "Ring light", "in even, frontal ring light"),
    light("cool_tone", "Nada sejuk", "Cool tone", "in clean, cool-toned light"),
];
