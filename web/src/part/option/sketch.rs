//! The small picture of each choice that is easier seen than read. On a field of 40 by 30, back to front.

use crate::ui::scene::Sketch;
use contract::catalogue::{Choice, Group};

/// The picture of a choice, if it has one.
pub(super) fn sketch(choice: &Choice) -> Option<Sketch> {
    let table = match choice.group {
        Group::Background => BACKGROUNDS,
        Group::Lighting => LIGHTINGS,
        Group::CameraAngle => CAMERA_ANGLES,
        Group::AspectRatio => ASPECT_RATIOS,
        Group::ContentType
        | Group::Model
        | Group::Category
        | Group::Interaction
        | Group::Pose
        | Group::Style => &[],
    };
    table.iter().find(|(id, _)| *id == choice.id).map(|(_, sketch)| *sketch)
}

type Table = &'static [(&'static str, Sketch)];

const FIELD: &str = "M0 0h40v30H0z";
const FLOOR: &str = "M0 22h40v8H0z";

#[rustfmt::skip] // one row, one choice
const BACKGROUNDS: Table = &[
    ("studio", &[("steel", FIELD), ("mist", "M4 0h32v19c0 4 4 6 4 11H0c0-5 4-7 4-11z"), ("white", "M12 24h16v2H12z")]),
    ("plain_wall", &[("cream", FIELD), ("sand", "M0 24h40v6H0z"), ("tan", "M0 23h40v1H0z")]),
    ("minimalist", &[("white", FIELD), ("mist", FLOOR), ("sand", "M24 12h10v10H24z"), ("leaf", "M28 5h2v7h-2zM25 6l4 3 4-3-4 5z")]),
    ("aesthetic_bedroom_feminine", &[("rose", FIELD), ("cream", "M24 3h11v10H24z"), ("white", "M3 17h30v9H3z"), ("plum", "M3 21h30v5H3z"), ("cream", "M5 14h9v5H5z"), ("tan", "M0 26h40v4H0z")]),
    ("aesthetic_bedroom_masculine", &[("slate", FIELD), ("soot", "M24 3h11v10H24z"), ("steel", "M3 17h30v9H3z"), ("night", "M3 21h30v5H3z"), ("mist", "M5 14h9v5H5z"), ("bark", "M0 26h40v4H0z")]),
    ("aesthetic_table", &[("cream", FIELD), ("tan", "M3 19h34v4H3z"), ("bark", "M6 23h3v7H6zM31 23h3v7h-3z"), ("leaf", "M26 9h3v6h-3zM23 6l5 5 4-6-1 7h-6z"), ("clay", "M25 14h6v5h-6z"), ("white", "M9 15h9v4H9z")]),
    ("vinyl_floor_curtain", &[("mist", FIELD), ("white", "M0 0h11v22H0zM29 0h11v22H29z"), ("steel", "M4 0h1v22H4zM8 0h1v22H8zM32 0h1v22h-1zM36 0h1v22h-1z"), ("tan", FLOOR), ("clay", "M0 25h40v1H0zM12 22h1v3h-1zM27 26h1v4h-1z")]),
    ("wall_rug_floor_lamp", &[("sand", FIELD), ("tan", FLOOR), ("clay", "M6 24h22l4 4H2z"), ("soot", "M33 9h1v15h-1zM31 23h5v1h-5z"), ("sun", "M30 4h7l2 6H28z")]),
    ("rug", &[("tan", FIELD), ("cream", "M5 6h30v18H5z"), ("clay", "M8 9h24v2H8zM8 19h24v2H8z"), ("moss", "M17 15l3-3 3 3-3 3z")]),
    ("curtain", &[("cream", FIELD), ("sand", "M3 0h4v30H3zM12 0h4v30h-4zM21 0h4v30h-4zM30 0h4v30h-4z"), ("white", "M8 0h2v30H8zM17 0h2v30h-2zM26 0h2v30h-2z"), ("bark", "M0 0h40v2H0z")]),
    ("street", &[("sky", FIELD), ("steel", "M0 6h9v18H0zM28 3h12v21H28z"), ("clay", "M9 11h8v13H9z"), ("slate", "M0 23h40v7H0z"), ("cream", "M18 25h5v1h-5zM28 27h6v1h-6zM7 27h6v1H7z")]),
    ("mall", &[("cream", FIELD), ("sky", "M2 5h10v14H2zM28 5h10v14H28z"), ("sun", "M14 2h12v3H14z"), ("mist", "M0 19h40v11H0z"), ("rose", "M4 9h6v10H4z"), ("leaf", "M30 9h6v10h-6z")]),
    ("car_interior", &[("sky", FIELD), ("soot", "M0 0h40v4H0zM0 18c10-4 30-4 40 0v12H0z"), ("slate", "M18 0h3v18h-3z"), ("steel", "M7 21a6 6 0 1 0 12 0 6 6 0 0 0-12 0zM9 21a4 4 0 1 1 8 0 4 4 0 0 1-8 0z")]),
    ("cafe_terrace", &[("sky", FIELD), ("ember", "M0 0h40v6l-5 3-5-3-5 3-5-3-5 3-5-3-5 3-5-3z"), ("moss", "M0 14h7v10H0zM34 12h6v12h-6z"), ("tan", FLOOR), ("bark", "M13 16h14v2H13zM19 18h2v8h-2z"), ("white", "M17 13h5v3h-5z")]),
    ("warung", &[("sun", FIELD), ("sea", "M2 2h36v5H2z"), ("clay", "M4 7h32v10H4z"), ("rose", "M7 9h4v6H7zM18 9h4v6h-4z"), ("leaf", "M13 9h3v6h-3zM25 9h6v6h-6z"), ("bark", "M0 17h40v4H0z"), ("tan", "M3 21h34v9H3z")]),
    ("traditional_market", &[("sky", FIELD), ("plum", "M0 3l9-3v8H0z"), ("sea", "M11 0h12v8H11z"), ("ember", "M25 0l15 4v5H25z"), ("bark", "M0 17h40v13H0z"), ("moss", "M2 13a4 4 0 0 1 9 0v4H2z"), ("sun", "M15 13a4 4 0 0 1 9 0v4h-9z"), ("ember", "M28 13a4 4 0 0 1 9 0v4h-9z")]),
    ("kos_room", &[("mist", FIELD), ("sea", "M3 4h12v9H3z"), ("white", "M5 6h8v5H5z"), ("rose", "M21 16h17v8H21z"), ("white", "M21 14h7v5h-7z"), ("bark", "M4 17h11v1H4zM5 18h1v7H5zM13 18h1v7h-1z"), ("sand", "M0 25h40v5H0z")]),
    ("solid_color", &[("rose", "M0 0h20v15H0z"), ("sun", "M20 0h20v15H20z"), ("sea", "M0 15h20v15H0z"), ("leaf", "M20 15h20v15H20z")]),
    ("removed", &[("white", FIELD), ("mist", "M0 0h10v10H0zM20 0h10v10H20zM10 10h10v10H10zM30 10h10v10H30zM0 20h10v10H0zM20 20h10v10H20z"), ("clay", "M14 12h12l2 11H12zM16 12c0-6 8-6 8 0h-2c0-3-4-3-4 0z")]),
    ("uploaded", &[("sky", FIELD), ("sun", "M29 8m-4 0a4 4 0 1 0 8 0 4 4 0 1 0-8 0"), ("moss", "M0 26l12-13 9 9 6-5 13 11v2H0z")]),
];

/// The product in some light.
const BAG: &str = "M13 14h14l2 12H11zM15 14c0-8 10-8 10 0h-2c0-5-6-5-6 0z";

#[rustfmt::skip] // one row, one choice
const LIGHTINGS: Table = &[
    ("natural_daylight", &[("sky", FIELD), ("cream", FLOOR), ("sun", "M32 7m-4 0a4 4 0 1 0 8 0 4 4 0 1 0-8 0"), ("clay", BAG)]),
    ("golden_hour", &[("sun", FIELD), ("ember", "M0 20h40v10H0z"), ("white", "M7 20a6 6 0 0 1 12 0z"), ("bark", BAG)]),
    ("sunset_glow", &[("plum", FIELD), ("ember", "M0 13h40v9H0z"), ("sun", "M24 18a7 7 0 0 1 14 0z"), ("night", FLOOR), ("soot", BAG)]),
    ("dramatic_contrast", &[("soot", FIELD), ("sand", "M0 0h10l14 30H0z"), ("clay", BAG), ("soot", "M20 8c3 0 5 2 5 6h2l2 12h-9z")]),
    ("low_key", &[("soot", FIELD), ("bark", "M12 26c4-2 12-2 16 0z"), ("clay", "M13 14h4l-2 12h-4zM15 14c0-5 4-7 6-6-3 0-4 3-4 6z")]),
    ("high_key", &[("white", FIELD), ("cream", FLOOR), ("tan", BAG)]),
    ("diffused_window", &[("mist", FIELD), ("white", "M3 3h13v17H3z"), ("steel", "M9 3h1v17H9zM3 11h13v1H3z"), ("cream", "M0 24h40v6H0z"), ("clay", "M19 14h14l2 12H17zM21 14c0-8 10-8 10 0h-2c0-5-6-5-6 0z")]),
    ("neon_ambience", &[("night", FIELD), ("neon", "M3 4h2v20H3zM35 4h2v20h-2z"), ("plum", "M7 4h2v20H7zM31 4h2v20h-2z"), ("rose", BAG)]),
    ("warm_candle", &[("bark", FIELD), ("ember", "M31 12m-8 0a8 8 0 1 0 16 0 8 8 0 1 0-16 0"), ("sun", "M31 6c3 4 3 7 0 8-3-1-3-4 0-8z"), ("cream", "M29 14h4v12h-4z"), ("clay", "M7 14h14l2 12H5zM9 14c0-8 10-8 10 0h-2c0-5-6-5-6 0z")]),
    ("reflective_glow", &[("steel", FIELD), ("white", "M0 22h40v8H0z"), ("clay", "M13 10h14l2 12H11zM15 10c0-8 10-8 10 0h-2c0-5-6-5-6 0z"), ("sand", "M11 23h18l-1 6H12z")]),
    ("softbox", &[("steel", FIELD), ("soot", "M2 3h14v12H2z"), ("white", "M4 5h10v8H4z"), ("soot", "M8 15h1v15H8z"), ("clay", "M20 14h14l2 12H18zM22 14c0-8 10-8 10 0h-2c0-5-6-5-6 0z")]),
    ("ring_light", &[("slate", FIELD), ("white", "M20 14m-12 0a12 12 0 1 0 24 0 12 12 0 1 0-24 0M20 14m-9 0a9 9 0 1 1 18 0 9 9 0 1 1-18 0"), ("clay", "M15 13h10l1 9H14zM16 13c0-6 8-6 8 0h-2c0-3-4-3-4 0z")]),
    ("cool_tone", &[("sea", FIELD), ("sky", "M0 0h40v12L0 24z"), ("slate", FLOOR), ("mist", BAG)]),
];

#[rustfmt::skip] // one row, one choice
const CAMERA_ANGLES: Table = &[
    ("eye_level", &[("sand", FIELD), ("white", "M0 14h40v2H0z"), ("clay", BAG)]),
    ("angle_45", &[("sand", FIELD), ("tan", "M0 16h40v14H0z"), ("bark", "M27 14l5-3v12l-3 3z"), ("clay", "M11 14h16l2 12H11z"), ("cream", "M11 14l5-3h16l-5 3z")]),
    ("over_the_shoulder", &[("sky", FIELD), ("clay", "M18 10h10l2 9H16zM20 10c0-6 7-6 7 0h-2c0-3-3-3-3 0z"), ("soot", "M0 30V17c8-1 12 4 13 13z"), ("bark", "M5 11m-5 0a5 5 0 1 0 10 0 5 5 0 1 0-10 0")]),
    ("macro_close_up", &[("clay", FIELD), ("bark", "M0 6h40v2H0zM0 24h40v2H0z"), ("cream", "M10 11h20v9H10z"), ("soot", "M13 14h14v1H13zM13 17h9v1h-9z")]),
    ("medium_shot", &[("sky", FIELD), ("bark", "M20 8m-5 0a5 5 0 1 0 10 0 5 5 0 1 0-10 0"), ("leaf", "M9 30c0-11 4-15 11-15s11 4 11 15z"), ("clay", "M17 20h8l1 7H16z")]),
    ("tight_portrait", &[("rose", FIELD), ("bark", "M20 12m-11 0a11 11 0 1 0 22 0 11 11 0 1 0-22 0"), ("leaf", "M4 30c2-6 8-8 16-8s14 2 16 8z"), ("clay", "M27 17h8l1 7H26z")]),
    ("dutch", &[("sky", FIELD), ("sand", "M0 26L40 14v16H0z"), ("clay", "M14 11l13-4 5 11-16 5zM16 10c-2-7 7-10 9-3l-2 1c-1-4-6-3-5 1z")]),
    ("top_down", &[("tan", FIELD), ("white", "M20 15m-12 0a12 12 0 1 0 24 0 12 12 0 1 0-24 0"), ("clay", "M14 11h12v9H14z"), ("bark", "M17 9h6v2h-6zM17 20h6v2h-6z")]),
    ("side_30_60", &[("sand", FIELD), ("tan", FLOOR), ("clay", "M9 12h14v14H7z"), ("bark", "M23 12l9 3v9l-9 2z")]),
    ("front_symmetrical", &[("mist", FIELD), ("white", "M19 0h2v30h-2z"), ("cream", FLOOR), ("clay", BAG), ("white", "M19 14h2v12h-2z")]),
    ("wide_full_body", &[("sky", FIELD), ("sand", "M0 25h40v5H0z"), ("bark", "M20 6m-3 0a3 3 0 1 0 6 0 3 3 0 1 0-6 0"), ("leaf", "M16 10h8l1 9H15z"), ("slate", "M16 19h3v8h-3zM21 19h3v8h-3z"), ("clay", "M25 15h4v4h-4z")]),
    ("birds_eye", &[("moss", FIELD), ("sand", "M0 11h40v7H0z"), ("cream", "M5 14h5v1H5zM18 14h5v1h-5zM31 14h5v1h-5z"), ("clay", "M15 3h8v6h-8z"), ("leaf", "M4 24m-3 0a3 3 0 1 0 6 0 3 3 0 1 0-6 0M33 24m-4 0a4 4 0 1 0 8 0 4 4 0 1 0-8 0")]),
];

#[rustfmt::skip] // one row, one choice
const ASPECT_RATIOS: Table = &[
    ("1:1", &[("leaf", "M11 6h18v18H11z")]),
    ("3:4", &[("leaf", "M12.500 5h15v20h-15z")]),
    ("4:3", &[("leaf", "M9 6.500h22v17H9z")]),
    ("4:5", &[("leaf", "M12 5h16v20H12z")]),
    ("2:3", &[("leaf", "M13 4.500h14v21H13z")]),
    ("9:16", &[("leaf", "M14 4h12v22H14z")]),
    ("16:9", &[("leaf", "M6 8h28v14H6z")]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use contract::catalogue::choices;

    #[test]
    fn no_choice_of_a_pictured_group_is_without_a_picture() {
        for group in [Group::Background, Group::Lighting, Group::CameraAngle, Group::AspectRatio] {
            for choice in choices(group) {
                assert!(sketch(choice).is_some(), "{} {}", group.id(), choice.id);
            }
        }
    }
}
