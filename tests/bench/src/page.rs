//! The page on a slow phone: what it loads, when something is seen, how long it cannot be touched, and how long a
//! photo takes from the pick to its preview.

use crate::machine::root;
use crate::sample::Sample;
use crate::table::{Table, millis, seconds};
use browser_stories::{Device, INDONESIAN, Page, camera_jpeg};
use serde_json::{Value, json};
use stack::Stack;
use std::time::Duration;

const LOADS: usize = 5;
const PHOTOS: usize = 3;
/// Slow 4G as Lighthouse throttles: round trip, and bytes a second down and up.
const ROUND_TRIP_MS: u32 = 150;
const DOWN_BYTES_S: u32 = 1_600 * 1_000 / 8;
const UP_BYTES_S: u32 = 750 * 1_000 / 8;
/// A mid-range phone beside a desk.
const CPU_SLOWER: u32 = 4;
/// Without anything new for so long, the page has come.
const QUIET: Duration = Duration::from_secs(3);
/// A photo of twelve megapixels.
const PHOTO: (u32, u32) = (4_000, 3_000);

/// Notes every paint and every long task from the first moment.
const NOTES: &str = "
window.noted = { fcp: 0, lcp: 0, tasks: [] };
const note = (type, add) => new PerformanceObserver(list => list.getEntries().forEach(add)).observe({ type, buffered: true });
note('paint', entry => { if (entry.name === 'first-contentful-paint') noted.fcp = entry.startTime; });
note('largest-contentful-paint', entry => { noted.lcp = entry.startTime; });
note('longtask', entry => noted.tasks.push([entry.startTime, entry.duration]));";
/// Bytes that came over the network, and what was noted. Beyond fifty milliseconds a task blocks.
const READ: &str = "
const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
const blocked = noted.tasks.filter(([at]) => at >= noted.fcp).reduce((sum, [, ms]) => sum + Math.max(0, ms - 50), 0);
const round = Math.round;
return { bytes: all.reduce((sum, one) => sum + one.transferSize, 0), requests: all.length, fcp: round(noted.fcp),
  lcp: round(noted.lcp), blocked: round(blocked) };";
/// Times the way from the pick of a file to the first frame with a picture of it.
const WATCH: &str = "
window.preview = null;
document.addEventListener('change', event => {
  if (event.target.type !== 'file') return;
  const picked = performance.now();
  const look = () => {
    const shown = [...document.images].some(image => /^(blob|data):/.test(image.src) && image.complete && image.naturalWidth);
    if (shown) window.preview = Math.round(performance.now() - picked); else requestAnimationFrame(look);
  };
  look();
}, { capture: true, once: true });";

/// Loads and photos.
pub async fn measure() -> Vec<Table> {
    assert!(root().join("dist/index.html").is_file(), "the page is built");
    Stack::shared();
    vec![loads().await, photos().await]
}

async fn loads() -> Table {
    let mut table = Table::new("The first load", &["", "bytes", "requests", "FCP", "LCP", "blocked"]);
    for (name, slow) in [("as it is", false), ("slow 4G, CPU four times slower", true)] {
        let mut seen = Vec::new();
        for load in 1..=LOADS {
            eprintln!("    {name}, load {load} of {LOADS}");
            seen.push(load_once(slow).await);
        }
        let median = |what: &str| {
            let times =
                seen.iter().map(|one| Duration::from_millis(one[what].as_u64().expect("a whole number")));
            Sample::of(times).median()
        };
        table.row([
            name.to_owned(),
            format!("{:.0} kB", median("bytes") / 1_000.0),
            format!("{:.0}", median("requests")),
            seconds(median("fcp")),
            seconds(median("lcp")),
            format!("{:.0} ms", median("blocked")),
        ]);
    }
    table.note(format!(
        "A phone of 360 by 740 in Chromium that has never been there, median of {LOADS}: {ROUND_TRIP_MS} ms a round trip, \
         {} kB/s down, {} kB/s up. Blocked is the time that tasks took beyond 50 ms each after the first paint. What is largest \
         is the sentence below the headline, which stands in the document; `cargo xtask lighthouse` has marks of its own for \
         the same page.",
        DOWN_BYTES_S / 1_000,
        UP_BYTES_S / 1_000
    ))
}

async fn load_once(slow: bool) -> Value {
    let page = Page::before(Device::Phone, &INDONESIAN).await;
    page.add_script(NOTES).await;
    if slow {
        page.arrange("Network.enable", json!({})).await;
        let network = json!({ "offline": false, "latency": ROUND_TRIP_MS, "downloadThroughput": DOWN_BYTES_S,
            "uploadThroughput": UP_BYTES_S });
        page.arrange("Network.emulateNetworkConditions", network).await;
        slow_down(&page).await;
    }
    page.visit().await;
    page.find("textbox", INDONESIAN.email).await; // it can be used
    tokio::time::sleep(QUIET).await;
    let read = page.script(READ, Vec::new()).await;
    page.close().await;
    read
}

async fn slow_down(page: &Page) {
    page.arrange("Emulation.setCPUThrottlingRate", json!({ "rate": CPU_SLOWER })).await;
}

async fn photos() -> Table {
    let (width, height) = PHOTO;
    let photo = camera_jpeg(width, height);
    let mut table = Table::new("A photo of 12 megapixels", &["", "pick to preview"]);
    for (name, slow) in [("as it is", false), ("CPU four times slower", true)] {
        let mut times = Vec::new();
        for round in 1..=PHOTOS {
            eprintln!("    {name}, photo {round} of {PHOTOS}");
            times.push(pick(&photo, slow).await);
        }
        table.row([name.to_owned(), millis(Sample::of(times).median())]);
    }
    table.note(format!(
        "A JPEG of {width} by {height} pixels and {} kB as a camera stores it, lying on its side; until the first frame \
         that shows it upright. Median of {PHOTOS}.",
        photo.len() / 1_000
    ))
}

async fn pick(photo: &[u8], slow: bool) -> Duration {
    let page = Page::before(Device::Phone, &INDONESIAN).await;
    page.visit().await;
    page.sign_up().await;
    if slow {
        slow_down(&page).await;
    }
    page.script(WATCH, Vec::new()).await;
    page.pick_photo(1, "tas.jpg", photo).await;
    let ms = page
        .until("a preview", async || page.script("return window.preview", Vec::new()).await.as_u64())
        .await;
    page.close().await;
    Duration::from_millis(ms)
}
