//! What calls take.

use crate::schema::{Notes, Schemas};
use contract::api::batch::GenerateRequest;
use contract::api::description::DescribeRequest;
use contract::limit::{BODY_BYTES_MAX, PICTURES_MAX};
use contract::operation::Operation;
use serde_json::{Value, json};

/// The parameters of a call, if it has any.
pub(crate) fn parameters(call: Operation) -> Option<Value> {
    let uuid = json!({ "type": "string", "format": "uuid" });
    match call {
        Operation::GenerateImage => Some(json!([{
            "name": "Idempotency-Key", "in": "header", "schema": uuid,
            "description": "Names the click, for ever: the same key with the same body is the same batch, however \
                often it is sent, and with another body it is refused. Without it every call is a batch of its own.",
        }])),
        Operation::Coins => Some(json!([cursor("^([0-9]{1,15})?$")])),
        Operation::Generations => Some(json!([cursor(
            "^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})?$"
        )])),
        Operation::Generation => Some(json!([batch(&uuid)])),
        Operation::DeleteGeneration => Some(json!([batch(&uuid), {
            "name": "if", "in": "query", "schema": { "type": "string", "enum": ["running", ""] },
            "description": "`running`: a batch that has ended stays as it is. Empty is the same as absent.",
        }])),
        Operation::Picture => Some(json!([
            {
                "name": "generation_id", "in": "path", "required": true,
                "schema": { "type": "string", "format": "uuid", "pattern": "^[0-9a-f-]{36}$" },
                "description": "The batch, in lower case.",
            },
            {
                "name": "index", "in": "path", "required": true,
                "schema": { "type": "integer", "minimum": 0, "maximum": PICTURES_MAX - 1 },
                "description": "The picture's place in it.",
            },
        ])),
        Operation::DescribeImage
        | Operation::Me
        | Operation::Config
        | Operation::Health
        | Operation::OpenApi => None,
    }
}

fn cursor(pattern: &str) -> Value {
    json!({
        "name": "cursor", "in": "query", "schema": { "type": "string", "pattern": pattern },
        "description": "Where the page starts: `next_cursor` of the page before. Empty is the same as absent.",
    })
}

fn batch(uuid: &Value) -> Value {
    json!({
        "name": "id", "in": "path", "required": true, "schema": uuid,
        "description": "The batch, of the caller's own.",
    })
}

/// The body of a call, if it takes one.
pub(crate) fn body(call: Operation, schemas: &mut Schemas) -> Option<Value> {
    let schema = match call {
        Operation::GenerateImage => schemas.sent::<GenerateRequest<Notes>>(),
        Operation::DescribeImage => schemas.sent::<DescribeRequest>(),
        Operation::Me
        | Operation::Coins
        | Operation::Generations
        | Operation::Generation
        | Operation::DeleteGeneration
        | Operation::Picture
        | Operation::Config
        | Operation::Health
        | Operation::OpenApi => return None,
    };
    Some(json!({
        "required": true,
        "description": format!("At most {BODY_BYTES_MAX} bytes."),
        "content": { "application/json": { "schema": schema } },
    }))
}
