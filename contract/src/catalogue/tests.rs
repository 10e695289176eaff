use super::need::Condition;
use super::walk::{available, contexts};
use super::*;
use std::collections::HashSet;

/// What is kept in presets and histories; a change here loses somebody's choice.
fn ids(group: Group) -> Vec<&'static str> {
    choices(group).map(|choice| choice.id).collect()
}

#[test]
fn ids_never_change() {
    assert_eq!(ids(Group::ContentType), ["model", "non_model"]);
    assert_eq!(ids(Group::Model), ["woman", "man", "boy", "girl", "animal", "cartoon"]);
    assert_eq!(
        ids(Group::Category),
        ["fashion", "beauty", "bag", "footwear", "accessories", "home_living", "food_beverage"]
    );
    assert_eq!(ids(Group::Interaction), ["none", "one_hand", "two_hands", "feet", "hanger"]);
    assert_eq!(
        ids(Group::Background).join(" "),
        "studio plain_wall minimalist aesthetic_bedroom_feminine aesthetic_bedroom_masculine aesthetic_table \
         vinyl_floor_curtain wall_rug_floor_lamp rug curtain street mall car_interior cafe_terrace warung \
         traditional_market kos_room solid_color removed uploaded"
    );
    assert_eq!(
        ids(Group::Style).join(" "),
        "studio_clean lifestyle indoor_outdoor editorial beauty_glamour minimalist tiktok_trendy cinematic \
         neon_futuristic flat_lay product_on_table campaign_poster macro outdoor_cafe ramadan_lebaran \
         flash_sale_11_11 custom"
    );
    assert_eq!(
        ids(Group::Lighting).join(" "),
        "natural_daylight golden_hour sunset_glow dramatic_contrast low_key high_key diffused_window \
         neon_ambience warm_candle reflective_glow softbox ring_light cool_tone"
    );
    assert_eq!(
        ids(Group::CameraAngle).join(" "),
        "eye_level angle_45 over_the_shoulder macro_close_up medium_shot tight_portrait dutch top_down \
         side_30_60 front_symmetrical wide_full_body birds_eye"
    );
    assert_eq!(ids(Group::AspectRatio), ["1:1", "3:4", "4:3", "4:5", "2:3", "9:16", "16:9"]);
    assert_eq!(
        ids(Group::Pose).join(" "),
        "standing_casual seated smiling_to_camera confident_half_body professional_standing candid \
         mirror_selfie front_camera_selfie looking_away three_quarter_turn walking close_up_face lift_to_chest \
         toward_camera beside_face fabric_turn adjusting_garment against_body hanger_lifted swatch_on_hand \
         skin_touch hand_mirror bag_on_shoulder bag_crossbody hand_near_face adjusting_accessory \
         setting_in_place relaxing_beside first_taste enjoying_aroma \
         animal_sitting animal_lying animal_looking animal_head_tilt animal_sniffing animal_paw animal_walking \
         animal_peeking animal_napping animal_wearing \
         centred angled detail_forward with_props folded_neatly laid_flat invisible_mannequin draped on_podium \
         texture_swatch water_drops petals strap_up on_chair on_hook leaning pair_front_side pair_diagonal \
         pair_stepped on_box on_stand on_stone on_soft_fabric gift_box in_use on_shelf beside_plant lived_in \
         gentle_steam ingredients_around served fresh_splash hand_centre hand_front hand_forward hand_tilted \
         feet_together feet_step feet_crossed feet_side hanger_front hanger_angle hanger_rail hanger_full custom"
    );
}

#[test]
fn every_choice_is_found_by_group_and_id_and_says_different_words() {
    for group in Group::ALL {
        let mut seen = HashSet::new();
        let mut said = HashSet::new();
        for listed in choices(group) {
            assert_eq!(listed.group, group);
            assert_eq!(choice(group, listed.id), Some(listed));
            assert!(seen.insert(listed.id), "{} twice", listed.id);
            assert!(listed.fragment.is_empty() || said.insert(listed.fragment), "{} twice", listed.fragment);
            assert!(
                said.insert(listed.label.id) && said.insert(listed.label.en)
                    || listed.label.id == listed.label.en
            );
        }
        assert_eq!(serde_json::to_value(group).unwrap(), group.id());
        assert_eq!(Group::from_id(group.id()), Some(group));
    }
    assert_eq!(choice(Group::Model, "robot"), None);
}

fn assert_tidy(text: &str, why: &str) {
    assert!(!text.is_empty() && text == text.trim() && !text.contains("  "), "{why}: {text:?}");
}

#[test]
fn labels_and_reasons_are_tidy_in_both_languages() {
    for group in Group::ALL {
        for Label { id, en } in choices(group).map(|choice| choice.label).chain([group.label()]) {
            assert_tidy(id, group.id());
            assert_tidy(en, group.id());
            assert!(id.chars().count() <= 34 && !id.ends_with('.') && !en.ends_with('.'), "{id}");
        }
        for need in choices(group).flat_map(|choice| choice.needs) {
            let Label { id, en } = need.reason.label;
            assert_tidy(id, group.id());
            assert_tidy(en, group.id());
            assert!(id.ends_with('.') && en.ends_with('.') && id != en, "{id}");
        }
    }
}

/// Fragments are put together with commas and spaces, so they bring none of their own at the ends.
#[test]
fn fragments_are_plain_english_clauses() {
    for choice in Group::ALL.into_iter().flat_map(choices) {
        for fragment in [choice.fragment, choice.alone.unwrap_or(choice.fragment)] {
            let inside = fragment.trim_matches(|c: char| c.is_ascii_punctuation() || c == ' ');
            assert_eq!(fragment, inside, "{}", choice.id);
            assert!(
                fragment.is_ascii() && !fragment.contains("  ") && !fragment.contains(['.', '"']),
                "{fragment}"
            );
        }
        assert!(choice.coda.is_empty() || choice.coda.ends_with('.'), "{}", choice.coda);
    }
}

/// One pass in form order can mend a selection only if no choice looks ahead.
#[test]
fn needs_point_back_to_choices_that_exist() {
    let place = |group| Group::ALL.into_iter().position(|listed| listed == group);
    for listed in Group::ALL.into_iter().flat_map(choices) {
        for need in listed.needs {
            match need.condition {
                Condition::OneOf(group, ids) | Condition::NoneOf(group, ids) => {
                    assert!(place(group) < place(listed.group), "{} looks ahead", listed.id);
                    for id in ids {
                        assert!(choice(group, id).is_some(), "{} needs {id}", listed.id);
                    }
                }
                Condition::BackgroundPhoto => assert_eq!(listed.id, "uploaded"),
            }
        }
    }
}

#[test]
fn there_are_poses_enough_for_everybody() {
    for context in contexts() {
        let written = |choice: &&Choice| choice.id != CUSTOM;
        let poses = available(&context, Group::Pose).into_iter().filter(written).count();
        let wanted = if context.applies(Group::Model) { 8 } else { 4 };
        assert!(poses >= wanted, "{poses} poses for {context:?}");
    }
}

#[test]
fn every_choice_can_be_reached() {
    let mut reached = HashSet::new();
    for context in contexts() {
        for group in Group::ALL {
            reached.extend(available(&context, group).into_iter().map(|choice| (group, choice.id)));
        }
        for pose in available(&context, Group::Pose) {
            let posed = context.choose(Group::Pose, pose.id);
            reached
                .extend(available(&posed, Group::Background).into_iter().map(|c| (Group::Background, c.id)));
            let placed = posed.choose(Group::Background, "cafe_terrace");
            reached.extend(available(&placed, Group::Style).into_iter().map(|c| (Group::Style, c.id)));
        }
    }
    for choice in Group::ALL.into_iter().flat_map(choices) {
        assert!(reached.contains(&(choice.group, choice.id)), "{} is out of reach", choice.id);
    }
}
