//! What the main photo shows: read while the seller is choosing, theirs to correct, and never asked for twice.

use crate::journey::GENERATE;
use crate::record::{looks, painted};
use browser_stories::{Device, ENGLISH, INDONESIAN, Page, camera_jpeg, story};

const DESCRIBE: &str = "/api/describe-image";

/// What stands on the card, once it is there.
async fn seen(page: &Page, title: &str) -> String {
    let filled = async || {
        let card = page.all("textbox").await.into_iter().find(|field| field.name == title)?;
        Some(card.value).filter(|text| !text.is_empty())
    };
    page.until("what the photo shows", filled).await
}

#[tokio::test]
async fn a_photo_is_read_before_the_click_and_only_once() {
    story(Device::Desk, &INDONESIAN, async |page| {
        page.sign_up().await;
        page.add_photo(1, "tas.jpg", &camera_jpeg(800, 600)).await;
        let seen = seen(page, "Yang terlihat di foto").await;
        let product = page.name_product().await;
        page.generate().await;
        page.front_batch_done().await;
        let sent = page.requests(GENERATE).await;
        assert!(!sent[0].body["prompt"].as_str().unwrap().contains(&seen), "the edge adds it");
        for prompt in painted(&product).await {
            assert!(prompt.ends_with(&format!("Reference image details: {seen}")), "{prompt}");
        }
        assert_eq!(looks(&sent[0].body["reference_image"]).await, 1);
        assert_eq!(page.requests(DESCRIBE).await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_description_that_the_seller_corrects_is_the_one_that_is_painted() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        page.add_photo(1, "bag.jpg", &camera_jpeg(800, 600)).await;
        let first = seen(page, "What the photo shows").await;
        let own = "A red bag, label \"SARI\", brass buckle.";
        page.find("textbox", "What the photo shows").await.write(own).await;
        page.find("button", "Back to what was seen").await;
        let product = page.name_product().await;
        let prompt = page.prompt().await;

        page.reload().await;
        page.until("the photo", async || page.shelf(1).await).await;
        assert_eq!(seen(page, "What the photo shows").await, own, "also after a reload");
        page.generate().await;
        page.front_batch_done().await;
        for painted in painted(&product).await {
            assert_eq!(painted, format!("{prompt} Reference image details: {own}"));
        }

        page.find("button", "Back to what was seen").await.press().await;
        page.until("what was seen", async || {
            (seen(page, "What the photo shows").await == first).then_some(())
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn another_main_photo_is_read_and_the_first_is_remembered() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        page.add_photo(1, "bag.jpg", &camera_jpeg(800, 600)).await;
        seen(page, "What the photo shows").await;
        page.add_photo(2, "hat.jpg", &camera_jpeg(600, 800)).await;
        page.shelf(2).await.expect("a photo").press().await;
        page.find("button", "Make main").await.press().await;
        page.until("both to be read", async || (page.requests(DESCRIBE).await.len() == 2).then_some(()))
            .await;
        seen(page, "What the photo shows").await;
        page.find("button", "Move back").await.press().await;
        seen(page, "What the photo shows").await;
        assert_eq!(page.requests(DESCRIBE).await.len(), 2);
    })
    .await;
}
