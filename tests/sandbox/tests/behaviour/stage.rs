//! A sandbox of one's own, and the calls that tests make.

use std::collections::HashMap;
use std::io::Cursor;

use reqwest::header::{HeaderMap, LOCATION};
use reqwest::redirect::Policy;
use reqwest::{Client, Method, RequestBuilder, Response};
use sandbox::auth::PUBLISHABLE_KEY;
use sandbox::digest::base64;
use sandbox::{Control, Options, Sandbox};
use serde_json::{Value, json};

pub(crate) struct Stage {
    sandbox: Sandbox,
    pub(crate) control: Control,
    http: Client,
}

/// An answer with its body read.
pub(crate) struct Answered {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Value,
}

impl Stage {
    pub(crate) async fn new() -> Self {
        let sandbox = Sandbox::start(Options::new(0)).await.unwrap();
        let control = sandbox.control();
        Self { sandbox, control, http: Client::builder().redirect(Policy::none()).build().unwrap() }
    }

    pub(crate) fn url(&self) -> &str {
        self.sandbox.url()
    }

    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.http.request(method, format!("{}{path}", self.url()))
    }

    /// GoTrue with the project's key.
    pub(crate) fn auth(&self, method: Method, path: &str) -> RequestBuilder {
        self.request(method, &format!("/auth/v1{path}")).header("apikey", PUBLISHABLE_KEY)
    }

    pub(crate) async fn auth_post(&self, path: &str, body: &Value) -> Answered {
        Answered::of(self.auth(Method::POST, path).json(body)).await
    }

    pub(crate) async fn get_user(&self, token: &str) -> Answered {
        Answered::of(self.auth(Method::GET, "/user").bearer_auth(token)).await
    }

    /// fal with a key.
    pub(crate) fn fal(&self, body: &Value) -> RequestBuilder {
        self.request(Method::POST, sandbox::fal::ENDPOINT).header("authorization", "Key id:secret").json(body)
    }

    pub(crate) async fn paint(&self, body: &Value) -> Answered {
        Answered::of(self.fal(body)).await
    }

    /// Gemini with a key.
    pub(crate) fn gemini(&self, model: &str, body: &Value) -> RequestBuilder {
        let path = format!("/v1beta/models/{model}:generateContent");
        self.request(Method::POST, &path).header("x-goog-api-key", "sandbox-gemini-key").json(body)
    }

    pub(crate) async fn describe(&self, body: &Value) -> Answered {
        Answered::of(self.gemini("gemini-3.5-flash-lite", body)).await
    }

    pub(crate) async fn get(&self, url: &str) -> Response {
        self.http.get(url).send().await.unwrap()
    }
}

impl Answered {
    pub(crate) async fn of(request: RequestBuilder) -> Self {
        let response = request.send().await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let bytes = response.bytes().await.unwrap();
        let body = serde_json::from_slice(&bytes)
            .unwrap_or_else(|_| Value::String(String::from_utf8_lossy(&bytes).into_owned()));
        Self { status, headers, body }
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).unwrap_or_else(|| panic!("no header {name}")).to_str().unwrap()
    }

    pub(crate) fn text(&self, field: &str) -> &str {
        self.body[field].as_str().unwrap_or_else(|| panic!("no text {field} in {}", self.body))
    }

    /// Where a redirect leads: the address without query and fragment, and the pairs of both.
    pub(crate) fn redirect(&self) -> (String, HashMap<String, String>) {
        let mut url: url::Url = self.headers[LOCATION].to_str().unwrap().parse().unwrap();
        let fragment =
            url::form_urlencoded::parse(url.fragment().unwrap_or_default().as_bytes()).into_owned();
        let pairs = url.query_pairs().into_owned().chain(fragment).collect();
        url.set_query(None);
        url.set_fragment(None);
        (url.to_string(), pairs)
    }
}

/// A picture of one colour.
pub(crate) fn plain(rgb: [u8; 3], width: u32, height: u32, format: image::ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    image::RgbImage::from_pixel(width, height, image::Rgb(rgb)).write_to(&mut file, format).unwrap();
    file.into_inner()
}

/// A request to describe a photo.
pub(crate) fn about(mime_type: &str, photo: &[u8]) -> Value {
    let inline = json!({ "mimeType": mime_type, "data": base64(photo) });
    json!({ "contents": [{ "role": "user", "parts": [{ "inlineData": inline }, { "text": "Describe it." }] }] })
}

/// What PKCE begins with: verifier, and the parameters of the request.
pub(crate) fn proof() -> (&'static str, Value) {
    let verifier = "a-verifier-that-is-long-enough-to-be-accepted-by-all";
    let challenge = sandbox::digest::challenge(verifier);
    (verifier, json!({ "code_challenge": challenge, "code_challenge_method": "s256" }))
}
