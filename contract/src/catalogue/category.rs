//! What the product is, and how it is handled.

use super::need::{FOOTWEAR, HANGS, NOT_ANIMAL};
use super::{Choice, Group, label};

const fn category(id: &'static str, ind: &'static str, en: &'static str, fragment: &'static str) -> Choice {
    Choice::new(Group::Category, id, label(ind, en), fragment)
}

pub(super) const CATEGORIES: &[Choice] = &[
    category("fashion", "Fashion", "Fashion", "for fashion"),
    category("beauty", "Kecantikan", "Beauty", "for beauty"),
    category("bag", "Tas", "Bags", "for bags"),
    category("footwear", "Sepatu & sandal", "Footwear", "for footwear"),
    category("accessories", "Aksesori", "Accessories", "for accessories"),
    category("home_living", "Rumah & dekorasi", "Home & living", "for home and living"),
    category("food_beverage", "Makanan & minuman", "Food & drinks", "for food and drinks"),
];

const fn interaction(
    id: &'static str,
    ind: &'static str,
    en: &'static str,
    fragment: &'static str,
) -> Choice {
    Choice::new(Group::Interaction, id, label(ind, en), fragment)
}

pub(super) const INTERACTIONS: &[Choice] = &[
    interaction("none", "Tanpa dipegang", "Not held", "").alone("with nobody in the picture"),
    interaction("one_hand", "Satu tangan", "One hand", "holding it in one hand")
        .alone("held by one hand with nothing else of a person in the frame")
        .needs(&[NOT_ANIMAL]),
    interaction("two_hands", "Dua tangan", "Two hands", "holding it with both hands")
        .alone("held by two hands with nothing else of a person in the frame")
        .needs(&[NOT_ANIMAL]),
    interaction("feet", "Dipakai di kaki", "On the feet", "wearing it on both feet")
        .alone("worn on two feet with nothing above the ankles in the frame")
        .needs(&[FOOTWEAR, NOT_ANIMAL]),
    interaction("hanger", "Digantung di hanger", "On a hanger", "with it on a neat hanger")
        .alone("on a neat hanger with nobody in the picture")
        .needs(&[HANGS]),
];
