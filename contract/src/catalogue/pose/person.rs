//! Poses of people and cartoons.

use super::{Choice, pose};
use crate::catalogue::need::{
    ACCESSORIES, BAG, BEAUTY, FASHION, FOOD_BEVERAGE, HANDS_FREE, HOME_LIVING, IN_HAND, NOT_ON_FEET,
    ONE_HAND_FREE, PERSON, WORN,
};

pub(super) const POSES: &[Choice] = &[
    pose("standing_casual", "Berdiri santai", "Standing casually", "standing in a relaxed, casual pose")
        .needs(&[PERSON]),
    pose("seated", "Duduk", "Seated", "seated comfortably with a straight back").needs(&[PERSON]),
    pose("smiling_to_camera", "Tersenyum ke kamera", "Smiling at the camera", "smiling warmly at the camera")
        .needs(&[PERSON]),
    pose(
        "confident_half_body",
        "Setengah badan percaya diri",
        "Confident half body",
        "in a confident half-body pose",
    )
    .needs(&[PERSON, NOT_ON_FEET]),
    pose(
        "professional_standing",
        "Berdiri profesional",
        "Professional standing",
        "standing tall in a polished, professional pose",
    )
    .needs(&[PERSON]),
    pose("candid", "Candid", "Candid", "caught in a candid, unposed moment").needs(&[PERSON]),
    pose(
        "mirror_selfie",
        "Selfie cermin",
        "Mirror selfie",
        "taking a mirror selfie with a phone in one hand",
    )
    .needs(&[PERSON, ONE_HAND_FREE]),
    pose(
        "front_camera_selfie",
        "Selfie kamera depan",
        "Front-camera selfie",
        "taking a front-camera selfie at arm's length",
    )
    .needs(&[PERSON, ONE_HAND_FREE, NOT_ON_FEET]),
    pose("looking_away", "Menatap ke samping", "Looking away", "glancing to the side with a soft expression")
        .needs(&[PERSON]),
    pose(
        "three_quarter_turn",
        "Badan serong",
        "Three-quarter turn",
        "turned three quarters toward the camera",
    )
    .needs(&[PERSON]),
    pose(
        "close_up_face",
        "Close-up wajah dengan produk",
        "Close-up face with product",
        "in a close-up of the face right next to the product",
    )
    .needs(&[PERSON, IN_HAND]),
    pose(
        "lift_to_chest",
        "Angkat ke dada, tunjukkan detail",
        "Lifted to the chest for detail",
        "lifting the product to chest height to show its detail",
    )
    .needs(&[PERSON, IN_HAND]),
    pose(
        "toward_camera",
        "Sodorkan ke kamera",
        "Toward the camera",
        "bringing the product forward toward the camera",
    )
    .needs(&[PERSON, IN_HAND]),
    pose(
        "beside_face",
        "Di samping wajah",
        "Beside the face",
        "keeping the product beside the face at eye height",
    )
    .needs(&[PERSON, IN_HAND]),
    pose("walking", "Melangkah", "Walking", "walking toward the camera in mid-step").needs(&[PERSON, WORN]),
    pose("fabric_turn", "Berputar pelan", "Gentle turn", "turning gently so that the fabric moves")
        .needs(&[PERSON, FASHION, HANDS_FREE]),
    pose(
        "adjusting_garment",
        "Merapikan pakaian",
        "Adjusting the garment",
        "adjusting the garment with a light touch",
    )
    .needs(&[PERSON, FASHION, HANDS_FREE]),
    pose("bag_on_shoulder", "Disampirkan di bahu", "On the shoulder", "wearing the product on one shoulder")
        .needs(&[PERSON, BAG, HANDS_FREE]),
    pose("bag_crossbody", "Selempang", "Crossbody", "wearing the product across the body")
        .needs(&[PERSON, BAG, HANDS_FREE]),
    pose(
        "hand_near_face",
        "Tangan dekat wajah",
        "Hand near the face",
        "with one hand raised near the face to lead the eye to the product",
    )
    .needs(&[PERSON, ACCESSORIES, HANDS_FREE]),
    pose(
        "adjusting_accessory",
        "Merapikan aksesori",
        "Adjusting the accessory",
        "adjusting the product with a light touch",
    )
    .needs(&[PERSON, ACCESSORIES, HANDS_FREE]),
    pose(
        "skin_touch",
        "Menyentuh pipi",
        "Touching the cheek",
        "touching one cheek lightly with the fingertips",
    )
    .needs(&[PERSON, BEAUTY, ONE_HAND_FREE]),
    pose("hand_mirror", "Bercermin", "Looking into a mirror", "looking into a small hand mirror").needs(&[
        PERSON,
        BEAUTY,
        ONE_HAND_FREE,
    ]),
    pose(
        "relaxing_beside",
        "Bersantai di dekat produk",
        "Relaxing beside it",
        "relaxing right beside the product",
    )
    .needs(&[PERSON, HOME_LIVING]),
    pose("first_bite", "Siap mencicipi", "About to taste", "about to take the first taste").needs(&[
        PERSON,
        FOOD_BEVERAGE,
        IN_HAND,
    ]),
    pose("enjoying_aroma", "Menikmati aroma", "Enjoying the aroma", "leaning in to enjoy the aroma")
        .needs(&[PERSON, FOOD_BEVERAGE]),
];
