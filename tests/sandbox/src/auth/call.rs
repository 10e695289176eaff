//! One request to GoTrue, taken apart.

use std::collections::HashMap;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts as _, Query, Request};
use axum::http::{HeaderMap, header};
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::account::Account;
use super::refusal::Refusal;
use crate::control::Settings;
use crate::fault::Twist;
use crate::gate::Twisted;
use crate::world::World;

/// The request with the state it works on.
pub(crate) struct Call {
    pub(crate) world: Arc<World>,
    /// As they were when the call arrived.
    pub(crate) settings: Settings,
    pub(crate) twist: Option<Twist>,
    query: HashMap<String, String>,
    headers: HeaderMap,
    body: Bytes,
}

impl FromRequest<Arc<World>> for Call {
    type Rejection = Refusal;

    async fn from_request(request: Request, world: &Arc<World>) -> Result<Self, Refusal> {
        let (mut parts, body) = request.into_parts();
        let query = Query::<HashMap<String, String>>::from_request_parts(&mut parts, world).await;
        let Query(query) = query.map_err(|error| Refusal::invalid(error.to_string()))?;
        let twist = parts.extensions.get::<Twisted>().and_then(|twisted| twisted.0.clone());
        let headers = std::mem::take(&mut parts.headers);
        let body = Bytes::from_request(Request::from_parts(parts, body), world).await;
        let body = body.map_err(|error| Refusal::bad_request("bad_json", error.to_string()))?;
        let settings = world.settings.lock().clone();
        Ok(Self { world: Arc::clone(world), settings, twist, query, headers, body })
    }
}

impl Call {
    /// A parameter of the query; empty counts as absent.
    pub(crate) fn query(&self, name: &str) -> Option<&str> {
        self.query.get(name).map(String::as_str).filter(|text| !text.is_empty())
    }

    /// The JSON body. An empty one counts as `{}`.
    pub(crate) fn read<T: DeserializeOwned>(&self) -> Result<T, Refusal> {
        let body: &[u8] = if self.body.is_empty() { b"{}" } else { &self.body };
        serde_json::from_slice(body).map_err(|error| {
            Refusal::bad_request("bad_json", format!("Could not parse request body as JSON: {error}"))
        })
    }

    /// Where the browser goes in the end: asked for by query or header, if allowed; else the site.
    pub(crate) fn redirect_to(&self) -> String {
        let in_header = self.headers.get("redirect_to").and_then(|value| value.to_str().ok());
        super::redirect::target(self.query("redirect_to").or(in_header), &self.settings)
    }

    /// Who calls: an account with the number of its session.
    pub(crate) fn caller(&self) -> Result<(Account, Uuid), Refusal> {
        let header = self.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let bearer =
            header.and_then(|text| text.strip_prefix("Bearer ").or_else(|| text.strip_prefix("bearer ")));
        let token =
            bearer.ok_or_else(|| Refusal::unauthorized("This endpoint requires a valid Bearer token"))?;
        let claims = self.world.keys.lock().verify(token);
        let claims = claims.ok_or_else(|| {
            let message = "invalid JWT: unable to parse or verify signature, token is invalid or has expired";
            Refusal::forbidden("bad_jwt", message)
        })?;
        let id = |name: &str| claims.get(name)?.as_str()?.parse::<Uuid>().ok();
        let malformed = || Refusal::forbidden("bad_jwt", "invalid claim: missing sub claim");
        let user = id("sub").ok_or_else(malformed)?;
        let session = id("session_id").ok_or_else(malformed)?;
        let accounts = self.world.accounts.lock();
        let account = accounts.get(user).ok_or_else(|| {
            Refusal::forbidden("user_not_found", "User from sub claim in JWT does not exist")
        })?;
        let open = accounts.session(session).is_some_and(|kept| kept.user == user);
        let gone =
            || Refusal::forbidden("session_not_found", "Session from session_id claim in JWT does not exist");
        open.then(|| (account.clone(), session)).ok_or_else(gone)
    }
}
