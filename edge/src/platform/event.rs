//! The Worker's events.

use super::Cloudflare;
use super::read::to_end;
use super::reply::response;
use crate::flow::sweep::{Swept, sweep};
use crate::ports::{Incoming, ReadError};
use crate::setting::{Misconfigured, Settings};
use crate::trace::aside;
use crate::visit::App;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Uri};
use std::cell::OnceCell;
use std::rc::Rc;
use web_sys::Request;
use worker::{Context, Env, Headers, Response, ScheduleContext, ScheduledEvent, event};

/// Leads nowhere.
const NO_ADDRESS: &str = "/api/unreadable";
/// No token, no key, no media type.
const UNREADABLE: &str = "unreadable";

thread_local! {
    /// Settings cannot change while an isolate lives, so they are read once and so is everything learnt.
    static APP: OnceCell<Result<Rc<App>, Misconfigured>> = const { OnceCell::new() };
}

fn app(env: &Env) -> Result<Rc<App>, Misconfigured> {
    // Secrets and vars arrive the same way; which is which is decided where they are set.
    let get = |name: &str| env.var(name).ok().map(|value| value.to_string());
    APP.with(|app| app.get_or_init(|| Settings::read(get).map(App::new).map(Rc::new)).clone())
}

/// Takes the runtime's own request: workers-rs' would look up where the caller is, which nobody asks for.
#[event(fetch)]
async fn fetch(request: Request, env: Env, context: Context) -> worker::Result<Response> {
    let app = app(&env);
    let ports = Cloudflare::new(env, Some(context));
    response(crate::app::handle(app, ports, incoming(request)).await)
}

#[event(scheduled)]
async fn scheduled(_event: ScheduledEvent, env: Env, _context: ScheduleContext) {
    // Coins return also while the settings are wrong.
    let kept_ms = app(&env).ok().and_then(|app| app.settings.pictures_kept_ms);
    let ports = Cloudflare::new(env, None);
    match sweep(&*ports, kept_ms).await {
        Ok(Swept { users: 0, batches: 0 }) => {}
        Ok(Swept { users, batches }) => {
            worker::console_log!(r#"{{"route":"sweep","users":{users},"batches":{batches}}}"#);
        }
        Err(fault) => worker::console_error!("{}", aside(None, "sweep", &fault)),
    }
}

/// The runtime's request as ours, its body unread. What ours cannot hold (a control character in a header, an
/// address of another form) becomes something that is refused where it matters: it must not end the request here.
fn incoming(request: Request) -> http::Request<Unread> {
    let method = Method::try_from(request.method().as_str()).unwrap_or(Method::TRACE);
    let uri = Uri::try_from(request.url()).unwrap_or_else(|_| Uri::from_static(NO_ADDRESS));
    let headers = Headers(request.headers()).entries().filter_map(|(name, value)| {
        let value = HeaderValue::from_str(&value).unwrap_or_else(|_| HeaderValue::from_static(UNREADABLE));
        Some((HeaderName::try_from(name).ok()?, value))
    });
    let headers: HeaderMap = headers.collect();
    let mut ours = http::Request::new(Unread(request));
    *ours.method_mut() = method;
    *ours.uri_mut() = uri;
    *ours.headers_mut() = headers;
    ours
}

/// A body that has not been read.
struct Unread(Request);

impl Incoming for Unread {
    async fn read(self, bytes_max: usize) -> Result<Vec<u8>, ReadError> {
        let declared = self.0.headers().get("content-length").ok().flatten();
        let declared = declared.and_then(|length| length.parse().ok());
        Ok(to_end(self.0.body(), declared, bytes_max).await?)
    }
}
