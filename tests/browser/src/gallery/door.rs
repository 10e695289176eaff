//! Outside, and whenever one is shown out.

use crate::journey::PASSWORD;
use crate::page::Page;
use serde_json::json;
use stack::Stack;
use uuid::Uuid;

const ESCAPE: &str = "\u{E00C}";
/// The session ends while nobody looks: its token is old, and the one that would renew it is not known any more.
const LAPSE: &str = "const key = Object.keys(localStorage).find((key) => /^sb-.*-auth-token$/.test(key)); \
    const session = JSON.parse(localStorage.getItem(key)); \
    localStorage.setItem(key, JSON.stringify({ ...session, expires_at: 1, refresh_token: 'forgotten' })); \
    dispatchEvent(new Event('focus'))";

pub(super) async fn door(page: &Page) {
    page.find("button", page.tongue.use_password).await;
}

pub(super) async fn mailed(page: &Page) {
    page.find("textbox", page.tongue.email).await.write("sari@toko.example").await;
    page.find("button", page.tongue.mail_link).await.press().await;
    page.wait_for_text("sari@toko.example").await;
}

pub(super) async fn sign_in(page: &Page) {
    page.visit().await;
    page.use_password().await;
    page.find("radio", page.tongue.sign_in).await.press().await;
    page.find("button", page.tongue.sign_in).await;
}

pub(super) async fn refused(page: &Page) {
    page.excuse("/auth/v1/token");
    page.fill_door("sari@toko.example", "bukan-kata-sandinya").await;
    page.find("button", page.tongue.sign_in).await.press().await;
    page.until("a refusal", async || page.all("alert").await.pop()).await;
}

pub(super) async fn sign_up(page: &Page) {
    page.find("radio", page.tongue.sign_up).await.press().await;
    page.find("button", page.tongue.create).await;
}

pub(super) async fn new_password(page: &Page) {
    let email = format!("sari-{}@toko.example", Uuid::new_v4().simple());
    let control = Stack::shared().control();
    control.sign_up(&email, PASSWORD).await.expect("an account");
    page.find("radio", page.tongue.sign_in).await.press().await;
    page.find("textbox", page.tongue.email).await.write(&email).await;
    page.find("button", page.tongue.forgot).await.press().await;
    let mails = async || control.mails(&email).await.expect("a mailbox").pop();
    page.go(&page.until("a mail", mails).await.link).await;
    page.until("the question for a new one", async || page.all("dialog").await.pop()).await;
}

pub(super) async fn not_found(page: &Page) {
    // Who does not want another password now is not asked again.
    page.keys(ESCAPE).await;
    page.until("no dialog", async || page.all("dialog").await.is_empty().then_some(())).await;
    page.go_to("/tidak-ada").await;
    page.until("a page that says so", async || page.all("heading").await.pop()).await;
}

pub(super) async fn privacy(page: &Page) {
    page.go_to("/privacy").await;
    page.until("headings", async || (page.all("heading").await.len() > 2).then_some(())).await;
}

pub(super) async fn first_visit(page: &Page) {
    page.visit().await;
    page.sign_out().await;
    page.sign_up_as(&format!("sari-{}@toko.example", Uuid::new_v4().simple())).await;
    page.generate_button().await;
}

pub(super) async fn lapsed(page: &Page) {
    page.excuse("/auth/v1/token");
    page.script(LAPSE, Vec::new()).await;
    page.until("the door in front", async || page.all("dialog").await.pop()).await;
}

pub(super) async fn closed(page: &Page) {
    page.excuse("net::ERR_BLOCKED_BY_CLIENT");
    page.excuse("the server responded with a status of 409"); // what was running is asked for
    page.arrange("Network.enable", json!({})).await;
    page.arrange("Network.setBlockedURLs", json!({ "urls": ["*/api/config"] })).await;
    page.script("localStorage.removeItem('etalase.config')", Vec::new()).await; // as for who was never here
    page.reload().await;
    page.until("an apology", async || page.all("alert").await.pop()).await;
}

/// Closes whatever is in front.
pub(super) async fn put_away(page: &Page) {
    page.keys(ESCAPE).await;
    page.until("the page behind", async || page.all("dialog").await.is_empty().then_some(())).await;
}
