//! Somebody without a good token.

use crate::port::answer;
use crate::world::World;
use futures_util::FutureExt;
use http::Request;
use std::rc::Rc;

/// The status that a stranger with this body hears. Nothing in it may wait.
///
/// # Panics
/// When it waits for anything, which would be work for a stranger.
#[must_use]
pub fn knock(world: &Rc<World>, path: &str, authorization: Option<&str>, body: Vec<u8>) -> u16 {
    let mut request = Request::post(path).header("content-type", "application/json");
    if let Some(authorization) = authorization {
        request = request.header("authorization", authorization);
    }
    let request = request.body(body).expect("a request");
    let answer = answer(world, 0, Ok(world.app(0)), request).now_or_never();
    answer.expect("an answer without waiting").status().as_u16()
}
