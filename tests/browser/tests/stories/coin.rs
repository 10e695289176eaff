//! Coins that run out.

use crate::journey::GENERATE;
use browser_stories::{Device, ENGLISH, Page, story};

/// Spends so many coins in this seller's name, past the page.
const SPEND: &str = r#"
    const [authorization, count, done] = arguments;
    const spend = () => fetch('/api/generate-image', {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ prompt: 'tas', num_images: 1 }),
    });
    Promise.all(Array.from({ length: count }, spend)).then((answers) => done(answers.map((answer) => answer.status)))"#;

async fn spend(page: &Page, coins: usize) {
    let authorization = page.requests("/api/me").await[0].headers["authorization"].clone();
    let statuses = page.script_async(SPEND, vec![authorization.into(), coins.into()]).await;
    assert_eq!(statuses, serde_json::json!(vec![200; coins]));
}

#[tokio::test]
async fn who_has_none_left_is_told_before_the_click_and_after_it() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        spend(page, 9).await;
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
