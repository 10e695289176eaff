//! The requests that the page sent, as the browser reports them.

use serde_json::Value;
use std::collections::BTreeMap;

/// A request that the page sent to the API or for a kept picture.
#[derive(Clone, Debug)]
pub struct Request {
    /// `GET`, `POST`.
    pub method: String,
    /// Its path.
    pub path: String,
    /// What follows the question mark; empty where there is none.
    pub query: String,
    /// Headers by lower-case name.
    pub headers: BTreeMap<String, String>,
    /// Its JSON body; null when it has none.
    pub body: Value,
}

/// A request as it is reported, its body still to be asked for.
#[derive(Debug)]
pub(crate) struct Reported {
    /// By which the browser knows it.
    pub(crate) id: String,
    /// Whether it has a body.
    pub(crate) has_body: bool,
    /// The rest.
    pub(crate) request: Request,
}

/// The request to the API or for a kept picture that an entry of the performance log reports, if it does.
pub(crate) fn reported(entry: &Value) -> Option<Reported> {
    let event: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
    let event = &event["message"];
    if event["method"] != "Network.requestWillBeSent" {
        return None;
    }
    let (event, request) = (&event["params"], &event["params"]["request"]);
    let url = url::Url::parse(request["url"].as_str()?).ok()?;
    let (id, has_body) = (event["requestId"].as_str()?.to_owned(), request["hasPostData"] == true);
    let header = |(name, value): (&String, &Value)| {
        (name.to_lowercase(), value.as_str().unwrap_or_default().to_owned())
    };
    let request = Request {
        method: request["method"].as_str()?.to_owned(),
        headers: request["headers"].as_object()?.iter().map(header).collect(),
        body: Value::Null,
        path: url.path().to_owned(),
        query: url.query().unwrap_or_default().to_owned(),
    };
    let counts = ["/api/", "/p/"].iter().any(|room| request.path.starts_with(room));
    counts.then_some(Reported { id, has_body, request })
}
