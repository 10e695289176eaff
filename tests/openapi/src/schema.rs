//! Types as JSON Schema.

use contract::{api, limit, problem};
use schemars::generate::{SchemaGenerator, SchemaSettings};
use schemars::{JsonSchema, Schema};
use serde_json::{Map, Value};

/// The page's notes: an object of any members.
pub(crate) type Notes = Map<String, Value>;

/// The schemas that have been asked for, and those they name.
pub(crate) struct Schemas {
    /// What is sent to us.
    sent: SchemaGenerator,
    /// What we answer.
    answered: SchemaGenerator,
}

impl Schemas {
    pub(crate) fn new() -> Self {
        let settings = || {
            SchemaSettings::draft2020_12().with(|settings| {
                settings.definitions_path = "/components/schemas".into();
                settings.meta_schema = None;
            })
        };
        let mut schemas = Self {
            sent: settings().for_deserialize().into_generator(),
            answered: settings().for_serialize().into_generator(),
        };
        // The events, which no body names.
        schemas.answered::<api::event::Held>();
        schemas.answered::<api::event::Described>();
        schemas.answered::<api::event::DescriptionSkipped>();
        schemas.answered::<api::event::PictureArrived>();
        schemas
    }

    /// A reference to a type that callers send.
    pub(crate) fn sent<T: JsonSchema>(&mut self) -> Schema {
        self.sent.subschema_for::<T>()
    }

    /// A reference to a type that we answer with.
    pub(crate) fn answered<T: JsonSchema>(&mut self) -> Schema {
        self.answered.subschema_for::<T>()
    }

    /// Every schema by its name.
    pub(crate) fn finish(self) -> Value {
        let Self { mut sent, mut answered } = self;
        let mut all = sent.take_definitions(true);
        for (name, mut schema) in answered.take_definitions(true) {
            never_null(&mut schema);
            // What travels both ways must be one thing.
            assert!(all.get(&name).is_none_or(|other| *other == schema), "{name} is two things");
            all.insert(name, schema);
        }
        let mut all = Value::from(all);
        plain(&mut all);
        all
    }
}

/// In an answer what there is not is left out, never null.
fn never_null(schema: &mut Value) {
    let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) else { return };
    for property in properties.values_mut() {
        if let Some(types) = property["type"].as_array() {
            property["type"] = types.iter().find(|name| *name != "null").expect("a type").clone();
        }
        if let Some(either) = property["anyOf"].as_array() {
            let reference = either.iter().find_map(|one| one.get("$ref")).expect("a reference").clone();
            let members = property.as_object_mut().expect("a schema");
            members.remove("anyOf");
            members.insert("$ref".to_owned(), reference);
        }
    }
}

/// Rust's links in descriptions become the limits they name, or the bare name.
fn plain(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            if let Some(Value::String(text)) = members.get_mut("description") {
                *text = unlinked(text);
            }
            members.values_mut().for_each(plain);
        }
        Value::Array(elements) => elements.iter_mut().for_each(plain),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn unlinked(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[`") {
        let (path, after) = after.split_once("`]").expect("a link ends");
        plain.push_str(before);
        plain.push_str(&meaning(path.rsplit("::").next().unwrap_or(path), path));
        rest = after;
    }
    plain.push_str(rest);
    plain
}

fn meaning(name: &str, path: &str) -> String {
    match name {
        "PROMPT_CHARS_MAX" => limit::PROMPT_CHARS_MAX.to_string(),
        "DESCRIPTION_CHARS_MAX" => limit::DESCRIPTION_CHARS_MAX.to_string(),
        "PICTURES_MAX" => limit::PICTURES_MAX.to_string(),
        "PICTURES_DEFAULT" => limit::PICTURES_DEFAULT.to_string(),
        "SquareHd" => format!("`{}`", contract::size::PictureSize::SquareHd.name()),
        "title" => "The title of the code".to_owned(),
        _ => panic!("a description links to {path}, which nobody outside can follow"),
    }
}

/// A problem with one of these codes.
pub(crate) fn problem(schemas: &mut Schemas, codes: &[problem::Code]) -> Value {
    let mut schema = Value::from(schemas.answered::<problem::Problem>());
    let names: Vec<&str> = codes.iter().map(|code| code.name()).collect();
    let status = codes.first().expect("a code").status();
    schema["properties"] = serde_json::json!({ "code": { "enum": names }, "status": { "const": status } });
    schema
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_becomes_what_it_means() {
        let text = "From 1 to [`crate::limit::PICTURES_MAX`]; absent: [`PictureSize::SquareHd`].";
        assert_eq!(unlinked(text), "From 1 to 4; absent: `square_hd`.");
    }
}
