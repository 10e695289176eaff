//! Coins that run out.

use crate::journey::GENERATE;
use browser_stories::{Device, ENGLISH, story};

#[tokio::test]
async fn who_has_none_left_is_told_before_the_click_and_after_it() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        page.spend(9).await;
        page.reload().await;
        page.wait_for_balance(1).await;
        page.wait_for_text("Running low: 0 coins left after this.").await;
        page.generate().await;
        page.front_batch_done().await;
        page.wait_for_balance(0).await;
        page.wait_for_text("You have 0 coins, and a batch costs 1 coin. Top up first.").await;
        page.excuse("the server responded with a status of 403");
        page.generate().await;
        let refused =
            page.front_batch("You do not have enough coins for a batch.\nYour coin was not used.").await;
        assert_eq!(refused.all("image").await.len(), 0);
        assert_eq!(page.requests(GENERATE).await.len(), 9 + 2);
        assert_eq!(page.balance().await, 0);
    })
    .await;
}
