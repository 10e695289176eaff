//! What one batch costs on its way: round trips to the database, and copies of the photo.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a world that cannot go on has found something"
)]

use serde_json::Value;
use simulation::seller::{Press, Seller};
use simulation::world::World;
use std::rc::Rc;
use uuid::Uuid;

/// Presses once, waits for everything that comes of it, and tells how often the database was asked.
fn trips(world: &Rc<World>, seller: &Seller, press: Press) -> u64 {
    let before = world.dial.database_calls();
    seller.press(world, 0, press);
    world.schedule.run();
    assert_eq!(seller.told().last().unwrap().status, 200);
    world.dial.database_calls() - before
}

/// The last line of the log, as its `database_trips`.
fn logged(world: &World) -> Value {
    let line: Value = serde_json::from_str(world.log.borrow().last().unwrap()).unwrap();
    line["database_trips"].clone()
}

#[test]
fn a_batch_goes_to_the_database_twice() {
    let (world, seller) = (World::new(1, &[]), Seller::new(Uuid::from_u128(1)));
    for (number, events) in [(1, false), (2, true)] {
        let press = Press { events, ..Press::new(Uuid::from_u128(number), 3, false) };
        assert_eq!(trips(&world, &seller, press), 2);
        assert_eq!(logged(&world), 2);
    }
    // The first time a photo is seen its description is kept: in the background, nobody waits for it.
    assert_eq!(trips(&world, &seller, Press::new(Uuid::from_u128(3), 3, true)), 3);
    assert_eq!(trips(&world, &seller, Press::new(Uuid::from_u128(4), 3, true)), 2);
    assert_eq!((logged(&world), world.looks.get()), (2.into(), 1));
    // A repeated click needs one look.
    assert_eq!(trips(&world, &seller, Press::new(Uuid::from_u128(4), 3, true)), 1);
}

#[test]
fn the_photo_goes_from_the_callers_body_into_the_describers_without_a_copy() {
    let (world, seller) = (World::new(1, &[]), Seller::new(Uuid::from_u128(1)));
    for (number, events) in [(1, false), (2, true)] {
        let press = Press { events, ..Press::new(Uuid::from_u128(number), 1, true) };
        trips(&world, &seller, press);
    }
    let (shown, borrowed) = world.photos.get();
    assert_eq!((shown, borrowed), (1, 1));
}
