//! Where the camera is.

use super::Group::{Background, Pose, Style};
use super::need::Condition::NoneOf;
use super::need::{Need, need};
use super::rule::{MODEL, NOT_ON_FEET, PERSON};
use super::{Choice, Group, label};

const NOT_FLAT_LAY: Need = need(
    NoneOf(Style, &["flat_lay"]),
    "Flat lay selalu dilihat tegak lurus dari atas.",
    "A flat lay is always seen from above.",
);
const NOT_MACRO: Need = need(
    NoneOf(Style, &["macro"]),
    "Gaya makro selalu dari dekat. Pilih gaya lain dulu.",
    "The macro style is always close. Choose another style first.",
);
const NOT_A_SELFIE: Need = need(
    NoneOf(Pose, &["mirror_selfie", "front_camera_selfie"]),
    "Saat selfie, kameranya dipegang model. Pilih pose lain dulu.",
    "In a selfie the model holds the camera. Choose another pose first.",
);
const NOT_CLOSE_UP: Need = need(
    NoneOf(Pose, &["close_up_face"]),
    "Pose ini sudah close-up. Pilih pose lain dulu.",
    "This pose is a close-up already. Choose another pose first.",
);
const WHOLE_BODY: Need = need(
    NoneOf(
        Pose,
        &["front_camera_selfie", "close_up_face", "confident_half_body", "skin_touch", "hand_near_face"],
    ),
    "Pose ini tidak menampilkan seluruh badan. Pilih pose lain dulu.",
    "This pose does not show the whole body. Choose another pose first.",
);
const FACING_AWAY: Need = need(
    NoneOf(
        Pose,
        &[
            "smiling_to_camera",
            "mirror_selfie",
            "front_camera_selfie",
            "close_up_face",
            "beside_face",
            "toward_camera",
            "walking",
        ],
    ),
    "Pose ini menghadap kamera. Pilih pose lain dulu.",
    "This pose faces the camera. Choose another pose first.",
);
const ROOM_TO_STEP_BACK: Need = need(
    NoneOf(Background, &["car_interior"]),
    "Di dalam mobil terlalu sempit. Pilih latar lain dulu.",
    "A car is too narrow for this. Choose another background first.",
);

const fn angle(id: &'static str, ind: &'static str, en: &'static str, fragment: &'static str) -> Choice {
    Choice::new(Group::CameraAngle, id, label(ind, en), fragment)
}

#[rustfmt::skip] // one row, one choice
pub(super) const CAMERA_ANGLES: &[Choice] = &[
    angle("eye_level", "Sejajar mata", "Eye level",
        "seen at eye level").needs(&[NOT_FLAT_LAY]),
    angle("angle_45", "Sudut 45°", "45° angle",
        "seen from slightly above at a 45-degree angle").needs(&[NOT_FLAT_LAY]),
    angle("over_the_shoulder", "Dari balik bahu", "Over the shoulder",
        "seen over the model's shoulder with the product in focus").needs(&[PERSON, FACING_AWAY]),
    angle("macro_close_up", "Makro close-up", "Macro close-up",
        "seen in a macro close-up of the product's detail").needs(&[NOT_FLAT_LAY, NOT_A_SELFIE]),
    angle("medium_shot", "Medium shot", "Medium shot",
        "seen in a medium shot").needs(&[NOT_FLAT_LAY, NOT_MACRO, NOT_CLOSE_UP, NOT_ON_FEET]),
    angle("tight_portrait", "Potret rapat", "Tight portrait",
        "seen in a tight portrait crop of face and product").needs(&[MODEL, NOT_ON_FEET]),
    angle("dutch", "Kamera miring (dutch)", "Dutch angle",
        "seen at a slight Dutch tilt").needs(&[NOT_FLAT_LAY]),
    angle("top_down", "Tegak lurus dari atas", "Top-down",
        "seen straight from above").needs(&[NOT_A_SELFIE, NOT_CLOSE_UP]),
    angle("side_30_60", "Samping 30–60°", "Side 30–60°",
        "seen from a three-quarter side angle").needs(&[NOT_FLAT_LAY, NOT_A_SELFIE]),
    angle("front_symmetrical", "Depan simetris", "Front, symmetrical",
        "seen straight from the front in perfect symmetry").needs(&[NOT_FLAT_LAY]),
    angle("wide_full_body", "Lebar seluruh badan", "Wide, full body",
        "seen in a wide full-body shot").needs(&[MODEL, WHOLE_BODY, NOT_MACRO, ROOM_TO_STEP_BACK]),
    angle("birds_eye", "Dari ketinggian (bird's eye)", "Bird's eye",
        "seen in a bird's-eye view from high above")
        .needs(&[NOT_A_SELFIE, NOT_CLOSE_UP, NOT_MACRO, ROOM_TO_STEP_BACK]),
];
