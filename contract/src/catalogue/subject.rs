//! Who or what the picture is of: content types and models.

use super::rule::MODEL;
use super::{Choice, Group, label};

pub(super) const CONTENT_TYPES: &[Choice] = &[
    Choice::new(Group::ContentType, "model", label("Dengan model", "With a model"), ""),
    Choice::new(Group::ContentType, "non_model", label("Tanpa model", "Product only"), "A product photo"),
];

const fn model(id: &'static str, ind: &'static str, en: &'static str, fragment: &'static str) -> Choice {
    Choice::new(Group::Model, id, label(ind, en), fragment).needs(&[MODEL])
}

pub(super) const MODELS: &[Choice] = &[
    model("woman", "Wanita", "Woman", "A woman model")
        .coda("She has natural Southeast Asian features, real skin and well-formed hands."),
    model("man", "Pria", "Man", "A man model")
        .coda("He has natural Southeast Asian features, real skin and well-formed hands."),
    model("boy", "Anak laki-laki", "Boy", "A boy model")
        .coda("He is about ten, with natural Southeast Asian features and neat clothes suited to his age."),
    model("girl", "Anak perempuan", "Girl", "A girl model")
        .coda("She is about ten, with natural Southeast Asian features and neat clothes suited to her age."),
    model("animal", "Hewan", "Animal", "An animal model")
        .coda("The animal is a clean, healthy pet with natural fur."),
    model("cartoon", "Kartun", "Cartoon", "A cartoon character model")
        .coda("The character is a polished, friendly cartoon; the product stays realistic."),
];
