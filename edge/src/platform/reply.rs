//! Our reply as the runtime's response.

use crate::route::{Body, Reply};
use futures_util::StreamExt;
use worker::{Headers, Response, ResponseBody};

/// Hands a reply to the runtime.
pub(super) fn response(reply: Reply<web_sys::ReadableStream>) -> worker::Result<Response> {
    let (parts, body) = reply.into_parts();
    let response = match body {
        Body::Empty => Response::from_body(ResponseBody::Empty)?,
        Body::Bytes(bytes) => Response::from_body(ResponseBody::Body(bytes))?,
        Body::Stream(stream) => Response::from_body(ResponseBody::Stream(stream))?,
        Body::Events(frames) => Response::from_stream(frames.map(Ok::<_, worker::Error>))?,
    };
    let headers = Headers::new();
    for (name, value) in &parts.headers {
        if let Ok(value) = value.to_str() {
            headers.append(name.as_str(), value)?;
        }
    }
    Ok(response.with_status(parts.status.as_u16()).with_headers(headers))
}
