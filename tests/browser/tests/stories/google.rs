//! Coming in with Google.

use crate::mail::{bare, nobody};
use crate::record::requests;
use browser_stories::{Device, ENGLISH, Page, story};
use sandbox::{Rule, Service, Twist};
use stack::Stack;

const GOOGLE: &str = "Continue with Google";
/// A project that has other ways open than the stand-in's.
const WITHOUT_GOOGLE: &str = "const ask = fetch; window.fetch = async (what, how) => \
    String(what.url ?? what).endsWith('/settings') ? Response.json({ external: { google: false } }) : ask(what, how)";

/// Goes to Google as that address, which the stand-in takes for consent.
async fn consent(page: &Page, email: &str) {
    page.find("textbox", "E-mail").await.write(email).await;
    page.find("button", GOOGLE).await.press().await;
}

#[tokio::test]
async fn google_leads_in_and_the_code_leaves_the_address() {
    story(Device::Desk, &ENGLISH, async |page| {
        let email = nobody();
        consent(page, &email).await;
        assert_eq!(page.balance().await, 10);
        bare(page).await;
        let sent = requests(Service::Auth, &email).await;
        let asked = sent.iter().find(|call| call.path.ends_with("/authorize")).expect("asked");
        assert!(asked.query.contains("code_challenge_method=s256"), "{}", asked.query);
        assert!(sent.iter().any(|call| call.query == "grant_type=pkce"), "the code was exchanged");
        page.reload().await;
        page.balance().await;
    })
    .await;
}

#[tokio::test]
async fn permission_that_was_not_given_is_told_and_another_way_is_open() {
    story(Device::Desk, &ENGLISH, async |page| {
        let email = nobody();
        let rule = Rule::new(Service::Auth, Twist::ConsentRefused).containing(&email).times(1);
        Stack::shared().control().add_fault(rule).await.unwrap();
        consent(page, &email).await;
        page.wait_to_hear("alert", "You are not signed in, because permission was not given.").await;
        bare(page).await;
        page.sign_up().await;
    })
    .await;
}

#[tokio::test]
async fn google_is_offered_only_where_it_is_on() {
    let page = Page::before(Device::Desk, &ENGLISH).await;
    page.add_script(WITHOUT_GOOGLE).await;
    page.visit().await;
    page.find("button", "E-mail me a link").await;
    let asked = "return localStorage.getItem('etalase.ways')";
    page.until("the project's answer", async || page.script(asked, Vec::new()).await.as_str().map(|_| ()))
        .await;
    assert!(!page.has("button", GOOGLE).await);
    page.close().await;
}
