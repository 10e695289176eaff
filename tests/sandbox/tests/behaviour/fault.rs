//! Faults: what goes wrong, for whom, how often.

use std::time::{Duration, Instant};

use reqwest::Method;
use sandbox::fault::preset;
use sandbox::record::Filter;
use sandbox::{Instead, Mangle, Rule, Service, Twist};
use serde_json::{Value, json};
use tokio::time::timeout;

use crate::stage::{Answered, Stage};

fn small(prompt: &str) -> Value {
    json!({ "prompt": prompt, "image_size": { "width": 64, "height": 64 }, "seed": 1 })
}

#[tokio::test]
async fn a_rule_meets_only_the_requests_it_names_so_often_and_after_so_many() {
    let stage = Stage::new().await;
    let rule = Rule::new(Service::Fal, preset::fal::unavailable()).containing("merah").after(1).times(2);
    let id = stage.control.add_fault(rule).await.unwrap();
    let mut seen = Vec::new();
    for prompt in ["merah", "biru", "merah", "biru", "merah", "merah"] {
        seen.push(stage.paint(&small(prompt)).await.status);
    }
    assert_eq!(seen, [200, 200, 503, 200, 503, 200]);
    let counted = stage.control.faults().await.unwrap().remove(0);
    assert_eq!((counted.id, counted.met, counted.happened), (id, 4, 2));
    let met = stage.control.requests(&Filter::of(Service::Fal).containing("merah")).await.unwrap();
    let rules: Vec<Option<u64>> = met.iter().map(|entry| entry.rule).collect();
    assert_eq!(rules, [None, Some(id), Some(id), None]);
    assert!(stage.control.remove_fault(id).await.unwrap());
    assert!(!stage.control.remove_fault(id).await.unwrap());
}

#[tokio::test]
async fn rules_are_removed_by_the_text_they_ask_for() {
    let stage = Stage::new().await;
    for text in ["satu", "satu", "dua"] {
        stage.control.add_fault(Rule::new(Service::Fal, Instead::Hang).containing(text)).await.unwrap();
    }
    assert_eq!(stage.control.remove_faults_containing("satu").await.unwrap(), 2);
    assert_eq!(stage.control.faults().await.unwrap().len(), 1);
}

#[tokio::test]
async fn fals_documented_answers_have_their_shapes() {
    let stage = Stage::new().await;
    for (answer, status, detail) in [
        (preset::fal::bad_key(), 401, json!("No user found for Key ID and Secret")),
        (
            preset::fal::no_balance(),
            403,
            json!(
                "User is locked. Reason: Exhausted balance. Top up your balance at fal.ai/dashboard/billing."
            ),
        ),
        (preset::fal::concurrency(), 429, json!("Too many concurrent requests")),
        (preset::fal::internal(), 500, json!("Internal server error")),
        (preset::fal::timed_out(), 504, json!("Request timed out")),
    ] {
        stage.control.add_fault(Rule::new(Service::Fal, answer).times(1)).await.unwrap();
        let answer = stage.paint(&small("x")).await;
        assert_eq!((answer.status, &answer.body["detail"]), (status, &detail));
    }
    stage.control.add_fault(Rule::new(Service::Fal, preset::fal::policy()).times(1)).await.unwrap();
    let refused = stage.paint(&small("x")).await;
    assert_eq!(
        (refused.status, &refused.body["detail"][0]["type"]),
        (422, &json!("content_policy_violation"))
    );
    stage.control.add_fault(Rule::new(Service::Fal, preset::fal::policy_text()).times(1)).await.unwrap();
    assert!(stage.paint(&small("x")).await.body["detail"].is_string());
    stage.control.add_fault(Rule::new(Service::Fal, preset::fal::concurrency()).times(1)).await.unwrap();
    let busy = stage.paint(&small("x")).await;
    assert_eq!(
        (busy.header("x-fal-needs-retry"), busy.header("x-fal-error-type")),
        ("1", "concurrent_requests_limit")
    );
    stage.control.add_fault(Rule::new(Service::Fal, preset::bad_gateway()).times(1)).await.unwrap();
    let gateway = stage.paint(&small("x")).await;
    assert_eq!((gateway.status, gateway.header("content-type")), (502, "text/html"));
}

#[tokio::test]
async fn geminis_answers_without_a_description_have_their_shapes() {
    let stage = Stage::new().await;
    let ask = async |answer| {
        stage.control.add_fault(Rule::new(Service::Gemini, answer).times(1)).await.unwrap();
        stage.describe(&json!({ "contents": [{ "parts": [{ "text": "x" }] }] })).await
    };
    let blocked = ask(preset::gemini::blocked("SAFETY")).await;
    assert_eq!((blocked.status, &blocked.body["promptFeedback"]["blockReason"]), (200, &json!("SAFETY")));
    assert_eq!(blocked.body.get("candidates"), None);
    assert_eq!(ask(preset::gemini::no_candidates()).await.body["candidates"], json!([]));
    let thought = ask(preset::gemini::only_thought()).await.body;
    assert_eq!(
        (&thought["candidates"][0]["finishReason"], thought["candidates"][0]["content"].get("parts")),
        (&json!("MAX_TOKENS"), None)
    );
    let quota = ask(preset::gemini::quota()).await;
    assert_eq!((quota.status, &quota.body["error"]["details"][2]["retryDelay"]), (429, &json!("26s")));
    assert_eq!(ask(preset::gemini::overloaded()).await.body["error"]["status"], "UNAVAILABLE");
}

#[tokio::test]
async fn a_call_can_hang_and_the_record_knows_who_left() {
    let stage = Stage::new().await;
    stage.control.add_fault(Rule::new(Service::Fal, Instead::Hang)).await.unwrap();
    let waiting = timeout(Duration::from_millis(200), stage.fal(&small("x")).send()).await;
    assert!(waiting.is_err());
    let left = async || stage.control.requests(&Filter::of(Service::Fal)).await.unwrap()[0].abandoned;
    timeout(Duration::from_secs(5), async {
        while !left().await {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    })
    .await
    .expect("the record does not notice");
}

#[tokio::test]
async fn a_connection_can_be_reset() {
    let stage = Stage::new().await;
    stage.control.add_fault(Rule::new(Service::Fal, Instead::Reset).times(1)).await.unwrap();
    let error = stage.fal(&small("x")).send().await.unwrap_err();
    assert!(format!("{error:?}").contains("ConnectionReset"), "{error:?}");
    assert_eq!(stage.paint(&small("x")).await.status, 200);
}

#[tokio::test]
async fn a_body_can_be_truncated_empty_oversized_slow_or_mislabelled() {
    let stage = Stage::new().await;
    let spoil =
        async |how: Mangle| stage.control.add_fault(Rule::new(Service::Fal, how).times(1)).await.unwrap();

    spoil(Mangle::Truncated { bytes: 20 }).await;
    let response = stage.fal(&small("x")).send().await.unwrap();
    assert_eq!(response.status(), 200);
    assert!(response.content_length().unwrap() > 20);
    assert!(response.bytes().await.is_err());

    spoil(Mangle::Empty).await;
    let response = stage.fal(&small("x")).send().await.unwrap();
    assert_eq!((response.status().as_u16(), response.bytes().await.unwrap().len()), (200, 0));

    spoil(Mangle::Oversized { megabytes: 3 }).await;
    let bytes = stage.fal(&small("x")).send().await.unwrap().bytes().await.unwrap();
    assert!(bytes.len() > 3 << 20);
    assert!(serde_json::from_slice::<Value>(&bytes).is_ok(), "padded JSON is JSON");

    spoil(Mangle::Drip { bytes: 100, every_ms: 20 }).await;
    let started = Instant::now();
    assert_eq!(stage.paint(&small("x")).await.status, 200);
    assert!(started.elapsed() >= Duration::from_millis(40), "{:?}", started.elapsed());

    spoil(Mangle::Labelled { content_type: "text/html".to_owned() }).await;
    assert_eq!(stage.paint(&small("x")).await.header("content-type"), "text/html");
}

#[tokio::test]
async fn latency_is_a_setting_and_lateness_a_fault() {
    let stage = Stage::new().await;
    let took = async |prompt: &str| {
        let started = Instant::now();
        assert_eq!(stage.paint(&small(prompt)).await.status, 200);
        started.elapsed()
    };
    took("x").await;
    stage.control.change_settings(|settings| settings.fal_ms = 150).await.unwrap();
    assert!(took("x").await >= Duration::from_millis(150));
    stage.control.change_settings(|settings| settings.fal_ms = 0).await.unwrap();
    let late = Rule::new(Service::Fal, Mangle::Late { ms: 150 }).containing("lambat");
    stage.control.add_fault(late).await.unwrap();
    assert!(took("lambat").await >= Duration::from_millis(150));
    assert!(took("x").await < Duration::from_millis(150));
}

#[tokio::test]
async fn a_result_file_fails_for_the_prompt_it_was_painted_from() {
    let stage = Stage::new().await;
    let url = async |prompt: &str| {
        let answer = stage.paint(&small(prompt)).await;
        answer.body["images"][0]["url"].as_str().unwrap().to_owned()
    };
    let (bad, good) = (url("rusak").await, url("utuh").await);
    let rule = async |rule: Rule| stage.control.add_fault(rule.containing("rusak").times(1)).await.unwrap();

    rule(Rule::new(Service::Files, preset::file::gone())).await;
    assert_eq!(stage.get(&good).await.status(), 200);
    assert_eq!(stage.get(&bad).await.status(), 404);

    rule(Rule::new(Service::Files, preset::redirect("https://evil.example/"))).await;
    assert_eq!(stage.get(&bad).await.headers()["location"], "https://evil.example/");

    rule(Rule::new(Service::Files, preset::file::svg())).await;
    assert_eq!(stage.get(&bad).await.headers()["content-type"], "image/svg+xml");

    rule(Rule::new(Service::Files, Twist::Sized { width: 32, height: 16 })).await;
    let bytes = stage.get(&bad).await.bytes().await.unwrap();
    assert_eq!(
        image::load_from_memory(&bytes).map(|picture| (picture.width(), picture.height())).unwrap(),
        (32, 16)
    );

    rule(Rule::new(Service::Files, Mangle::Truncated { bytes: 10 })).await;
    assert!(stage.get(&bad).await.bytes().await.is_err());
    assert_eq!(stage.get(&bad).await.status(), 200);
}

#[tokio::test]
async fn auth_faults_are_scoped_by_user() {
    let stage = Stage::new().await;
    let sari = stage.control.sign_up("sari@toko.example", "kain batik").await.unwrap();
    let budi = stage.control.sign_up("budi@toko.example", "kain batik").await.unwrap();
    let by_mail = Rule::new(Service::Auth, preset::auth::banned()).containing("sari@toko.example").times(2);
    stage.control.add_fault(by_mail).await.unwrap();
    let refresh = async |token: &str| {
        stage.auth_post("/token?grant_type=refresh_token", &json!({ "refresh_token": token })).await
    };
    assert_eq!(refresh(&sari.refresh_token).await.body["error_code"], "user_banned");
    assert_eq!(refresh(&budi.refresh_token).await.status, 200);
    assert_eq!(stage.get_user(&sari.access_token).await.status, 400);
    assert_eq!(stage.get_user(&budi.access_token).await.status, 200);
    let path = Rule::new(Service::Auth, preset::auth::too_many()).containing("POST /auth/v1/otp");
    stage.control.add_fault(path).await.unwrap();
    let refused = stage.auth_post("/otp", &json!({ "email": "sari@toko.example" })).await;
    assert_eq!((refused.status, refused.header("x-sb-error-code")), (429, "over_request_rate_limit"));
}

#[tokio::test]
async fn a_malformed_rule_or_setting_is_refused() {
    let stage = Stage::new().await;
    let post = async |method: Method, path: &str, body: Value| {
        Answered::of(stage.request(method, path).json(&body)).await.status
    };
    assert_eq!(
        post(Method::POST, "/control/faults", json!({ "service": "fal", "fault": "hang" })).await,
        422
    );
    assert_eq!(post(Method::PATCH, "/control/settings", json!({ "fal_msec": 5 })).await, 422);
    assert_eq!(post(Method::PATCH, "/control/settings", json!({ "fal_ms": 5 })).await, 200);
    let written = json!({ "service": "fal", "fault": { "instead": "hang" }, "containing": ["x"] });
    assert_eq!(post(Method::POST, "/control/faults", written).await, 200);
}
