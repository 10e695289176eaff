//! Pages of other origins.

use reqwest::{Client, Method};
use stack::{Answer, Stack};

const OURS: &str = "https://toko.example";

/// The names of the headers with which a browser would let another origin in.
fn permissions(answer: &Answer) -> Vec<String> {
    let names = answer.headers.keys().map(|name| name.as_str().to_owned());
    names.filter(|name| name.starts_with("access-control-")).collect()
}

async fn ask(stack: &Stack, method: Method, path: &str, origin: &str) -> Answer {
    let request = Client::new().request(method, format!("{}{path}", stack.url())).header("origin", origin);
    Answer::of(request.header("access-control-request-method", "POST")).await
}

#[tokio::test]
async fn nobody_is_let_in_from_elsewhere() {
    let stack = Stack::shared();
    for path in ["/api/generate-image", "/api/me", "/api/config", "/", "/p/x/0"] {
        for origin in [OURS, "null", stack.url()] {
            let preflight = ask(stack, Method::OPTIONS, path, origin).await;
            assert!(preflight.status.is_client_error(), "{path} {origin}: {}", preflight.status);
            assert_eq!(permissions(&preflight), Vec::<String>::new());
            assert_eq!(permissions(&ask(stack, Method::GET, path, origin).await), Vec::<String>::new());
        }
    }
}

#[tokio::test]
async fn the_origin_in_the_setting_is_let_in_by_its_exact_name() {
    let stack = Stack::start(&[("CORS_ORIGIN", OURS)]);
    let preflight = ask(&stack, Method::OPTIONS, "/api/generate-image", OURS).await;
    assert_eq!(preflight.status, 204);
    for (name, value) in [
        ("access-control-allow-origin", OURS),
        ("access-control-allow-methods", "POST"),
        ("access-control-allow-headers", "authorization, content-type, idempotency-key"),
        ("access-control-max-age", "7200"),
        ("vary", "Origin"),
    ] {
        assert_eq!(preflight.headers[name], value);
    }
    assert!(!preflight.headers.contains_key("access-control-allow-credentials"));
    // A refusal must be readable too, or the page could not say what is wrong.
    let refused = ask(&stack, Method::GET, "/api/me", OURS).await;
    assert_eq!(refused.status, 401);
    assert_eq!(refused.headers["access-control-allow-origin"], OURS);
    assert_eq!(refused.headers["access-control-expose-headers"], "retry-after, x-request-id");

    for origin in [
        "http://toko.example",
        "https://toko.example:444",
        "https://toko.example.evil.example",
        "https://evil.toko.example",
        "https://TOKO.example",
        "null",
        "*",
    ] {
        let preflight = ask(&stack, Method::OPTIONS, "/api/generate-image", origin).await;
        assert_eq!((preflight.status.as_u16(), permissions(&preflight)), (405, Vec::new()), "{origin}");
        let answer = ask(&stack, Method::GET, "/api/config", origin).await;
        assert_eq!((answer.status.as_u16(), permissions(&answer)), (200, Vec::new()), "{origin}");
        assert_eq!(answer.headers["vary"], "Origin", "{origin}");
    }
    assert_eq!(permissions(&ask(&stack, Method::OPTIONS, "/", OURS).await), Vec::<String>::new());
}
