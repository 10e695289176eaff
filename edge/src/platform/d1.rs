//! The ledger's database on D1. One batch is one transaction and one round trip.

use super::Cloudflare;
use crate::coin::failure::classify;
use crate::ports::{Database, DatabaseError, Param, Rows, Statement};
use wasm_bindgen::JsValue;
use worker::D1Database;

/// The binding's name in wrangler.toml.
const BINDING: &str = "DB";

impl Database for Cloudflare {
    async fn batch(&self, statements: &[Statement]) -> Result<Vec<Rows>, DatabaseError> {
        let database = self.env.d1(BINDING).map_err(|error| DatabaseError::Refused(error.to_string()))?;
        let prepared: Result<Vec<_>, _> =
            statements.iter().map(|statement| prepare(&database, statement)).collect();
        let prepared = prepared.map_err(|error| DatabaseError::Refused(words(&error)))?;
        self.trips.set(self.trips.get().saturating_add(1));
        let results = database.batch(prepared).await.map_err(|error| classify(&words(&error)))?;
        let rows: Result<Vec<Rows>, _> = results.iter().map(worker::D1Result::results).collect();
        // It has been written; that we cannot read it is for the caller to sort out by asking again.
        rows.map_err(|error| DatabaseError::Unknown(words(&error)))
    }

    fn trips(&self) -> u32 {
        self.trips.get()
    }
}

fn prepare(database: &D1Database, statement: &Statement) -> worker::Result<worker::D1PreparedStatement> {
    let params: Vec<JsValue> = statement.params.iter().map(value).collect();
    database.prepare(statement.sql).bind(&params)
}

fn value(param: &Param) -> JsValue {
    match param {
        Param::Null => JsValue::NULL,
        // D1 takes no BigInt; the ledger keeps its integers within what a double carries.
        #[expect(clippy::as_conversions, reason = "exact below 2^53, which Param::Integer promises")]
        Param::Integer(integer) => JsValue::from_f64(*integer as f64),
        Param::Text(text) => JsValue::from_str(text),
    }
}

/// The database's own words. The error's own Display would throw.
fn words(error: &worker::Error) -> String {
    if let worker::Error::D1(error) = error { error.cause() } else { error.to_string() }
}
