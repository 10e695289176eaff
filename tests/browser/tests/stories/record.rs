//! What the services outside were asked.

use sandbox::Service;
use sandbox::record::{Entry, Filter};
use serde_json::Value;
use stack::Stack;

/// The requests to that service with that text in them.
pub(crate) async fn requests(service: Service, text: &str) -> Vec<Entry> {
    let filter = Filter::of(service).containing(text);
    Stack::shared().control().requests(&filter).await.unwrap()
}

/// How often Gemini was shown the photo of that data URL.
pub(crate) async fn looks(reference_image: &Value) -> usize {
    let digest = stack::photo::digest(reference_image.as_str().expect("a reference"));
    requests(Service::Gemini, &digest).await.len()
}

/// The prompts that fal was paid for, among those with that text in them.
pub(crate) async fn painted(text: &str) -> Vec<String> {
    let calls = requests(Service::Fal, text).await;
    calls.iter().map(|call| call.body["prompt"].as_str().expect("a prompt").to_owned()).collect()
}
