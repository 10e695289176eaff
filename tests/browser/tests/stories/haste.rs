//! Hasty hands: a button pressed twice, the back button in the middle, two tabs at the same time.

use crate::cancel::being_painted;
use crate::record::painted;
use crate::statement::open;
use browser_stories::{Device, ENGLISH, INDONESIAN, Page, story};
use sandbox::fault::preset::fal;
use sandbox::{Rule, Service};
use stack::Stack;

#[tokio::test]
async fn two_presses_are_one_click() {
    story(Device::Phone, &INDONESIAN, async |page| {
        page.sign_up().await;
        let product = page.name_product().await;
        page.generate_button().await.press_twice().await;
        page.front_batch_done().await;
        page.wait_for_balance(9).await;
        assert_eq!((page.batches().await.len(), painted(&product).await.len()), (1, 3));

        page.find("button", "Satu lagi · 1 koin, seperti gambar 2").await.press_twice().await;
        page.front_batch("Selesai").await;
        page.until("two batches", async || (page.batches().await.len() == 2).then_some(())).await;
        page.wait_for_balance(8).await;
        assert_eq!(painted(&product).await.len(), 4);
    })
    .await;
}

#[tokio::test]
async fn two_presses_of_again_are_one() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        let product = page.name_product().await;
        let rule = Rule::new(Service::Fal, fal::internal()).containing(&product);
        let rule = Stack::shared().control().add_fault(rule).await.unwrap();
        page.excuse("the server responded with a status of 502");
        page.generate().await;
        page.front_batch("Your coin is back.").await;
        Stack::shared().control().remove_fault(rule).await.unwrap();
        page.find("button", "Try again").await.press_twice().await;
        page.front_batch_done().await;
        page.wait_for_balance(9).await;
        assert_eq!(page.batches().await.len(), 1, "the failed one has gone, and one has come");
    })
    .await;
}

#[tokio::test]
async fn the_back_button_in_the_middle_of_a_batch_loses_nothing() {
    story(Device::Phone, &ENGLISH, async |page| {
        let product = being_painted(page, 8_000).await;
        open(page).await;
        page.go_back().await;
        page.front_batch("Making 3 pictures").await;

        page.excuse("the server responded with a status of 409"); // the same click asks again while it is being made
        let before = page.address().await;
        page.go_away_to("about:blank").await;
        page.go_back().await;
        assert_eq!(page.address().await, before);
        let batch = page.front_batch_done().await;
        assert!(batch.name.contains(&product), "{}", batch.name);
        page.wait_for_balance(9).await;
        assert_eq!((page.batches().await.len(), painted(&product).await.len()), (1, 3));
    })
    .await;
}

#[tokio::test]
async fn two_tabs_give_stars_and_none_is_lost() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        page.generate().await;
        page.front_batch_done().await;
        let first = page.open_tab(Stack::shared().url()).await;
        page.front_batch_done().await;
        page.find("button", "Star picture 1").await.press().await;
        let second = page.go_to_tab(first).await;
        given(page, &[true, false, false]).await;
        page.find("button", "Star picture 3").await.press().await;
        given(page, &[true, false, true]).await;
        page.go_to_tab(second).await;
        given(page, &[true, false, true]).await;
        page.reload().await;
        page.front_batch_done().await;
        given(page, &[true, false, true]).await;
    })
    .await;
}

/// Waits until the pictures of the batch in front have stars so.
async fn given(page: &Page, stars: &[bool]) {
    page.until(&format!("stars {stars:?}"), async || {
        let mut seen = Vec::new();
        for place in 1..=stars.len() {
            let star = page.find("button", &format!("Star picture {place}")).await;
            seen.push(star.property("ariaPressed").await == "true");
        }
        (seen == stars).then_some(())
    })
    .await;
}
