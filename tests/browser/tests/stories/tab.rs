//! Two tabs of one seller.

use crate::journey::GENERATE;
use crate::record::requests;
use browser_stories::{Device, ENGLISH, Page, story};
use sandbox::{Rule, Service, Twist};
use stack::Stack;

/// Both tabs ask how things stand at once.
const BOTH: &str = "new BroadcastChannel('story').onmessage = () => dispatchEvent(new Event('focus'))";

async fn second_tab(page: &Page) -> browser_stories::Tab {
    let first = page.open_tab(Stack::shared().url()).await;
    page.balance().await;
    first
}

#[tokio::test]
async fn leaving_in_one_tab_leaves_in_the_other() {
    story(Device::Desk, &ENGLISH, async |page| {
        let email = page.sign_up().await;
        let first = second_tab(page).await;
        page.sign_out().await;
        let second = page.go_to_tab(first).await;
        page.find("textbox", "E-mail").await;
        assert!(page.all("dialog").await.is_empty(), "they wanted to leave");
        page.sign_in(&email).await;
        page.go_to_tab(second).await;
        page.balance().await;
        let left = requests(Service::Auth, &email).await;
        let left: Vec<_> = left.iter().filter(|call| call.path.ends_with("/logout")).collect();
        assert!(left.len() == 1 && left[0].query == "scope=local", "other devices stay: {left:?}");
    })
    .await;
}

#[tokio::test]
async fn one_tab_renews_the_session_for_both() {
    story(Device::Desk, &ENGLISH, async |page| {
        let email = page.sign_up().await;
        page.script(BOTH, Vec::new()).await;
        let first = second_tab(page).await;
        page.script(BOTH, Vec::new()).await;
        let stale = "const key = Object.keys(localStorage).find((key) => key.endsWith('-auth-token')); \
            localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key)), expires_at: 1 })); \
            new BroadcastChannel('story').postMessage('now'); dispatchEvent(new Event('focus'))";
        page.script(stale, Vec::new()).await;
        page.generate().await;
        page.front_batch_done().await;
        page.go_to_tab(first).await;
        page.script("dispatchEvent(new Event('focus'))", Vec::new()).await;
        page.wait_for_balance(9).await;
        let renewed = requests(Service::Auth, &email).await;
        let renewed: Vec<_> = renewed.iter().filter(|call| call.query.contains("refresh_token")).collect();
        assert_eq!(renewed.len(), 1, "once, whoever asked first");
    })
    .await;
}

#[tokio::test]
async fn a_session_that_has_ended_asks_both_tabs_to_come_back() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.excuse("/auth/v1/token");
        let email = format!("{}@toko.example", uuid::Uuid::new_v4());
        let rule = Rule::new(Service::Auth, Twist::ShortSession { seconds: 5 }).containing(&email);
        Stack::shared().control().add_fault(rule).await.unwrap();
        page.sign_up_as(&email).await;
        let product = page.name_product().await;
        let first = second_tab(page).await;
        crate::lapse::revoke(page).await;
        page.script("dispatchEvent(new Event('focus'))", Vec::new()).await;
        page.find("dialog", "Please sign in again").await;
        let second = page.go_to_tab(first).await;
        page.find("dialog", "Please sign in again").await;
        Stack::shared().control().remove_faults_containing(&email).await.unwrap();
        crate::lapse::come_back(page).await;
        assert!(page.prompt().await.contains(&product), "what was written is there");
        page.go_to_tab(second).await;
        page.until("the other tab", async || page.all("dialog").await.is_empty().then_some(())).await;
        page.balance().await;
    })
    .await;
}

#[tokio::test]
async fn nobody_pays_for_whoever_has_come_in_meanwhile() {
    story(Device::Desk, &ENGLISH, async |page| {
        let other = page.sign_up().await;
        let session = page.kept("-auth-token").await.expect("a session");
        page.sign_out().await;
        page.sign_up().await;
        // As another tab would, in the moment before this one hears of it.
        let swap = "const key = Object.keys(localStorage).find((key) => key.endsWith('-auth-token')); \
            localStorage.setItem(key, arguments[0])";
        page.script(swap, vec![session.into()]).await;
        page.generate().await;
        page.find("dialog", "Please sign in again").await;
        assert!(page.requests(GENERATE).await.is_empty(), "{other} has not ordered this");
    })
    .await;
}
