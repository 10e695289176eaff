//! Photos, choices and what lies in front of them.

use super::door::put_away;
use crate::page::Page;
use sandbox::scene::{Format, Scene};

/// Pixels of the photo.
const SIDES: (u32, u32) = (1200, 1500);

pub(super) async fn menu(page: &Page) {
    page.find("button", page.tongue.menu).await.press().await;
    page.find("button", page.tongue.sign_out).await;
}

pub(super) async fn presets(page: &Page) {
    put_away(page).await;
    page.find("button", page.tongue.keep_look).await.press().await;
    page.until("the looks", async || page.all("dialog").await.pop()).await;
}

pub(super) async fn fill(page: &Page) {
    put_away(page).await;
    let (width, height) = SIDES;
    let photo = Scene {
        prompt: "brown leather tote bag".to_owned(),
        seed: 7,
        index: 0,
        width,
        height,
        format: Format::Jpeg,
        black: false,
    };
    page.add_photo(1, "tas.jpg", &photo.paint()).await;
    page.find("textbox", page.tongue.product).await.write(page.tongue.goods).await;
    page.until("what the photo shows", async || {
        let card = page.all("textbox").await.into_iter().find(|field| field.name == page.tongue.seen)?;
        Some(card.value).filter(|seen| !seen.is_empty())
    })
    .await;
}

pub(super) async fn photo_tools(page: &Page) {
    page.shelf(1).await.expect("a photo").press().await;
    page.find("button", page.tongue.remove_photo).await;
}

pub(super) async fn offline(page: &Page) {
    page.shelf(1).await.expect("a photo").press().await;
    page.excuse("net::ERR_INTERNET_DISCONNECTED");
    page.go_online(false).await;
    page.until("the word offline", async || page.text().await.contains("offline").then_some(())).await;
}
