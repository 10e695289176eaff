use super::*;
use crate::problem::Code;

#[test]
fn a_request_is_one_call_or_none() {
    for (method, path, call) in [
        ("POST", "/api/generate-image", Some(Operation::GenerateImage)),
        ("GET", "/api/generate-image", None),
        ("GET", "/api/generations/x", Some(Operation::Generation)),
        ("HEAD", "/api/generations/x", Some(Operation::Generation)),
        ("DELETE", "/api/generations/x", Some(Operation::DeleteGeneration)),
        ("GET", "/api/generations", Some(Operation::Generations)),
        ("GET", "/api/generations/x/y", None),
        ("GET", "/p/x/0", Some(Operation::Picture)),
        ("GET", "/p/x", None),
        ("GET", "/openapi.json", Some(Operation::OpenApi)),
        ("GET", "/", None),
    ] {
        assert_eq!(Operation::of(method, path), call, "{method} {path}");
    }
    for call in Operation::ALL {
        assert_eq!(Operation::of(call.method(), call.path()), Some(call));
    }
}

#[test]
fn every_code_is_answered_somewhere() {
    for code in Code::ALL {
        let answered = Operation::ALL.into_iter().any(|call| call.problems().any(|one| one == *code));
        assert!(answered || ELSEWHERE.contains(code), "{code:?}");
    }
}

#[test]
fn who_must_sign_in_hears_so() {
    for call in Operation::ALL {
        assert_eq!(call.problems().any(|code| code == Code::MissingToken), call.is_signed_in(), "{call:?}");
    }
}

#[test]
fn an_answer_is_declared_by_status_and_code_together() {
    for (method, path, status, problem, wanted) in [
        ("GET", "/api/me", 200, None, true),
        ("GET", "/api/me", 204, None, false),
        ("GET", "/api/me", 401, Some(Code::ExpiredToken), true),
        ("GET", "/api/me", 403, Some(Code::ExpiredToken), false),
        ("GET", "/api/me", 403, Some(Code::InsufficientCoins), false),
        ("GET", "/api/me", 401, None, false),
        ("HEAD", "/api/me", 401, None, true),
        ("HEAD", "/api/me", 403, None, false),
        ("POST", "/api/me", 405, Some(Code::MethodNotAllowed), true),
        ("POST", "/api/me", 200, None, false),
        ("GET", "/api/other", 404, Some(Code::NotFound), true),
    ] {
        assert_eq!(
            is_declared(method, path, status, problem),
            wanted,
            "{method} {path} {status} {problem:?}"
        );
    }
}
