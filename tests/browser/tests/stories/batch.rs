//! What can be done with a batch when it is there.

use crate::journey::GENERATE;
use crate::record::painted;
use browser_stories::{Device, ENGLISH, INDONESIAN, Page, Thing, story};
use sandbox::fault::preset::fal;
use sandbox::{Rule, Service};
use serde_json::json;
use stack::Stack;

/// A batch of a product that nobody else has; gives the product.
async fn batch(page: &Page) -> String {
    let before = page.batches().await.len();
    let product = page.name_product().await;
    page.generate().await;
    page.until("the batch", async || (page.batches().await.len() > before).then_some(())).await;
    page.front_batch_done().await;
    product
}

async fn wait_for_batches(page: &Page, count: usize) {
    page.until(&format!("{count} batches"), async || (page.batches().await.len() == count).then_some(()))
        .await;
}

async fn wait_until_pressed(page: &Page, of: &Thing<'_>, name: &str, pressed: bool) {
    page.until(name, async || {
        let star = of.find("button", name).await;
        (star.property("ariaPressed").await == json!(pressed.to_string())).then_some(())
    })
    .await;
}

#[tokio::test]
async fn two_of_three_is_said_where_the_third_would_be() {
    story(Device::Desk, &INDONESIAN, async |page| {
        page.sign_up().await;
        let product = page.name_product().await;
        let rule = Rule::new(Service::Fal, fal::policy()).after(2).containing(&product);
        Stack::shared().control().add_fault(rule).await.unwrap();
        page.generate().await;
        let batch = page.front_batch("2 dari 3 gambar jadi").await;
        page.until("two pictures", async || (batch.pictures().await == 2).then_some(())).await;
        let text = batch.text().await;
        assert!(text.contains("Ditahan filter keamanan"), "{text}");
        assert!(text.contains("1 koin") || text.contains("Gratis"), "{text}");
    })
    .await;
}

#[tokio::test]
async fn stars_words_and_dates_find_a_batch_again() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        let first = batch(page).await;
        let second = batch(page).await;
        let old = page.batches().await.remove(1);
        old.find("button", "Star picture 2").await.press().await;
        wait_until_pressed(page, &old, "Star picture 2", true).await;

        page.find("checkbox", "Starred").await.press().await;
        wait_for_batches(page, 1).await;
        assert!(page.batches().await[0].name.contains(&first));
        page.wait_to_hear("status", "1 of 2 batches").await;
        page.wait_to_hear("status", "Stars are kept on this device.").await;
        page.reload().await;
        wait_for_batches(page, 2).await;
        let old = page.batches().await.remove(1);
        wait_until_pressed(page, &old, "Star picture 2", true).await;
        old.find("button", "Star picture 2").await.press().await;
        wait_until_pressed(page, &old, "Star picture 2", false).await;

        let search = page.find("searchbox", "Search product or prompt").await;
        search.write(&second.to_uppercase()).await;
        wait_for_batches(page, 1).await;
        assert!(page.batches().await[0].name.contains(&second));
        search.write("sepatu kaca").await;
        page.find("heading", "Nothing matches").await;
        page.find("button", "Show everything").await.press().await;
        wait_for_batches(page, 2).await;

        page.find("combobox", "Date").await.write("Today").await;
        page.wait_to_hear("status", "2 of 2 batches").await;
        search.write("sepatu kaca").await;
        wait_for_batches(page, 0).await;
        page.generate().await;
        wait_for_batches(page, 3).await;
        page.front_batch_done().await;
    })
    .await;
}

#[tokio::test]
async fn what_is_deleted_is_gone_for_good_and_its_coin_with_it() {
    story(Device::Phone, &ENGLISH, async |page| {
        page.sign_up().await;
        let product = batch(page).await;
        let address = page.find("link", "View picture 1 large").await.property("href").await;
        let open = format!("Delete: {product} · Studio");
        page.find("button", &open).await.press().await;
        let dialog = page.find("dialog", "Delete this batch?").await;
        assert!(dialog.text().await.contains("3 pictures and their video prompts are deleted for good"));
        assert!(dialog.text().await.contains("The coin that was spent does not come back."));
        dialog.find("button", "Keep it").await.press().await;
        page.until("the keyboard where it was", async || {
            page.focused().await.filter(|thing| thing.name == open).map(|_| ())
        })
        .await;
        assert_eq!(page.batches().await.len(), 1);

        page.find("button", &open).await.press().await;
        page.find("button", "Delete for good").await.press().await;
        page.wait_to_hear("status", "Batch deleted.").await;
        wait_for_batches(page, 0).await;
        assert!(page.all("dialog").await.is_empty());
        let status = page
            .script_async(
                "fetch(arguments[0], { cache: 'reload' }).then((it) => arguments[1](it.status))",
                vec![address],
            )
            .await;
        page.excuse("the server responded with a status of 404");
        assert_eq!(status, 404, "gone from our store");
        assert_eq!(page.balance().await, 9);
        page.reload().await;
        page.wait_for_text("The shelves are still empty").await;
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_deleted_now_stays_and_that_is_said() {
    story(Device::Desk, &INDONESIAN, async |page| {
        page.sign_up().await;
        let product = batch(page).await;
        page.excuse("net::ERR_INTERNET_DISCONNECTED");
        page.go_online(false).await;
        page.find("button", &format!("Hapus: {product} · Studio")).await.press().await;
        page.find("button", "Hapus selamanya").await.press().await;
        page.wait_to_hear("alert", "Belum bisa dihapus. Cek koneksi, lalu coba lagi.").await;
        page.find("button", "Jangan dulu").await.press().await;
        page.go_online(true).await;
        assert_eq!(page.batches().await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn one_more_like_it_says_its_price_and_is_painted_from_the_same_words() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        let product = batch(page).await;
        let one_more = page.find("button", "One more · 1 coin, like picture 2").await;
        one_more.press().await;
        page.front_batch("Done").await;
        wait_for_batches(page, 2).await;
        page.wait_for_balance(8).await;
        let sent = page.requests(GENERATE).await;
        assert_eq!((&sent[1].body["num_images"], sent[1].body.get("seed")), (&json!(1), None));
        assert_ne!(sent[0].headers["idempotency-key"], sent[1].headers["idempotency-key"]);
        let prompts = painted(&product).await;
        assert_eq!(prompts.len(), 4);
        assert!(prompts.iter().all(|prompt| *prompt == prompts[0]));
    })
    .await;
}

#[tokio::test]
async fn a_seed_is_locked_until_it_is_let_go() {
    story(Device::Phone, &ENGLISH, async |page| {
        page.sign_up().await;
        batch(page).await;
        let buttons = page.all("button").await;
        let lock = buttons.iter().find(|button| button.name.starts_with("Lock seed ")).unwrap();
        let seed: u64 = lock.name.trim_start_matches("Lock seed ").parse().unwrap();
        lock.press().await;
        page.wait_to_hear("status", &format!("Seed {seed} is locked for the next batch.")).await;
        page.wait_for_text(&format!("Seed {seed} locked")).await;
        page.reload().await;
        page.wait_for_text(&format!("Seed {seed} locked")).await;
        page.generate().await;
        page.until("the click", async || (!page.requests(GENERATE).await.is_empty()).then_some(())).await;
        wait_for_batches(page, 2).await;
        page.front_batch_done().await;
        assert_eq!(page.requests(GENERATE).await.last().unwrap().body["seed"], seed);
        page.find("button", "Unlock the seed").await.press().await;
        page.wait_to_hear("status", "Seed unlocked.").await;
        page.generate().await;
        wait_for_batches(page, 3).await;
        page.front_batch_done().await;
        assert!(page.requests(GENERATE).await.last().unwrap().body.get("seed").is_none());
    })
    .await;
}

#[tokio::test]
async fn a_picture_becomes_a_product_photo() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        batch(page).await;
        page.find("button", "Use as product photo: picture 1").await.press().await;
        page.until("the photo", async || page.shelf(1).await).await;
        page.generate().await;
        wait_for_batches(page, 2).await;
        page.front_batch_done().await;
        let sent = page.requests(GENERATE).await;
        assert!(sent[1].body["reference_image"].as_str().unwrap().starts_with("data:image/"));
    })
    .await;
}

#[tokio::test]
async fn a_video_prompt_is_rewritten_kept_copied_and_shared() {
    const SHEET: &str = "navigator.canShare = () => true; navigator.share = (data) => { window.shared = data.text; \
        return window.leaves ? Promise.reject(new DOMException('', 'AbortError')) : Promise.resolve() }";
    story(Device::Desk, &ENGLISH, async |page| {
        page.add_script(SHEET).await;
        page.reload().await;
        page.sign_up().await;
        batch(page).await;
        let name = |act: &str| format!("{act}: {}", contract::prompt::VIDEO_TITLE_A);
        let card = page.batches().await.remove(0).all("article").await.remove(0);
        card.find("button", &name("Edit")).await.press().await;
        card.find("textbox", contract::prompt::VIDEO_TITLE_A).await.write("0-2s: tas berputar").await;
        card.find("button", "Done editing").await.press().await;
        page.wait_for_text("Edited by you").await;
        page.reload().await;
        page.front_batch_done().await;
        page.wait_for_text("0-2s: tas berputar").await;
        let card = page.batches().await.remove(0).all("article").await.remove(0);
        card.find("button", &name("Copy prompt")).await.press().await;
        page.wait_to_hear("status", "VERSION A copied.").await;
        assert_eq!(page.clipboard().await, "0-2s: tas berputar");
        page.script("window.leaves = true", Vec::new()).await;
        card.find("button", &name("Share")).await.press().await;
        page.until("the sheet", async || {
            (page.script("return window.shared", Vec::new()).await == "0-2s: tas berputar").then_some(())
        })
        .await;
        assert!(page.all("alert").await.is_empty(), "who leaves the sheet has changed their mind");
        card.find("button", &name("Edit")).await.press().await;
        card.find("button", "Undo my changes").await.press().await;
        card.find("button", "Done editing").await.press().await;
        page.until("the text as it was made", async || {
            page.text().await.contains("Keep unchanged").then_some(())
        })
        .await;
    })
    .await;
}
