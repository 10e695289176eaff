//! Headers of answers.

use serde_json::{Value, json};

/// Every header by its name in the document.
pub(crate) fn all() -> Value {
    let header = |required: bool, description: &str, schema: Value| json!({ "required": required, "description": description, "schema": schema });
    let text = |one: &str| json!({ "type": "string", "const": one });
    json!({
        "RequestId": header(
            true,
            "Names this request in the operator's log.",
            json!({ "type": "string", "pattern": "^[0-9a-f]{32}$" }),
        ),
        "NotStored": header(true, "No cache keeps the answer.", text("no-store")),
        "KeptForEver": header(
            true,
            "What is behind the address never changes.",
            text("public, max-age=31536000, immutable"),
        ),
        "RetryAfter": header(
            true,
            "Seconds after which the same call makes sense again.",
            json!({ "type": "integer", "minimum": 0 }),
        ),
        "PerhapsRetryAfter": header(
            false,
            "Seconds after which the same call makes sense again, if waiting helps.",
            json!({ "type": "integer", "minimum": 0 }),
        ),
        "Challenge": header(true, "How to say who is calling.", text("Bearer")),
        "Allow": header(true, "The methods that the address takes.", json!({ "type": "string" })),
    })
}

/// A reference to one of them.
pub(crate) fn named(name: &str) -> Value {
    json!({ "$ref": format!("#/components/headers/{name}") })
}
