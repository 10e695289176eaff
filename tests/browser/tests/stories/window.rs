//! The shop window: what is in it stays in it.

use browser_stories::{Device, ENGLISH, Page, story};

/// The titles of the batches, the front one first.
async fn titles(page: &Page) -> Vec<String> {
    page.batches().await.into_iter().map(|batch| batch.name).collect()
}

/// A batch of a new product; gives its title.
async fn batch(page: &Page) -> String {
    let before = page.batches().await.len();
    let product = page.name_product().await;
    page.generate().await;
    page.until("the batch", async || (page.batches().await.len() > before).then_some(())).await;
    page.front_batch_done().await;
    format!("Batch {product} · Studio")
}

/// Both batches with all their pictures, the newer one in front.
async fn both_are_there(page: &Page, first: &str, second: &str) {
    page.until("both batches", async || (page.batches().await.len() == 2).then_some(())).await;
    assert_eq!(titles(page).await, [second, first]);
    for batch in page.batches().await {
        page.until("its pictures", async || (batch.pictures().await == 3).then_some(())).await;
    }
}

#[tokio::test]
async fn the_new_goes_in_front_and_the_old_stays_through_reload_and_leave() {
    story(Device::Desk, &ENGLISH, async |page| {
        let email = page.sign_up().await;
        page.find("group", "Product category").await.find("radio", "Bags").await.press().await;
        let first = batch(page).await;
        let second = batch(page).await;
        both_are_there(page, &first, &second).await;
        let prompt = page.prompt().await;

        page.reload().await;
        both_are_there(page, &first, &second).await;
        assert_eq!(page.prompt().await, prompt, "made from the same choices");
        let category = page.find("group", "Product category").await;
        assert!(category.find("radio", "Bags").await.is("checked"));
        page.wait_for_balance(8).await;

        page.sign_out().await;
        assert!(!page.text().await.contains(&first), "gone with who made it");
        page.sign_in(&email).await;
        both_are_there(page, &first, &second).await;
        assert_eq!(page.prompt().await, prompt);
        page.wait_for_balance(8).await;
    })
    .await;
}

#[tokio::test]
async fn another_seller_on_the_same_phone_sees_none_of_it() {
    story(Device::Phone, &ENGLISH, async |page| {
        page.sign_up().await;
        batch(page).await;
        page.sign_out().await;
        page.sign_up().await;
        page.wait_for_text("The shelves are still empty").await;
        assert!(page.batches().await.is_empty());
        assert_eq!(page.balance().await, 10);
    })
    .await;
}
