//! A session that ends on its own, and one that only seems to.

use crate::journey::GENERATE;
use crate::record::{painted, requests};
use browser_stories::{Device, ENGLISH, PASSWORD, Page, story};
use sandbox::fault::preset::auth;
use sandbox::{Fault, Mangle, Rule, Service, Twist};
use stack::Stack;

/// Ends all of the user's sessions behind the page's back, as a changed password elsewhere does.
const REVOKE: &str = "const [done] = arguments; \
    const key = Object.keys(localStorage).find((key) => key.endsWith('-auth-token')); \
    const { access_token } = JSON.parse(localStorage.getItem(key)); \
    fetch('/api/config').then((answer) => answer.json()).then((config) => \
        fetch(config.supabase_url + '/auth/v1/logout?scope=global', { method: 'POST', headers: { \
            apikey: config.supabase_publishable_key, authorization: 'Bearer ' + access_token } })).then((answer) => done(answer.status))";

pub(crate) async fn revoke(page: &Page) {
    assert_eq!(page.script_async(REVOKE, Vec::new()).await, 204);
}

/// Signs in at the dialog, where the address stands already.
pub(crate) async fn come_back(page: &Page) {
    let dialog = page.find("dialog", "Please sign in again").await;
    page.use_password().await;
    assert!(dialog.find("textbox", "E-mail").await.value.ends_with("@toko.example"));
    dialog.find("textbox", "Password").await.write(PASSWORD).await;
    dialog.find("button", "Sign in").await.press().await;
    page.until("the page", async || page.all("dialog").await.is_empty().then_some(())).await;
}

async fn short_session(page: &Page) -> String {
    let email = format!("{}@toko.example", uuid::Uuid::new_v4());
    let rule = Rule::new(Service::Auth, Twist::ShortSession { seconds: 5 }).containing(&email);
    Stack::shared().control().add_fault(rule).await.unwrap();
    page.sign_up_as(&email).await;
    email
}

#[tokio::test]
async fn a_session_that_ends_in_the_middle_of_a_batch_loses_nothing() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.excuse("/auth/v1/token");
        page.excuse("/api/generate-image");
        let email = short_session(page).await;
        let product = page.name_product().await;
        let control = Stack::shared().control();
        let late = Fault::from(Mangle::Late { ms: 6_000 });
        control.add_fault(Rule::new(Service::Fal, late).containing(&product)).await.unwrap();
        page.generate().await;
        page.until("fal to paint", async || (painted(&product).await.len() == 3).then_some(())).await;
        revoke(page).await;
        page.break_connections().await;

        let dialog = page.find("dialog", "Please sign in again").await;
        assert!(dialog.text().await.contains("Your photos, choices and pictures are still on this page."));
        control.remove_faults_containing(&email).await.unwrap();
        come_back(page).await;
        page.front_batch_done().await;
        assert!(page.prompt().await.contains(&product), "what was written is there");
        let sent = page.requests(GENERATE).await;
        assert!(sent.len() > 1, "it was asked for again");
        assert!(
            sent.iter().all(|again| again.headers["idempotency-key"] == sent[0].headers["idempotency-key"])
        );
        assert_eq!(painted(&product).await.len(), 3, "one paid call a picture");
        page.wait_for_balance(9).await;
    })
    .await;
}

#[tokio::test]
async fn a_renewal_that_only_fails_signs_nobody_out() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.excuse("/auth/v1/token");
        let email = short_session(page).await;
        let control = Stack::shared().control();
        control.remove_faults_containing(&email).await.unwrap();
        for fault in [auth::internal(), auth::too_many(), auth::gateway_timeout()] {
            let rule = Rule::new(Service::Auth, fault).containing("refresh_token").containing(&email);
            control.add_fault(rule.times(1)).await.unwrap();
        }
        page.generate().await;
        page.front_batch_done().await;
        assert!(page.all("dialog").await.is_empty());
        let renewals = requests(Service::Auth, &email).await;
        assert!(renewals.iter().filter(|call| call.query.contains("refresh_token")).count() > 3);
    })
    .await;
}

#[tokio::test]
async fn whoever_comes_back_to_a_session_that_has_ended_is_asked_for_it_over_their_page() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.excuse("/auth/v1/token");
        let email = short_session(page).await;
        page.generate().await;
        page.front_batch_done().await;
        revoke(page).await;
        page.reload().await;
        page.find("dialog", "Please sign in again").await;
        Stack::shared().control().remove_faults_containing(&email).await.unwrap();
        come_back(page).await;
        page.front_batch_done().await;
        page.wait_for_balance(9).await;
    })
    .await;
}
