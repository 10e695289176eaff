//! The policy in force: what somebody has smuggled into the page does not run, loads nothing, and is complained of.

use browser_stories::{Device, ENGLISH, Page, story};
use serde_json::json;
use stack::Stack;

/// What could be smuggled in (but for text as a program, which the driver allows to whatever it runs), and would set `window.smuggled`. `{elsewhere}` is a server that answers everybody, under a
/// name that the policy does not have.
const SMUGGLED: [(&str, &str); 6] = [
    (
        "an inline script",
        "const it = document.createElement('script'); it.text = 'window.smuggled = 1'; document.head.append(it)",
    ),
    (
        "a script as an address",
        "const it = document.createElement('script'); it.setAttribute('src', 'data:text/javascript,window.smuggled=1'); \
         document.head.append(it)",
    ),
    (
        "a handler in markup",
        "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.smuggled = 1\">')",
    ),
    (
        "a handler as an attribute",
        "document.body.setAttribute('onclick', 'window.smuggled = 1'); document.body.click()",
    ),
    ("another maker of trusted text", "trustedTypes.createPolicy('evil', {}); window.smuggled = 1"),
    (
        "a call elsewhere",
        "return fetch('{elsewhere}', { mode: 'no-cors' }).then(() => { window.smuggled = 1 })",
    ),
];

/// Runs it as the page's own program would, and says whether it came to anything.
async fn smuggle(page: &Page, program: &str) -> bool {
    let tried = format!(
        "const done = arguments[0]; window.smuggled = 0; \
         Promise.resolve().then(() => {{ {program} }}).catch(() => 0) \
         .then(() => setTimeout(() => done(window.smuggled), 300))"
    );
    page.script_async(&tried, Vec::new()).await != json!(0)
}

#[tokio::test]
async fn what_is_smuggled_into_the_page_does_nothing() {
    let elsewhere = Stack::shared().sandbox_url().replace("127.0.0.1", "localhost");
    story(Device::Desk, &ENGLISH, async |page| {
        page.find("textbox", ENGLISH.email).await;
        page.excuse("policy violated");
        page.excuse("Content Security Policy"); // the browser's own words beside ours
        page.excuse("TrustedTypePolicy");
        page.excuse("TrustedHTML");
        page.excuse("TrustedScript");
        assert!(smuggle(page, "window.smuggled = 1").await, "the control: what is not smuggled runs");
        for (what, program) in SMUGGLED {
            let program = program.replace("{elsewhere}", &elsewhere);
            assert!(!smuggle(page, &program).await, "{what} did something");
        }
        println!("{} ways in: none does anything", SMUGGLED.len());
    })
    .await;
}

#[tokio::test]
async fn what_a_seller_writes_is_text_wherever_it_is_shown() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        let name = "<img src=x onerror=alert(1)><script>alert(2)</script>{{7*7}}";
        page.find("textbox", ENGLISH.product).await.write(name).await;
        page.generate().await;
        let batch = page.front_batch_done().await;
        assert!(batch.text().await.contains("{{7*7}}"), "{}", batch.text().await);
        let made = "return document.querySelectorAll('img[src=x], main script').length";
        assert_eq!(page.script(made, Vec::new()).await, json!(0));
    })
    .await;
}
