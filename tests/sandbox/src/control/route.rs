//! The routes of the control API.

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Map, Value};

use super::{Added, Counted, Minted, Removed, Rotated, Rotation, Settings};
use crate::auth::{Key, Mail, Mint};
use crate::fault::Rule;
use crate::record::{Filter, Log};
use crate::world::World;

type Shared = State<Arc<World>>;
type Malformed = (StatusCode, String);

/// `/control/...`.
pub(crate) fn routes() -> Router<Arc<World>> {
    Router::new()
        .route("/control/settings", get(settings).patch(change_settings))
        .route("/control/faults", get(faults).post(add_fault).delete(remove_faults))
        .route("/control/requests", get(requests).delete(clear_requests))
        .route("/control/mails", get(mails))
        .route("/control/keys/rotate", post(rotate))
        .route("/control/tokens", post(mint))
}

async fn settings(State(world): Shared) -> Json<Settings> {
    Json(world.settings.lock().clone())
}

async fn change_settings(
    State(world): Shared,
    Json(change): Json<Map<String, Value>>,
) -> Result<Json<Settings>, Malformed> {
    let mut settings = world.settings.lock();
    let changed = serde_json::to_value(&*settings).and_then(|mut value| {
        if let Some(fields) = value.as_object_mut() {
            fields.extend(change);
        }
        serde_json::from_value::<Settings>(value)
    });
    let changed = changed.map_err(|error| (StatusCode::UNPROCESSABLE_ENTITY, error.to_string()))?;
    *settings = changed.clone();
    Ok(Json(changed))
}

async fn add_fault(State(world): Shared, Json(rule): Json<Rule>) -> Json<Added> {
    Json(Added { id: world.faults.lock().add(rule) })
}

async fn faults(State(world): Shared) -> Json<Vec<Counted>> {
    let faults = world.faults.lock();
    let counted = faults.rules().iter().map(|kept| Counted {
        id: kept.id,
        rule: kept.rule.clone(),
        met: kept.met,
        happened: kept.happened,
    });
    Json(counted.collect())
}

async fn remove_faults(State(world): Shared, RawQuery(query): RawQuery) -> Json<Removed> {
    let pairs = pairs(query.as_deref());
    let removed = world.faults.lock().remove(|kept| {
        pairs.iter().all(|(name, value)| match name.as_str() {
            "id" => kept.id.to_string() == *value,
            "containing" => kept.rule.containing.contains(value),
            _ => false,
        })
    });
    Json(Removed { removed })
}

async fn requests(State(world): Shared, RawQuery(query): RawQuery) -> Result<Json<Log>, Malformed> {
    Ok(Json(world.records.lock().list(&filter(query.as_deref())?)))
}

async fn clear_requests(State(world): Shared, RawQuery(query): RawQuery) -> Result<Json<Removed>, Malformed> {
    Ok(Json(Removed { removed: world.records.lock().clear(&filter(query.as_deref())?) }))
}

async fn mails(State(world): Shared, RawQuery(query): RawQuery) -> Json<Vec<Mail>> {
    let pairs = pairs(query.as_deref());
    let to = pairs.iter().find(|(name, _)| name == "to").map(|(_, to)| to.as_str());
    Json(world.accounts.lock().mails(to))
}

async fn rotate(State(world): Shared, Json(rotation): Json<Rotation>) -> Json<Rotated> {
    let new = Key::generate(rotation.algorithm);
    Json(Rotated { kid: world.keys.lock().rotate(new, rotation.revoke) })
}

async fn mint(State(world): Shared, Json(order): Json<Mint>) -> Json<Minted> {
    let access_token = world.keys.lock().mint(&world.issuer(), &order);
    Json(Minted { access_token })
}

fn pairs(query: Option<&str>) -> Vec<(String, String)> {
    url::form_urlencoded::parse(query.unwrap_or_default().as_bytes()).into_owned().collect()
}

/// A misspelt condition must not silently mean every request.
fn filter(query: Option<&str>) -> Result<Filter, Malformed> {
    let mut filter = Filter::default();
    for (name, value) in pairs(query) {
        let read = match name.as_str() {
            "containing" => {
                filter.containing.push(value);
                Ok(())
            }
            "service" => {
                serde_json::from_value(Value::String(value)).map(|service| filter.service = Some(service))
            }
            "after" => serde_json::from_str(&value).map(|after| filter.after = after),
            _ => Err(serde::de::Error::custom(format!("unknown condition {name}"))),
        };
        read.map_err(|error| (StatusCode::UNPROCESSABLE_ENTITY, error.to_string()))?;
    }
    Ok(filter)
}
