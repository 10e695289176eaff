//! What moves where there is no hand.

use super::Act;

/// What an animal does.
pub(super) const ANIMAL: &Act = &Act {
    id: "",
    calm: [
        "The animal blinks once, slowly.",
        "One ear of the animal turns a little.",
        "The animal breathes in deeply and settles.",
    ],
    hook: [
        "The ears of the animal twitch at the {it}.",
        "The animal sniffs once toward the {it}.",
        "The animal opens its eyes wide at the {it}.",
    ],
};

/// What feet on their own do.
pub(super) const FEET: &Act = &Act {
    id: "",
    calm: [
        "One foot turns a little to show the side of the {it}.",
        "One heel lifts gently and comes down again.",
        "One foot slides half a step forward and rests.",
    ],
    hook: [
        "One foot taps the ground twice, in rhythm.",
        "One foot steps toward the lens and stops.",
        "One toe lifts and points at the lens.",
    ],
};

/// What moves of itself around a product that nobody touches, by category.
pub(super) const UNTOUCHED: &[Act] = &[
    Act {
        id: "fashion",
        calm: [
            "A light draught stirs the fabric once.",
            "A soft shadow drifts across the fabric.",
            "A fold of the fabric settles gently.",
        ],
        hook: [
            "A sudden puff of air lifts an edge of the fabric once.",
            "A bright glint of light sweeps across the fabric.",
            "The fabric drops softly into place, as if just let go.",
        ],
    },
    Act {
        id: "food_beverage",
        calm: [
            "A wisp of steam or a drop of condensation, whichever suits the {it}, moves slowly.",
            "A soft highlight glides across the {it}.",
            "A gentle shadow of leaves drifts across the scene.",
        ],
        hook: [
            "A single crumb or drop, whichever suits the {it}, falls beside it.",
            "A curl of steam or a cool mist, whichever suits the {it}, rushes past.",
            "A bright glint of light sweeps across the {it}.",
        ],
    },
];

/// What a product on a hanger does.
pub(super) const HANGING: &Act = &Act {
    id: "",
    calm: [
        "The {it} sways once on its hanger, barely, and comes to rest.",
        "A soft highlight glides down the {it}.",
        "A gentle shadow drifts across the {it}.",
    ],
    hook: [
        "The {it} swings once on its hanger, as if just hung up.",
        "A sudden puff of air stirs the {it} once.",
        "A bright glint of light sweeps across the {it}.",
    ],
};

/// What moves of itself around any other product.
pub(super) const STILL: &Act = &Act {
    id: "",
    calm: [
        "A soft highlight glides across the {it}.",
        "A gentle shadow of leaves drifts across the scene.",
        "Fine dust floats slowly through the light around the {it}.",
    ],
    hook: [
        "A bright glint of light sweeps across the {it}.",
        "A spark of light runs once along the edge of the {it}.",
        "A quick puff of air stirs the background while the {it} stays put.",
    ],
};
