//! The results of other days and other devices.

use crate::record::painted;
use browser_stories::{Device, ENGLISH, INDONESIAN, Page, story};
use sandbox::{Fault, Mangle, Rule, Service};
use serde_json::json;
use stack::{Seller, Stack};
use std::collections::BTreeSet;

/// Takes from the browser all that the page has kept of batches, as if this were another device.
const ANOTHER_DEVICE: &str = "Object.keys(localStorage).filter((key) => /^etalase\\.(window|batch)/.test(key)) \
    .forEach((key) => localStorage.removeItem(key))";
/// Scrolls to the end, as a thumb does.
const TO_THE_END: &str = "scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })";
/// The browser keeps nothing any more.
const NO_ROOM: &str =
    "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }";

/// The seller at this page, for what is done past it.
async fn seller(page: &Page) -> Seller {
    let me = page.requests("/api/me").await;
    let token = me[0].headers["authorization"].trim_start_matches("Bearer ").to_owned();
    let mut seller = Seller {
        client: reqwest::Client::new(),
        token,
        user_id: String::new(),
        url: Stack::shared().url().to_owned(),
    };
    seller.user_id =
        seller.get("/api/me").await.json::<serde_json::Value>()["user_id"].as_str().unwrap().to_owned();
    seller
}

/// So many batches of theirs, made by another program, the last one newest.
pub(crate) async fn made_before(page: &Page, batches: usize, pictures: u8) {
    let seller = seller(page).await;
    let (count, state) = (batches.to_string(), Stack::shared().state_name());
    let granted = Stack::shared().operator(&["coins", "grant", &seller.user_id, &count, "--state", state]);
    assert!(granted.status.success(), "{}", String::from_utf8_lossy(&granted.stderr));
    for turn in 1..=batches {
        let made = seller
            .generate(&json!({ "prompt": format!("sepatu nomor {turn}"), "num_images": pictures }))
            .await;
        assert_eq!(made.status, 200, "{}", made.text());
    }
}

#[tokio::test]
async fn another_device_shows_the_same_window() {
    story(Device::Phone, &INDONESIAN, async |page| {
        page.sign_up().await;
        let product = page.name_product().await;
        page.generate().await;
        page.front_batch_done().await;
        page.script(ANOTHER_DEVICE, Vec::new()).await;
        page.reload().await;
        let batch = page.front_batch_done().await;
        assert!(batch.name.contains(&product), "its choices came along: {}", batch.name);
        assert_eq!(page.batches().await.len(), 1);
        batch.find("button", &format!("Unduh: {product} · Studio")).await;
    })
    .await;
}

#[tokio::test]
async fn a_page_that_lost_everything_finds_the_batch_that_was_running() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        let product = page.name_product().await;
        let late = Fault::from(Mangle::Late { ms: 6_000 });
        Stack::shared()
            .control()
            .add_fault(Rule::new(Service::Fal, late).containing(&product))
            .await
            .unwrap();
        page.generate().await;
        page.until("fal to paint", async || (painted(&product).await.len() == 3).then_some(())).await;
        page.script(ANOTHER_DEVICE, Vec::new()).await;
        page.reload().await;
        page.front_batch("Making 3 pictures").await;
        assert!(!page.generate_button().await.is("disabled"), "what runs elsewhere stops nobody here");
        page.front_batch_done().await;
        assert_eq!(painted(&product).await.len(), 3);
        page.wait_for_balance(9).await;
    })
    .await;
}

#[tokio::test]
async fn what_is_older_comes_as_the_end_comes_near_and_by_a_button() {
    story(Device::Phone, &ENGLISH, async |page| {
        page.sign_up().await;
        made_before(page, 45, 1).await;
        page.reload().await;
        page.wait_for_text("20+ batches").await;
        page.until("all of them", async || {
            page.script(TO_THE_END, Vec::new()).await;
            page.text().await.contains("45 batches").then_some(())
        })
        .await;
        let asked = page.requests("/api/generations").await;
        let older: BTreeSet<&str> =
            asked.iter().map(|sent| &*sent.query).filter(|query| query.starts_with("cursor=")).collect();
        assert_eq!(older.len(), 2, "twenty at a time: {older:?}");
        let mut names: Vec<String> = page.batches().await.into_iter().map(|batch| batch.name).collect();
        assert_eq!(names.len(), 45);
        assert!(names[0].contains("sepatu nomor 45") && names[44].contains("sepatu nomor 1 "), "{names:?}");
        names.dedup();
        assert_eq!(names.len(), 45, "none shows twice");
        let drawn = page.script("return document.querySelectorAll('.batch-grid').length", Vec::new()).await;
        assert!(
            drawn.as_u64().is_some_and(|drawn| drawn < 20),
            "far from the screen it is a head alone: {drawn}"
        );
    })
    .await;
}

#[tokio::test]
async fn without_a_network_what_this_device_kept_is_there() {
    story(Device::Desk, &INDONESIAN, async |page| {
        page.sign_up().await;
        page.generate().await;
        page.front_batch_done().await;
        page.excuse("net::ERR_FAILED");
        page.excuse("net::ERR_INTERNET_DISCONNECTED");
        page.arrange("Network.setBlockedURLs", json!({ "urls": ["*/api/generations*"] })).await;
        page.excuse("net::ERR_BLOCKED_BY_CLIENT");
        page.reload().await;
        page.front_batch_done().await;
        page.wait_for_text("Hasil sebelumnya belum bisa diambil.").await;
        page.go_online(false).await;
        page.wait_for_text("Yang tampil hanya yang tersimpan di perangkat ini.").await;
        page.arrange("Network.setBlockedURLs", json!({ "urls": [] })).await;
        page.go_online(true).await;
        page.until("the end of the history", async || {
            (!page.text().await.contains("tersimpan di perangkat ini")).then_some(())
        })
        .await;
        assert_eq!(page.batches().await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_browser_that_keeps_nothing_loses_nothing() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        page.script(NO_ROOM, Vec::new()).await;
        let product = page.name_product().await;
        page.generate().await;
        let batch = page.front_batch_done().await;
        batch.find("button", "Star picture 1").await.press().await;
        page.until("a star", async || {
            page.script(
                "return document.querySelectorAll('.card-acts [aria-pressed=true]').length",
                Vec::new(),
            )
            .await
            .eq(&json!(1))
            .then_some(())
        })
        .await;
        page.wait_for_balance(9).await;
        page.reload().await;
        assert!(page.front_batch_done().await.name.contains(&product));
        assert_eq!(painted(&product).await.len(), 3, "one click is one batch");
    })
    .await;
}
