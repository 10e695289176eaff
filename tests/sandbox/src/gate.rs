//! What every request to a service passes: the record, the latency, the faults.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::fault::{self, Fault, Instead, Mangle, Service, Twist};
use crate::line::Cut;
use crate::record::{self, Answered, Entry};
use crate::world::{World, now_ms};
use crate::{auth, file};

/// Bytes of a request body at most: Gemini's documented limit for inline data is 20 MB.
const BODY_BYTES_MAX: usize = 32 << 20;
/// Bytes kept of a header.
const HEADER_CHARS_MAX: usize = 8 << 10;

/// A gate before one service.
#[derive(Clone)]
pub(crate) struct Gate {
    pub(crate) world: Arc<World>,
    pub(crate) service: Service,
}

/// The twist that a service finds among the extensions of its request.
#[derive(Clone, Debug, Default)]
pub(crate) struct Twisted(pub(crate) Option<Twist>);

/// Middleware before the routes of one service.
pub(crate) async fn pass(
    State(gate): State<Gate>,
    ConnectInfo(cut): ConnectInfo<Cut>,
    request: Request,
    next: Next,
) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, BODY_BYTES_MAX).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let world = gate.world;
    let service = if auth::is_key_list(parts.uri.path()) { Service::Jwks } else { gate.service };
    let entry = entry(&world, service, &parts, &body);
    let subject = entry.subject();
    let order = world.records.lock().begin(entry, subject.len());
    let mut underway = Underway { world: Arc::clone(&world), order, answered: false };

    let fault = world.faults.lock().take(service, &subject);
    if let Some((rule, _)) = &fault {
        world.records.lock().ruled(order, *rule);
    }
    let latency = Duration::from_millis(world.settings.lock().latency_ms(service));
    // The work is part of the latency, so that a set one is met to the millisecond.
    let passed = async {
        if !latency.is_zero() {
            tokio::time::sleep(latency).await;
        }
    };
    let answered = answer(fault.map(|(_, fault)| fault), &cut, parts, body, next);
    let (response, ()) = tokio::join!(answered, passed);
    underway.end(response.status());
    response
}

async fn answer(fault: Option<Fault>, cut: &Cut, parts: Parts, body: Bytes, next: Next) -> Response {
    let (twist, spoil) = match fault {
        None => (None, None),
        Some(Fault::Instead(instead)) => return instead_of_service(instead, cut).await,
        Some(Fault::Twist(twist)) => (Some(twist), None),
        Some(Fault::Mangle(mangle)) => (None, Some(mangle)),
    };
    let mut request = Request::from_parts(parts, Body::from(body));
    request.extensions_mut().insert(Twisted(twist));
    let response = next.run(request).await;
    spoiled(response, spoil).await
}

async fn spoiled(response: Response, how: Option<Mangle>) -> Response {
    match how {
        None => response,
        Some(how) => fault::mangle(response, how).await,
    }
}

async fn instead_of_service(instead: Instead, cut: &Cut) -> Response {
    match instead {
        Instead::Answer(answer) => answer.into_response(),
        Instead::Hang => std::future::pending().await,
        Instead::Reset => {
            cut.now();
            StatusCode::BAD_GATEWAY.into_response()
        }
    }
}

fn entry(world: &World, service: Service, parts: &Parts, body: &[u8]) -> Entry {
    let path = parts.uri.path().to_owned();
    let about = match service {
        Service::Auth => auth::about(world, parts, body),
        Service::Files => file::about(world, &path),
        Service::Jwks | Service::Gemini | Service::Fal => BTreeMap::new(),
    };
    Entry {
        order: 0,
        service,
        method: parts.method.to_string(),
        path,
        query: parts.uri.query().unwrap_or_default().to_owned(),
        headers: headers(&parts.headers),
        body: record::reduced(body),
        about,
        arrived_ms: now_ms(),
        answered_ms: None,
        status: None,
        rule: None,
        abandoned: false,
    }
}

fn headers(headers: &HeaderMap) -> BTreeMap<String, String> {
    let mut kept: BTreeMap<String, String> = BTreeMap::new();
    for (name, value) in headers {
        let text: String = String::from_utf8_lossy(value.as_bytes()).chars().take(HEADER_CHARS_MAX).collect();
        kept.entry(name.to_string())
            .and_modify(|before| {
                before.push_str(", ");
                before.push_str(&text);
            })
            .or_insert(text);
    }
    kept
}

/// Notes the end of a request, also when its future is dropped because the caller left.
struct Underway {
    world: Arc<World>,
    order: u64,
    answered: bool,
}

impl Underway {
    fn end(&mut self, status: StatusCode) {
        self.answered = true;
        let how = Answered::With { status: status.as_u16(), at_ms: now_ms() };
        self.world.records.lock().end(self.order, how);
    }
}

impl Drop for Underway {
    fn drop(&mut self) {
        if !self.answered {
            self.world.records.lock().end(self.order, Answered::Abandoned);
        }
    }
}
