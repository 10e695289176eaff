//! The product photos: what becomes of them, and which one the pictures follow.

use crate::journey::GENERATE;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use browser_stories::{Device, ENGLISH, INDONESIAN, Jpeg, Page, camera_jpeg, plain_jpeg, story};

/// Generates, and gives the bytes that went along.
async fn reference(page: &Page) -> Jpeg {
    let before = page.requests(GENERATE).await.len();
    page.generate().await;
    page.until("the batch", async || (page.batches().await.len() > before).then_some(())).await;
    page.front_batch_done().await;
    Jpeg::of(&page.requests(GENERATE).await[before].body["reference_image"])
}

#[tokio::test]
async fn a_photo_from_a_camera_is_sent_upright_shrunk_and_without_its_place() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        let camera = camera_jpeg(2400, 1800);
        assert!(Jpeg::read(&camera).has_metadata);
        page.add_photo(1, "IMG_0001.jpg", &camera).await;
        let sent = reference(page).await;
        assert_eq!((sent.width, sent.height), (768, 1024), "turned by a quarter");
        assert!(!sent.has_metadata);
        assert!(sent.top[0] > 180 && sent.top[2] < 80, "red is above: {sent:?}");
        assert!(sent.bottom[2] > 180 && sent.bottom[0] < 80, "blue is below: {sent:?}");
    })
    .await;
}

#[tokio::test]
async fn a_small_photo_is_not_blown_up() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        page.add_photo(1, "small.jpg", &camera_jpeg(320, 200)).await;
        let sent = reference(page).await;
        assert_eq!((sent.width, sent.height), (200, 320));
    })
    .await;
}

#[tokio::test]
async fn the_first_photo_present_is_the_reference() {
    story(Device::Desk, &INDONESIAN, async |page| {
        page.sign_up().await;
        let is_main = async |place: u32| {
            let photo = page.shelf(place).await.expect("a photo");
            photo.name.contains(page.tongue.main)
        };
        page.add_photo(2, "kedua.jpg", &camera_jpeg(400, 200)).await;
        assert!(is_main(2).await);
        assert_eq!(reference(page).await.height, 400, "the only one");

        page.add_photo(1, "pertama.jpg", &camera_jpeg(300, 200)).await;
        assert!(is_main(1).await && !is_main(2).await);
        assert_eq!(reference(page).await.height, 300, "the first wins");

        page.shelf(1).await.expect("a photo").press().await;
        page.find("button", "Hapus").await.press().await;
        page.wait_to_hear("status", "Foto dihapus.").await;
        assert!(is_main(2).await);
        assert_eq!(reference(page).await.height, 400, "the other one again");

        page.shelf(2).await.expect("a photo").press().await;
        page.find("button", "Hapus").await.press().await;
        page.find("button", &page.photo(2)).await;
        page.generate().await;
        page.until("the batch", async || (page.batches().await.len() == 4).then_some(())).await;
        page.front_batch_done().await;
        let sent = page.requests(GENERATE).await;
        assert!(sent[3].body["prompt"].is_string() && sent[3].body.get("reference_image").is_none());
    })
    .await;
}

/// Tells every task of the page that took so long that a finger would notice.
const LISTEN_FOR_LONG_TASKS: &str = "window.longTasks = []; \
    new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((task) => task.duration))) \
        .observe({ entryTypes: ['longtask'] })";

#[tokio::test]
async fn twelve_megapixels_do_not_keep_the_page_from_the_finger() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        let camera = camera_jpeg(4000, 3000);
        page.slow_down(4).await;
        page.script(LISTEN_FOR_LONG_TASKS, Vec::new()).await;
        // Other work on this machine makes tasks longer, never shorter: one try in which none was long is proof.
        let mut longest = Vec::new();
        while longest.last().is_none_or(|ms| *ms > 50) {
            assert!(longest.len() < 8, "the longest task of each try: {longest:?} ms");
            page.script("longTasks.length = 0", Vec::new()).await;
            page.add_photo(1, "IMG_0001.jpg", &camera).await;
            let tasks = page.script("return Math.ceil(Math.max(0, ...longTasks))", Vec::new()).await;
            longest.push(tasks.as_u64().expect("a number"));
            page.shelf(1).await.expect("a photo").press().await;
            page.find("button", "Remove").await.press().await;
            page.find("button", &page.photo(1)).await;
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_far_too_large_is_refused_at_once() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        page.script(LISTEN_FOR_LONG_TASKS, Vec::new()).await;
        let film = page.large_file("film.mp4", b"\0\0\0\x18ftypmp42", 100_000_000);
        let disguised = page.large_file("film.jpg", b"\0\0\0\x18ftypisom", 100_000_000);
        let heavy = page.large_file("heavy.jpg", &camera_jpeg(400, 300), 100_000_000);
        let wide = page.file("wide.jpg", &plain_jpeg(10_000, 6_000));
        for (file, said) in [
            (film, "film.mp4 is not a photo."),
            (disguised, "film.jpg is not a photo."),
            (heavy, "heavy.jpg is too large. The limit is 60 MB."),
            (wide, "wide.jpg has more than 40 megapixels."),
        ] {
            page.find("button", &page.photo(1)).await.pick(&[file]).await;
            page.wait_to_hear("alert", said).await;
        }
        let tasks = page.script("return Math.ceil(Math.max(0, ...longTasks))", Vec::new()).await;
        assert!(tasks.as_u64().is_some_and(|ms| ms < 200), "nothing was read whole: {tasks} ms");
        page.add_photo(1, "bag.jpg", &camera_jpeg(800, 600)).await;
    })
    .await;
}

#[tokio::test]
async fn photos_outlive_the_page_for_their_seller_alone() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        page.add_photo(1, "bag.jpg", &camera_jpeg(800, 600)).await;
        page.add_photo(2, "hat.jpg", &camera_jpeg(600, 800)).await;
        let hat = page.photo_bytes(2).await;
        page.shelf(1).await.expect("a photo").press().await;
        page.find("button", "Remove").await.press().await;
        page.until("the hat alone to be kept", async || (kept(page).await == 1).then_some(())).await;
        let read = |times: usize| async move {
            page.until("the photo to be read", async || {
                (page.requests("/api/describe-image").await.len() == times).then_some(())
            })
            .await;
        };
        read(2).await;

        page.reload().await;
        page.until("the hat", async || page.shelf(2).await).await;
        assert_eq!(page.photo_bytes(2).await, hat, "byte for byte");
        assert!(page.shelf(1).await.is_none());
        read(3).await;

        page.sign_out().await;
        page.sign_up().await;
        page.find("button", &page.photo(2)).await;
        assert!(page.shelf(2).await.is_none(), "another seller's");
    })
    .await;
}

/// How many photos the browser keeps.
async fn kept(page: &Page) -> u64 {
    let count = "const [done] = arguments; caches.keys() \
        .then((names) => Promise.all(names.filter((name) => name.startsWith('etalase.photos')) \
            .map((name) => caches.open(name).then((cache) => cache.keys())))) \
        .then((lists) => done(lists.flat().length))";
    page.script_async(count, Vec::new()).await.as_u64().expect("a number")
}

#[tokio::test]
async fn twenty_files_at_once_fill_the_shelf_and_the_rest_is_named() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        let twice = camera_jpeg(400, 300);
        let files: Vec<_> = (1..=20)
            .map(|number| match number {
                1 => page.file("film.mp4", b"\0\0\0\x18ftypisom rest of a film"),
                2 | 3 => page.file(&format!("same-{number}.jpg"), &twice),
                _ => page.file(&format!("bag-{number}.jpg"), &camera_jpeg(400, 300)),
            })
            .collect();
        page.find("button", &page.photo(1)).await.pick(&files).await;
        page.wait_to_hear("alert", "film.mp4 is not a photo.").await;
        page.wait_to_hear("alert", "same-3.jpg is here already, so it was not added again.").await;
        page.wait_to_hear("alert", "(bag-6.jpg, bag-7.jpg, bag-8.jpg, bag-9.jpg, and 11 more files)").await;
        page.until("three photos", async || page.shelf(4).await).await;
        assert!(
            page.shelf(1).await.is_some() && page.shelf(2).await.is_none() && page.shelf(3).await.is_some()
        );
    })
    .await;
}

/// Lets a file fall onto a part of the page, or pastes it there.
const HAND_OVER: &str = "const [kind, name, base64, done] = arguments; \
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)); \
    const data = new DataTransfer(); \
    data.items.add(new File([bytes], name, { type: 'image/jpeg' })); \
    const how = { bubbles: true, cancelable: true }; \
    document.querySelector('#window').dispatchEvent(kind === 'paste' \
        ? new ClipboardEvent('paste', { ...how, clipboardData: data }) \
        : new DragEvent('drop', { ...how, dataTransfer: data })); \
    done()";

/// Drags a photo of the shelf from one place to another, counted from 0.
const DRAG: &str = "const [from, to] = arguments; const dataTransfer = new DataTransfer(); \
    const at = (place) => document.querySelector(`[data-place='${place}']`); \
    at(from).dispatchEvent(new DragEvent('dragstart', { bubbles: true, dataTransfer })); \
    at(to).dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))";

#[tokio::test]
async fn photos_are_dropped_anywhere_pasted_and_dragged_into_order() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        for (place, kind, width) in [(1, "drop", 400), (2, "paste", 300)] {
            let bytes = STANDARD.encode(camera_jpeg(width, 200));
            page.script_async(HAND_OVER, vec![kind.into(), "bag.jpg".into(), bytes.into()]).await;
            page.until(kind, async || page.shelf(place).await).await;
        }
        assert_eq!(reference(page).await.height, 400, "the one that was dropped");
        page.script(DRAG, vec![0.into(), 1.into()]).await;
        page.until("the other order", async || {
            (Jpeg::read(&page.photo_bytes(1).await).height == 300).then_some(())
        })
        .await;
        assert_eq!(reference(page).await.height, 300, "the one that was pasted");
    })
    .await;
}
