//! Arrangements of a product without a model, and of feet.

use super::{Choice, pose};
use crate::catalogue::need::{
    ACCESSORIES, BAG, BEAUTY, FASHION, FOOD_BEVERAGE, FOOTWEAR, HANDS_FREE, HOME_LIVING, IN_HAND, ON_FEET,
    ON_HANGER, PRODUCT,
};

pub(super) const POSES: &[Choice] = &[
    pose("centred", "Di tengah bingkai", "Centred", "placed in the centre as the clear hero of the frame")
        .needs(&[PRODUCT, HANDS_FREE]),
    pose("angled", "Serong", "Angled", "turned a little to show its front and one side")
        .needs(&[PRODUCT, HANDS_FREE]),
    pose(
        "detail_forward",
        "Detail ke kamera",
        "Detail forward",
        "arranged with its finest detail toward the camera",
    )
    .needs(&[PRODUCT, HANDS_FREE]),
    pose(
        "with_props",
        "Dengan properti sederhana",
        "With simple props",
        "arranged with two or three simple, matching props",
    )
    .needs(&[PRODUCT, HANDS_FREE]),
    pose("folded_neatly", "Dilipat rapi", "Neatly folded", "folded neatly with its front on top")
        .needs(&[PRODUCT, FASHION, HANDS_FREE]),
    pose("laid_flat", "Dibentangkan", "Laid flat", "laid out flat and smooth")
        .needs(&[PRODUCT, FASHION, HANDS_FREE]),
    pose(
        "invisible_mannequin",
        "Manekin tak terlihat",
        "Invisible mannequin",
        "filled out as if worn, on an invisible mannequin",
    )
    .needs(&[PRODUCT, FASHION, HANDS_FREE]),
    pose("draped", "Terjuntai lembut", "Draped", "draped so that the fabric falls in soft folds")
        .needs(&[PRODUCT, FASHION, HANDS_FREE]),
    pose("on_podium", "Di atas podium", "On a podium", "standing on a low, round podium")
        .needs(&[PRODUCT, BEAUTY, HANDS_FREE]),
    pose(
        "texture_swatch",
        "Dengan olesan tekstur",
        "With a texture swatch",
        "next to a small swatch of its texture",
    )
    .needs(&[PRODUCT, BEAUTY, HANDS_FREE]),
    pose("water_drops", "Dengan butiran air", "With water drops", "among fine drops of clear water")
        .needs(&[PRODUCT, BEAUTY, HANDS_FREE]),
    pose("petals", "Dengan kelopak bunga", "With petals", "among a few scattered petals")
        .needs(&[PRODUCT, BEAUTY, HANDS_FREE]),
    pose("strap_up", "Tali ditegakkan", "Strap raised", "standing upright with its strap or handle raised")
        .needs(&[PRODUCT, BAG, HANDS_FREE]),
    pose("on_chair", "Di atas kursi", "On a chair", "resting on a simple chair")
        .needs(&[PRODUCT, BAG, HANDS_FREE]),
    pose("on_hook", "Digantung di kait", "On a hook", "hanging from a simple wall hook")
        .needs(&[PRODUCT, BAG, HANDS_FREE]),
    pose("leaning", "Bersandar", "Leaning", "leaning lightly against a plain block")
        .needs(&[PRODUCT, BAG, HANDS_FREE]),
    pose(
        "pair_front_side",
        "Sepasang, depan dan samping",
        "Pair, front and side",
        "as a pair, one seen in profile and one from the front",
    )
    .needs(&[PRODUCT, FOOTWEAR, HANDS_FREE]),
    pose(
        "pair_diagonal",
        "Sepasang diagonal",
        "Pair, diagonal",
        "as a pair pointing diagonally across the frame",
    )
    .needs(&[PRODUCT, FOOTWEAR, HANDS_FREE]),
    pose(
        "pair_stepped",
        "Sepasang, satu di balok",
        "Pair, one raised",
        "as a pair, one resting on a low block",
    )
    .needs(&[PRODUCT, FOOTWEAR, HANDS_FREE]),
    pose("on_box", "Di atas kotak polos", "On a plain box", "on top of a plain, unprinted box")
        .needs(&[PRODUCT, FOOTWEAR, HANDS_FREE]),
    pose("on_stand", "Di dudukan pajangan", "On a stand", "displayed on a small stand").needs(&[
        PRODUCT,
        ACCESSORIES,
        HANDS_FREE,
    ]),
    pose("on_stone", "Di atas batu halus", "On smooth stone", "resting on a smooth stone").needs(&[
        PRODUCT,
        ACCESSORIES,
        HANDS_FREE,
    ]),
    pose(
        "on_soft_fabric",
        "Di atas kain lembut",
        "On soft fabric",
        "resting on soft fabric with gentle folds",
    )
    .needs(&[PRODUCT, ACCESSORIES, HANDS_FREE]),
    pose("gift_box", "Dalam kotak hadiah", "In a gift box", "lying in an open, plain gift box").needs(&[
        PRODUCT,
        ACCESSORIES,
        HANDS_FREE,
    ]),
    pose("in_use", "Dipakai sehari-hari", "In everyday use", "set up the way it is used every day").needs(&[
        PRODUCT,
        HOME_LIVING,
        HANDS_FREE,
    ]),
    pose("on_shelf", "Di rak tertata", "On a styled shelf", "standing on a tidy, styled shelf").needs(&[
        PRODUCT,
        HOME_LIVING,
        HANDS_FREE,
    ]),
    pose("beside_plant", "Di samping tanaman", "Beside a plant", "standing beside a green potted plant")
        .needs(&[PRODUCT, HOME_LIVING, HANDS_FREE]),
    pose("lived_in", "Sudut rumah yang hangat", "Lived-in corner", "in a cosy, lived-in corner arrangement")
        .needs(&[PRODUCT, HOME_LIVING, HANDS_FREE]),
    pose("gentle_steam", "Hangat beruap", "Gentle steam", "served fresh with gentle steam rising").needs(&[
        PRODUCT,
        FOOD_BEVERAGE,
        HANDS_FREE,
    ]),
    pose(
        "ingredients_around",
        "Dikelilingi bahan segar",
        "Ingredients around",
        "surrounded by its fresh ingredients",
    )
    .needs(&[PRODUCT, FOOD_BEVERAGE, HANDS_FREE]),
    pose("served", "Disajikan", "Served", "served ready to enjoy with its packaging beside it").needs(&[
        PRODUCT,
        FOOD_BEVERAGE,
        HANDS_FREE,
    ]),
    pose("fresh_splash", "Cipratan segar", "Fresh splash", "with a small, tidy splash frozen in mid-air")
        .needs(&[PRODUCT, FOOD_BEVERAGE, HANDS_FREE]),
    pose("hand_centre", "Dipegang di tengah", "Held in the centre", "kept in the centre of the frame")
        .needs(&[PRODUCT, IN_HAND]),
    pose(
        "hand_label",
        "Sisi depan ke kamera",
        "Front to the camera",
        "turned so that its front faces the camera",
    )
    .needs(&[PRODUCT, IN_HAND]),
    pose(
        "hand_forward",
        "Didekatkan ke kamera",
        "Closer to the camera",
        "brought closer to the camera than everything else",
    )
    .needs(&[PRODUCT, IN_HAND]),
    pose("hand_tilted", "Dimiringkan sedikit", "Slightly tilted", "tilted slightly to catch the light")
        .needs(&[PRODUCT, IN_HAND]),
    pose("feet_together", "Kedua kaki rapat", "Feet together", "both feet set neatly together")
        .needs(&[ON_FEET]),
    pose("feet_step", "Melangkah kecil", "Small step", "one foot taking a small step forward")
        .needs(&[ON_FEET]),
    pose("feet_crossed", "Pergelangan disilang", "Ankles crossed", "ankles loosely crossed")
        .needs(&[ON_FEET]),
    pose("feet_side", "Tampak samping", "Side view", "feet turned to show the side profile")
        .needs(&[ON_FEET]),
    pose(
        "hanger_front",
        "Tergantung menghadap depan",
        "Hanging, front",
        "hanging straight with its front to the camera",
    )
    .needs(&[PRODUCT, ON_HANGER]),
    pose(
        "hanger_angle",
        "Tergantung serong",
        "Hanging, angled",
        "hanging at a slight angle to show its side",
    )
    .needs(&[PRODUCT, ON_HANGER]),
    pose(
        "hanger_rail",
        "Di gantungan baju",
        "On a rail",
        "hanging on a simple rail with space on both sides",
    )
    .needs(&[PRODUCT, ON_HANGER]),
];
