//! What calls answer.

use crate::header::named;
use crate::schema::{self, Notes, Schemas};
use crate::words::Words;
use contract::api::account::Me;
use contract::api::batch::GenerateAnswer;
use contract::api::config::Config;
use contract::api::description::DescribeAnswer;
use contract::api::health::Health;
use contract::api::history::{Generation, Generations};
use contract::api::statement::Statement;
use contract::operation::{ELSEWHERE, Operation};
use contract::problem::{Code, MEDIA_TYPE};
use serde_json::{Map, Value, json};

/// The answer of a call that went well.
pub(crate) fn success(call: Operation, words: &Words, schemas: &mut Schemas) -> Value {
    let mut headers = json!({ "X-Request-Id": named("RequestId") });
    match call {
        Operation::DeleteGeneration => {}
        Operation::Picture => headers["Cache-Control"] = named("KeptForEver"),
        // An answer says `no-store`, a stream `no-transform` besides.
        Operation::GenerateImage => {}
        Operation::DescribeImage
        | Operation::Me
        | Operation::Coins
        | Operation::Generations
        | Operation::Generation
        | Operation::Config
        | Operation::Health
        | Operation::OpenApi => headers["Cache-Control"] = named("NotStored"),
    }
    let mut answer = json!({ "description": words.answer, "headers": headers });
    let content: Map<String, Value> = call
        .media_types()
        .iter()
        .map(|media_type| ((*media_type).to_owned(), content(call, media_type, schemas)))
        .collect();
    if !content.is_empty() {
        answer["content"] = content.into();
    }
    if let Some(links) = links(call) {
        answer["links"] = links;
    }
    answer
}

fn content(call: Operation, media_type: &str, schemas: &mut Schemas) -> Value {
    let schema: Value = match call {
        Operation::GenerateImage if media_type == "text/event-stream" => return events(),
        Operation::GenerateImage => schemas.answered::<GenerateAnswer>().into(),
        Operation::DescribeImage => schemas.answered::<DescribeAnswer>().into(),
        Operation::Me => schemas.answered::<Me>().into(),
        Operation::Coins => schemas.answered::<Statement>().into(),
        Operation::Generations => schemas.answered::<Generations<Notes>>().into(),
        Operation::Generation => schemas.answered::<Generation<Notes>>().into(),
        Operation::Config => schemas.answered::<Config>().into(),
        Operation::Health => schemas.answered::<Health>().into(),
        Operation::OpenApi => json!({ "type": "object", "required": ["openapi", "info", "paths"] }),
        // Bytes have no schema.
        Operation::Picture => return json!({}),
        Operation::DeleteGeneration => panic!("it answers nothing"),
    };
    json!({ "schema": schema })
}

/// A stream is text to JSON Schema; what its `data:` lines hold is said beside it, by the name of the event.
fn events() -> Value {
    let data = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    json!({
        "schema": { "type": "string" },
        "x-event-data": {
            "held": data("Held"),
            "described": data("Described"),
            "description_skipped": data("DescriptionSkipped"),
            "image": data("PictureArrived"),
            "done": data("GenerateAnswer"),
            "problem": data("Problem"),
        },
    })
}

/// Where one can always go from here.
fn links(call: Operation) -> Option<Value> {
    let link =
        |operation: &str, parameters: Value| json!({ "operationId": operation, "parameters": parameters });
    match call {
        Operation::GenerateImage => Some(json!({
            "generation": link("get_generation", json!({ "id": "$response.body#/generation_id" })),
            "delete": link("delete_generation", json!({ "id": "$response.body#/generation_id" })),
            "picture": link(
                "get_picture",
                json!({ "generation_id": "$response.body#/generation_id", "index": "0" }),
            ),
        })),
        Operation::DescribeImage
        | Operation::Me
        | Operation::Coins
        | Operation::Generations
        | Operation::Generation
        | Operation::DeleteGeneration
        | Operation::Picture
        | Operation::Config
        | Operation::Health
        | Operation::OpenApi => None,
    }
}

/// References to the problems of a call, by status. Calls that share a set of codes share its description.
pub(crate) fn problems(
    call: Operation,
    schemas: &mut Schemas,
    named: &mut Map<String, Value>,
) -> Map<String, Value> {
    let codes: Vec<Code> = call.problems().collect();
    let same_status = codes.chunk_by(|one, other| one.status() == other.status());
    same_status.map(|codes| (codes[0].status().to_string(), reference(codes, schemas, named))).collect()
}

/// What no call answers: other addresses, other methods.
pub(crate) fn elsewhere(schemas: &mut Schemas, named: &mut Map<String, Value>) {
    for code in ELSEWHERE {
        reference(&[code], schemas, named);
    }
}

fn reference(codes: &[Code], schemas: &mut Schemas, named: &mut Map<String, Value>) -> Value {
    let name = codes.iter().map(|code| code.name()).collect::<Vec<_>>().join(".");
    let reference = json!({ "$ref": format!("#/components/responses/{name}") });
    named.entry(name).or_insert_with(|| response(codes, schemas));
    reference
}

fn response(codes: &[Code], schemas: &mut Schemas) -> Value {
    let said: Vec<String> =
        codes.iter().map(|code| format!("`{}`: {}.", code.name(), code.title())).collect();
    let mut headers = json!({ "X-Request-Id": named("RequestId"), "Cache-Control": named("NotStored") });
    let sometimes = codes.contains(&Code::Busy) || codes.contains(&Code::InProgress);
    for (name, header, given) in [
        ("WWW-Authenticate", "Challenge", codes[0].status() == 401),
        ("Allow", "Allow", codes == [Code::MethodNotAllowed]),
        ("Retry-After", "RetryAfter", codes == [Code::TooManyRequests]),
        ("Retry-After", "PerhapsRetryAfter", sometimes),
    ] {
        if given {
            headers[name] = named(header);
        }
    }
    json!({
        "description": said.join(" "),
        "headers": headers,
        "content": { MEDIA_TYPE: { "schema": schema::problem(schemas, codes) } },
    })
}
