//! The prompt: made by the choices, open to the seller's pen, and copied with one press.

use crate::journey::GENERATE;
use browser_stories::{Device, ENGLISH, story};

#[tokio::test]
async fn every_choice_is_in_the_prompt_at_once() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        let mut before = page.prompt().await;
        for (group, choice, words) in [
            ("Model", "Man", "A man model"),
            ("Product category", "Footwear", "footwear"),
            ("Handling the product", "On the feet", "feet"),
            ("Background", "Plain wall", "textured wall"),
            ("Style", "Cinematic", "cinematic"),
            ("Lighting", "Golden hour", "golden-hour"),
            ("Camera angle", "Top-down", "above"),
            ("Aspect ratio", "9:16 story & video", "vertical"),
        ] {
            page.find("group", group).await.find("radio", choice).await.press().await;
            let after = page
                .until("another prompt", async || Some(page.prompt().await).filter(|it| *it != before))
                .await;
            assert!(after.contains(words), "{choice}: {after}");
            before = after;
        }
    })
    .await;
}

#[tokio::test]
async fn an_edited_prompt_is_sent_as_it_is_and_can_be_written_anew() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        let product = page.name_product().await;
        let written = page.prompt().await;
        let own = format!("{product} on a beach at dawn, \"quoted\", 日本, é");
        page.find("textbox", page.tongue.prompt).await.write(&own).await;
        page.wait_for_text("Edited by you").await;
        page.find("group", "Background").await.find("radio", "Plain wall").await.press().await;
        assert_eq!(page.prompt().await, own, "a choice does not take the pen away");
        page.generate().await;
        page.front_batch_done().await;
        assert_eq!(page.requests(GENERATE).await[0].body["prompt"], own);

        page.find("button", "Write it from my choices").await.press().await;
        page.find("group", "Background").await.find("radio", "Studio").await.press().await;
        page.until("the prompt of the choices", async || (page.prompt().await == written).then_some(()))
            .await;
        page.generate().await;
        page.until("the batch", async || (page.batches().await.len() == 2).then_some(())).await;
        page.front_batch_done().await;
        assert_eq!(page.requests(GENERATE).await[1].body["prompt"], written);
    })
    .await;
}

#[tokio::test]
async fn an_empty_prompt_is_not_sent() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        page.find("textbox", page.tongue.prompt).await.write(" ").await;
        page.wait_to_hear("alert", "The prompt is empty.").await;
        let button = page.generate_button().await;
        assert!(button.is("disabled"));
        button.press().await;
        assert!(page.requests(GENERATE).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_video_prompt_is_copied_and_that_is_said() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        page.generate().await;
        let batch = page.front_batch_done().await;
        let picture = batch.all("article").await.remove(1);
        let title = "GROK VIDEO PROMPT (6 SECONDS) — VERSION B";
        picture.find("tab", "Video B").await.press().await;
        picture.find("button", &format!("Copy prompt: {title}")).await.press().await;
        page.wait_to_hear("status", &format!("{title} copied.")).await;
        picture.find("button", &format!("Copied: {title}")).await;
        let copied = page.clipboard().await;
        let shown = picture.find("tabpanel", "Video B").await.text().await;
        assert!(copied.contains("4-6s:") && shown.contains(&copied), "{shown}\n---\n{copied}");
        picture.find("button", &format!("Copy prompt: {title}")).await;
    })
    .await;
}
