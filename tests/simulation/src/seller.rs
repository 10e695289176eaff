//! Somebody who clicks. What they were told is remembered, for the audit compares it with what is kept.

use crate::port::answer;
use crate::schedule::Isolate;
use crate::world::{JWT_SECRET, SUPABASE, World};
use contract::api::batch::GenerateAnswer;
use contract::problem::Problem;
use edge::route::{Body, Reply};
use futures_util::StreamExt;
use http::{Method, Request};
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::rc::Rc;
use uuid::Uuid;

/// The smallest photo the door lets in: a JPEG's header.
const PHOTO: &str = "data:image/jpeg;base64,/9j/4AAEAAD/wAARCAQABAADAREAAhE=";

/// A seller with a token that outlives every history.
#[derive(Clone)]
pub struct Seller {
    /// Their id.
    pub user_id: Uuid,
    token: Rc<str>,
    told: Rc<RefCell<Vec<Told>>>,
}

/// One answer that reached a seller.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// Of the click.
    pub key: Uuid,
    /// What was in it.
    pub body: Value,
    /// HTTP status, or that of the problem at the end of a stream.
    pub status: u16,
    /// What it said.
    pub answer: Value,
}

/// A click, to be made once or many times.
#[derive(Clone, Debug)]
pub struct Press {
    /// Its key.
    pub key: Uuid,
    /// Its body.
    pub body: Value,
    /// Whether events are asked for.
    pub events: bool,
}

impl Press {
    /// A click for so many pictures.
    #[must_use]
    pub fn new(key: Uuid, pictures: u64, photo: bool) -> Self {
        let mut body = json!({ "prompt": format!("tas {key}"), "num_images": pictures });
        if photo {
            body["reference_image"] = PHOTO.into();
        }
        Self { key, body, events: false }
    }
}

impl Seller {
    /// A seller.
    ///
    /// # Panics
    /// When no token can be signed.
    #[must_use]
    pub fn new(user_id: Uuid) -> Self {
        Self::until(user_id, 4_000_000_000)
    }

    /// A seller whose token expires then, in seconds since 1970.
    ///
    /// # Panics
    /// When no token can be signed.
    #[must_use]
    pub fn until(user_id: Uuid, exp_s: u64) -> Self {
        let claims = json!({
            "iss": format!("{SUPABASE}/auth/v1"), "aud": "authenticated", "role": "authenticated",
            "sub": user_id.to_string(), "exp": exp_s,
        });
        let key = EncodingKey::from_secret(JWT_SECRET.as_bytes());
        let token = jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &key).expect("a token");
        Self { user_id, token: token.into(), told: Rc::default() }
    }

    /// Everything they were told about clicks, in order.
    #[must_use]
    pub fn told(&self) -> Vec<Told> {
        self.told.borrow().clone()
    }

    /// Presses the button at that isolate. The answer is remembered when it comes.
    pub fn press(&self, world: &Rc<World>, isolate: Isolate, press: Press) {
        let (seller, at) = (self.clone(), Rc::clone(world));
        world.schedule.start(
            isolate,
            Box::pin(async move {
                let accept = if press.events { "text/event-stream" } else { "application/json" };
                let request = seller.request(Method::POST, "/api/generate-image");
                let request =
                    request.header("idempotency-key", press.key.to_string()).header("accept", accept);
                let reply = seller.send(&at, isolate, request, press.body.to_string().into_bytes()).await;
                let (status, answer) = if press.events { end_of(reply).await } else { whole(reply) };
                let told = Told { key: press.key, body: press.body, status, answer };
                seller.told.borrow_mut().push(told);
            }),
        );
    }

    /// Asks for something whose answer does not matter.
    pub fn visit(&self, world: &Rc<World>, isolate: Isolate, method: Method, path: String) {
        let (seller, at) = (self.clone(), Rc::clone(world));
        let deletes = method == Method::DELETE;
        world.schedule.start(
            isolate,
            Box::pin(async move {
                let request = seller.request(method, &path);
                let (status, answer) = whole(seller.send(&at, isolate, request, Vec::new()).await);
                // The store may be away when pictures are to go.
                assert!(status != 500 || deletes && at.dial.is_turned(), "{path}: {answer}");
            }),
        );
    }

    /// Cancels, that many milliseconds from now, a batch that is running then: perhaps one of somebody else's, which is
    /// not found.
    pub fn cancel(&self, world: &Rc<World>, isolate: Isolate, ahead_ms: u64) {
        let (seller, at) = (self.clone(), Rc::clone(world));
        world.schedule.start(
            isolate,
            Box::pin(async move {
                at.schedule.wait(ahead_ms).await;
                let running = at
                    .database
                    .query("SELECT id, user_id FROM generation WHERE state = 'running' ORDER BY id");
                if running.is_empty() {
                    return;
                }
                let row = &running[at.dial.pick(running.len())];
                let id = row["id"].as_str().expect("an id");
                let path = format!("/api/generations/{id}?if=running");
                let (status, answer) =
                    whole(seller.send(&at, isolate, seller.request(Method::DELETE, &path), Vec::new()).await);
                let own = row["user_id"] == seller.user_id.to_string();
                assert!(matches!((status, own), (204, true) | (404, false) | (503, _)), "{status} {answer}");
            }),
        );
    }

    /// A request of theirs, to be changed before it is sent.
    pub fn request(&self, method: Method, path: &str) -> http::request::Builder {
        let authorization = format!("Bearer {}", self.token);
        Request::builder()
            .method(method)
            .uri(format!("https://etalase.example{path}"))
            .header("authorization", authorization)
            .header("content-type", "application/json")
    }

    async fn send(
        &self,
        world: &Rc<World>,
        isolate: Isolate,
        request: http::request::Builder,
        body: Vec<u8>,
    ) -> Reply<Vec<u8>> {
        let request = request.body(body).expect("a request");
        answer(world, isolate, Ok(world.app(isolate)), request).await
    }
}

fn whole(reply: Reply<Vec<u8>>) -> (u16, Value) {
    let status = reply.status().as_u16();
    let bytes = match reply.into_body() {
        Body::Bytes(bytes) | Body::Stream(bytes) => bytes,
        Body::Empty => Vec::new(),
        Body::Events(_) => panic!("events that nobody asked for"),
    };
    (status, serde_json::from_slice(&bytes).unwrap_or(Value::Null))
}

/// The last event of a stream, as the answer it stands for.
async fn end_of(reply: Reply<Vec<u8>>) -> (u16, Value) {
    if !matches!(reply.body(), Body::Events(_)) {
        return whole(reply);
    }
    let Body::Events(frames) = reply.into_body() else { panic!("just looked") };
    let frames: Vec<Vec<u8>> = frames.collect().await;
    let text = String::from_utf8(frames.concat()).expect("UTF-8");
    let last =
        text.trim_end().rsplit("\n\n").find(|frame| !frame.starts_with(':')).expect("an end").to_owned();
    let (name, data) =
        last.strip_prefix("event: ").and_then(|rest| rest.split_once("\ndata: ")).expect("a frame");
    let data: Value = serde_json::from_str(data).expect("JSON");
    match name {
        "done" => {
            (200, serde_json::from_value::<GenerateAnswer>(data.clone()).map(|_| data).expect("an answer"))
        }
        "problem" => {
            let problem: Problem = serde_json::from_value(data.clone()).expect("a problem");
            (problem.status, data)
        }
        other => panic!("a stream ended with {other}"),
    }
}
