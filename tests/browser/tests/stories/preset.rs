//! Looks under a name: ready-made ones, the seller's own, and a file to carry them.

use browser_stories::{Device, ENGLISH, Page, Thing, story};

async fn is_chosen(page: &Page, group: &str, choice: &str) -> bool {
    page.find("group", group).await.find("radio", choice).await.is("checked")
}

/// Opens the seller's own looks.
async fn open(page: &Page) -> Thing<'_> {
    page.find("button", "Save or manage").await.press().await;
    page.find("dialog", "Your looks").await
}

/// Saves what is chosen under a name, and goes back to the page.
async fn keep(page: &Page, name: &str) {
    let looks = open(page).await;
    looks.find("textbox", "Save the present choices as").await.write(name).await;
    looks.find("button", "Save").await.press().await;
    page.wait_to_hear("status", &format!("The look {name} is saved.")).await;
    looks.find("button", "Done").await.press().await;
    page.find("button", name).await;
}

#[tokio::test]
async fn a_ready_made_look_makes_many_choices_and_leaves_the_product_alone() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        page.find("group", "Product category").await.find("radio", "Bags").await.press().await;
        let product = page.name_product().await;
        page.find("button", "TikTok clip").await.press().await;
        page.wait_to_hear("status", "The look TikTok clip is on.").await;
        assert!(is_chosen(page, "Product category", "Bags").await);
        assert!(is_chosen(page, "Aspect ratio", "9:16 story & video").await);
        assert!(is_chosen(page, "Lighting", "Ring light").await);
        assert!(page.prompt().await.contains(&product));
    })
    .await;
}

#[tokio::test]
async fn a_look_is_saved_used_renamed_deleted_and_brought_back() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        page.find("group", "Background").await.find("radio", "Plain wall").await.press().await;
        keep(page, "Wall").await;
        page.find("group", "Background").await.find("radio", "Studio").await.press().await;

        page.reload().await;
        page.find("button", "Wall").await.press().await;
        page.until("the wall", async || is_chosen(page, "Background", "Plain wall").await.then_some(()))
            .await;

        let looks = open(page).await;
        looks.find("button", "Rename Wall").await.press().await;
        looks.find("textbox", "New name").await.write("White wall").await;
        page.keys("\u{E007}").await; // Enter
        looks.find("button", "Delete White wall").await.press().await;
        page.wait_to_hear("status", "The look White wall is deleted.").await;
        looks.find("button", "Undo").await.press().await;
        looks.find("button", "Delete White wall").await;
        page.keys("\u{E00C}").await; // Escape
        page.find("button", "White wall").await;
        assert!(!page.has("button", "Wall").await);
    })
    .await;
}

#[tokio::test]
async fn looks_come_from_a_file_and_another_file_changes_nothing() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        keep(page, "Mine").await;
        let own = open(page).await;
        let file = page.file("notes.json", br#"{"notes":["two bags"]}"#);
        own.find("button", "Open a file").await.pick(&[file]).await;
        page.wait_to_hear("status", "This is not a file of looks from Etalase. Nothing has changed.").await;

        let looks = br#"{"etalase_presets":1,"presets":[{"name":"Neon <b>","selection":{"lighting":"neon_ambience","later":[1.5]}}]}"#;
        let file = page.file("looks.json", looks);
        own.find("button", "Open a file").await.pick(&[file]).await;
        page.wait_to_hear("status", "1 look added.").await;
        own.find("button", "Done").await.press().await;
        page.find("button", "Mine").await;
        page.find("button", "Neon <b>").await.press().await;
        page.until("the neon", async || {
            is_chosen(page, "Lighting", "Neon ambience").await.then_some(())
        })
        .await;
    })
    .await;
}

#[tokio::test]
async fn two_tabs_keep_each_others_looks() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        keep(page, "Here").await;
        // What another tab does, as this one hears of it.
        let elsewhere = "localStorage.setItem('etalase.preset.There', '{}'); \
            dispatchEvent(new StorageEvent('storage', { key: 'etalase.preset.There' }))";
        page.script(elsewhere, Vec::new()).await;
        page.find("button", "There").await;
        keep(page, "Here again").await;
        page.reload().await;
        for name in ["Here", "Here again", "There"] {
            page.find("button", name).await;
        }
    })
    .await;
}
