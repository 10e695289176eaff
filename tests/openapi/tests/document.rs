//! The document is what the types say, and whole.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a document that cannot be read is wrong"
)]

use contract::limit::PROMPT_CHARS_MAX;
use contract::operation::Operation;
use contract::text;
use serde_json::Value;
use std::collections::BTreeSet;

fn kept() -> Value {
    serde_json::from_str(contract::OPENAPI).unwrap()
}

/// Every `$ref` in there.
fn references(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            if let Some(Value::String(reference)) = members.get("$ref") {
                found.insert(reference.trim_start_matches('#').to_owned());
            }
            members.values().for_each(|member| references(member, found));
        }
        Value::Array(elements) => elements.iter().for_each(|element| references(element, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn what_is_kept_is_what_the_types_say() {
    assert!(
        contract::OPENAPI == openapi::text(),
        "contract/openapi.json is not what the types say: cargo run --package openapi"
    );
}

#[test]
fn every_reference_leads_somewhere_and_every_schema_is_referred_to() {
    let document = kept();
    let mut found = BTreeSet::new();
    references(&document, &mut found);
    assert!(found.len() > 20);
    for reference in &found {
        assert!(document.pointer(reference).is_some(), "{reference}");
    }
    for kind in ["schemas", "headers"] {
        for name in document["components"][kind].as_object().unwrap().keys() {
            assert!(found.contains(&format!("/components/{kind}/{name}")), "{kind} {name}");
        }
    }
}

#[test]
fn every_call_has_every_problem_it_may_answer_and_no_other() {
    let document = kept();
    for call in Operation::ALL {
        let told = &document["paths"][call.path()][call.method().to_lowercase()]["responses"];
        let responses = told.as_object().unwrap_or_else(|| panic!("{call:?}"));
        let mut codes: Vec<(String, String)> = Vec::new();
        for (status, response) in responses {
            let Some(reference) = response["$ref"].as_str() else { continue };
            let response = document.pointer(reference.trim_start_matches('#')).unwrap();
            let schema = &response["content"]["application/problem+json"]["schema"]["properties"];
            let names = schema["code"]["enum"].as_array().unwrap();
            codes.extend(names.iter().map(|name| (status.clone(), name.as_str().unwrap().to_owned())));
        }
        let wanted: Vec<_> =
            call.problems().map(|code| (code.status().to_string(), code.name().to_owned())).collect();
        assert_eq!(codes, wanted, "{call:?}");
        assert!(responses.contains_key(&call.success().to_string()), "{call:?}");
    }
    let told: usize = document["paths"]
        .as_object()
        .unwrap()
        .values()
        .map(|path| path.as_object().unwrap().keys().filter(|method| *method != "head").count())
        .sum();
    assert_eq!(told, Operation::ALL.len());
}

#[test]
fn the_pattern_of_a_prompt_is_the_rule_for_text() {
    let document = kept();
    let prompt = &document["components"]["schemas"]["GenerateRequest"]["properties"]["prompt"];
    assert_eq!(prompt["maxLength"], PROMPT_CHARS_MAX);
    let pattern = regex::Regex::new(prompt["pattern"].as_str().unwrap()).unwrap();
    for c in '\0'..=char::MAX {
        for text in [format!("a{c}b"), c.to_string()] {
            let taken = text::check(&text, PROMPT_CHARS_MAX).is_ok();
            assert_eq!(pattern.is_match(&text), taken, "{:?}", text);
        }
    }
    assert!(!pattern.is_match(" \n\t") && !pattern.is_match(""));
}
