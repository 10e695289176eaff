//! The product as a prompt speaks of it.

use super::quote::quoted;
use crate::catalogue::Group;
use crate::catalogue::selection::{PRODUCT_NAME_CHARS_MAX, Selection};

/// The words for one category.
struct Words {
    category: &'static str,
    noun: &'static str,
    /// What stands before and after the noun when a model shows the product without handling it.
    at_ease: (&'static str, &'static str),
}

const IN_VIEW: (&str, &str) = ("with ", " in clear view");

const WORDS: &[Words] = &[
    Words { category: "fashion", noun: "garment", at_ease: ("wearing ", "") },
    Words { category: "beauty", noun: "beauty product", at_ease: IN_VIEW },
    Words { category: "bag", noun: "bag", at_ease: ("carrying ", "") },
    Words { category: "footwear", noun: "footwear", at_ease: IN_VIEW },
    Words { category: "accessories", noun: "accessory", at_ease: ("wearing ", "") },
    Words { category: "home_living", noun: "home item", at_ease: IN_VIEW },
    Words { category: "food_beverage", noun: "food or drink", at_ease: IN_VIEW },
];

fn words(selection: &Selection) -> Option<&'static Words> {
    WORDS.iter().find(|words| selection.is(Group::Category, words.category))
}

/// What the product is called after "the", such as "bag".
pub(super) fn noun(selection: &Selection) -> &'static str {
    words(selection).map_or("product", |words| words.noun)
}

/// The product by noun and, if the seller named it, by name in quotes.
pub(super) fn named(selection: &Selection) -> String {
    let mut named = String::from("the ");
    named.push_str(noun(selection));
    if let Some(name) = quoted(selection.product_name(), PRODUCT_NAME_CHARS_MAX) {
        named.push_str(" named ");
        named.push_str(&name);
    }
    named
}

/// How the subject shows the product, such as `wearing the garment named "Gamis Sari"`.
pub(super) fn shown(selection: &Selection) -> String {
    let (before, after) = match words(selection) {
        _ if !selection.applies(Group::Model) => ("showing ", ""),
        _ if selection.is(Group::Model, "animal") => ("posing with ", ""),
        Some(words) if selection.is(Group::Interaction, "none") => words.at_ease,
        _ => ("presenting ", ""),
    };
    let mut shown = String::from(before);
    shown.push_str(&named(selection));
    shown.push_str(after);
    shown
}
