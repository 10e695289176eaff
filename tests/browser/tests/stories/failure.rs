//! What goes wrong, what is said of it, and what it costs: nothing, unless there are pictures.

use crate::journey::GENERATE;
use crate::record::painted;
use browser_stories::{Device, ENGLISH, INDONESIAN, Page, camera_jpeg, story};
use sandbox::fault::preset::{fal, gemini};
use sandbox::{Fault, Mangle, Rule, Service, digest};
use stack::Stack;

/// What the browser says of requests without a network.
const NO_NETWORK: &str = "net::ERR_INTERNET_DISCONNECTED";
/// What it says when a batch is asked for that is still being painted.
const IN_PROGRESS: &str =
    "/api/generate-image - Failed to load resource: the server responded with a status of 409";

#[tokio::test]
async fn what_is_no_photo_takes_no_place() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        let cut = &camera_jpeg(800, 600)[..300];
        for (name, bytes, said) in [
            (
                "list.jpg",
                &b"two bags, one hat"[..],
                "list.jpg is not a photo. Pick a JPEG, PNG or WebP file.",
            ),
            (
                "nothing.jpg",
                b"",
                "nothing.jpg is empty (0 bytes). Copy the photo again, then pick it once more.",
            ),
            ("cut.jpg", cut, "cut.jpg cannot be opened and may be damaged. Try another photo."),
        ] {
            page.pick_photo(1, name, bytes).await;
            page.wait_to_hear("alert", said).await;
        }
        page.add_photo(1, "bag.jpg", &camera_jpeg(800, 600)).await;
        assert!(page.all("alert").await.is_empty(), "what was wrong is no longer said");
        assert!(page.requests(GENERATE).await.is_empty());
        assert_eq!(page.balance().await, 10);
    })
    .await;
}

#[tokio::test]
async fn a_photo_that_cannot_be_described_is_painted_from_the_prompt() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        page.add_photo(1, "hat.jpg", &camera_jpeg(600, 800)).await;
        page.add_photo(2, "bag.jpg", &camera_jpeg(800, 600)).await;
        let digest = digest::sha256_hex(&page.photo_bytes(2).await);
        let rule = Rule::new(Service::Gemini, gemini::internal()).containing(digest);
        Stack::shared().control().add_fault(rule).await.unwrap();
        page.excuse(
            "/api/describe-image - Failed to load resource: the server responded with a status of 502",
        );
        page.shelf(1).await.expect("a photo").press().await;
        page.find("button", "Remove").await.press().await;
        page.wait_for_text("Not read yet. That is fine: it is read when the pictures are made.").await;
        let product = page.name_product().await;
        let prompt = page.prompt().await;
        page.generate().await;
        let batch = page.front_batch_done().await;
        assert!(batch.text().await.contains("The photo could not be read this time"));
        assert_eq!(painted(&product).await, [prompt.as_str(); 3]);
        page.wait_for_balance(9).await;
    })
    .await;
}

#[tokio::test]
async fn when_the_painter_fails_the_coin_is_back_and_the_message_says_so() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        let product = page.name_product().await;
        let control = Stack::shared().control();
        for (fault, status, said, remedy) in [
            (
                fal::bad_key(),
                502,
                "The painter cannot be used at the moment.\nYour coin is back.",
                "Try again",
            ),
            (
                fal::policy(),
                422,
                "The safety filter withheld all the pictures.\nYour coin is back.",
                "Edit the prompt",
            ),
            (fal::timed_out(), 504, "The painter took too long.\nYour coin is back.", "Try again"),
            (
                fal::internal(),
                502,
                "The painter could not make the pictures.\nYour coin is back.",
                "Try again",
            ),
        ] {
            page.excuse(&format!("the server responded with a status of {status}"));
            control.add_fault(Rule::new(Service::Fal, fault).containing(&product)).await.unwrap();
            page.generate().await;
            let batch = page.front_batch(said).await;
            batch.find("button", remedy).await;
            page.wait_for_balance(10).await;
            control.remove_faults_containing(&product).await.unwrap();
        }
        let failed = page.front_batch("The painter could not make the pictures.").await;
        failed.find("button", "Try again").await.press().await;
        page.front_batch_done().await;
        page.wait_for_balance(9).await;
        let mut keys: Vec<String> = page
            .requests(GENERATE)
            .await
            .iter()
            .map(|sent| sent.headers["idempotency-key"].clone())
            .collect();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), 5, "another try of what is over is another click");
    })
    .await;
}

/// All clicks of this page had one key, and fal was paid for one batch.
async fn one_click(page: &Page, product: &str) {
    let sent = page.requests(GENERATE).await;
    assert!(sent.len() > 1, "it was asked for again");
    for again in &sent[1..] {
        assert_eq!(again.headers["idempotency-key"], sent[0].headers["idempotency-key"]);
        assert_eq!(again.body, sent[0].body);
    }
    assert_eq!(painted(product).await.len(), 3, "one paid call a picture");
    page.wait_for_balance(9).await;
}

#[tokio::test]
async fn a_click_without_a_network_is_sent_when_there_is_one() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        let product = page.name_product().await;
        page.excuse(NO_NETWORK);
        page.go_online(false).await;
        page.wait_to_hear("alert", "You are offline. Your photos and choices are safe here.").await;
        page.generate().await;
        let batch = page
            .front_batch("You are offline.\nIf the request got through, this batch is still one coin")
            .await;
        batch.find("button", "Check the result").await;
        assert_eq!(page.balance().await, 10);
        assert!(painted(&product).await.is_empty());
        page.go_online(true).await;
        page.front_batch_done().await;
        assert_eq!(page.batches().await.len(), 1, "the same batch");
        one_click(page, &product).await;
    })
    .await;
}

/// A seller whose batch is with the painter, who takes his time.
async fn being_painted(page: &Page) -> String {
    page.sign_up().await;
    let product = page.name_product().await;
    let late = Fault::from(Mangle::Late { ms: 2_500 });
    Stack::shared().control().add_fault(Rule::new(Service::Fal, late).containing(&product)).await.unwrap();
    page.generate().await;
    page.until("fal to paint", async || (painted(&product).await.len() == 3).then_some(())).await;
    product
}

#[tokio::test]
async fn a_network_that_goes_on_the_way_costs_one_coin_and_loses_no_picture() {
    story(Device::Desk, &INDONESIAN, async |page| {
        let product = being_painted(page).await;
        page.excuse(NO_NETWORK);
        page.excuse(IN_PROGRESS);
        page.go_online(false).await;
        page.break_connections().await;
        let batch = page.front_batch("Kamu sedang offline.").await;
        assert!(batch.text().await.contains("Sambungkan internet, lalu cek hasilnya."));
        page.go_online(true).await;
        page.front_batch_done().await;
        one_click(page, &product).await;
    })
    .await;
}

#[tokio::test]
async fn a_connection_that_breaks_is_made_again_without_a_word() {
    story(Device::Desk, &ENGLISH, async |page| {
        let product = being_painted(page).await;
        page.excuse(IN_PROGRESS);
        page.break_connections().await;
        page.front_batch_done().await;
        one_click(page, &product).await;
    })
    .await;
}
