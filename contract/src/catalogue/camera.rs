//! Where the camera is.

use super::Group::{Interaction, Pose, Style};
use super::need::Condition::NoneOf;
use super::need::{MODEL, NOT_ON_FEET, Need, PERSON, need};
use super::{Choice, Group, label};

const fn angle(id: &'static str, ind: &'static str, en: &'static str, fragment: &'static str) -> Choice {
    Choice::new(Group::CameraAngle, id, label(ind, en), fragment)
}

const NOT_FLAT_LAY: Need = need(
    NoneOf(Style, &["flat_lay"]),
    "Flat lay selalu dilihat dari atas.",
    "A flat lay is always seen from above.",
);
const NOT_A_SELFIE: Need = need(
    NoneOf(Pose, &["mirror_selfie", "front_camera_selfie"]),
    "Kameranya dipegang model saat selfie. Pilih pose lain dulu.",
    "In a selfie the model holds the camera. Choose another pose first.",
);
const WHOLE_BODY: Need = need(
    NoneOf(Pose, &["front_camera_selfie", "close_up_face", "confident_half_body"]),
    "Pose ini tidak menampilkan seluruh badan. Pilih pose lain dulu.",
    "This pose does not show the whole body. Choose another pose first.",
);
const NOT_CLOSE_UP: Need = need(
    NoneOf(Pose, &["close_up_face"]),
    "Pose ini sudah close-up. Pilih pose lain dulu.",
    "This pose is a close-up already. Choose another pose first.",
);
const NOT_MACRO: Need = need(
    NoneOf(Style, &["macro"]),
    "Gaya makro selalu dari dekat. Pilih gaya lain dulu.",
    "The macro style is always close. Choose another style first.",
);
const ROOM_TO_STEP_BACK: Need = need(
    NoneOf(Group::Background, &["car_interior"]),
    "Di dalam mobil terlalu sempit. Pilih latar lain dulu.",
    "A car is too narrow for this. Choose another background first.",
);
const HANDS_SEEN_FROM_BEHIND: Need = need(
    NoneOf(Interaction, &["hanger"]),
    "Produk di gantungan tidak terlihat dari balik bahu.",
    "A product on a hanger cannot be seen over the shoulder.",
);

pub(super) const CAMERA_ANGLES: &[Choice] =
    &[
        angle("eye_level", "Setinggi mata", "Eye level", "at eye level").needs(&[NOT_FLAT_LAY]),
        angle("angle_45", "Sudut 45°", "45° angle", "from a 45-degree angle").needs(&[NOT_FLAT_LAY]),
        angle(
            "over_the_shoulder",
            "Dari balik bahu",
            "Over the shoulder",
            "from over the shoulder toward the product",
        )
        .needs(&[PERSON, NOT_A_SELFIE, NOT_CLOSE_UP, HANDS_SEEN_FROM_BEHIND]),
        angle("macro_close_up", "Makro close-up", "Macro close-up", "in a macro close-up of the product")
            .needs(&[NOT_FLAT_LAY, NOT_A_SELFIE]),
        angle("medium_shot", "Medium shot", "Medium shot", "as a medium shot").needs(&[
            NOT_FLAT_LAY,
            NOT_CLOSE_UP,
            NOT_MACRO,
            NOT_ON_FEET,
        ]),
        angle("tight_portrait", "Potret rapat", "Tight portrait", "as a tight portrait")
            .needs(&[MODEL, NOT_ON_FEET]),
        angle("dutch", "Miring (dutch angle)", "Dutch angle", "from a slightly tilted Dutch angle")
            .needs(&[NOT_FLAT_LAY]),
        angle("top_down", "Dari atas (top-down)", "Top-down", "straight down from above")
            .needs(&[NOT_A_SELFIE, NOT_CLOSE_UP]),
        angle("side_30_60", "Samping 30–60°", "Side 30–60°", "from the side at 30 to 60 degrees")
            .needs(&[NOT_FLAT_LAY, NOT_A_SELFIE]),
        angle(
            "front_symmetrical",
            "Depan simetris",
            "Front, symmetrical",
            "straight from the front in a symmetrical frame",
        )
        .needs(&[NOT_FLAT_LAY]),
        angle("wide_full_body", "Lebar seluruh badan", "Wide, full body", "as a wide full-body shot")
            .needs(&[MODEL, WHOLE_BODY, NOT_MACRO, ROOM_TO_STEP_BACK]),
        angle("birds_eye", "Mata burung", "Bird's eye", "from high above in a bird's-eye view").needs(&[
            NOT_A_SELFIE,
            NOT_CLOSE_UP,
            NOT_MACRO,
            ROOM_TO_STEP_BACK,
        ]),
    ];
