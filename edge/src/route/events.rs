//! A batch as server-sent events. The batch does not depend on anybody listening: it runs to its end in the
//! background, and what cannot be delivered is found again in the history or by a replay of the key.

use super::generate_image::{Click, ended, order};
use super::reply::{self, Body, Logged, Reply};
use crate::flow::generate::generate;
use crate::ports::{Clock, Fault, Ports};
use crate::problem::Failure;
use crate::trace::End;
use crate::visit::Visit;
use contract::api::event::Event;
use futures_channel::{mpsc, oneshot};
use futures_util::future::{Either, select};
use futures_util::{Stream, StreamExt, stream as streams};
use http::{HeaderValue, Response, header};
use std::cell::Cell;
use std::pin::pin;

/// A line that says nothing, this often, keeps proxies from closing a quiet stream.
const KEEP_ALIVE_MS: u64 = 10_000;

/// Starts the batch and answers with its events. What is refused before coins are held is an ordinary problem;
/// everything later, and the end of a batch that has ended before, is an event.
pub(super) async fn stream<P: Ports>(visit: Visit<P>, click: Click) -> Result<Reply<P::Stream>, Failure> {
    let (events, heard) = mpsc::unbounded();
    let (ready, readiness) = oneshot::channel();
    let ports = visit.ports.clone();
    visit.ports.go_on(Box::pin({
        let visit = visit.clone();
        async move { run(visit, click, ready, events).await }
    }));
    readiness.await.map_err(|_| Fault("the batch ended before it began".into()))??;
    let mut reply = Response::new(Body::Events(kept_alive(ports, heard).boxed_local()));
    reply::set(
        &mut reply,
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/event-stream; charset=utf-8"),
    );
    reply::set(&mut reply, header::CACHE_CONTROL, HeaderValue::from_static("no-store, no-transform"));
    reply.extensions_mut().insert(Logged);
    Ok(reply)
}

/// The listener may be gone at any time; sending to nobody is no failure.
type Events = mpsc::UnboundedSender<Vec<u8>>;

async fn run<P: Ports>(
    visit: Visit<P>,
    click: Click,
    ready: oneshot::Sender<Result<(), Failure>>,
    events: Events,
) {
    let order = match order(&visit, click).await {
        Ok(order) => order,
        Err(failure) => return drop(ready.send(Err(failure))),
    };
    let ready = Cell::new(Some(ready));
    let tell = |event: Event| {
        ready.take().into_iter().for_each(|ready| drop(ready.send(Ok(()))));
        drop(events.unbounded_send(frame(&event)));
    };
    let (end, code) = match ended(generate(&visit, order, &tell).await) {
        Ok(answer) => (Event::Done(answer), None),
        Err(failure) => {
            let replayed = matches!(failure, Failure::Ended(_));
            if !replayed && let Some(ready) = ready.take() {
                // Nothing has been held: this is a refusal like any other, with its status and headers.
                return drop(ready.send(Err(failure)));
            }
            failure.fault().into_iter().for_each(|fault| visit.trace.fault(fault));
            let problem = failure.problem();
            let code = problem.code;
            (Event::Problem(problem), Some(code))
        }
    };
    tell(end);
    let end = End { status: 200, code, now_ms: visit.ports.now_ms(), trips: visit.ports.trips() };
    visit.ports.line(&visit.trace.line("POST", "generate_image", end));
}

/// One event on the wire.
fn frame(event: &Event) -> Vec<u8> {
    let (name, data) = match event {
        Event::Held(data) => ("held", serde_json::to_string(data)),
        Event::Described(data) => ("described", serde_json::to_string(data)),
        Event::DescriptionSkipped(data) => ("description_skipped", serde_json::to_string(data)),
        Event::Image(data) => ("image", serde_json::to_string(data)),
        Event::Done(data) => ("done", serde_json::to_string(data)),
        Event::Problem(data) => ("problem", serde_json::to_string(data)),
    };
    // JSON has no raw line breaks, so one data line is enough.
    format!("event: {name}\ndata: {}\n\n", data.unwrap_or_else(|_| "{}".into())).into_bytes()
}

/// The frames, with a comment whenever there has been nothing for a while.
fn kept_alive<C: Clock>(
    clock: std::rc::Rc<C>,
    frames: mpsc::UnboundedReceiver<Vec<u8>>,
) -> impl Stream<Item = Vec<u8>> {
    streams::unfold((clock, frames), |(clock, mut frames)| async move {
        let quiet = pin!(clock.sleep(KEEP_ALIVE_MS));
        let next = match select(frames.next(), quiet).await {
            Either::Left((frame, _)) => frame?,
            Either::Right(((), _)) => b": still here\n\n".to_vec(),
        };
        Some((next, (clock.clone(), frames)))
    })
}
