//! One story, ended at every point where it can end: at each wait, before and after each step of the ledger, with
//! every complaint the database knows. Found by counting, not by hand.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a world that cannot go on has found something"
)]

use simulation::audit;
use simulation::database::Sqlite;
use simulation::fault::{Fate, LOST, SHED};
use simulation::seller::{Press, Seller};
use simulation::world::World;
use std::rc::Rc;
use uuid::Uuid;

fn new_world() -> Rc<World> {
    World::over(Sqlite::reused, 7, &[("COINS_PER_BATCH", "3".to_owned()), ("WELCOME_COINS", "9".to_owned())])
}

fn cast(pictures: u64, photo: bool, events: bool) -> (Seller, Press) {
    let press = Press { events, ..Press::new(Uuid::from_u128(12), pictures, photo) };
    (Seller::new(Uuid::from_u128(11)), press)
}

/// A world in which one seller presses once, at a price that can be split.
fn story(pictures: u64, photo: bool, events: bool, prepare: impl Fn(&World)) -> (Rc<World>, Seller, Press) {
    let world = new_world();
    let (seller, press) = cast(pictures, photo, events);
    prepare(&world);
    seller.press(&world, 0, press.clone());
    world.schedule.run();
    (world, seller, press)
}

/// Time passes, one sweep comes, the seller asks again with the same key: nothing is lost, nothing is paid twice.
fn aftermath(world: &Rc<World>, seller: &Seller, press: &Press) {
    world.schedule.live_on();
    world.dial.chosen.set(Some((0, Fate::Fine, "")));
    audit::ledger(world);
    world.schedule.jump(301_000);
    simulation::history::sweep(world, 1);
    world.schedule.run();
    audit::rest(world);
    // What the dead have left in the store is found within the hour.
    world.schedule.jump(3_600_000);
    simulation::history::sweep(world, 1);
    world.schedule.run();
    audit::end(world, std::slice::from_ref(seller), &[]);
    seller.press(world, 1, Press { events: false, ..press.clone() });
    world.schedule.run();
    audit::end(world, std::slice::from_ref(seller), &[]);
}

fn every_variant() -> impl Iterator<Item = (u64, bool, bool)> {
    [1, 3].into_iter().flat_map(|n| [(n, false, false), (n, true, false), (n, false, true), (n, true, true)])
}

#[test]
fn dying_at_every_wait_loses_nothing() {
    let mut points = 0;
    for (pictures, photo, events) in every_variant() {
        let waits = story(pictures, photo, events, |_| ()).0.schedule.waits();
        for wait in 1..=waits {
            let (world, seller, press) = story(pictures, photo, events, |world| world.schedule.die_at(wait));
            aftermath(&world, &seller, &press);
            points += 1;
        }
    }
    println!("{points} points of death, 0 coins lost, 0 created");
    assert!(points > 100, "the waits were not found");
}

#[test]
fn every_complaint_of_the_database_before_and_after_it_wrote_loses_nothing() {
    let mut points = 0;
    let fates = LOST.iter().flat_map(|words| [(Fate::LostBefore, *words), (Fate::LostAfter, *words)]);
    let fates: Vec<_> = fates.chain(SHED.iter().map(|words| (Fate::Shed, *words))).collect();
    for (pictures, photo, events) in every_variant() {
        let calls = story(pictures, photo, events, |_| ()).0.dial.database_calls();
        for (call, (fate, words)) in (1..=calls).flat_map(|call| fates.iter().map(move |fate| (call, *fate)))
        {
            let failing = |world: &World| world.dial.chosen.set(Some((call, fate, words)));
            let (world, seller, press) = story(pictures, photo, events, failing);
            aftermath(&world, &seller, &press);
            // One broken connection is not even noticed: the step is done again.
            assert_eq!(seller.told().first().unwrap().status, 200, "call {call}: {fate:?} {words}");
            points += 1;
        }
    }
    println!("{points} broken steps, 0 coins lost, 0 created");
    assert!(points > 100, "the steps were not found");
}

#[test]
fn cancelling_at_every_moment_returns_the_coins_or_finds_the_batch_done() {
    let (mut cancelled, mut done) = (0, 0);
    for (pictures, photo, events) in every_variant() {
        let whole = story(pictures, photo, events, |_| ()).0;
        let lasted_ms = whole.schedule.now_ms() - simulation::schedule::BEGINNING_MS;
        for ahead_ms in (0..=lasted_ms).step_by(25) {
            let world = new_world();
            let (seller, press) = cast(pictures, photo, events);
            seller.press(&world, 0, press.clone());
            seller.cancel(&world, 1, ahead_ms);
            world.schedule.run();
            let told = seller.told();
            let answer = &told.first().unwrap().answer;
            if answer["code"] == "cancelled" {
                cancelled += 1;
                let rows = world.database.query("SELECT available, held FROM account");
                assert_eq!((&rows[0]["available"], &rows[0]["held"]), (&9.into(), &0.into()));
                assert!(world.bucket.borrow().is_empty(), "pictures of a cancelled batch are still there");
            } else {
                done += 1;
                assert_eq!(told.first().unwrap().status, 200, "{answer}");
            }
            aftermath(&world, &seller, &press);
        }
    }
    println!("{cancelled} batches cancelled, {done} done before");
    assert!(cancelled > 100 && done > 4, "{cancelled} cancelled, {done} done");
}

#[test]
fn the_same_story_is_the_same_every_time() {
    let (one, _, _) = story(3, true, true, |_| ());
    let (two, _, _) = story(3, true, true, |_| ());
    assert_eq!(one.schedule.waits(), two.schedule.waits());
    assert_eq!(*one.log.borrow(), *two.log.borrow());
}
