//! The services outside, called without anything in between: what is left of a batch when there is no edge.

use bytes::Bytes;
use reqwest::Client;
use serde_json::{Value, json};
use stack::Stack;

const GEMINI: &str = "/v1beta/models/gemini-3.5-flash-lite:generateContent";
const FAL: &str = "/fal-ai/flux/schnell";

/// Asks Gemini what the photo in this data URL shows.
pub async fn describe(client: &Client, stack: &Stack, photo: &str) -> String {
    describe_written(client, stack, describing(photo).into()).await
}

/// The body of that question.
pub fn describing(photo: &str) -> String {
    let base64 = photo.split_once(',').expect("a data URL").1;
    json!({
        "systemInstruction": { "parts": [{ "text": contract::prompt::VISION_INSTRUCTION }] },
        "contents": [{ "role": "user", "parts": [
            { "inlineData": { "mimeType": "image/jpeg", "data": base64 } },
            { "text": "Describe the product in this photo." },
        ] }],
    })
    .to_string()
}

/// Asks that question.
pub async fn describe_written(client: &Client, stack: &Stack, body: Bytes) -> String {
    let request = client.post(format!("{}{GEMINI}", stack.sandbox_url())).header("x-goog-api-key", "bench");
    let answer = answer(request.header("content-type", "application/json").body(body)).await;
    let text = &answer["candidates"][0]["content"]["parts"][0]["text"];
    text.as_str().unwrap_or_else(|| panic!("no description: {answer}")).to_owned()
}

/// Asks fal for one picture and tells where it lies.
pub async fn paint(client: &Client, stack: &Stack, prompt: &str, seed: u64) -> String {
    let body = json!({
        "prompt": prompt, "image_size": "square_hd", "num_images": 1, "num_inference_steps": 4,
        "guidance_scale": 3.5, "seed": seed,
    });
    let request = client.post(format!("{}{FAL}", stack.sandbox_url())).header("authorization", "Key bench");
    let answer = answer(request.json(&body)).await;
    let url = answer["images"][0]["url"].as_str();
    url.unwrap_or_else(|| panic!("no picture: {answer}")).to_owned()
}

/// Fetches a picture to its last byte.
pub async fn fetch(client: &Client, url: &str) -> usize {
    let response = client.get(url).send().await.expect("the picture answers");
    assert_eq!(response.status(), 200, "{url}");
    response.bytes().await.expect("a whole picture").len()
}

async fn answer(request: reqwest::RequestBuilder) -> Value {
    request.send().await.expect("the sandbox answers").json().await.expect("JSON")
}
