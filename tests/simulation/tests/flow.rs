//! What becomes of a click when the services outside answer this and not that, each case by a script.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a world that cannot go on has found something"
)]

use serde_json::{Value, json};
use simulation::outside::picture;
use simulation::seller::{Press, Seller, Told};
use simulation::world::{Line, World};
use std::rc::Rc;
use uuid::Uuid;

const PAINTER: &str = "flux";
const DESCRIBER: &str = "generateContent";
const FILE: &str = ".jpg";

fn world(settings: &[(&'static str, &str)]) -> Rc<World> {
    let settings: Vec<_> = settings.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    World::new(1, &settings)
}

fn line(of: &'static str, status: u16, body: &Value) -> Line {
    Line { of, status, body: body.to_string().into_bytes(), after_ms: 100 }
}

/// The painter's word for a failure that is never charged.
fn broken() -> Line {
    line(PAINTER, 500, &json!({ "detail": "broken" }))
}

fn busy() -> Line {
    line(PAINTER, 429, &json!({ "detail": "busy", "error_type": "concurrent_requests_limit" }))
}

/// What a click for so many pictures comes to with that script before everything goes well again.
fn press(world: &Rc<World>, number: u128, pictures: u64, photo: bool, script: Vec<Line>) -> Told {
    let seller = Seller::new(Uuid::from_u128(1));
    *world.script.borrow_mut() = script;
    world.called.borrow_mut().clear();
    seller.press(world, 0, Press::new(Uuid::from_u128(number), pictures, photo));
    world.schedule.run();
    seller.told().pop().unwrap()
}

fn calls(world: &World, of: &str) -> usize {
    world.called.borrow().iter().filter(|url| url.contains(of)).count()
}

fn logged(world: &World, words: &str) -> bool {
    world.log.borrow().last().unwrap().contains(words)
}

fn history(world: &World) -> Vec<Value> {
    world.database.query("SELECT kind, cause, coins FROM entry WHERE kind <> 'hold' ORDER BY id DESC LIMIT 2")
}

#[test]
fn what_arrived_and_what_the_filter_withheld_is_paid_and_what_failed_is_not() {
    let withheld = json!({ "images": [{ "url": "https://v3.fal.media/files/9.jpg" }], "seed": 9, "has_nsfw_concepts": [true] });
    for (script, charged, code) in [
        (line(PAINTER, 200, &withheld), 3, "refused_by_safety"),
        (line(PAINTER, 422, &json!({ "detail": [{ "type": "x" }] })), 2, "provider_failed"),
    ] {
        let world = world(&[("COINS_PER_BATCH", "3"), ("FAL_CONCURRENCY", "1")]);
        let told = press(&world, 1, 3, false, vec![script]);
        assert_eq!((told.status, &told.answer["coins_charged"]), (200, &json!(charged)), "{}", told.answer);
        assert_eq!(told.answer["missing"], json!([{ "index": 0, "code": code }]));
        assert_eq!(history(&world)[0]["cause"], "partly_delivered");
    }
    let world = world(&[]);
    assert_eq!(press(&world, 1, 3, false, Vec::new()).answer["missing"], json!([]));
    assert_eq!(history(&world)[0]["cause"], "delivered");
}

#[test]
fn a_painter_that_fails_and_says_so_is_asked_three_times_and_one_that_is_busy_twelve() {
    for (script, orders, status) in [
        (vec![broken(); 2], 3, 200),
        (vec![broken(); 9], 3, 502),
        (vec![busy(); 11], 12, 200),
        (vec![busy(); 20], 12, 502),
        (vec![line(PAINTER, 422, &json!({ "detail": [{ "type": "x" }] }))], 1, 502),
    ] {
        let world = world(&[("BREAKER_FAILURES", "0")]);
        let told = press(&world, 1, 1, false, script.clone());
        assert_eq!((calls(&world, PAINTER), told.status), (orders, status), "{script:?}: {}", told.answer);
    }
}

#[test]
fn whose_key_is_refused_is_told_to_the_operator_and_nothing_else_is() {
    let locked = |of| {
        line(of, 403, &json!({ "detail": "User is locked.", "error": { "status": "PERMISSION_DENIED" } }))
    };
    let other = |of| {
        line(of, 422, &json!({ "detail": [{ "type": "x" }], "error": { "status": "INVALID_ARGUMENT" } }))
    };
    for (of, words) in [(PAINTER, "painter refuses"), (DESCRIBER, "describer refuses")] {
        for (script, alarms) in [(locked(of), true), (other(of), false)] {
            let world = world(&[]);
            press(&world, 1, 1, true, vec![script.clone()]);
            assert_eq!(logged(&world, words), alarms, "{script:?}");
        }
        let world = world(&[]);
        press(&world, 1, 1, true, Vec::new());
        assert!(!logged(&world, words));
    }
}

#[test]
fn a_file_that_is_not_whole_is_no_picture() {
    let whole = picture();
    for (bytes, status) in [(whole.clone(), 200), (whole[..whole.len() - 1].to_vec(), 502)] {
        let script = Line { of: FILE, status: 200, body: bytes, after_ms: 10 };
        assert_eq!(press(&world(&[]), 1, 1, false, vec![script]).status, status);
    }
}

#[test]
fn what_was_seen_in_the_photo_is_said_and_seeds_are_drawn() {
    let world = world(&[]);
    let with = press(&world, 1, 1, true, Vec::new()).answer;
    let without = press(&world, 2, 1, false, Vec::new()).answer;
    assert_eq!((&with["enhanced"], &without["enhanced"]), (&json!(true), &json!(false)));
    let seeds = [&with, &without].map(|answer| answer["details"][0]["seed"].as_u64().unwrap());
    assert!(seeds[0] != seeds[1] && seeds.iter().all(|seed| *seed > 1), "{seeds:?}");
    let rows = world.database.query("SELECT id FROM generation WHERE enhanced = 1");
    assert_eq!(rows[0]["id"], with["generation_id"]);
}

#[test]
fn a_photo_that_is_slow_to_describe_is_painted_all_the_same() {
    let world =
        world(&[("DEADLINE_MS", "10000"), ("DESCRIBE_TIMEOUT_MS", "9500"), ("BREAKER_FAILURES", "0")]);
    let slow = Line { of: DESCRIBER, status: 200, body: Vec::new(), after_ms: 60_000 };
    let painted = json!({ "images": [{ "url": "https://v3.fal.media/files/9.jpg" }], "seed": 9, "has_nsfw_concepts": [false] });
    let painter = Line { after_ms: 3_000, ..line(PAINTER, 200, &painted) };
    let told = press(&world, 1, 1, true, vec![slow, painter]);
    assert_eq!((told.status, &told.answer["enhanced"]), (200, &json!(false)), "{}", told.answer);
}

#[test]
fn a_day_without_pictures_and_a_day_that_is_full_are_told_apart() {
    let off = press(&world(&[("GENERATION", "off")]), 1, 3, false, Vec::new());
    let full = press(&world(&[("DAILY_PICTURES_MAX", "2")]), 1, 3, false, Vec::new());
    assert_ne!(off.answer["detail"], full.answer["detail"]);
    assert!(off.answer["detail"].as_str().unwrap().contains("switched off"), "{}", off.answer);
}

#[test]
fn only_a_painter_that_had_its_time_is_left_alone_for_not_using_it() {
    let hangs = Line { of: PAINTER, status: 200, body: Vec::new(), after_ms: 100_000 };
    for (deadline_ms, second) in [("60000", 0), ("5000", 1)] {
        let settings =
            [("PAINT_TIMEOUT_MS", "30000"), ("DEADLINE_MS", deadline_ms), ("BREAKER_FAILURES", "1")];
        let world = world(&[&settings[..], &[("BREAKER_PAUSE_MS", "600000")]].concat());
        assert_ne!(press(&world, 1, 1, false, vec![hangs.clone()]).status, 200);
        press(&world, 2, 1, false, Vec::new());
        assert_eq!(calls(&world, PAINTER), second, "{deadline_ms}");
    }
}
