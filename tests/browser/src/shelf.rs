//! The shelf of product photos.

use crate::page::Page;
use crate::screen::Thing;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

impl Page {
    /// What a place for a product photo is called, 1 to 4.
    pub fn photo(&self, place: u32) -> String {
        format!("{} {place}", self.tongue.photo)
    }

    /// Puts a file into an empty place.
    pub async fn pick_photo(&self, place: u32, name: &str, bytes: &[u8]) {
        let file = self.file(name, bytes);
        self.find("button", &self.photo(place)).await.pick(&[file]).await;
    }

    /// The same, and waits until it lies there ready.
    pub async fn add_photo(&self, place: u32, name: &str, bytes: &[u8]) {
        self.pick_photo(place, name, bytes).await;
        self.until("the photo to be ready", async || self.shelf(place).await).await;
    }

    /// The photo in a place: the button that opens its tools. None while there is none.
    pub async fn shelf(&self, place: u32) -> Option<Thing<'_>> {
        let name = format!("{} {}", self.tongue.arrange, self.photo(place));
        self.all("button").await.into_iter().find(|button| button.name.starts_with(&name))
    }

    /// The photo in a place, byte for byte as it would be sent.
    pub async fn photo_bytes(&self, place: u32) -> Vec<u8> {
        let photo = self.shelf(place).await.expect("a photo in that place").element().await;
        let url = self.script("return arguments[0].querySelector('img').src", vec![json!(photo)]).await;
        let frames = self.browser.tell("Page.getFrameTree", json!({})).await.expect("a frame");
        let resource = json!({ "frameId": frames["frameTree"]["frame"]["id"], "url": url });
        let content =
            self.browser.tell("Page.getResourceContent", resource).await.expect("the photo's bytes");
        STANDARD.decode(content["content"].as_str().expect("base64")).expect("base64")
    }
}
