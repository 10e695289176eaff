//! How the page is looked at: width, theme, and pictures of what is seen then.

use crate::page::Page;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

/// Below this, pixels, it is a phone: touch, and bars that take no room.
const DESK_MIN: u32 = 600;
/// The longest picture, pixels.
const HEIGHT_MAX: u64 = 6_000;
/// Lets everything that was about to move do so.
const SETTLED: &str = "const [done] = arguments; \
    const frames = (count) => count ? requestAnimationFrame(() => frames(count - 1)) : done(); \
    document.fonts.ready.then(() => frames(2))";
/// Whether every picture that is on the screen has come.
const SHOWN: &str = "return [...document.images].every((image) => \
    image.complete || !image.getClientRects().length || image.getBoundingClientRect().top > innerHeight || image.getBoundingClientRect().bottom < 0) || null";
/// The height of everything; what lies in front of the page is no longer than the screen.
const WHOLE: &str =
    "return document.querySelector('dialog[open]') ? 0 : document.documentElement.scrollHeight";

/// Light or dark, as the system asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// By day.
    Light,
    /// By night.
    Dark,
}

/// Eyes of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// The theme.
    pub theme: Theme,
}

impl Theme {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// Its name in CSS.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Page {
    /// Looks at the page so from now on. Nothing moves, so that two looks see the same.
    pub async fn look_with(&self, view: View) {
        self.resize(view.width, view.height.into()).await;
        let features = json!([
            { "name": "prefers-color-scheme", "value": view.theme.name() },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.arrange("Emulation.setEmulatedMedia", json!({ "features": features })).await;
        self.script_async(SETTLED, Vec::new()).await;
    }

    /// Looks at it as the browser was opened.
    pub async fn look_plainly(&self) {
        self.arrange("Emulation.clearDeviceMetricsOverride", json!({})).await;
        self.arrange("Emulation.setEmulatedMedia", json!({ "features": [] })).await;
    }

    /// Sets how large letters are that have no size of their own, as in the browser's settings, pixels.
    pub async fn enlarge_letters(&self, pixels: u32) {
        let sizes = json!({ "fontSizes": { "standard": pixels, "fixed": pixels } });
        self.arrange("Page.setFontSizes", sizes).await;
        self.script_async(SETTLED, Vec::new()).await;
    }

    /// A PNG of the whole page as it is seen so.
    pub async fn photograph_whole(&self, view: View) -> Vec<u8> {
        self.look_with(view).await;
        let whole = self.script(WHOLE, Vec::new()).await.as_u64().unwrap_or_default();
        if whole > view.height.into() {
            self.resize(view.width, whole.min(HEIGHT_MAX)).await;
            self.script_async(SETTLED, Vec::new()).await; // what is near now is drawn
            self.until("the pictures", async || self.script(SHOWN, Vec::new()).await.as_bool()).await;
            self.script_async(SETTLED, Vec::new()).await;
        }
        let shot = self.browser.tell("Page.captureScreenshot", json!({ "format": "png" })).await;
        let shot = shot.expect("a picture of the screen");
        STANDARD.decode(shot["data"].as_str().expect("base64")).expect("base64")
    }

    async fn resize(&self, width: u32, height: u64) {
        let phone = width < DESK_MIN;
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone });
        self.arrange("Emulation.setDeviceMetricsOverride", metrics).await;
    }
}
