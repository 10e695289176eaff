//! Poses of animals.

use super::{Choice, pose};
use crate::catalogue::rule::{ANIMAL, HANDS_FREE, WORN_BY_ANIMAL};

#[rustfmt::skip] // one row, one choice
pub(super) const POSES: &[Choice] = &[
    pose("animal_sitting", "Duduk di samping produk", "Sitting beside it", &[ANIMAL],
        "sitting upright beside the product"),
    pose("animal_lying", "Rebahan di dekat produk", "Lying next to it", &[ANIMAL],
        "lying calmly next to the product"),
    pose("animal_looking", "Menatap produk", "Looking at it", &[ANIMAL],
        "looking at the product with bright eyes"),
    pose("animal_head_tilt", "Memiringkan kepala", "Head tilt", &[ANIMAL],
        "tilting its head at the camera"),
    pose("animal_sniffing", "Mengendus penasaran", "Curious sniff", &[ANIMAL],
        "sniffing at the product with curiosity"),
    pose("animal_paw", "Kaki depan di samping produk", "Paw beside it", &[ANIMAL],
        "resting one paw right beside the product"),
    pose("animal_walking", "Berjalan melewati produk", "Walking past it", &[ANIMAL],
        "walking past the product toward the camera"),
    pose("animal_peeking", "Mengintip dari belakang", "Peeking from behind", &[ANIMAL],
        "peeking out from behind the product"),
    pose("animal_napping", "Tidur meringkuk", "Napping", &[ANIMAL],
        "curled up asleep close to the product"),
    pose("animal_wearing", "Memakai produk", "Wearing it", &[ANIMAL, WORN_BY_ANIMAL, HANDS_FREE],
        "wearing the product comfortably"),
];
