//! What anybody may know: settings, health, keys.

use axum::Json;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde_json::{Value, json};

use super::super::call::Call;
use super::super::jwks_json;
use crate::fault::Twist;

pub(crate) async fn settings(call: Call) -> Json<Value> {
    Json(json!({
        "external": { "anonymous_users": call.settings.anonymous, "apple": false, "email": true, "facebook": false,
            "github": false, "google": true, "phone": false },
        "disable_signup": false, "mailer_autoconfirm": call.settings.autoconfirm, "phone_autoconfirm": false,
        "sms_provider": "", "saml_enabled": false,
    }))
}

pub(crate) async fn health() -> Json<Value> {
    let description = "GoTrue is a user registration and authentication API";
    Json(json!({ "version": "v2.196.0", "name": "GoTrue", "description": description }))
}

pub(crate) async fn jwks(call: Call) -> Response {
    let twist = match call.twist {
        Some(Twist::Keys(keys)) => Some(keys),
        _ => None,
    };
    let list = jwks_json(&call.world.keys.lock(), twist);
    ([(header::CACHE_CONTROL, "public, max-age=600")], Json(list)).into_response()
}

pub(crate) async fn nowhere() -> (StatusCode, &'static str) {
    (StatusCode::NOT_FOUND, "404 page not found\n")
}
