//! A batch that the seller takes back while it is being made.

use crate::record::painted;
use browser_stories::{Device, ENGLISH, INDONESIAN, Page, story};
use sandbox::{Fault, Mangle, Rule, Service};
use stack::Stack;

/// Holds back whatever the page wants removed.
const LATE_TO_REMOVE: &str = "const send = window.fetch; window.fetch = (request, options) => \
    request.method === 'DELETE' ? new Promise((go) => setTimeout(go, 5_000)).then(() => send(request, options)) \
    : send(request, options)";
/// What the browser says of a click whose batch was cancelled.
const CANCELLED: &str = "the server responded with a status of 409";

/// A seller whose batch is with the painter, who takes that long over it.
pub(crate) async fn being_painted(page: &Page, ms: u64) -> String {
    page.sign_up().await;
    let product = page.name_product().await;
    let late = Fault::from(Mangle::Late { ms });
    Stack::shared().control().add_fault(Rule::new(Service::Fal, late).containing(&product)).await.unwrap();
    page.generate().await;
    page.until("fal to paint", async || (painted(&product).await.len() == 3).then_some(())).await;
    product
}

#[tokio::test]
async fn the_coin_is_back_before_the_painter_is_done() {
    story(Device::Phone, &INDONESIAN, async |page| {
        being_painted(page, 15_000).await;
        page.wait_for_balance(9).await;
        page.find("button", "Batalkan").await.press().await;
        let batch = page.front_batch("Dibatalkan, koin kembali").await;
        let text = batch.text().await;
        assert!(text.contains("Koinmu sudah kembali."), "{text}");
        assert!(batch.all("image").await.is_empty());
        page.wait_for_balance(10).await;
        batch.find("button", "Singkirkan").await.press().await;
        page.wait_for_text("Raknya masih kosong").await;
        page.reload().await;
        page.wait_for_text("Raknya masih kosong").await;
    })
    .await;
}

#[tokio::test]
async fn a_page_loaded_anew_can_cancel_as_well() {
    story(Device::Desk, &ENGLISH, async |page| {
        being_painted(page, 15_000).await;
        page.excuse(CANCELLED);
        page.reload().await;
        page.front_batch("Making 3 pictures").await;
        page.find("button", "Cancel").await.press().await;
        page.front_batch("Cancelled, coin returned").await;
        page.wait_for_balance(10).await;
        page.generate_button().await;
    })
    .await;
}

#[tokio::test]
async fn who_cancels_too_late_keeps_the_pictures_and_is_told_of_the_coin() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.add_script(LATE_TO_REMOVE).await;
        page.reload().await;
        being_painted(page, 2_000).await;
        page.find("button", "Cancel").await.press().await;
        page.find("button", "Cancelling").await;
        let batch = page.front_batch_done().await;
        let said = "The pictures were made before the batch could be cancelled, so the coin is spent.";
        assert!(batch.text().await.contains(said));
        page.wait_for_balance(9).await;
        page.until("the wish to have arrived", async || {
            let removed = page.requests_below("/api/generations/").await;
            removed.iter().any(|sent| sent.method == "DELETE").then_some(())
        })
        .await;
        page.reload().await;
        page.front_batch_done().await;
    })
    .await;
}
