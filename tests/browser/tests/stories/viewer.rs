//! A picture near, beside another, and with those before and after it.

use browser_stories::{Device, ENGLISH, Page, camera_jpeg, story};

const ESCAPE: &str = "\u{E00C}";
const LEFT: &str = "\u{E012}";
const RIGHT: &str = "\u{E014}";

/// How the picture lies on the stage, as CSS says it.
async fn pose(page: &Page) -> String {
    let pose = page.script("return document.querySelector('.look-figure').style.transform", Vec::new()).await;
    pose.as_str().unwrap_or_default().to_owned()
}

async fn wait_for_pose(page: &Page, part: &str) {
    page.until(part, async || pose(page).await.contains(part).then_some(())).await;
}

/// A batch with a photo, and its second picture large.
async fn look(page: &Page) {
    page.sign_up().await;
    page.add_photo(1, "bag.jpg", &camera_jpeg(800, 600)).await;
    page.generate().await;
    page.front_batch_done().await;
    page.find("link", "View picture 2 large").await.press().await;
    page.find("dialog", "Look at a picture").await;
    page.wait_for_text("2 of 3").await;
}

#[tokio::test]
async fn keys_lead_through_the_pictures_and_the_keyboard_comes_back_to_where_it_was() {
    story(Device::Desk, &ENGLISH, async |page| {
        look(page).await;
        page.keys(RIGHT).await;
        page.wait_for_text("3 of 3").await;
        page.keys(RIGHT).await;
        assert!(page.find("button", "Next picture").await.is("disabled"));
        page.keys(LEFT).await;
        page.wait_for_text("2 of 3").await;
        page.keys("++").await;
        wait_for_pose(page, "scale(2.25)").await;
        page.keys(RIGHT).await;
        wait_for_pose(page, "translate(-60px, 0px)").await;
        page.keys("0").await;
        wait_for_pose(page, "scale(1)").await;
        page.keys(ESCAPE).await;
        page.until("the link again", async || {
            page.focused().await.filter(|thing| thing.name == "View picture 2 large").map(|_| ())
        })
        .await;
        assert!(page.all("dialog").await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_picture_can_be_laid_beside_its_photo_and_saved() {
    story(Device::Phone, &ENGLISH, async |page| {
        look(page).await;
        page.find("button", "Zoom in").await.press().await;
        wait_for_pose(page, "scale(1.5)").await;
        page.find("button", "Compare").await.press().await;
        page.find("button", "The original photo").await.press().await;
        page.find("image", "The original photo").await;
        let slider = page.find("slider", "Move the line between the two").await;
        assert_eq!(slider.property("value").await, "50");
        page.tab_to("slider", "Move the line between the two").await;
        page.keys(&RIGHT.repeat(3)).await;
        let cut = "return document.querySelector('.look-over').style.clipPath";
        page.until("the line has moved", async || {
            let there: i64 = slider.property("value").await.as_str()?.parse().ok()?;
            let rest = format!("inset(0px {}% 0px 0px)", 100 - there);
            let seen = page.script(cut, Vec::new()).await;
            (there != 50 && seen.as_str() == Some(&rest)).then_some(())
        })
        .await;
        page.wait_for_text("2 of 3").await;
        let saved = page.download(async { page.find("button", "Download").await.press().await }).await;
        let bytes = std::fs::read(&saved).unwrap();
        assert!(bytes.starts_with(&[0xff, 0xd8, 0xff]), "{saved:?}");
        page.find("button", "Close").await.press().await;
        page.find("link", "View picture 2 large").await;
    })
    .await;
}
