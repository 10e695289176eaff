//! What is remembered of one request, written as one line of JSON when it ends.
//!
//! It takes static texts, numbers and codes. There is no way to put a prompt, token, key or body into it.

use contract::problem::Code;
use serde::Serialize;
use std::cell::RefCell;

/// The notes of one request.
#[derive(Debug)]
pub struct Trace {
    id: String,
    started_ms: u64,
    notes: RefCell<Notes>,
}

#[derive(Debug, Default)]
struct Notes {
    events: Vec<&'static str>,
    alarms: Vec<&'static str>,
    faults: Vec<String>,
    user_id: Option<String>,
    generation_id: Option<String>,
}

/// How a request ended.
#[derive(Clone, Copy, Debug)]
pub struct End {
    /// Of the reply.
    pub status: u16,
    /// Of the problem, if it is one.
    pub code: Option<Code>,
    /// When, by the clock that it began by.
    pub now_ms: u64,
    /// Round trips to the database until then.
    pub trips: u32,
}

#[derive(Serialize)]
struct Line<'a> {
    request_id: &'a str,
    method: &'a str,
    route: &'a str,
    status: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<Code>,
    duration_ms: u64,
    database_trips: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    user_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    generation_id: Option<&'a str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    events: &'a [&'static str],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    alarms: &'a [&'static str],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    faults: &'a [String],
}

impl Trace {
    /// Begins the notes of a request.
    #[must_use]
    pub fn new(id: String, started_ms: u64) -> Self {
        Self { id, started_ms, notes: RefCell::default() }
    }

    /// The request's id, as in its `x-request-id` header.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Something the operators look for.
    pub fn event(&self, event: &'static str) {
        self.notes.borrow_mut().events.push(event);
    }

    /// Something the operators must act on.
    pub fn alarm(&self, alarm: &'static str) {
        self.notes.borrow_mut().alarms.push(alarm);
    }

    /// Our own or the platform's failure. The text never reaches the caller.
    pub fn fault(&self, fault: impl Into<String>) {
        self.notes.borrow_mut().faults.push(fault.into());
    }

    /// Whose request it is.
    pub fn user(&self, user_id: String) {
        self.notes.borrow_mut().user_id = Some(user_id);
    }

    /// Which batch it is about.
    pub fn generation(&self, generation_id: String) {
        self.notes.borrow_mut().generation_id = Some(generation_id);
    }

    /// A line beside that of the request, for work that went on after it and failed.
    #[must_use]
    pub fn aside(&self, what: &str, fault: &dyn std::fmt::Display) -> String {
        aside(Some(&self.id), what, fault)
    }

    /// The line, at the end of the request.
    #[must_use]
    pub fn line(&self, method: &str, route: &str, end: End) -> String {
        let notes = self.notes.borrow();
        let line = Line {
            request_id: &self.id,
            method,
            route,
            status: end.status,
            code: end.code,
            duration_ms: end.now_ms.saturating_sub(self.started_ms),
            database_trips: end.trips,
            user_id: notes.user_id.as_deref(),
            generation_id: notes.generation_id.as_deref(),
            events: &notes.events,
            alarms: &notes.alarms,
            faults: &notes.faults,
        };
        serde_json::to_string(&line).unwrap_or_else(|error| format!("{{\"faults\":[\"log: {error}\"]}}"))
    }
}

/// A line about something that failed outside a request's own line.
#[must_use]
pub fn aside(request_id: Option<&str>, what: &str, fault: &dyn std::fmt::Display) -> String {
    serde_json::json!({ "request_id": request_id, "faults": [format!("{what}: {fault}")] }).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_is_one_json_object() {
        let trace = Trace::new("r1".into(), 1_000);
        trace.event("generating images for user");
        trace.fault("line\nbreak");
        let line = trace.line(
            "POST",
            "generate_image",
            End { status: 502, code: Some(Code::ProviderFailed), now_ms: 1_250, trips: 2 },
        );
        assert_eq!(
            line,
            r#"{"request_id":"r1","method":"POST","route":"generate_image","status":502,"code":"provider_failed","duration_ms":250,"database_trips":2,"events":["generating images for user"],"faults":["line\nbreak"]}"#
        );
    }
}
