//! The journey on a phone of 360 by 740, with a finger.

use crate::journey::six_prompts;
use browser_stories::{Device, INDONESIAN, Page, camera_jpeg, story};

/// Nothing sticks out at the side, of the page or of anything on it that cannot be scrolled by itself.
async fn fits(page: &Page, place: &str) {
    let widths = "return [innerWidth, document.documentElement.scrollWidth, document.body.scrollWidth]";
    assert_eq!(page.script(widths, Vec::new()).await, serde_json::json!([360, 360, 360]), "{place}");
}

#[tokio::test]
async fn the_whole_journey_fits_a_phone() {
    story(Device::Phone, &INDONESIAN, async |page| {
        fits(page, "the door").await;
        page.sign_up().await;
        fits(page, "the empty studio").await;
        page.add_photo(1, "IMG_20260801.jpg", &camera_jpeg(1600, 1200)).await;
        page.shelf(1).await.expect("a photo").press().await;
        page.find("button", "Hapus").await;
        fits(page, "the tools of a photo").await;
        page.find("button", "Latar: Lihat semua 20").await.press().await;
        page.find("group", "Latar").await.find("radio", "Warung").await.press().await;
        page.find("button", "Latar: Lebih ringkas").await;
        fits(page, "all backgrounds").await;
        page.find("button", page.tongue.menu).await.press().await;
        page.find("group", "Tema").await;
        fits(page, "the menu").await;
        page.find("button", page.tongue.menu).await.press().await;
        page.generate().await;
        let batch = page.front_batch_done().await;
        fits(page, "the pictures").await;
        six_prompts(&batch).await;
        fits(page, "the prompts").await;
        page.wait_for_balance(9).await;
    })
    .await;
}

#[tokio::test]
async fn what_is_pressed_on_a_phone_is_large_enough_for_a_thumb() {
    /// Pixels, by WCAG 2.2's target size (minimum).
    const SIDE_MIN: f64 = 24.0;
    story(Device::Phone, &INDONESIAN, async |page| {
        page.sign_up().await;
        page.generate().await;
        page.front_batch_done().await;
        for role in ["button", "radio", "checkbox", "tab"] {
            let things = page.all(role).await;
            assert!(!things.is_empty());
            for thing in things {
                let (width, height) = thing.size().await;
                assert!(width >= SIDE_MIN && height >= SIDE_MIN, "{thing:?} is {width} by {height}");
            }
        }
    })
    .await;
}
