//! What the product is, and how it is handled.

use super::rule::{FOOTWEAR, HANGS, NOT_ANIMAL};
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
    category("home_living", "Perlengkapan rumah", "Home & living", "for home and living"),
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

/// Without a model, hands and feet are named as all there is of a person: a painter completes what it is not told
/// the edge of.
pub(super) const INTERACTIONS: &[Choice] = &[
    interaction("none", "Tidak dipegang", "Not held", "").alone("as a still life"),
    interaction("one_hand", "Satu tangan", "One hand", "holding it in one hand")
        .alone("held by a single hand that reaches in from the edge of the frame")
        .needs(&[NOT_ANIMAL]),
    interaction("two_hands", "Dua tangan", "Two hands", "holding it with both hands")
        .alone("held by two hands that reach in from the edge of the frame")
        .needs(&[NOT_ANIMAL]),
    interaction("feet", "Dipakai di kaki", "On the feet", "worn on both feet")
        .alone("worn on a pair of feet cropped just above the ankles")
        .needs(&[FOOTWEAR, NOT_ANIMAL]),
    interaction("hanger", "Digantung di hanger", "On a hanger", "displayed on a neat hanger")
        .alone("hung on a neat hanger as a still life")
        .needs(&[HANGS]),
];
