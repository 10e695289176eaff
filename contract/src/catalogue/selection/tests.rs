use super::*;
use crate::catalogue::walk::{available, contexts, picked};
use serde_json::json;

fn with(picks: &str) -> Selection {
    picked(&Selection::default(), picks)
}

fn id(selection: &Selection, group: Group) -> &'static str {
    selection.get(group).map_or("", |choice| choice.id)
}

#[test]
fn the_default_is_a_woman_in_fashion_and_needs_no_mending() {
    let selection = Selection::default();
    let ids = Group::ALL.map(|group| id(&selection, group));
    assert_eq!(
        ids,
        [
            "model",
            "woman",
            "fashion",
            "none",
            "standing_casual",
            "studio",
            "studio_clean",
            "natural_daylight",
            "eye_level",
            "1:1"
        ]
    );
    assert_eq!(selection.with_photos(false, false), selection);
}

#[test]
fn what_is_picked_is_always_available() {
    for context in contexts() {
        for choice in Group::ALL.into_iter().flat_map(choices) {
            let chosen = context.choose(choice.group, choice.id);
            let available = context.availability(choice).is_available();
            assert_eq!(chosen.is(choice.group, choice.id), available, "{}", choice.id);
            assert!(available || chosen == context, "{} changed something", choice.id);
            for picked in Group::ALL.into_iter().filter_map(|group| chosen.get(group)) {
                assert_eq!(chosen.availability(picked), Availability::Available, "{}", picked.id);
            }
        }
    }
}

#[test]
fn an_unknown_or_unavailable_id_changes_nothing() {
    let selection = Selection::default();
    for (group, id) in [
        (Group::Model, "robot"),
        (Group::Model, ""),
        (Group::Pose, "centred"),
        (Group::Background, "uploaded"),
        (Group::Interaction, "feet"),
    ] {
        assert_eq!(selection.choose(group, id), selection);
    }
}

#[test]
fn without_a_model_there_is_none_and_it_is_remembered() {
    let man = with("model=man");
    let alone = man.choose(Group::ContentType, "non_model");
    assert_eq!(alone.get(Group::Model), None);
    assert!(!alone.applies(Group::Model));
    assert_eq!(id(&alone, Group::Pose), "centred");
    let woman = choice(Group::Model, "woman").unwrap();
    let said = alone.availability(woman).reason().unwrap();
    assert_eq!(said.id, "Pilih konten \"Dengan model\" dulu.");
    assert_eq!(alone.choose(Group::Model, "woman"), alone);
    assert_eq!(id(&alone.choose(Group::ContentType, "model"), Group::Model), "man");
}

#[test]
fn dependents_move_to_the_first_available_choice() {
    let shoes = with("category=footwear interaction=feet pose=feet_step");
    let food = shoes.choose(Group::Category, "food_beverage");
    assert_eq!((id(&food, Group::Interaction), id(&food, Group::Pose)), ("none", "standing_casual"));

    let held = with("interaction=two_hands pose=lift_to_chest");
    let animal = held.choose(Group::Model, "animal");
    assert_eq!((id(&animal, Group::Interaction), id(&animal, Group::Pose)), ("none", "animal_sitting"));

    let flat = with("content_type=non_model style=flat_lay");
    assert_eq!(id(&flat, Group::CameraAngle), "top_down");
    assert_eq!(id(&flat.choose(Group::Background, "street"), Group::Style), "studio_clean");

    let golden = with("lighting=golden_hour").choose(Group::Background, "removed");
    assert_eq!(id(&golden, Group::Lighting), "natural_daylight");
}

#[test]
fn hands_and_feet_follow_the_model_and_the_product() {
    let ids = |selection: &Selection| -> Vec<_> {
        available(selection, Group::Interaction).into_iter().map(|choice| choice.id).collect()
    };
    assert_eq!(ids(&Selection::default()), ["none", "one_hand", "two_hands", "hanger"]);
    assert_eq!(ids(&with("model=animal")), ["none", "hanger"]);
    assert_eq!(ids(&with("category=footwear")), ["none", "one_hand", "two_hands", "feet"]);
    assert_eq!(ids(&with("model=animal category=footwear")), ["none"]);
    let alone = with("content_type=non_model category=footwear");
    assert_eq!(ids(&alone), ["none", "one_hand", "two_hands", "feet"]);
}

#[test]
fn hijab_and_face_follow_the_model() {
    let asked = Selection::default().with_modest_hijab(true).with_photos(true, false);
    for (model, hijab, face) in [
        ("woman", true, true),
        ("girl", true, true),
        ("man", false, true),
        ("boy", false, true),
        ("animal", false, false),
        ("cartoon", false, false),
    ] {
        let selection = asked.choose(Group::Model, model);
        assert_eq!((selection.modest_hijab(), selection.face_photo()), (hijab, face), "{model}");
        assert_eq!(selection.modest_hijab_availability().is_available(), hijab);
    }
    let back = asked.choose(Group::Model, "man").choose(Group::Model, "girl");
    assert!(back.modest_hijab(), "remembered while it did not apply");
    assert!(!asked.choose(Group::ContentType, "non_model").modest_hijab());
}

#[test]
fn an_uploaded_background_needs_its_photo() {
    let uploaded = choice(Group::Background, "uploaded").unwrap();
    let reason = Selection::default().availability(uploaded).reason().unwrap();
    assert_eq!(reason.en, "Add a background photo first.");
    let there = Selection::default().with_photos(false, true).choose(Group::Background, "uploaded");
    assert_eq!(id(&there, Group::Background), "uploaded");
    assert_eq!(id(&there.with_photos(false, false), Group::Background), "studio");
}

#[test]
fn texts_are_cut_and_cleaned_but_not_trimmed() {
    let selection =
        Selection::default().with_product_name("Kopi\u{202e} \u{0}").with_pose_text(&"x".repeat(300));
    assert_eq!(selection.product_name(), "Kopi ");
    assert_eq!(selection.pose_text().len(), 200);
    assert_eq!(selection.with_background_colour("#0A6B4B").background_colour().hex(), "#0a6b4b");
    assert_eq!(selection.with_background_colour("green"), selection);
}

/// The nearest by the logarithm of width over height, so that a third too wide is as far as a third too tall.
#[test]
fn each_ratio_is_painted_at_the_nearest_size() {
    for ratio in choices(Group::AspectRatio) {
        let (width, height) = ratio.id.split_once(':').unwrap();
        let (width, height): (f64, f64) = (width.parse().unwrap(), height.parse().unwrap());
        let apart = |size: &PictureSize| {
            let (w, h) = size.pixels();
            (f64::from(w) / f64::from(h) / (width / height)).ln().abs()
        };
        let selection = Selection::default().choose(Group::AspectRatio, ratio.id);
        let size = selection.picture_size();
        for other in PictureSize::ALL {
            assert!(apart(&size) <= apart(&other) + 1e-9, "{} is nearer to {}", ratio.id, other.name());
        }
        assert_eq!(selection.picture_size_is_exact(), apart(&size) < 1e-9, "{}", ratio.id);
        assert_ne!(size, PictureSize::Square, "the small square is for nobody");
    }
}

#[test]
fn what_is_kept_is_plain_and_comes_back() {
    let selection = with("content_type=non_model category=beauty")
        .with_product_name("Serum \"Melati\"")
        .with_modest_hijab(true)
        .with_photos(false, true)
        .choose(Group::Background, "uploaded");
    let kept = serde_json::to_value(&selection).unwrap();
    assert_eq!(
        kept,
        json!({
            "content_type": "non_model", "model": "woman", "category": "beauty", "interaction": "none",
            "pose": "centred", "background": "uploaded", "style": "studio_clean",
            "lighting": "natural_daylight", "camera_angle": "eye_level", "aspect_ratio": "1:1",
            "product_name": "Serum \"Melati\"", "pose_text": "", "style_text": "", "background_text": "",
            "background_colour": "#faf3dd", "modest_hijab": true, "face_photo": false, "background_photo": true
        })
    );
    assert_eq!(serde_json::from_value::<Selection>(kept).unwrap(), selection);
    for context in contexts() {
        let text = serde_json::to_string(&context).unwrap();
        assert_eq!(serde_json::from_str::<Selection>(&text).unwrap(), context);
    }
}

#[test]
fn reading_forgives_what_is_unknown_missing_or_of_the_wrong_kind() {
    let read = |value| serde_json::from_value::<Selection>(value).unwrap();
    assert_eq!(read(json!({})), Selection::default());
    let odd = json!({
        "model": "robot", "category": 7, "pose": null, "style": ["flat_lay"], "lighting": {"id": "softbox"},
        "interaction": 1.5, "aspect_ratio": true, "modest_hijab": "yes", "product_name": -3, "camera_angle": "dutch",
        "background_colour": "mauve", "added_later": {"deep": [1, {"er": null}]}
    });
    assert_eq!(read(odd), Selection::default().choose(Group::CameraAngle, "dutch"));
    let clash = json!({"model": "animal", "interaction": "two_hands", "pose": "mirror_selfie", "background": "uploaded"});
    let mended = read(clash);
    assert_eq!(mended, Selection::default().choose(Group::Model, "animal"));
    assert!(serde_json::from_value::<Selection>(json!("woman")).is_err());
}
