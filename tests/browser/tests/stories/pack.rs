//! Everything as one file, and from that file back into the form.

use browser_stories::{Device, ENGLISH, Page, story};
use std::path::Path;
use std::process::Command;

/// What another program finds in an archive: the names of its files.
fn unpacked(archive: &Path) -> Vec<String> {
    let folder = archive.with_extension("unpacked");
    let done = Command::new("python3").args(["-m", "zipfile", "-e"]).args([archive, &folder]).status();
    assert!(done.expect("python").success(), "another program cannot unpack it");
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

async fn fill_from(page: &Page, file: &Path) {
    page.find("button", "Fill form from file").await.pick(&[file.to_owned()]).await;
}

#[tokio::test]
async fn a_batch_is_saved_as_one_file_and_the_file_fills_the_form() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        page.find("group", "Product category").await.find("radio", "Bags").await.press().await;
        let product = page.name_product().await;
        let prompt = page.prompt().await;
        page.generate().await;
        let batch = page.front_batch_done().await;
        let title = batch.name.trim_start_matches("Batch ").to_owned();
        let saved = page
            .download(async { page.find("button", &format!("Download: {title}")).await.press().await })
            .await;
        page.wait_to_hear("alert", "3 pictures with prompts and settings downloaded").await;
        page.find("button", "Close").await.press().await;
        let names = unpacked(&saved);
        assert_eq!(names.len(), 5, "{names:?}");
        for end in ["-1.jpg", "-2.jpg", "-3.jpg", "prompt.txt", "etalase.json"] {
            assert!(names.iter().any(|name| name.ends_with(end)), "{end} in {names:?}");
        }

        page.find("group", "Product category").await.find("radio", "Footwear").await.press().await;
        page.find("textbox", page.tongue.product).await.write("sandal").await;
        page.until("another prompt", async || (page.prompt().await != prompt).then_some(())).await;
        fill_from(page, &saved).await;
        page.until("the form as it was", async || (page.prompt().await == prompt).then_some(())).await;
        assert_eq!(page.find("textbox", page.tongue.product).await.value, product);
    })
    .await;
}

#[tokio::test]
async fn what_is_no_such_file_says_so_and_changes_nothing() {
    story(Device::Phone, &ENGLISH, async |page| {
        page.sign_up().await;
        page.name_product().await;
        let prompt = page.prompt().await;
        for (name, bytes, said) in [
            ("notes.json", &b"{\"a\":1}"[..], "This is no file of Etalase."),
            ("cut.zip", b"PK\x03\x04 and no more", "The file is damaged or cut."),
            ("later.json", br#"{"etalase":9,"draft":{}}"#, "A newer Etalase made this file."),
        ] {
            let file = page.file(name, bytes);
            fill_from(page, &file).await;
            page.wait_to_hear("alert", &format!("{name} cannot be used.")).await;
            page.wait_to_hear("alert", said).await;
            page.find("button", "Close").await.press().await;
            page.until("the page", async || page.all("dialog").await.is_empty().then_some(())).await;
        }
        assert_eq!(page.prompt().await, prompt);
    })
    .await;
}
