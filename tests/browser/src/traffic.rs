//! The requests that the page sent, as the browser reports them.

use serde_json::Value;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// A request that the page sent to the API.
#[derive(Clone, Debug)]
pub struct Request {
    /// `GET`, `POST`.
    pub method: String,
    /// Its path.
    pub path: String,
    /// Headers by lower-case name.
    pub headers: BTreeMap<String, String>,
    /// Its JSON body; null when it has none.
    pub body: Value,
}

/// A request as it was reported, its body still to be asked for.
#[derive(Clone, Debug)]
pub(crate) struct Reported {
    /// By which the browser knows it.
    pub(crate) id: String,
    /// The rest.
    pub(crate) request: Request,
}

/// The requests of one story to `/api/`, in order.
#[derive(Debug, Default)]
pub(crate) struct Traffic(RefCell<Vec<Reported>>);

impl Traffic {
    /// Takes in entries of the performance log.
    pub(crate) fn hear(&self, entries: &[Value]) {
        self.0.borrow_mut().extend(entries.iter().filter_map(reported));
    }

    /// Those to that path.
    pub(crate) fn to(&self, path: &str) -> Vec<Reported> {
        self.0.borrow().iter().filter(|reported| reported.request.path == path).cloned().collect()
    }
}

fn reported(entry: &Value) -> Option<Reported> {
    let event: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
    let event = &event["message"];
    if event["method"] != "Network.requestWillBeSent" {
        return None;
    }
    let (event, request) = (&event["params"], &event["params"]["request"]);
    let path = url::Url::parse(request["url"].as_str()?).ok()?.path().to_owned();
    let header = |(name, value): (&String, &Value)| {
        (name.to_lowercase(), value.as_str().unwrap_or_default().to_owned())
    };
    let request = Request {
        method: request["method"].as_str()?.to_owned(),
        headers: request["headers"].as_object()?.iter().map(header).collect(),
        body: Value::Null,
        path,
    };
    let id = event["requestId"].as_str()?.to_owned();
    request.path.starts_with("/api/").then_some(Reported { id, request })
}
