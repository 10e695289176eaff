//! Every problem that a call is said to answer can be had from it, and nothing else: the list in the contract, and with
//! it the OpenAPI document, is neither shorter nor longer than what the edge does. That nothing else is answered is
//! looked at in every world of this package, whatever it is about.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a world that cannot go on has found something"
)]

use contract::operation::Operation;
use contract::problem::Code;
use edge::setting::Misconfigured;
use http::{Method, Request};
use serde_json::json;
use simulation::caller::{Notes, ask, ask_of};
use simulation::fault::Fate;
use simulation::seller::{Press, Seller};
use simulation::world::World;
use std::collections::BTreeSet;
use std::rc::Rc;
use uuid::Uuid;

const PNG: &str = "data:image/png;base64,";
/// How many worlds are tried for what only chance brings about.
const WORLDS: u64 = 60;

fn seller() -> Seller {
    Seller::new(Uuid::from_u128(1))
}

/// A request for that call, with a body that is good enough for it.
fn request(caller: &Seller, call: Operation) -> Request<Vec<u8>> {
    let path = call.path().replace("{index}", "0");
    let path = path.replace("{id}", &Uuid::nil().to_string());
    let path = path.replace("{generation_id}", &Uuid::nil().to_string());
    let photo = &Press::new(Uuid::nil(), 1, true).body["reference_image"];
    let body = json!({ "prompt": "tas", "image": photo });
    caller.request(call.method().parse().unwrap(), &path).body(body.to_string().into_bytes()).unwrap()
}

fn world(seed: u64, settings: &[(&'static str, &str)]) -> Rc<World> {
    let settings: Vec<_> = settings.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    World::new(seed, &settings)
}

/// What every call may meet, or every call of somebody who has to sign in.
fn at_the_door(notes: &Notes) {
    for call in Operation::ALL {
        let good = || request(&seller(), call);
        let plain = world(1, &[]);
        let wrong = Misconfigured { setting: "FAL_KEY", wanted: "set" };
        ask_of(&plain, notes, Err(wrong), good());
        ask(&plain, notes, good());
        let mut nobody = good();
        nobody.headers_mut().remove("authorization");
        ask(&plain, notes, nobody);
        let mut forged = good();
        forged.headers_mut().insert("authorization", "Bearer a.b.c".parse().unwrap());
        ask(&plain, notes, forged);
        ask(&plain, notes, request(&Seller::until(Uuid::from_u128(1), 1_000_000_000), call));
        plain.schedule.run();

        let full = world(1, &[]);
        full.dial.fences_are_full.set(true);
        ask(&full, notes, good());
        full.schedule.run();

        let away = world(1, &[]);
        away.dial.database_permille.set(1_000);
        ask(&away, notes, good());
        away.schedule.run();

        let broken = world(1, &[]);
        broken.dial.outside_permille.set(1_000);
        broken.dial.chosen.set(Some((1, Fate::Shed, "D1_ERROR: no such table: account: SQLITE_ERROR")));
        ask(&broken, notes, good());
        broken.schedule.run();
    }
}

/// What is wrong with a request.
fn in_the_request(notes: &Notes) {
    let (world, seller) = (world(1, &[]), seller());
    let send = |method: Method, path: &str, header: (&str, &str), body: &[u8]| {
        let mut request = seller.request(method, path).body(body.to_vec()).unwrap();
        let (name, value) = header;
        request.headers_mut().insert(http::HeaderName::try_from(name).unwrap(), value.parse().unwrap());
        ask(&world, notes, request);
    };
    let json = ("content-type", "application/json");
    for (path, photo) in [("/api/generate-image", "reference_image"), ("/api/describe-image", "image")] {
        let post = |header, body: &[u8]| send(Method::POST, path, header, body);
        post(("content-type", "text/plain"), b"{}");
        post(json, b"[]");
        post(json, &vec![b' '; 9_000_000]);
        for data_url in ["x", "data:image/gif;base64,AAAA", &format!("{PNG}{}", "A".repeat(8_388_612))] {
            post(json, json!({ "prompt": "x", photo: data_url }).to_string().as_bytes());
        }
    }
    for body in [json!({ "prompt": "" }), json!({ "prompt": "x", "num_images": 5 })] {
        send(Method::POST, "/api/generate-image", json, body.to_string().as_bytes());
    }
    send(Method::POST, "/api/generate-image", ("idempotency-key", "1"), b"{}");
    for path in ["/api/coins", "/api/generations"] {
        send(Method::GET, &format!("{path}?cursor=x"), json, b"");
    }
    send(Method::DELETE, &format!("/api/generations/{}?if=x", Uuid::nil()), json, b"");
    world.schedule.run();
}

/// What becomes of clicks and looks, in worlds of which every second one fails.
fn on_the_way(notes: &Notes) {
    for seed in 0..WORLDS {
        let (world, seller) = (world(seed, &[("RATE_LIMITS", "off"), ("BREAKER_FAILURES", "0")]), seller());
        world.dial.outside_permille.set(if seed % 2 == 0 { 0 } else { 1_000 });
        for number in 0..4 {
            let click = |prompt: &str| {
                let body = json!({ "prompt": prompt, "num_images": 1 }).to_string().into_bytes();
                let request = seller.request(Method::POST, "/api/generate-image");
                request.header("idempotency-key", Uuid::from_u128(number).to_string()).body(body).unwrap()
            };
            ["one", "one", "another"].into_iter().for_each(|prompt| ask(&world, notes, click(prompt)));
            ask(&world, notes, request(&seller, Operation::DescribeImage));
            if number == 0 {
                seller.cancel(&world, 0, 200);
            }
            world.schedule.run();
        }
        afterwards(&world, notes, &seller);
    }
    let poor = world(1, &[("WELCOME_COINS", "0")]);
    for call in [Operation::GenerateImage, Operation::DescribeImage] {
        ask(&poor, notes, request(&seller(), call));
    }
    poor.schedule.run();
}

/// A batch and a picture that are there are looked at and removed.
fn afterwards(world: &Rc<World>, notes: &Notes, seller: &Seller) {
    let pictures: Vec<String> = world.bucket.borrow().keys().cloned().collect();
    for key in pictures {
        ask(world, notes, Request::get(format!("/p/{key}")).body(Vec::new()).unwrap());
    }
    world.schedule.run();
    for row in world.database.query("SELECT id FROM generation") {
        let path = format!("/api/generations/{}", row["id"].as_str().expect("an id"));
        for method in [Method::GET, Method::DELETE] {
            ask(world, notes, seller.request(method, &path).body(Vec::new()).unwrap());
        }
        world.schedule.run();
    }
}

#[test]
fn every_call_answers_exactly_what_it_says_it_may() {
    let notes = Notes::default();
    at_the_door(&notes);
    in_the_request(&notes);
    on_the_way(&notes);
    let said = Operation::ALL
        .into_iter()
        .flat_map(|call| call.problems().map(Some).chain([None]).map(move |code| (call, code)));
    let said: BTreeSet<(Operation, Option<Code>)> = said.collect();
    let never: Vec<_> = said.difference(&notes.borrow()).copied().collect();
    assert!(never.is_empty(), "said and never heard: {never:?}");
    let more: Vec<_> = notes.borrow().difference(&said).copied().collect();
    assert!(more.is_empty(), "heard and never said: {more:?}");
    println!("{} answers of {} calls: each heard", said.len(), Operation::ALL.len());
}
