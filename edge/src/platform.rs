//! Cloudflare: the only room that names the runtime. It turns its objects into ours and back, and decides
//! nothing.

mod clock;
mod d1;
mod event;
mod fetch;
mod limit;
mod r2;
mod read;
mod reply;
mod site;

use crate::ports::{Afterwards, Digest, Entropy, Fault, Log, Streams};
use futures_util::future::LocalBoxFuture;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use worker::{Context, Env};

/// The ports of one request.
struct Cloudflare {
    env: Env,
    /// None in the scheduled event, which waits for its own work.
    context: Option<Context>,
    /// To the database and back.
    trips: Cell<u32>,
}

impl Cloudflare {
    fn new(env: Env, context: Option<Context>) -> Rc<Self> {
        Rc::new(Self { env, context, trips: Cell::new(0) })
    }
}

impl Entropy for Cloudflare {
    fn bits(&self) -> u128 {
        let mut bits = [0; 16];
        while getrandom::getrandom(&mut bits).is_err() {
            // The runtime's generator refuses only more than 64 KiB at once. Going on with zeroes would give two
            // batches the same id; the runtime ends a loop that never ends.
        }
        u128::from_le_bytes(bits)
    }
}

impl Digest for Cloudflare {
    async fn sha256(&self, bytes: &[u8]) -> Result<[u8; 32], Fault> {
        let scope: web_sys::WorkerGlobalScope = wasm_bindgen::JsCast::unchecked_into(js_sys::global());
        let digest = scope
            .crypto()
            .and_then(|crypto| crypto.subtle().digest_with_str_and_u8_array("SHA-256", bytes))
            .map_err(|error| fault("digest", &error))?;
        let buffer = JsFuture::from(digest).await.map_err(|error| fault("digest", &error))?;
        let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
        bytes.try_into().map_err(|_| Fault("digest: not 32 bytes".into()))
    }
}

impl Afterwards for Cloudflare {
    fn go_on(&self, work: LocalBoxFuture<'static, ()>) {
        match &self.context {
            Some(context) => context.wait_until(work),
            None => wasm_bindgen_futures::spawn_local(work),
        }
    }
}

impl Log for Cloudflare {
    fn line(&self, line: &str) {
        worker::console_log!("{line}");
    }
}

impl Streams for Cloudflare {
    type Stream = web_sys::ReadableStream;
}

/// A JavaScript failure in words, for the log.
fn fault(what: &str, error: &JsValue) -> Fault {
    let message =
        js_sys::Reflect::get(error, &JsValue::from_str("message")).ok().and_then(|text| text.as_string());
    Fault(format!("{what}: {}", message.unwrap_or_else(|| "not an error".into())))
}
