//! A device whose clock is wrong by a day.

use crate::record::requests;
use browser_stories::{Device, ENGLISH, Page};
use sandbox::Service;

const DAY_MS: i64 = 86_400_000;

async fn off_by(ms: i64) {
    let page = Page::before(Device::Desk, &ENGLISH).await;
    page.add_script(&format!("const now = Date.now; Date.now = () => now() + ({ms})")).await;
    page.visit().await;
    let email = page.sign_up().await;
    page.generate().await;
    page.front_batch_done().await;
    page.reload().await;
    page.wait_for_balance(9).await;
    let renewed = requests(Service::Auth, &email).await;
    let renewed = renewed.iter().filter(|call| call.query.contains("refresh_token")).count();
    assert_eq!(renewed, 0, "the token is good for an hour of the server's");
    page.close().await;
}

#[tokio::test]
async fn a_clock_that_is_a_day_ahead_changes_nothing() {
    off_by(DAY_MS).await;
}

#[tokio::test]
async fn a_clock_that_is_a_day_behind_changes_nothing() {
    off_by(-DAY_MS).await;
}
