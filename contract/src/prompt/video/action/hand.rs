//! What hands do.

use super::Act;

/// What the hands of a person or on their own do, by interaction.
pub(super) const HANDLED: &[Act] = &[
    Act {
        id: "one_hand",
        calm: [
            "The hand with the {it} turns it a few degrees toward the light and stops.",
            "The hand with the {it} raises it slightly and lets it rest there.",
            "The hand with the {it} tilts it once, slowly, so that a highlight passes over it.",
        ],
        hook: [
            "The hand with the {it} brings it toward the lens in one swift move and stops.",
            "The hand with the {it} gives it one small, playful wiggle.",
            "The hand with the {it} pops it up a little, as if to say look at this.",
        ],
    },
    Act {
        id: "two_hands",
        calm: [
            "Both hands together turn the {it} a few degrees toward the light and stop.",
            "Both hands together raise the {it} slightly and let it rest there.",
            "Both hands together tilt the {it} once, slowly, so that a highlight passes over it.",
        ],
        hook: [
            "Both hands together bring the {it} toward the lens in one swift move and stop.",
            "Both hands together give the {it} one small, playful wiggle.",
            "Both hands together pop the {it} up a little, as if to say look at this.",
        ],
    },
    Act {
        id: "hanger",
        calm: [
            "One hand straightens the {it} on its hanger, slowly.",
            "The fingertips of one hand glide down the edge of the {it}.",
            "One hand turns the hanger a few degrees toward the light.",
        ],
        hook: [
            "One hand gives the hanger a light tap so that the {it} sways once.",
            "One hand pulls the {it} a little toward the lens.",
            "One hand points at the {it} on its hanger with a quick flick.",
        ],
    },
    Act {
        id: "feet",
        calm: [
            "One hand opens calmly toward the {it} below.",
            "One hand lowers to the side, leading the eye down to the {it}.",
            "One hand points gently down at the {it}.",
        ],
        hook: [
            "One hand points down at the {it} with a quick flick.",
            "One hand waves the eye down to the {it}.",
            "One hand drops into view and shows the {it} with an open palm.",
        ],
    },
];

/// What a free hand does, by category.
pub(super) const AT_EASE: &[Act] = &[
    Act {
        id: "fashion",
        calm: [
            "One hand smooths the fabric once, slowly.",
            "The fingertips of one hand follow a seam, slowly.",
            "One hand lifts an edge of the {it} slightly and lets it fall back.",
        ],
        hook: [
            "One hand tugs the fabric lightly toward the lens to show its texture.",
            "One hand flicks an edge of the {it} so that it moves once.",
            "One hand sweeps down along the {it}, as if to say the whole look is this.",
        ],
    },
    Act {
        id: "bag",
        calm: [
            "One hand slides along the strap or handle, slowly.",
            "The fingertips of one hand trace the edge of the {it}.",
            "One hand turns the {it} a few degrees toward the light.",
        ],
        hook: [
            "One hand swings the {it} once toward the lens.",
            "One hand pats the {it} twice, quickly.",
            "One hand pulls the {it} into the middle of the frame.",
        ],
    },
    Act {
        id: "accessories",
        calm: [
            "The fingertips of one hand adjust the {it}, slowly.",
            "One hand rises beside the {it} and stops, leading the eye to it.",
            "The fingertips of one hand touch the {it} lightly.",
        ],
        hook: [
            "One hand points at the {it} with a quick flick.",
            "One hand nudges the {it} so that it catches the light.",
            "One hand opens beside the {it} like a tiny reveal.",
        ],
    },
];

/// What a free hand does with a product that is neither held nor worn.
pub(super) const IN_VIEW: &Act = &Act {
    id: "",
    calm: [
        "One open hand presents the {it} with a small, slow gesture.",
        "The fingertips of one hand touch the {it} lightly.",
        "One hand turns the {it} a little until its front faces the lens.",
    ],
    hook: [
        "One hand points at the {it} with a quick flick.",
        "One hand taps the {it} twice, lightly.",
        "One hand slides the {it} a little toward the lens.",
    ],
};
