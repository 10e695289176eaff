//! The journey without a mouse and without a finger.

use browser_stories::{Device, ENGLISH, camera_jpeg, story};

const TAB: &str = "\u{E004}";
const ENTER: &str = "\u{E007}";
const ESCAPE: &str = "\u{E00C}";
const RIGHT: &str = "\u{E014}";

#[tokio::test]
async fn the_whole_journey_goes_by_keyboard_alone() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.tab_to("link", "Skip to the page").await;
        page.tab_to("button", "Use a password").await;
        page.keys(ENTER).await;
        page.tab_to("radio", "Sign in").await;
        page.keys(RIGHT).await;
        page.find("button", "Create account").await;
        page.tab_to("textbox", "E-mail").await;
        page.keys(&format!("{}@toko.example", uuid::Uuid::new_v4())).await;
        page.keys(TAB).await;
        page.keys("kata-sandi-untuk-uji").await;
        page.keys(ENTER).await;
        assert_eq!(page.balance().await, 10);

        page.tab_to("button", "Account and display").await;
        page.keys(ENTER).await;
        page.tab_to("radio", "System").await;
        page.keys(ESCAPE).await;
        assert_eq!(page.focused().await.map(|thing| thing.name).as_deref(), Some("Account and display"));

        // What the keys open here is the system's own dialog.
        page.tab_to("button", "Product photo 1").await;
        page.add_photo(1, "bag.jpg", &camera_jpeg(800, 600)).await;
        let photo = page.shelf(1).await.expect("a photo").name;
        assert!(photo.starts_with("Arrange Product photo 1 Main"), "{photo}");
        page.tab_to("button", &photo).await;
        page.keys(ENTER).await;
        page.tab_to("button", "Remove").await;
        page.tab_to("radio", "Fashion").await;
        page.keys(&RIGHT.repeat(2)).await;
        page.until("a bag", async || page.prompt().await.contains("for bags").then_some(())).await;
        page.tab_to("textbox", "Product name optional").await;
        page.keys("tas keyboard").await;
        page.tab_to("button", "Generate Batch (3) 1 coin").await;
        page.keys(" ").await;
        page.front_batch_done().await;
        page.wait_for_balance(9).await;

        page.tab_to("tab", "Video A").await;
        page.keys(RIGHT).await;
        page.tab_to("button", "Copy prompt: GROK VIDEO PROMPT (6 SECONDS) — VERSION B").await;
        page.keys(ENTER).await;
        page.wait_to_hear("status", "VERSION B copied.").await;
    })
    .await;
}
