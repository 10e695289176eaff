//! What a prompt is about, as far as the painter can tell from its words.

use super::palette::Tone;

/// What stands in the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Thing {
    Bag,
    Bottle,
    Jar,
    Mug,
    Shoe,
    Shirt,
    Vase,
    Parcel,
}

/// The light of the scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Light {
    Day,
    Golden,
    Night,
}

/// The prompt, understood.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Subject {
    /// The product; none: chance picks one.
    pub(super) thing: Option<Thing>,
    /// Its colour, if the prompt names one.
    pub(super) color: Option<Tone>,
    pub(super) light: Light,
    /// Somebody shows it: with covered hair, or without.
    pub(super) figure: Option<bool>,
}

const THINGS: [(Thing, &[&str]); 8] = [
    (Thing::Bag, &["bag", "tote", "backpack", "purse", "tas", "handbag"]),
    (
        Thing::Shoe,
        &["shoe", "shoes", "sneaker", "sneakers", "sandal", "sandals", "footwear", "sepatu", "boots"],
    ),
    (Thing::Mug, &["mug", "cup", "coffee", "tea", "food", "beverage", "drink", "kopi", "teh"]),
    (Thing::Jar, &["jar", "cream", "candle", "sambal", "jam", "balm"]),
    (
        Thing::Bottle,
        &["bottle", "serum", "perfume", "skincare", "beauty", "shampoo", "toner", "lotion", "botol"],
    ),
    (
        Thing::Shirt,
        &["shirt", "blouse", "dress", "fashion", "batik", "hoodie", "jacket", "kemeja", "kaos", "gamis"],
    ),
    (Thing::Vase, &["vase", "lamp", "home", "decor", "ceramic", "plant", "pot", "living"]),
    (Thing::Parcel, &["box", "gift", "parcel", "accessories", "hampers", "package"]),
];

const COLORS: [(&[&str], Tone); 16] = [
    (&["red", "merah", "crimson"], Tone::new(0.53, 0.19, 26.0)),
    (&["maroon", "burgundy"], Tone::new(0.38, 0.12, 20.0)),
    (&["orange", "oranye", "terracotta", "coral"], Tone::new(0.66, 0.15, 48.0)),
    (&["yellow", "kuning", "mustard", "gold", "golden"], Tone::new(0.8, 0.14, 86.0)),
    (&["olive", "khaki"], Tone::new(0.58, 0.09, 112.0)),
    (&["green", "hijau", "emerald"], Tone::new(0.55, 0.13, 150.0)),
    (&["sage", "mint"], Tone::new(0.76, 0.06, 155.0)),
    (&["teal", "turquoise", "tosca"], Tone::new(0.58, 0.09, 195.0)),
    (&["navy"], Tone::new(0.34, 0.09, 262.0)),
    (&["blue", "biru", "cobalt", "indigo"], Tone::new(0.52, 0.15, 258.0)),
    (&["purple", "ungu", "violet", "lavender", "lilac"], Tone::new(0.56, 0.14, 302.0)),
    (&["pink", "rose", "magenta", "fuchsia"], Tone::new(0.7, 0.14, 355.0)),
    (&["brown", "cokelat", "coklat", "tan", "leather", "kulit"], Tone::new(0.5, 0.08, 55.0)),
    (&["beige", "cream", "krem", "ivory"], Tone::new(0.86, 0.04, 82.0)),
    (&["white", "putih"], Tone::new(0.95, 0.006, 90.0)),
    (&["black", "hitam", "charcoal"], Tone::new(0.27, 0.01, 280.0)),
];

const GOLDEN: [&str; 6] = ["sunset", "golden_hour", "hour", "candle", "ramadan", "lebaran"];
const NIGHT: [&str; 6] = ["night", "neon", "dramatic", "cinematic", "low-key", "futuristic"];
const PEOPLE: [&str; 8] = ["woman", "girl", "man", "boy", "model", "wanita", "pria", "person"];
const COVERED: [&str; 4] = ["hijab", "modest", "kerudung", "headscarf"];

impl Subject {
    /// Reads a prompt word by word; where two things or colours are named, the first one counts.
    pub(super) fn of(prompt: &str) -> Self {
        let prompt = prompt.to_lowercase();
        let words: Vec<&str> = prompt.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '-').collect();
        let any = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
        let first = |table: &mut dyn Iterator<Item = &[&str]>| {
            let places = table.map(|names| words.iter().position(|word| names.contains(word)));
            let found = places.enumerate().filter_map(|(at, place)| Some((place?, at)));
            found.min().map(|(_, at)| at)
        };
        let thing = first(&mut THINGS.iter().map(|(_, names)| *names)).and_then(|at| THINGS.get(at));
        let color = first(&mut COLORS.iter().map(|(names, _)| *names)).and_then(|at| COLORS.get(at));
        let light = if any(&NIGHT) {
            Light::Night
        } else if any(&GOLDEN) {
            Light::Golden
        } else {
            Light::Day
        };
        let shown = any(&PEOPLE) && !prompt.contains("no model") && !prompt.contains("without a model");
        Self {
            thing: thing.map(|(thing, _)| *thing),
            color: color.map(|(_, tone)| *tone),
            light,
            figure: shown.then(|| any(&COVERED)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_thing_and_colour_named_count() {
        let subject = Subject::of("A navy canvas tote bag beside a red mug, natural daylight.");
        assert_eq!(subject.thing, Some(Thing::Bag));
        assert_eq!(subject.color, Some(Tone::new(0.34, 0.09, 262.0)));
        assert_eq!((subject.light, subject.figure), (Light::Day, None));
    }

    #[test]
    fn words_count_whole() {
        let subject = Subject::of("stapler, predator, mantra");
        assert_eq!((subject.thing, subject.color, subject.figure), (None, None, None));
    }

    #[test]
    fn light_and_people_are_seen() {
        let subject = Subject::of("A woman model in a hijab, neon ambience");
        assert_eq!((subject.light, subject.figure), (Light::Night, Some(true)));
    }
}
