//! From the door to three pictures, with a photo and without one.

use crate::record::{looks, painted};
use browser_stories::{Device, ENGLISH, INDONESIAN, Jpeg, Thing, camera_jpeg, story};
use contract::prompt::{VIDEO_TITLE_A, VIDEO_TITLE_B};

pub(crate) const GENERATE: &str = "/api/generate-image";

/// Each picture of a batch has its two prompts, with the headings that sellers look for.
pub(crate) async fn six_prompts(batch: &Thing<'_>) {
    let pictures = batch.all("article").await;
    assert_eq!(pictures.len(), 3);
    let mut prompts = Vec::new();
    for picture in pictures {
        for (tab, title) in [("Video A", VIDEO_TITLE_A), ("Video B", VIDEO_TITLE_B)] {
            picture.find("tab", tab).await.press().await;
            picture.find("heading", title).await;
            let leaf = picture.find("tabpanel", tab).await.text().await;
            for beat in ["0-2s:", "2-4s:", "4-6s:", "Bahasa Indonesia", "Keep unchanged"] {
                assert!(leaf.contains(beat), "{title} without {beat}: {leaf}");
            }
            prompts.push(leaf);
        }
    }
    prompts.sort();
    prompts.dedup();
    assert_eq!(prompts.len(), 6, "no two are the same");
}

#[tokio::test]
async fn with_a_photo_the_prompt_is_enhanced_and_a_batch_costs_one_coin() {
    story(Device::Desk, &INDONESIAN, async |page| {
        page.sign_up().await;
        assert_eq!(page.balance().await, 10);
        page.add_photo(1, "tas.jpg", &camera_jpeg(1600, 1200)).await;
        let product = page.name_product().await;
        let prompt = page.prompt().await;
        page.generate().await;
        six_prompts(&page.front_batch_done().await).await;
        page.wait_for_balance(9).await;

        let sent = page.requests(GENERATE).await;
        assert_eq!(sent.len(), 1);
        let (body, headers) = (&sent[0].body, &sent[0].headers);
        assert_eq!((&body["prompt"], &body["num_images"]), (&prompt.as_str().into(), &3.into()));
        assert_eq!(headers["idempotency-key"].len(), 36, "a UUID");
        let photo = Jpeg::of(&body["reference_image"]);
        assert!(photo.width.max(photo.height) <= 1024, "{photo:?}");

        assert_eq!(looks(&body["reference_image"]).await, 1, "Gemini got the very photo");
        let painted = painted(&product).await;
        assert_eq!(painted.len(), 3, "one paid call a picture");
        for enhanced in painted {
            assert!(
                enhanced.starts_with(&prompt) && enhanced.contains("Reference image details: "),
                "{enhanced}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn without_a_photo_the_prompt_alone_is_painted() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        let product = page.name_product().await;
        let prompt = page.prompt().await;
        page.generate().await;
        six_prompts(&page.front_batch_done().await).await;
        page.wait_for_balance(9).await;

        let sent = page.requests(GENERATE).await;
        assert_eq!(sent.len(), 1);
        assert_eq!(sent[0].body["prompt"], prompt);
        assert!(sent[0].body.get("reference_image").is_none(), "absent, not null");
        assert_eq!(painted(&product).await, [prompt.as_str(); 3], "Gemini added nothing");
    })
    .await;
}
