//! Reading a stream up to a limit. Each chunk is copied once, from the runtime's memory into ours.

use crate::ports::ReadError;
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStream, ReadableStreamDefaultReader};

/// Bytes set aside for a body whose length nobody declared.
const CAPACITY: usize = 16 * 1024;

/// Why reading ended early.
pub(super) enum Stopped {
    /// More than allowed; the rest was cancelled unread.
    TooLarge,
    /// The runtime's own error.
    Failed(JsValue),
}

impl From<Stopped> for ReadError {
    fn from(stopped: Stopped) -> Self {
        match stopped {
            Stopped::TooLarge => Self::TooLarge,
            Stopped::Failed(_) => Self::Broken,
        }
    }
}

/// Reads the stream to its end.
pub(super) async fn to_end(
    stream: Option<ReadableStream>,
    declared: Option<usize>,
    bytes_max: usize,
) -> Result<Vec<u8>, Stopped> {
    let Some(stream) = stream else { return Ok(Vec::new()) };
    if declared.is_some_and(|declared| declared > bytes_max) {
        return Err(Stopped::TooLarge);
    }
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut bytes = Vec::with_capacity(declared.unwrap_or(CAPACITY));
    loop {
        let step = JsFuture::from(reader.read()).await.map_err(Stopped::Failed)?;
        let done = Reflect::get(&step, &JsValue::from_str("done")).map_err(Stopped::Failed)?;
        if done.is_truthy() {
            return Ok(bytes);
        }
        let chunk = Reflect::get(&step, &JsValue::from_str("value")).map_err(Stopped::Failed)?;
        let chunk: Uint8Array = chunk.dyn_into().map_err(Stopped::Failed)?;
        let start = bytes.len();
        let length = usize::try_from(chunk.length()).unwrap_or(usize::MAX);
        let end = start.saturating_add(length);
        if end > bytes_max {
            // Nobody waits for the rest to be thrown away.
            drop(reader.cancel());
            return Err(Stopped::TooLarge);
        }
        bytes.resize(end, 0);
        if let Some(room) = bytes.get_mut(start..) {
            chunk.copy_to(room);
        }
    }
}
