//! Anybody who calls once and notes what is heard.

use crate::port::answer;
use crate::world::World;
use contract::operation::Operation;
use contract::problem::Code;
use edge::route::Heard;
use edge::setting::Misconfigured;
use edge::visit::App;
use http::Request;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

/// Which calls have been heard to answer which problem; none stands for an answer that went well.
pub type Notes = Rc<RefCell<BTreeSet<(Operation, Option<Code>)>>>;

/// Calls at the first isolate. What is heard is in the notes when the world has run.
///
/// # Panics
/// When the request is no call.
pub fn ask(world: &Rc<World>, notes: &Notes, request: Request<Vec<u8>>) {
    ask_of(world, notes, Ok(world.app(0)), request);
}

/// The same of an app of one's own, or of one whose settings are wrong.
///
/// # Panics
/// When the request is no call.
pub fn ask_of(
    world: &Rc<World>,
    notes: &Notes,
    app: Result<Rc<App>, Misconfigured>,
    request: Request<Vec<u8>>,
) {
    let call = Operation::of(request.method().as_str(), request.uri().path()).expect("a call");
    let (at, notes) = (Rc::clone(world), Rc::clone(notes));
    world.schedule.start(
        0,
        Box::pin(async move {
            let reply = answer(&at, 0, app, request).await;
            let code = reply.extensions().get::<Heard>().map(|heard| heard.0);
            notes.borrow_mut().insert((call, code));
        }),
    );
}
