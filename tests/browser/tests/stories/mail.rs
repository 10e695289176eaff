//! Coming in by a mailed link, and what becomes of a link that does not lead in.

use crate::record::requests;
use browser_stories::{Device, ENGLISH, INDONESIAN, Page, story};
use sandbox::fault::preset::auth;
use sandbox::{Rule, Service, Twist};
use stack::Stack;

const SEND: &str = "E-mail me a link";

pub(crate) fn nobody() -> String {
    format!("{}@toko.example", uuid::Uuid::new_v4())
}

/// The links mailed to an address, oldest first.
pub(crate) async fn links(page: &Page, email: &str, wanted: usize) -> Vec<String> {
    page.until("a mail", async || {
        let mails = Stack::shared().control().mails(email).await.unwrap();
        (mails.len() == wanted).then(|| mails.into_iter().map(|mail| mail.link).collect())
    })
    .await
}

/// Nothing of what came in the address is left in it.
pub(crate) async fn bare(page: &Page) {
    let bare = format!("{}/", Stack::shared().url().trim_end_matches('/'));
    page.until("a bare address", async || (page.address().await == bare).then_some(())).await;
}

/// A minute goes by on this device's clock.
async fn a_minute_passes(page: &Page) {
    page.script("const now = Date.now; Date.now = () => now() + 61_000", Vec::new()).await;
}

async fn ask(page: &Page, email: &str) {
    page.find("textbox", "E-mail").await.write(email).await;
    page.find("button", SEND).await.press().await;
    page.wait_for_text("Check your e-mail").await;
}

#[tokio::test]
async fn a_mailed_link_leads_in_and_every_tab_with_it() {
    story(Device::Desk, &ENGLISH, async |page| {
        let email = nobody();
        ask(page, &email).await;
        page.wait_for_text(&format!("We sent a link to {email}.")).await;
        assert_eq!(page.focused().await.map(|thing| thing.name).as_deref(), Some("Check your e-mail"));
        let verifier = page.kept("-auth-token-code-verifier").await.expect("what supabase-js would look for");
        assert_eq!(verifier.len(), 114, "a JSON text of 112 digits");

        let links = links(page, &email, 1).await;
        let before = page.open_tab(&links[0]).await;
        assert_eq!(page.balance().await, 10);
        bare(page).await;
        assert_eq!(page.kept("-code-verifier").await, None);
        page.go_to_tab(before).await;
        assert_eq!(page.balance().await, 10);

        let sent = requests(Service::Auth, &email).await;
        let asked = sent.iter().find(|call| call.path.ends_with("/otp")).expect("asked for");
        assert_eq!(asked.body["code_challenge_method"], "s256");
        assert_eq!(asked.body["code_challenge"].as_str().map(str::len), Some(43));
        page.reload().await;
        page.balance().await;
    })
    .await;
}

#[tokio::test]
async fn only_the_newest_link_is_good_and_the_pause_is_said() {
    story(Device::Desk, &ENGLISH, async |page| {
        let email = nobody();
        ask(page, &email).await;
        page.wait_for_text("You can send again in ").await;
        assert!(!page.has("button", "Send again").await);
        a_minute_passes(page).await;
        page.find("button", "Send again").await.press().await;
        page.wait_to_hear("alert", "Sent once more. Open the newest link.").await;
        page.wait_for_text("You can send again in ").await;

        let links = links(page, &email, 2).await;
        page.go(&links[0]).await;
        page.wait_to_hear("alert", "This link was used already or is too old.").await;
        bare(page).await;
        page.go(&links[1]).await;
        assert_eq!(page.balance().await, 10);
        bare(page).await;
    })
    .await;
}

#[tokio::test]
async fn a_link_opened_in_another_browser_says_what_to_do() {
    story(Device::Phone, &INDONESIAN, async |page| {
        let email = nobody();
        page.find("textbox", "E-mail").await.write(&email).await;
        page.find("button", "Kirim tautan masuk").await.press().await;
        page.wait_for_text("Cek e-mail kamu").await;
        let links = links(page, &email, 1).await;

        let other = Page::before(Device::Phone, &INDONESIAN).await;
        other.go(&links[0]).await;
        other.wait_to_hear("alert", "Tautan ini dibuka di browser lain").await;
        bare(&other).await;
        other.find("button", "Kirim tautan masuk").await;
        other.close().await;
        let tried = requests(Service::Auth, &email).await;
        assert!(
            tried.iter().all(|call| call.query != "grant_type=pkce"),
            "no code without its proof is shown"
        );
    })
    .await;
}

#[tokio::test]
async fn a_wrong_address_can_be_mended_and_a_refusal_is_told() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.excuse("/auth/v1/otp");
        let email = nobody();
        page.find("textbox", "E-mail").await.write("rina@toko").await;
        page.find("button", SEND).await.press().await;
        page.wait_for_text("Enter a full e-mail address, such as name@example.com.").await;
        assert_eq!(page.focused().await.map(|thing| thing.name).as_deref(), Some("E-mail"));
        let mistyped = format!("x{email}");
        ask(page, &mistyped).await;
        page.find("button", "Use another e-mail").await.press().await;
        assert_eq!(page.find("textbox", "E-mail").await.value, mistyped);

        let rule = Rule::new(Service::Auth, auth::too_many_mails()).containing(&email).times(1);
        Stack::shared().control().add_fault(rule).await.unwrap();
        page.find("textbox", "E-mail").await.write(&email).await;
        page.find("button", SEND).await.press().await;
        page.wait_to_hear("alert", "Too many attempts. Wait a moment, then try again.").await;
        page.find("button", SEND).await.press().await;
        page.wait_for_text("Check your e-mail").await;
    })
    .await;
}

#[tokio::test]
async fn a_new_account_is_confirmed_by_its_link() {
    story(Device::Desk, &ENGLISH, async |page| {
        let email = nobody();
        let rule = Rule::new(Service::Auth, Twist::ConfirmByMail).containing(&email);
        Stack::shared().control().add_fault(rule).await.unwrap();
        page.use_password().await;
        page.find("radio", "Sign up").await.press().await;
        page.fill_door(&email, "kata-sandi-untuk-uji").await;
        page.find("button", "Create account").await.press().await;
        page.wait_for_text("Open it in this browser to activate the account and come in.").await;
        a_minute_passes(page).await;
        page.find("button", "Send again").await.press().await;
        let links = links(page, &email, 2).await;
        page.go(&links[1]).await;
        assert_eq!(page.balance().await, 10);
        bare(page).await;
    })
    .await;
}

#[tokio::test]
async fn a_code_that_nobody_answers_can_be_tried_again() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.excuse("/auth/v1/token");
        let email = nobody();
        ask(page, &email).await;
        let links = links(page, &email, 1).await;
        let rule = Rule::new(Service::Auth, sandbox::Instead::Reset)
            .containing("grant_type=pkce")
            .containing(&email);
        let control = Stack::shared().control();
        control.add_fault(rule).await.unwrap(); // the browser itself tries once more
        page.go(&links[0]).await;
        bare(page).await;
        let again = page.find("button", "Try again").await;
        control.remove_faults_containing(&email).await.unwrap();
        again.press().await;
        assert_eq!(page.balance().await, 10);
    })
    .await;
}
