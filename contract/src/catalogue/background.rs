//! The place.

use super::Group::Pose;
use super::need::Condition::NoneOf;
use super::need::{Need, need};
use super::rule::BACKGROUND_PHOTO;
use super::{Choice, Group, label};

const FITS_IN_A_CAR: Need = need(
    NoneOf(
        Pose,
        &[
            "standing_casual",
            "professional_standing",
            "three_quarter_turn",
            "walking",
            "fabric_turn",
            "mirror_selfie",
            "animal_walking",
            "feet_step",
        ],
    ),
    "Di dalam mobil tidak bisa berdiri. Pilih pose duduk, selfie, atau close-up dulu.",
    "There is no room to stand in a car. Choose a seated, selfie or close-up pose first.",
);

const fn background(id: &'static str, ind: &'static str, en: &'static str, fragment: &'static str) -> Choice {
    Choice::new(Group::Background, id, label(ind, en), fragment)
}

#[rustfmt::skip] // one row, one choice
pub(super) const BACKGROUNDS: &[Choice] = &[
    background("studio", "Studio", "Studio",
        "in a photo studio with a seamless backdrop"),
    background("plain_wall", "Dinding polos", "Plain wall",
        "in front of a plain, softly textured wall"),
    background("minimalist", "Minimalis", "Minimalist",
        "in a minimalist interior with clean lines and open space"),
    background("aesthetic_bedroom_feminine", "Kamar estetik feminin", "Aesthetic bedroom, feminine",
        "in an aesthetic feminine bedroom with pastel bedding and dried flowers"),
    background("aesthetic_bedroom_masculine", "Kamar estetik maskulin", "Aesthetic bedroom, masculine",
        "in an aesthetic masculine bedroom with dark wood and grey bedding"),
    background("aesthetic_table", "Meja estetik", "Aesthetic table",
        "at an aesthetic table with a linen cloth and a small vase"),
    background("vinyl_floor_curtain", "Lantai vinil & gorden", "Vinyl floor & curtain",
        "on a wood-look vinyl floor in front of a long curtain"),
    background("wall_rug_floor_lamp", "Dinding, karpet & lampu berdiri", "Wall, rug & floor lamp",
        "by a plain wall with a woven rug and a floor lamp"),
    background("rug", "Karpet", "Rug",
        "on a soft, textured rug"),
    background("curtain", "Gorden", "Curtain",
        "in front of a sheer, flowing curtain"),
    background("street", "Jalanan kota", "City street",
        "on a tidy city street with a softly blurred distance"),
    background("mall", "Mal", "Mall",
        "in a bright, modern shopping mall with blurred shop fronts"),
    background("car_interior", "Dalam mobil", "Car interior",
        "inside the clean cabin of a modern car").needs(&[FITS_IN_A_CAR]),
    background("cafe_terrace", "Teras kafe", "Cafe terrace",
        "on a leafy cafe terrace"),
    background("warung", "Warung", "Warung (food stall)",
        "at a neat Indonesian warung with wooden benches and glass jars"),
    background("traditional_market", "Pasar tradisional", "Traditional market",
        "in a lively Indonesian traditional market with colourful stalls"),
    background("kos_room", "Kamar kos", "Kos room",
        "in a small, tidy Indonesian boarding-house room with a simple desk"),
    background("solid_color", "Warna polos", "Solid colour",
        "on a seamless, solid background in"),
    background("removed", "Tanpa latar", "Background removed",
        "cut out cleanly on a pure white background"),
    background("uploaded", "Foto latar sendiri", "Your own photo",
        "in the place shown in the background photo").needs(&[BACKGROUND_PHOTO]),
];
