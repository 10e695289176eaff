//! Somebody who uses Etalase over HTTP.

use crate::Stack;
use contract::api::account::Me;
use contract::operation::{is_api, is_declared};
use contract::problem::Problem;
use reqwest::header::HeaderMap;
use reqwest::{Client, Method, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::time::Duration;
use uuid::Uuid;

/// Longer than any answer may take, on a machine with other work too.
const PATIENCE: Duration = Duration::from_secs(120);

/// A seller with a session.
#[derive(Clone, Debug)]
pub struct Seller {
    /// For what differs from the ordinary.
    pub client: Client,
    /// Their access token.
    pub token: String,
    /// Their id.
    pub user_id: String,
    /// The page's and the API's address.
    pub url: String,
}

/// An answer, read whole.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body.
    pub body: Vec<u8>,
}

impl Seller {
    /// Signs somebody up whose address nobody else has.
    pub async fn sign_up(stack: &Stack) -> Self {
        let email = format!("{}@toko.example", Uuid::new_v4());
        let session =
            stack.control().sign_up(&email, "kata-sandi-untuk-uji").await.expect("the sandbox signs up");
        Self {
            client: Client::new(),
            token: session.access_token,
            user_id: session.user["id"].as_str().expect("a user has an id").to_owned(),
            url: stack.url().to_owned(),
        }
    }

    /// A request of theirs, to be changed before it is sent.
    pub fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        self.client.request(method, format!("{}{path}", self.url)).bearer_auth(&self.token)
    }

    /// Asks for something.
    pub async fn get(&self, path: &str) -> Answer {
        Answer::of(self.request(Method::GET, path)).await
    }

    /// Presses the button: one click with a key of its own.
    pub async fn generate(&self, body: &Value) -> Answer {
        self.generate_again(Uuid::new_v4(), body).await
    }

    /// Presses the button with a given key.
    pub async fn generate_again(&self, key: Uuid, body: &Value) -> Answer {
        let request =
            self.request(Method::POST, "/api/generate-image").header("idempotency-key", key.to_string());
        Answer::of(request.json(body)).await
    }

    /// Coins to spend and coins held.
    pub async fn balance(&self) -> (u32, u32) {
        let me: Me = self.get("/api/me").await.json();
        (me.remaining_coins, me.held_coins)
    }
}

impl Answer {
    /// Sends a request and reads its answer, which must be one that the OpenAPI document has for that call.
    pub async fn of(request: reqwest::RequestBuilder) -> Self {
        let (client, request) = request.timeout(PATIENCE).build_split();
        let request = request.expect("a request");
        let (method, path) = (request.method().clone(), request.url().path().to_owned());
        let response = client.execute(request).await.expect("an answer in time");
        let (status, headers) = (response.status(), response.headers().clone());
        let answer = Self { status, headers, body: response.bytes().await.expect("a whole body").to_vec() };
        // Whether another origin may call is a browser's question, and of no call.
        if method != Method::OPTIONS && is_api(&path) {
            answer.must_be_declared(&method, &path);
        }
        answer
    }

    fn must_be_declared(&self, method: &Method, path: &str) {
        let is_problem = self.status.as_u16() >= 400 && method != Method::HEAD;
        let code = is_problem.then(|| self.problem().code);
        let declared = is_declared(method.as_str(), path, self.status.as_u16(), code);
        assert!(declared, "{method} {path} answers {} {code:?}, and does not say so", self.status);
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as JSON of that shape.
    pub fn json<T: DeserializeOwned>(&self) -> T {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{error}: {} {}", self.status, self.text()))
    }

    /// The body as a problem, with its media type and its status checked.
    pub fn problem(&self) -> Problem {
        let media_type = self.headers.get("content-type").map(|value| value.to_str().unwrap());
        assert_eq!(media_type, Some("application/problem+json"), "{} {}", self.status, self.text());
        let problem: Problem = self.json();
        assert_eq!(problem.status, self.status.as_u16());
        assert_eq!(problem.status, problem.code.status());
        problem
    }
}
