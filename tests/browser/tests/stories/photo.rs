//! The product photos: what becomes of them, and which one the pictures follow.

use crate::journey::GENERATE;
use browser_stories::{Device, ENGLISH, INDONESIAN, Jpeg, Page, camera_jpeg, story};

/// Generates, and gives the bytes that went along.
async fn reference(page: &Page) -> Jpeg {
    let before = page.requests(GENERATE).await.len();
    page.generate().await;
    page.until("the batch", async || (page.batches().await.len() > before).then_some(())).await;
    page.front_batch_done().await;
    Jpeg::of(&page.requests(GENERATE).await[before].body["reference_image"])
}

#[tokio::test]
async fn a_photo_from_a_camera_is_sent_upright_shrunk_and_without_its_place() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        let camera = camera_jpeg(2400, 1800);
        assert!(Jpeg::read(&camera).has_metadata);
        page.add_photo(1, "IMG_0001.jpg", &camera).await;
        let sent = reference(page).await;
        assert_eq!((sent.width, sent.height), (768, 1024), "turned by a quarter");
        assert!(!sent.has_metadata);
        assert!(sent.top[0] > 180 && sent.top[2] < 80, "red is above: {sent:?}");
        assert!(sent.bottom[2] > 180 && sent.bottom[0] < 80, "blue is below: {sent:?}");
    })
    .await;
}

#[tokio::test]
async fn a_small_photo_is_not_blown_up() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        page.add_photo(1, "small.jpg", &camera_jpeg(320, 200)).await;
        let sent = reference(page).await;
        assert_eq!((sent.width, sent.height), (200, 320));
    })
    .await;
}

#[tokio::test]
async fn the_first_photo_present_is_the_reference() {
    story(Device::Desk, &INDONESIAN, async |page| {
        page.sign_up().await;
        let is_main = async |place: u32| {
            let photo = page.shelf(place).await.expect("a photo");
            photo.name.ends_with(page.tongue.main)
        };
        page.add_photo(2, "kedua.jpg", &camera_jpeg(400, 200)).await;
        assert!(is_main(2).await);
        assert_eq!(reference(page).await.height, 400, "the only one");

        page.add_photo(1, "pertama.jpg", &camera_jpeg(300, 200)).await;
        assert!(is_main(1).await && !is_main(2).await);
        assert_eq!(reference(page).await.height, 300, "the first wins");

        page.shelf(1).await.expect("a photo").press().await;
        page.find("button", "Hapus").await.press().await;
        page.wait_to_hear("status", "Foto dihapus.").await;
        assert!(is_main(2).await);
        assert_eq!(reference(page).await.height, 400, "the other one again");

        page.shelf(2).await.expect("a photo").press().await;
        page.find("button", "Hapus").await.press().await;
        page.find("button", &page.photo(2)).await;
        page.generate().await;
        page.until("the batch", async || (page.batches().await.len() == 4).then_some(())).await;
        page.front_batch_done().await;
        let sent = page.requests(GENERATE).await;
        assert!(sent[3].body["prompt"].is_string() && sent[3].body.get("reference_image").is_none());
    })
    .await;
}
