//! Where every coin went, by the piece that only some need.

use browser_stories::{Device, ENGLISH, INDONESIAN, Page, Thing, story};
use sandbox::fault::preset::fal;
use sandbox::{Rule, Service};
use stack::Stack;

/// What the browser says of requests without a network.
const NO_NETWORK: &str = "net::ERR_INTERNET_DISCONNECTED";

/// The lines of the statement, the newest first: each begins with a heading.
async fn lines(page: &Page) -> Vec<String> {
    let mut texts = Vec::new();
    for item in page.all("listitem").await {
        if !item.all("heading").await.is_empty() {
            texts.push(item.text().await);
        }
    }
    texts
}

/// A batch of a new product that the painter fails.
async fn fail(page: &Page) {
    let product = page.name_product().await;
    let rule = Rule::new(Service::Fal, fal::internal()).containing(&product);
    Stack::shared().control().add_fault(rule).await.unwrap();
    page.excuse("the server responded with a status of 502");
    page.generate().await;
    page.front_batch("Your coin is back.").await;
    page.wait_for_balance(9).await;
}

pub(crate) async fn open(page: &Page) -> Thing<'_> {
    let balance = page.until("the balance", async || {
        page.all("link").await.into_iter().find(|link| link.name.starts_with("Balance: "))
    });
    balance.await.press().await;
    page.find("heading", "Coin statement").await
}

#[tokio::test]
async fn what_was_spent_and_what_came_back_is_told_line_by_line_and_adds_up() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        page.name_product().await;
        page.generate().await;
        page.front_batch_done().await;
        fail(page).await;
        open(page).await;
        page.wait_for_text("This adds up: 10 in − 1 spent = 9 to spend + 0 held.").await;
        let lines = lines(page).await;
        assert_eq!(lines.len(), 3, "{lines:#?}");
        for (line, told) in lines.iter().zip([
            ["The painter failed, coin returned", "free", "balance 9"],
            ["Batch made", "−1 coin", "balance 9"],
            ["Welcome coins", "+10 coins", "balance 10"],
        ]) {
            assert!(told.iter().all(|part| line.contains(part)), "{told:?} in {line}");
        }
        assert!(
            lines[0].contains("1 coin held first") && lines[0].contains("1 coin came back"),
            "{lines:#?}"
        );

        let copy =
            page.all("button").await.into_iter().find(|button| button.name.starts_with("Copy receipt"));
        let copy = copy.expect("a receipt to copy");
        copy.press().await;
        page.wait_to_hear("status", "Receipt number copied.").await;
        assert_eq!(format!("Copy receipt: {}", page.clipboard().await), copy.name);

        page.find("button", "Back to the shop").await.press().await;
        page.until("both batches", async || (page.batches().await.len() == 2).then_some(())).await;
        assert_eq!(page.script("return location.pathname", Vec::new()).await, "/");
    })
    .await;
}

#[tokio::test]
async fn it_has_an_address_and_is_there_for_whoever_comes_back_to_it() {
    story(Device::Phone, &INDONESIAN, async |page| {
        let email = page.sign_up().await;
        page.find("button", page.tongue.menu).await.press().await;
        page.find("link", "Catatan koin").await.press().await;
        let whole = "Catatan ini cocok: masuk 10 − terpakai 0 = bisa dipakai 10 + ditahan 0.";
        page.wait_for_text(whole).await;
        page.reload().await;
        page.wait_for_text(whole).await;
        page.sign_out().await;
        assert!(!page.text().await.contains("Koin selamat datang"), "gone with whose it is");
        page.sign_in(&email).await;
        page.wait_for_text(whole).await;
        page.script("history.back()", Vec::new()).await;
        page.until("the studio", async || page.has("textbox", page.tongue.product).await.then_some(())).await;
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_loaded_says_so_and_loads_when_it_can() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        page.excuse(NO_NETWORK);
        page.go_online(false).await;
        let balance = page.all("link").await.into_iter().find(|link| link.name.starts_with("Balance: "));
        balance.expect("the balance").press().await;
        page.wait_to_hear("alert", "This part could not be opened.").await;
        page.go_online(true).await;
        page.find("button", "Try again").await.press().await;
        page.wait_for_text("Welcome coins").await;

        page.find("button", "Back to the shop").await.press().await;
        page.go_online(false).await;
        open(page).await;
        page.wait_to_hear("alert", "You are offline. Try again once you are connected.").await;
        page.go_online(true).await;
        page.find("button", "Try again").await.press().await;
        page.wait_for_text("Welcome coins").await;
    })
    .await;
}
