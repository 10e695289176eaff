//! Complete image prompts, word for word. A change here changes what every seller's pictures look like.

use super::image_prompt;
use crate::catalogue::selection::Selection;
use crate::catalogue::walk::picked;

#[test]
fn a_woman_in_a_studio() {
    let selection = Selection::default();
    assert_eq!(
        image_prompt(&selection),
        "A woman model for fashion, wearing the garment, standing in a relaxed, casual pose, in a photo \
         studio with a seamless backdrop. Shown in a clean commercial studio style, lit by soft natural \
         daylight, seen at eye level, composed as a square. She has natural Southeast Asian features, real \
         skin and well-formed hands. Keep the product's label, logo, colours and shape exactly as they are; \
         no added text, no watermark."
    );
}

#[test]
fn a_named_bag_on_a_terrace() {
    let selection = picked(
        &Selection::default(),
        "category=bag interaction=one_hand background=cafe_terrace style=lifestyle \
         lighting=golden_hour aspect_ratio=4:5",
    )
    .with_product_name("Tote Melati");
    assert_eq!(
        image_prompt(&selection),
        "A woman model for bags, presenting the bag named \"Tote Melati\", holding it in one hand, standing \
         in a relaxed, casual pose, on a leafy cafe terrace. Shown in a natural, everyday lifestyle style, \
         lit by warm, low golden-hour sunlight, seen at eye level, composed as an upright picture with \
         space to trim above and below. She has natural Southeast Asian features, real skin and well-formed \
         hands. Keep the product's label, logo, colours and shape exactly as they are; no added text, no \
         watermark."
    );
}

#[test]
fn a_close_up_in_hijab() {
    let selection = picked(
        &Selection::default(),
        "category=beauty interaction=one_hand pose=close_up_face \
         background=aesthetic_bedroom_feminine style=beauty_glamour lighting=ring_light \
         camera_angle=tight_portrait",
    )
    .with_modest_hijab(true);
    assert_eq!(
        image_prompt(&selection),
        "A woman model for beauty, in modest, loose-fitting clothes with a neat hijab, presenting the \
         beauty product, holding it in one hand, with the face close to the camera right beside the \
         product, in an aesthetic feminine bedroom with pastel bedding and dried flowers. Shown in a \
         polished beauty-glamour style, lit evenly from the front by a ring light, seen in a tight portrait \
         crop of face and product, composed as a square. She has natural Southeast Asian features, real \
         skin and well-formed hands. Keep the product's label, logo, colours and shape exactly as they are; \
         no added text, no watermark."
    );
}

#[test]
fn a_man_walking_in_the_shoes() {
    let selection = picked(
        &Selection::default(),
        "model=man category=footwear interaction=feet pose=walking background=street \
         style=cinematic lighting=sunset_glow camera_angle=wide_full_body aspect_ratio=9:16",
    );
    assert_eq!(
        image_prompt(&selection),
        "A man model for footwear, presenting the footwear, worn on both feet, walking toward the camera in \
         mid-step, on a tidy city street with a softly blurred distance. Shown in a cinematic style with \
         rich colour grading, lit by the pink and orange glow of a sunset, seen in a wide full-body shot, \
         composed as a tall vertical picture. He has natural Southeast Asian features, real skin and \
         well-formed hands. Keep the product's label, logo, colours and shape exactly as they are; no added \
         text, no watermark."
    );
}

#[test]
fn a_girl_with_a_face_photo() {
    let selection = picked(
        &Selection::default(),
        "model=girl category=accessories pose=hand_near_face background=solid_color \
         style=minimalist lighting=softbox",
    )
    .with_background_colour("#f8cdd7")
    .with_modest_hijab(true)
    .with_photos(true, false);
    assert_eq!(
        image_prompt(&selection),
        "A girl model for accessories, in modest, loose-fitting clothes with a neat hijab, wearing the \
         accessory, with one hand raised near the face to lead the eye to the product, on a seamless, solid \
         background in pastel pink. Shown in a calm minimalist style with generous empty space, lit by a \
         large softbox with smooth, even light, seen at eye level, composed as a square. She is about ten, \
         with natural Southeast Asian features and neat clothes suited to her age. The face matches the \
         face photo. Keep the product's label, logo, colours and shape exactly as they are; no added text, \
         no watermark."
    );
}

#[test]
fn an_animal_asleep_on_a_rug() {
    let selection = picked(
        &Selection::default(),
        "model=animal category=home_living pose=animal_napping background=rug style=lifestyle \
         lighting=diffused_window camera_angle=top_down aspect_ratio=4:3",
    );
    assert_eq!(
        image_prompt(&selection),
        "An animal model for home and living, posing with the home item, curled up asleep close to the \
         product, on a soft, textured rug. Shown in a natural, everyday lifestyle style, lit by diffused \
         light from a large window, seen straight from above, composed as a horizontal picture. The animal \
         is a clean, healthy pet with natural fur. Keep the product's label, logo, colours and shape \
         exactly as they are; no added text, no watermark."
    );
}

#[test]
fn a_cartoon_at_a_warung() {
    let selection = picked(
        &Selection::default(),
        "model=cartoon category=food_beverage interaction=two_hands pose=toward_camera \
         background=warung style=tiktok_trendy aspect_ratio=3:4",
    );
    assert_eq!(
        image_prompt(&selection),
        "A cartoon character model for food and drinks, presenting the food or drink, holding it with both \
         hands, bringing the product forward to the camera, at a neat Indonesian warung with wooden benches \
         and glass jars. Shown in a trendy, spontaneous social-video style, lit by soft natural daylight, \
         seen at eye level, composed as an upright picture. The character is a polished, friendly cartoon; \
         the product stays realistic. Keep the product's label, logo, colours and shape exactly as they \
         are; no added text, no watermark."
    );
}

#[test]
fn a_steaming_dish_on_a_table() {
    let selection = picked(
        &Selection::default(),
        "content_type=non_model category=food_beverage pose=gentle_steam \
         background=aesthetic_table style=product_on_table lighting=warm_candle \
         camera_angle=angle_45",
    )
    .with_product_name("Bakso \"Pak Min\"");
    assert_eq!(
        image_prompt(&selection),
        "A product photo for food and drinks, showing the food or drink named \"Bakso 'Pak Min'\", as a \
         still life, served fresh with gentle steam rising, at an aesthetic table with a linen cloth and a \
         small vase. Shown in a clean tabletop product style, lit by warm candlelight, seen from slightly \
         above at a 45-degree angle, composed as a square. Keep the product's label, logo, colours and \
         shape exactly as they are; no added text, no watermark."
    );
}

#[test]
fn a_flat_lay_on_a_colour() {
    let selection = picked(
        &Selection::default(),
        "content_type=non_model category=beauty pose=petals background=solid_color style=flat_lay \
         lighting=high_key",
    )
    .with_background_colour("#a0b291");
    assert_eq!(
        image_prompt(&selection),
        "A product photo for beauty, showing the beauty product, as a still life, among a few scattered \
         petals, on a seamless, solid background in sage green. Shown in a tidy flat-lay style on an even \
         surface, lit in a bright high key with hardly a shadow, seen straight from above, composed as a \
         square. Keep the product's label, logo, colours and shape exactly as they are; no added text, no \
         watermark."
    );
}

#[test]
fn a_hand_before_white() {
    let selection = picked(
        &Selection::default(),
        "content_type=non_model category=bag interaction=one_hand pose=hand_front \
         background=removed style=studio_clean lighting=high_key camera_angle=front_symmetrical",
    );
    assert_eq!(
        image_prompt(&selection),
        "A product photo for bags, showing the bag, held by a single hand that reaches in from the edge of \
         the frame, turned so that its front faces the camera, cut out cleanly on a pure white background. \
         Shown in a clean commercial studio style, lit in a bright high key with hardly a shadow, seen \
         straight from the front in perfect symmetry, composed as a square. Keep the product's label, logo, \
         colours and shape exactly as they are; no added text, no watermark."
    );
}

#[test]
fn feet_in_a_kos_room() {
    let selection = picked(
        &Selection::default(),
        "content_type=non_model category=footwear interaction=feet pose=feet_crossed \
         background=kos_room style=editorial camera_angle=side_30_60 aspect_ratio=2:3",
    );
    assert_eq!(
        image_prompt(&selection),
        "A product photo for footwear, showing the footwear, worn on a pair of feet cropped just above the \
         ankles, with the ankles loosely crossed, in a small, tidy Indonesian boarding-house room with a \
         simple desk. Shown in a refined editorial style, lit by soft natural daylight, seen from a \
         three-quarter side angle, composed as an upright picture with space to trim at the sides. Keep the \
         product's label, logo, colours and shape exactly as they are; no added text, no watermark."
    );
}

#[test]
fn the_sellers_own_words() {
    let selection = picked(
        &Selection::default().with_photos(false, true),
        "model=boy pose=custom background=uploaded style=custom lighting=cool_tone \
         camera_angle=dutch aspect_ratio=16:9",
    )
    .with_pose_text("duduk di tangga\nsambil tertawa")
    .with_background_text("teras rumah dengan tanaman")
    .with_style_text("foto film tahun 90-an");
    assert_eq!(
        image_prompt(&selection),
        "A boy model for fashion, wearing the garment, in the pose described as \"duduk di tangga sambil \
         tertawa\", in the place shown in the background photo, described as \"teras rumah dengan \
         tanaman\". Shown in the style described as \"foto film tahun 90-an\", lit in a clean, cool tone, \
         seen at a slight Dutch tilt, composed as a wide horizontal picture. He is about ten, with natural \
         Southeast Asian features and neat clothes suited to his age. Keep the product's label, logo, \
         colours and shape exactly as they are; no added text, no watermark."
    );
}
