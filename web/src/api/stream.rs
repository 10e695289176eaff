//! Server-sent events, taken apart as their bytes come. Pure: it knows no connection.

use super::{Fault, Refusal};
use crate::json;
use contract::api::event::{Described, DescriptionSkipped, Event};
use contract::problem::Code;

/// Bytes of one event at most: the longest, `done`, has two prompts' length and four addresses.
const EVENT_BYTES_MAX: usize = 128 * 1024;

/// One event as it was sent.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Frame {
    name: String,
    data: String,
}

/// What has come of the event that is not whole yet.
#[derive(Debug, Default)]
pub(super) struct Frames {
    line: Vec<u8>,
    after_return: bool,
    name: String,
    data: Option<String>,
}

impl Frames {
    /// Takes in the next bytes, cut anywhere, and gives the events that are whole with them.
    ///
    /// # Errors
    /// [`Fault::Garbled`] for an event that has no end or is not text.
    pub(super) fn feed(&mut self, bytes: &[u8]) -> Result<Vec<Frame>, Fault> {
        let mut whole = Vec::new();
        for byte in bytes {
            // A line ends with \n, \r or both.
            let second = std::mem::replace(&mut self.after_return, *byte == b'\r') && *byte == b'\n';
            match byte {
                b'\n' if second => {}
                b'\n' | b'\r' => whole.extend(self.end_line()?),
                _ => self.line.push(*byte),
            }
            let data = self.data.as_ref().map_or(0, String::len);
            if self.line.len().saturating_add(data) > EVENT_BYTES_MAX {
                return Err(Fault::Garbled);
            }
        }
        Ok(whole)
    }

    fn end_line(&mut self) -> Result<Option<Frame>, Fault> {
        let line = String::from_utf8(std::mem::take(&mut self.line)).map_err(|_| Fault::Garbled)?;
        if line.is_empty() {
            let name = std::mem::take(&mut self.name);
            return Ok(self.data.take().map(|data| Frame { name, data }));
        }
        let (field, value) = line.split_once(':').unwrap_or((&line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "event" => value.clone_into(&mut self.name),
            "data" => match &mut self.data {
                None => self.data = Some(value.to_owned()),
                Some(data) => {
                    data.push('\n');
                    data.push_str(value);
                }
            },
            _ => {} // a comment, or a field that means nothing to us
        }
        Ok(None)
    }
}

/// What an event says; none for one of a name that is not known here.
///
/// # Errors
/// [`Fault::Garbled`] when its data is not what its name promises.
pub(super) fn event(frame: &Frame) -> Result<Option<Event>, Fault> {
    let data = &*frame.data;
    let event = match &*frame.name {
        "held" => json::read(data).map(Event::Held),
        // Of these two the page shows only that they came.
        "described" => Ok(Event::Described(Described { description: String::new(), remembered: false })),
        "description_skipped" => {
            Ok(Event::DescriptionSkipped(DescriptionSkipped { code: Code::ProviderFailed }))
        }
        "image" => json::read(data).map(Event::Image),
        "done" => json::read(data).map(Event::Done),
        "problem" => json::read(data).map(Event::Problem),
        _ => return Ok(None),
    };
    event.map(Some).map_err(|_| Fault::Garbled)
}

/// A problem at the end of a stream.
pub(super) const fn refused(code: Code) -> Fault {
    Fault::Refused(Refusal { code, retry_after_s: None })
}

#[cfg(test)]
mod tests;
