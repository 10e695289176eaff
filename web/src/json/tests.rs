#![allow(
    clippy::arithmetic_side_effects,
    clippy::string_slice,
    reason = "a test that trips over its own numbers has failed, which is what tests are for"
)]

use super::{DEPTH_MAX, read};
use contract::api::batch::GenerateAnswer;
use contract::catalogue::selection::Selection;
use contract::problem::Code;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::fmt::Debug;

#[derive(Debug, PartialEq, Deserialize)]
struct Mixed {
    name: String,
    #[serde(default)]
    lag_s: i64,
    code: Option<Code>,
    list: Vec<u8>,
    #[serde(default)]
    flag: bool,
}

/// What the usual reader makes of the text is what ours makes of it.
fn same<T: DeserializeOwned + PartialEq + Debug>(text: &str) {
    assert_eq!(read::<T>(text).ok(), serde_json::from_str::<T>(text).ok(), "{text}");
}

#[derive(Debug, PartialEq, Deserialize)]
enum Choice {
    Plain,
    One(Option<u8>),
    Named { list: Vec<u8> },
}

#[test]
fn it_reads_choices_with_something_in_them() {
    for text in [r#""Plain""#, r#"{"One":7}"#, r#"{ "One" : null }"#, r#"{"Named":{"list":[1]}}"#] {
        assert!(read::<Choice>(text).is_ok(), "{text}");
        same::<Choice>(text);
    }
    for text in [r#"{}"#, r#"{"One":7,"Plain":1}"#, r#"{"One":7"#, r#"{"Two":7}"#, r#""One""#] {
        same::<Choice>(text);
        assert!(read::<Choice>(text).is_err(), "{text}");
    }
}

#[test]
fn it_reads_what_the_usual_reader_reads() {
    for text in [
        r#"{"name":"tas","lag_s":-3,"code":"busy","list":[1,2,255],"flag":true}"#,
        " { \"name\" : \"\" ,\n\t\"code\" : null , \"list\" : [ ] } \r\n",
        r#"{"list":[],"code":null,"name":"a\"\\\/\b\f\n\r\tA\u00e9\ud83d\ude00é😀"}"#,
        r#"{"other":{"a":[1.5,-2e9,{"b":[]}],"c":false},"name":"x","list":[0],"big":18446744073709551616}"#,
    ] {
        assert!(read::<Mixed>(text).is_ok(), "{text}");
        same::<Mixed>(text);
    }
    same::<u64>("18446744073709551615");
    same::<i64>("-9223372036854775808");
    same::<Option<u8>>("null");
}

#[test]
fn what_a_stranger_noted_down_is_passed_over() {
    let text = r#"{"model":"man","weight":1.5,"size":-2,"tags":[0.5],"more":{"a":2e9},"none":null}"#;
    assert_eq!(read::<Selection>(text).ok(), serde_json::from_str::<Selection>(text).ok());
    assert!(read::<Selection>(text).is_ok());
}

#[test]
fn it_refuses_what_the_usual_reader_refuses() {
    for text in [
        "",
        "{",
        "<html>",
        r#"{"name":"x","list":[1,],"code":null}"#,
        r#"{"name":"x","list":[1 2],"code":null}"#,
        r#"{"name":"x","list":[256],"code":null}"#,
        r#"{"name":"x","list":[1.5],"code":null}"#,
        r#"{"name":"x","list":[-1],"code":null}"#,
        r#"{"name":"x","list":[],"code":"nobody_knows"}"#,
        r#"{"name":"x","list":[],"code":null} x"#,
        r#"{"name":"x","list":[],"code":null,}"#,
        r#"{"name":"x" "list":[]}"#,
        r#"{"name":"\x","list":[]}"#,
        r#"{"name":"\ud83d","list":[]}"#,
        r#"{"name":"\ude00\ud83d","list":[]}"#,
        r#"{"name":"\u+041","list":[]}"#,
        r#"{"name":"\u12","list":[]}"#,
        r#"{"name":"unfinished"#,
        "{\"name\":\"a\nb\",\"list\":[]}",
        r#"{"name":1,"list":[]}"#,
        r#"{name:"x","list":[]}"#,
    ] {
        assert!(read::<Mixed>(text).is_err(), "{text}");
        same::<Mixed>(text);
    }
}

#[test]
fn every_cut_of_an_answer_is_refused_and_the_whole_is_read() {
    let whole = r#"{"generation_id":"g","images":["https://x/1.jpg"],"remaining_coins":9,"coins_charged":1,
        "prompt":"a \"bag\" ✓","enhanced":true,"details":[{"url":"https://x/1.jpg","width":1024,"height":768,
        "seed":9007199254740993}],"missing":[{"index":1,"code":"refused_by_safety"}]}"#;
    assert!(read::<GenerateAnswer>(whole).is_ok());
    same::<GenerateAnswer>(whole);
    for (end, _) in whole.char_indices() {
        assert!(read::<GenerateAnswer>(&whole[..end]).is_err(), "{}", &whole[..end]);
    }
}

#[test]
fn depth_has_an_end() {
    let nested = |depth: usize| format!("{{\"deep\":{}{}}}", "[".repeat(depth), "]".repeat(depth));
    let most = usize::from(DEPTH_MAX);
    #[derive(Debug, Deserialize)]
    struct Nothing {}
    assert!(read::<Nothing>(&nested(most - 1)).is_ok());
    assert!(read::<Nothing>(&nested(most)).is_err());
    assert!(read::<Nothing>(&nested(1_000_000)).is_err());
}
