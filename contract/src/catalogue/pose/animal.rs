//! Poses of animals.

use super::{Choice, pose};
use crate::catalogue::need::{ANIMAL, HANDS_FREE, WORN_BY_ANIMAL};

pub(super) const POSES: &[Choice] = &[
    pose(
        "animal_sitting",
        "Duduk di samping produk",
        "Sitting beside it",
        "sitting upright beside the product",
    )
    .needs(&[ANIMAL]),
    pose("animal_lying", "Rebahan di dekat produk", "Lying next to it", "lying calmly next to the product")
        .needs(&[ANIMAL]),
    pose("animal_looking", "Menatap produk", "Looking at it", "looking at the product with bright eyes")
        .needs(&[ANIMAL]),
    pose("animal_head_tilt", "Memiringkan kepala", "Head tilt", "tilting the head toward the camera")
        .needs(&[ANIMAL]),
    pose("animal_sniffing", "Mengendus penasaran", "Curious sniff", "sniffing at the product with curiosity")
        .needs(&[ANIMAL]),
    pose(
        "animal_paw",
        "Kaki depan di samping produk",
        "Paw beside it",
        "resting one paw right beside the product",
    )
    .needs(&[ANIMAL]),
    pose(
        "animal_walking",
        "Berjalan melewati produk",
        "Walking past it",
        "walking past the product toward the camera",
    )
    .needs(&[ANIMAL]),
    pose(
        "animal_peeking",
        "Mengintip dari belakang",
        "Peeking from behind",
        "peeking out from behind the product",
    )
    .needs(&[ANIMAL]),
    pose("animal_napping", "Tidur meringkuk", "Napping", "curled up asleep close to the product")
        .needs(&[ANIMAL]),
    pose("animal_wearing", "Memakai produk", "Wearing it", "wearing the product comfortably").needs(&[
        ANIMAL,
        WORN_BY_ANIMAL,
        HANDS_FREE,
    ]),
];
