//! One request: from its line to its reply, the same on Cloudflare and in a test.

use crate::ports::{Incoming, Ports};
use crate::problem::Failure;
use crate::route::{self, Heard, Logged, Reply, Route};
use crate::setting::Misconfigured;
use crate::trace::{End, Trace};
use crate::visit::{App, Visit};
use http::header::{HeaderName, HeaderValue};
use http::{Request, header};
use std::rc::Rc;

/// Headers that every answer carries, whoever asked.
const HEADERS: [(HeaderName, &str); 6] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(self), geolocation=(), microphone=(), payment=()",
    ),
];

/// What an answer may load that is not a document: nothing, should a browser ever show it.
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'";

/// Answers one request. It never fails: what goes wrong becomes a problem for the caller and a line in the log.
pub async fn handle<P: Ports, B: Incoming>(
    app: Result<Rc<App>, Misconfigured>,
    ports: Rc<P>,
    request: Request<B>,
) -> Reply<P::Stream> {
    let trace = Rc::new(Trace::new(format!("{:032x}", ports.bits()), ports.now_ms()));
    let (parts, body) = request.into_parts();
    let route = Route::of(parts.uri.path());
    let mut cross_origin = Vec::new();
    let result = match app {
        Ok(app) => {
            cross_origin = route::cors_headers(&app.settings, route, &parts.headers);
            let visit = Visit {
                app,
                ports: Rc::clone(&ports),
                trace: Rc::clone(&trace),
                origin: origin(&parts.uri).into(),
            };
            route::serve(&visit, route, &parts, body).await
        }
        Err(misconfigured) => Err(Failure::Misconfigured(misconfigured)),
    };
    let mut reply = result.unwrap_or_else(|failure| {
        failure.fault().into_iter().for_each(|fault| trace.fault(fault));
        route::problem(&failure)
    });
    reply.headers_mut().extend(cross_origin);
    for (name, value) in HEADERS {
        reply.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    reply.headers_mut().entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(NOTHING));
    if let Ok(id) = HeaderValue::from_str(trace.id()) {
        reply.headers_mut().insert(HeaderName::from_static("x-request-id"), id);
    }
    if reply.extensions().get::<Logged>().is_none() {
        let code = reply.extensions().get::<Heard>().map(|heard| heard.0);
        let status = reply.status().as_u16();
        let end = End { status, code, now_ms: ports.now_ms(), trips: ports.trips() };
        ports.line(&trace.line(parts.method.as_str(), route.name(), end));
    }
    reply
}

/// `scheme://host[:port]` of an absolute address.
fn origin(uri: &http::Uri) -> String {
    match (uri.scheme_str(), uri.authority()) {
        (Some(scheme), Some(authority)) => format!("{scheme}://{authority}"),
        (None, _) | (_, None) => String::new(),
    }
}
