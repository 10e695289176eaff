//! Every way to fail, also those that nobody can bring about from outside: the status, the code, the words, and when to
//! come again.

mod flow;

use super::*;
use contract::text::TextFault;
use flow::{of_a_click, of_a_provider, of_the_ledger};

/// A failure with its status and code, when to come again, and what is said.
type Case = (Failure, u16, Code, Option<u32>, &'static str);

fn at_the_door() -> Vec<Case> {
    use AuthRefusal::{Expired, Invalid, KeysUnavailable, Missing};
    vec![
        (
            Missing.into(),
            401,
            Code::MissingToken,
            None,
            "Send a Supabase access token as Authorization: Bearer.",
        ),
        (Invalid.into(), 401, Code::InvalidToken, None, "The access token is not one of this project's."),
        (Expired.into(), 401, Code::ExpiredToken, None, "The access token has expired; refresh the session."),
        (
            KeysUnavailable.into(),
            503,
            Code::Busy,
            Some(3),
            "Sign-in cannot be checked at the moment. Nothing was charged; try again shortly.",
        ),
        (
            Failure::TooOften,
            429,
            Code::TooManyRequests,
            Some(60),
            "Too many requests; wait a moment. Nothing was charged.",
        ),
        (Failure::NotFound, 404, Code::NotFound, None, "There is nothing of yours at this address."),
        (
            Failure::MethodNotAllowed { allow: "POST" },
            405,
            Code::MethodNotAllowed,
            None,
            "This address does not take that method; see Allow.",
        ),
        (
            Failure::SwitchedOff,
            503,
            Code::Busy,
            Some(300),
            "New pictures and descriptions are switched off for the moment. Nothing was charged.",
        ),
    ]
}

fn of_a_request() -> Vec<Case> {
    use BodyRefusal::{Key, Malformed, NoRoom, NotJson, TooLarge};
    let body = |why: BodyRefusal, status, code, after, said| (why.into(), status, code, after, said);
    let prompt = |why: PromptFault, said| (why.into(), 422, Code::InvalidPrompt, None, said);
    let option = |why: OptionFault, said| (why.into(), 422, Code::InvalidOptions, None, said);
    vec![
        body(NotJson, 415, Code::UnsupportedMediaType, None, "Send Content-Type: application/json."),
        body(
            TooLarge,
            413,
            Code::BodyTooLarge,
            None,
            "The request has more bytes than this call takes. Nothing was charged.",
        ),
        body(
            Malformed,
            400,
            Code::MalformedBody,
            None,
            "The body must be one JSON object. Nothing was charged.",
        ),
        body(Key, 400, Code::BadIdempotencyKey, None, "Idempotency-Key must be a UUID. Nothing was charged."),
        body(
            NoRoom,
            503,
            Code::Busy,
            Some(3),
            "Too many photos are arriving at once. Nothing was charged; try again shortly.",
        ),
        (Failure::Cursor, 400, Code::MalformedBody, None, "The cursor is not one that this list gave out."),
        (Failure::Condition, 400, Code::MalformedBody, None, "The condition `if` can only be `running`."),
        prompt(PromptFault::NotText, "The prompt must be a string."),
        prompt(PromptFault::Text(TextFault::Empty), "The prompt is empty."),
        prompt(PromptFault::Text(TextFault::TooLong), "The prompt is longer than 4000 characters."),
        prompt(
            PromptFault::Text(TextFault::Forbidden('\0')),
            "The prompt has a character that cannot be seen.",
        ),
        option(OptionFault::Count, "num_images must be a whole number from 1 to 4."),
        option(OptionFault::Size, "image_size must be one of the preset names."),
        option(OptionFault::Seed, "seed must be a whole number from 0 to 9007199254740983."),
        option(OptionFault::Settings, "settings must be a JSON object of at most 8 KB."),
    ]
}

fn of_a_photo() -> Vec<Case> {
    use PhotoFault::{Damaged, Mislabelled, NotDataUrl, TooLarge, TooSmall, Unsupported};
    let invalid = |why: PhotoFault, said| (why.into(), 422, Code::InvalidImage, None, said);
    vec![
        invalid(NotDataUrl, "The photo must be a base64 data URL."),
        invalid(Mislabelled, "The photo is of another kind than its data URL says."),
        invalid(Damaged, "The photo is damaged."),
        invalid(TooSmall, "The photo must have at least 64 pixels a side."),
        (
            Unsupported.into(),
            422,
            Code::UnsupportedImage,
            None,
            "The photo must be a PNG, JPEG or WebP image. Nothing was charged.",
        ),
        (
            TooLarge.into(),
            413,
            Code::ImageTooLarge,
            None,
            "The photo may have 6 MB, 8192 pixels a side and 40 megapixels. Nothing was charged.",
        ),
    ]
}

fn all() -> Vec<Case> {
    [at_the_door(), of_a_request(), of_a_photo(), of_a_click(), of_the_ledger(), of_a_provider()].concat()
}

#[test]
fn every_failure_has_its_status_its_code_and_its_words() {
    let cases = all();
    for (failure, status, code, after_s, said) in &cases {
        let problem = failure.problem();
        assert_eq!((problem.status, problem.code, &*problem.detail), (*status, *code, *said), "{failure:?}");
        assert_eq!(failure.retry_after_s(), *after_s, "{failure:?}");
        let body = serde_json::to_string(&problem).unwrap();
        assert!(!body.contains("words of"), "{body}");
    }
    let told: Vec<Code> = cases.iter().map(|case| case.2).collect();
    let untold: Vec<_> = Code::ALL.iter().filter(|code| !told.contains(code)).collect();
    assert!(untold.is_empty(), "nothing fails with {untold:?}");
}

#[test]
fn only_what_is_our_fault_is_told_to_the_log() {
    let cases = all();
    for (failure, status, code, ..) in cases {
        let ours = status == 500 || code == Code::Misconfigured || matches!(failure, Failure::Ledger(_));
        let ours = ours || matches!(failure, Failure::Generate(GenerateRefusal::Ledger(_)));
        assert_eq!(failure.fault().is_some(), ours, "{failure:?}");
    }
}
