//! A stranger's body stays where it is.

#![allow(clippy::unwrap_used, reason = "a world that cannot go on has found something")]

use simulation::stranger::knock;
use simulation::world::World;

const MEGABYTES_100: usize = 100 * 1024 * 1024;

#[test]
fn not_a_byte_of_a_stranger_s_body_is_read() {
    let world = World::new(3, &[]);
    for path in ["/api/generate-image", "/api/describe-image"] {
        for authorization in [None, Some("Bearer a.b.c"), Some("Basic a"), Some("Bearer ")] {
            let status = knock(&world, path, authorization, vec![b' '; MEGABYTES_100]);
            assert_eq!(status, 401, "{path} {authorization:?}");
        }
    }
    println!("8 bodies of 100 MB: every one 401, {} read", world.bodies.borrow().len());
    assert!(world.bodies.borrow().is_empty(), "0 of 8 bodies read");
}
