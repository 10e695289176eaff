//! The door: who may not come in is told why, and a session that ends is renewed without a word.

use crate::record::requests;
use browser_stories::{Device, ENGLISH, story};
use sandbox::{Rule, Service, Twist};
use stack::Stack;

#[tokio::test]
async fn who_may_not_come_in_is_told_why() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.excuse("/auth/v1/");
        let email = page.sign_up().await;
        page.sign_out().await;
        page.fill_door("nobody", "kata-sandi").await;
        page.find("button", "Sign in").await.press().await;
        page.wait_for_text("Enter a full e-mail address, such as name@example.com.").await;
        page.fill_door(&email, "not-the-password").await;
        page.find("button", "Sign in").await.press().await;
        page.wait_to_hear("alert", "E-mail and password do not match.").await;
        page.find("radio", "Sign up").await.press().await;
        page.fill_door(&email, "short").await;
        page.find("button", "Create account").await.press().await;
        page.wait_for_text("The password needs at least 8 characters.").await;
        page.fill_door(&email, "another-password").await;
        page.find("button", "Create account").await.press().await;
        page.wait_to_hear("alert", "This e-mail is already registered. Try signing in.").await;
        page.sign_in(&email).await;
    })
    .await;
}

#[tokio::test]
async fn a_session_that_has_run_out_is_renewed_without_a_word() {
    story(Device::Desk, &ENGLISH, async |page| {
        let email = format!("{}@toko.example", uuid::Uuid::new_v4());
        let rule = Rule::new(Service::Auth, Twist::ShortSession { seconds: 5 }).containing(&email).times(1);
        Stack::shared().control().add_fault(rule).await.unwrap();
        page.sign_up_as(&email).await;
        page.generate().await;
        page.front_batch_done().await;
        page.wait_for_balance(9).await;
        let renewed = requests(Service::Auth, &email).await;
        let renewed: Vec<_> = renewed.iter().filter(|call| call.query.contains("refresh_token")).collect();
        assert_eq!(renewed.len(), 1, "once, whoever asked first");
    })
    .await;
}
