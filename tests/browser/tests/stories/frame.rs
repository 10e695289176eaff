//! The frame itself: a story whose browser complains fails.

use browser_stories::{Device, ENGLISH, story};
use futures_util::FutureExt;
use std::panic::AssertUnwindSafe;

/// What a story of that script fails with.
async fn complaint(script: &str) -> String {
    let told = story(Device::Desk, &ENGLISH, async |page| {
        page.find("textbox", ENGLISH.email).await;
        page.script(script, Vec::new()).await;
    });
    let failure = AssertUnwindSafe(told).catch_unwind().await.expect_err("the story fails");
    failure.downcast_ref::<String>().expect("words").clone()
}

#[tokio::test]
async fn an_error_in_the_console_fails_the_story() {
    assert!(complaint("console.error('kettle')").await.contains("kettle"));
}

#[tokio::test]
async fn a_violation_of_the_policy_fails_the_story() {
    let inline =
        "document.head.append(Object.assign(document.createElement('style'), { textContent: 'p {}' }))";
    assert!(complaint(inline).await.contains("policy violated"));
}
