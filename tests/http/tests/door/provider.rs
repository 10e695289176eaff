//! Providers that fail, lie, drip, flood and point elsewhere: the coin is back, nobody waits past the deadline, none of
//! their words is in an answer, and no address of theirs is passed on that is not on the list.

use reqwest::Method;
use sandbox::fault::preset::{self, fal, file, gemini};
use sandbox::record::Filter;
use sandbox::{Fault, Instead, Mangle, Rule, Service, Twist};
use serde_json::{Value, json};
use stack::{Answer, Stack, photo};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// Of a batch in this story.
const DEADLINE_MS: u64 = 6_000;
/// For the way there and back, and for a machine with other work.
const GRACE_MS: u64 = 2_500;
/// Words that only providers say.
const WORDS: [&str; 15] = [
    "nginx",
    "fal.ai",
    "Key ID",
    "xhausted",
    "flagged",
    "runner",
    "Internal server error",
    "googleapis",
    "quota",
    "API key",
    "Gateway",
    "evil",
    "passwd",
    "169.254",
    "<h",
];

fn shapes() -> Vec<Fault> {
    vec![
        preset::html().into(),
        preset::not_json().into(),
        preset::bad_gateway().into(),
        preset::redirect("https://evil.example/").into(),
        preset::redirect("http://169.254.169.254/latest/meta-data/").into(),
        Instead::Reset.into(),
        Instead::Hang.into(),
        Mangle::Empty.into(),
        Mangle::Late { ms: 60_000 }.into(),
        Mangle::Drip { bytes: 1, every_ms: 200 }.into(),
        Mangle::Truncated { bytes: 20 }.into(),
        Mangle::Oversized { megabytes: 64 }.into(),
    ]
}

fn of_the_painter() -> Vec<Fault> {
    let answers = [
        fal::bad_key(),
        fal::no_balance(),
        fal::not_found("/x"),
        fal::policy(),
        fal::policy_text(),
        fal::no_media(),
        fal::concurrency(),
        fal::internal(),
        fal::model_failed(),
        fal::unavailable(),
        fal::timed_out(),
    ];
    let mut faults: Vec<Fault> = answers.into_iter().map(Fault::from).collect();
    faults.push(Twist::Nsfw { indexes: vec![0] }.into());
    faults.push(Twist::Sized { width: 64, height: 64 }.into());
    faults.extend(shapes());
    faults
}

/// Addresses of pictures that nobody should fetch, or show.
fn hostile_urls() -> Vec<String> {
    [
        "http://evil.example/x.jpg",
        "https://evil.example/x.jpg",
        "https://v3.fal.media.evil.example/x.jpg",
        "https://evil.example/v3.fal.media/x.jpg",
        "https://evil.example\\@v3.fal.media/x.jpg",
        "https://v3.fal.media@evil.example/x.jpg",
        "http://user:pass@{authority}{path}",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::ffff:169.254.169.254]/",
        "http://0x7f.1/evil",
        "http://2130706433/evil",
        "http://localhost.evil.example/",
        "file:///etc/passwd",
        "javascript:alert('evil')",
        "data:text/html,<h1>evil</h1>",
        "data:image/svg+xml,<svg onload=evil()>",
        "blob:https://evil.example/x",
        "//evil.example/x.jpg",
        "/etc/passwd",
        "ftp://evil.example/x",
        "https:evil.example",
        "",
        " ",
        "\u{0}",
    ]
    .map(str::to_owned)
    .into()
}

fn of_the_files() -> Vec<Fault> {
    let mut faults = vec![file::gone().into(), file::svg().into(), file::html_as_jpeg().into()];
    faults.extend(shapes());
    // A file that is nearly whole is none.
    faults.push(Mangle::Truncated { bytes: 2_000 }.into());
    faults
}

fn of_the_describer() -> Vec<Fault> {
    let answers = [
        gemini::bad_key(),
        gemini::invalid("flagged"),
        gemini::denied("quota"),
        gemini::retired("x"),
        gemini::unknown_model("x"),
        gemini::quota(),
        gemini::exhausted(),
        gemini::internal(),
        gemini::overloaded(),
        gemini::deadline(),
        gemini::blocked("SAFETY"),
        gemini::blocked("PROHIBITED_CONTENT"),
        gemini::cut_off("SAFETY"),
        gemini::cut_off("RECITATION"),
        gemini::no_candidates(),
        gemini::only_thought(),
    ];
    answers.into_iter().map(Fault::from).chain(shapes()).collect()
}

/// What one fault came to.
struct Met {
    answer: Answer,
    took: Duration,
    prompt: String,
}

/// A batch of somebody who has just come, with a photo, while that happens to that service; told as events.
async fn meet(stack: &Stack, service: Service, fault: Fault) -> Met {
    let seller = stack.seller().await;
    let (prompt, photo) = (format!("gagal {}", Uuid::new_v4()), photo::jpeg());
    let marker = if service == Service::Gemini { photo::digest(&photo) } else { prompt.clone() };
    let shown = format!("{service:?} {fault:?}");
    let rule = stack.control().add_fault(Rule::new(service, fault).containing(marker)).await.unwrap();
    let with_photo = (service == Service::Gemini).then_some(photo);
    let body = json!({ "prompt": prompt, "reference_image": with_photo, "num_images": 2 });
    let begun = Instant::now();
    let request = seller.request(Method::POST, "/api/generate-image").header("accept", "text/event-stream");
    let answer = Answer::of(request.json(&body)).await;
    let took = begun.elapsed();
    stack.control().remove_fault(rule).await.unwrap();
    let list = seller.get("/api/generations").await;
    for text in [answer.text(), list.text()] {
        let text = text.replace(&prompt, "");
        for word in WORDS {
            assert!(!text.contains(word), "{shown}: {word:?} in {text}");
        }
    }
    let batch: Value = list.json::<Value>()["generations"][0].clone();
    let (available, held) = seller.balance().await;
    let charged = u32::try_from(batch["coins_charged"].as_u64().unwrap()).unwrap();
    assert_eq!((available + charged, held), (10, 0), "{shown}");
    assert!(charged == 0 || !batch["pictures"].as_array().unwrap().is_empty(), "{shown}: paid for nothing");
    assert!(took < Duration::from_millis(DEADLINE_MS + GRACE_MS), "{shown} took {took:?}");
    Met { answer, took, prompt }
}

#[tokio::test]
async fn whatever_a_provider_does_the_coin_is_back_in_time_and_nothing_of_it_is_said() {
    let stack = Stack::start(&[
        ("RATE_LIMITS", "off"),
        ("BREAKER_FAILURES", "0"),
        ("DESCRIBE_TIMEOUT_MS", "900"),
        ("PAINT_TIMEOUT_MS", "4000"),
        ("DEADLINE_MS", "6000"),
    ]);
    let urls = hostile_urls().into_iter().map(|url| Twist::ResultUrls { urls: vec![url] }.into()).collect();
    for (what, service, faults) in [
        ("painter", Service::Fal, of_the_painter()),
        ("hostile addresses", Service::Fal, urls),
        ("files", Service::Files, of_the_files()),
        ("describer", Service::Gemini, of_the_describer()),
    ] {
        let (cases, mut slowest) = (faults.len(), Duration::ZERO);
        for fault in faults {
            let shown = format!("{fault:?}");
            let met = meet(&stack, service, fault).await;
            slowest = slowest.max(met.took);
            let text = met.answer.text();
            if service == Service::Gemini {
                assert!(text.contains("event: description_skipped\n"), "{shown}: {text}");
                assert!(text.contains("event: done\n"), "{shown}: painted all the same: {text}");
            } else {
                assert!(
                    text.contains("event: problem\n") && !text.contains("event: done\n"),
                    "{shown}: {text}"
                );
            }
            if what == "hostile addresses" {
                assert!(!text.contains("event: image\n"), "{shown} was passed on: {text}");
                let fetched = Filter::of(Service::Files).containing(met.prompt);
                assert!(stack.control().requests(&fetched).await.unwrap().is_empty(), "{shown} was fetched");
            }
        }
        println!("{what}: {cases} faults, every coin back, no word passed on, slowest {slowest:.1?}");
    }
}
