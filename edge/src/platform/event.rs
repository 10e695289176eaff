//! The Worker's events.

use super::Cloudflare;
use super::read::to_end;
use super::reply::response;
use crate::flow::sweep::sweep;
use crate::ports::{Incoming, ReadError};
use crate::setting::{Misconfigured, Settings};
use crate::visit::App;
use std::cell::OnceCell;
use std::rc::Rc;
use worker::{Context, Env, Request, Response, ScheduleContext, ScheduledEvent, event};

thread_local! {
    /// Settings cannot change while an isolate lives, so they are read once and so is everything learnt.
    static APP: OnceCell<Result<Rc<App>, Misconfigured>> = const { OnceCell::new() };
}

fn app(env: &Env) -> Result<Rc<App>, Misconfigured> {
    // Secrets and vars arrive the same way; which is which is decided where they are set.
    let get = |name: &str| env.var(name).ok().map(|value| value.to_string());
    APP.with(|app| app.get_or_init(|| Settings::read(get).map(App::new).map(Rc::new)).clone())
}

#[event(fetch)]
async fn fetch(request: Request, env: Env, context: Context) -> worker::Result<Response> {
    let app = app(&env);
    let ports = Cloudflare::new(env, Some(context));
    let request = incoming(request)?;
    response(crate::app::handle(app, ports, request).await)
}

#[event(scheduled)]
async fn scheduled(_event: ScheduledEvent, env: Env, _context: ScheduleContext) {
    let ports = Cloudflare::new(env, None);
    match sweep(&*ports).await {
        Ok(0) => {}
        Ok(users) => worker::console_log!(r#"{{"route":"sweep","users":{users}}}"#),
        Err(fault) => worker::console_error!(r#"{{"route":"sweep","faults":["{fault}"]}}"#),
    }
}

/// The runtime's request as ours, its body unread.
fn incoming(request: Request) -> worker::Result<http::Request<Unread>> {
    let mut builder =
        http::Request::builder().method(request.inner().method().as_str()).uri(request.inner().url());
    for (name, value) in request.headers() {
        builder = builder.header(name, value);
    }
    builder.body(Unread(request)).map_err(|error| worker::Error::RustError(error.to_string()))
}

/// A body that has not been read.
struct Unread(Request);

impl Incoming for Unread {
    async fn read(self, bytes_max: usize) -> Result<Vec<u8>, ReadError> {
        let declared = self.0.headers().get("content-length").ok().flatten();
        let declared = declared.and_then(|length| length.parse().ok());
        Ok(to_end(self.0.inner().body(), declared, bytes_max).await?)
    }
}
