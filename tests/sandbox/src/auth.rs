//! Supabase Auth (GoTrue) under `/auth/v1`: accounts, sessions, mail, keys.
//!
//! Where the real service is lenient in two ways, this one takes the stricter: a used refresh token is good again
//! only within the reuse interval, also when it is the parent of the active one.

mod account;
mod call;
mod door;
mod key;
mod mail;
mod pkce;
mod redirect;
mod refusal;
mod route;
mod session;
mod store;
mod token;

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::http::header;
use axum::http::request::Parts;
use axum::routing::{get, post};
use axum::{Router, middleware};
use serde_json::Value;

pub use key::Algorithm;
pub(crate) use key::{Key, KeyRing, jwks_json};
pub use key::{Mint, MintKey};
pub use mail::{Mail, MailKind};
pub use session::Session;
pub(crate) use store::Accounts;

use crate::world::World;

/// The project's publishable key. Any that begins with `sb_publishable_` is as good.
pub const PUBLISHABLE_KEY: &str = "sandbox-publishable-key";

/// Whether a path is the key list's.
pub(crate) fn is_key_list(path: &str) -> bool {
    path == "/auth/v1/.well-known/jwks.json"
}

/// The routes, behind the gateway's check of the `apikey`.
pub(crate) fn routes(world: &Arc<World>) -> Router<Arc<World>> {
    let inner = Router::new()
        .route("/signup", post(route::signup))
        .route("/token", post(route::token))
        .route("/otp", post(route::otp))
        .route("/magiclink", post(route::otp))
        .route("/recover", post(route::recover))
        .route("/resend", post(route::resend))
        .route("/verify", get(route::verify_link).post(route::verify))
        .route("/authorize", get(route::authorize))
        .route("/logout", post(route::logout))
        .route("/user", get(route::user).put(route::change_user))
        .route("/settings", get(route::settings))
        .route("/health", get(route::health))
        .route("/.well-known/jwks.json", get(route::jwks))
        .fallback(route::nowhere);
    Router::new().nest("/auth/v1", inner).layer(middleware::from_fn_with_state(Arc::clone(world), door::pass))
}

/// `user` and `email` of whoever a request is about, as far as tokens and codes in it tell.
pub(crate) fn about(world: &World, parts: &Parts, body: &[u8]) -> BTreeMap<String, String> {
    let mut about = BTreeMap::new();
    let bearer = parts.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    if let Some(claims) =
        bearer.and_then(|text| text.strip_prefix("Bearer ")).and_then(key::claims_unverified)
    {
        for (claim, name) in [("sub", "user"), ("email", "email")] {
            if let Some(text) = claims.get(claim).and_then(Value::as_str) {
                about.insert(name.to_owned(), text.to_owned());
            }
        }
    }
    let body = serde_json::from_slice::<Value>(body).unwrap_or_default();
    let field = |name: &str| body.get(name).and_then(Value::as_str);
    let query = url::form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes());
    let followed = query.into_owned().find(|(name, _)| name == "token").map(|(_, token)| token);
    let hash = field("token_hash").or(followed.as_deref());
    let accounts = world.accounts.lock();
    if let Some(account) = accounts.behind(field("refresh_token"), field("auth_code"), hash) {
        about.insert("user".to_owned(), account.id.to_string());
        about.insert("email".to_owned(), account.email.clone().unwrap_or_default());
    }
    about
}
