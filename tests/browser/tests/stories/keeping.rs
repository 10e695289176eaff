//! A browser that keeps nothing: everything goes on, and is forgotten with the page.

use browser_stories::{Device, ENGLISH, Page, camera_jpeg, story};

/// As with all cookies blocked.
const FORBIDDEN: &str = "for (const store of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) \
    Object.defineProperty(window, store, { get() { throw new DOMException('not here', 'SecurityError') } })";
/// As on a phone without a free byte.
const FULL: &str = "const full = () => { throw new DOMException('no room', 'QuotaExceededError') }; \
    Storage.prototype.setItem = full; Cache.prototype.put = async () => full(); \
    Cache.prototype.addAll = async () => full()";

/// The whole journey, with everything that wants to be kept.
async fn journey(page: &Page) {
    page.sign_up().await;
    page.add_photo(1, "bag.jpg", &camera_jpeg(800, 600)).await;
    page.find("group", "Product category").await.find("radio", "Bags").await.press().await;
    page.name_product().await;
    page.generate().await;
    page.front_batch_done().await;
    page.wait_for_balance(9).await;
    page.find("button", page.tongue.menu).await.press().await;
    page.find("group", "Theme").await.find("radio", "Dark").await.press().await;
    page.keys("\u{E00C}").await; // Escape
    assert!(page.find("group", "Product category").await.find("radio", "Bags").await.is("checked"));
}

async fn keeping_nothing(script: &str) {
    story(Device::Desk, &ENGLISH, async |page| {
        page.add_script(script).await;
        page.visit().await;
        journey(page).await;
        page.find("button", "Save or manage").await.press().await;
        let looks = page.find("dialog", "Your looks").await;
        looks.find("textbox", "Save the present choices as").await.write("Mine").await;
        looks.find("button", "Save").await.press().await;
        page.wait_to_hear("status", "storage is full or forbidden, so this look was not saved.").await;
    })
    .await;
}

#[tokio::test]
async fn where_nothing_may_be_kept_the_journey_goes_to_its_end() {
    keeping_nothing(FORBIDDEN).await;
}

#[tokio::test]
async fn where_nothing_more_fits_the_journey_goes_to_its_end() {
    keeping_nothing(FULL).await;
}
