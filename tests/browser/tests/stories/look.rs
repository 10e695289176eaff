//! Language and theme: chosen in the menu, in force at once, and remembered.

use browser_stories::{Device, ENGLISH, INDONESIAN, Page, camera_jpeg, story};
use sandbox::{Fault, Mangle, Rule, Service};
use stack::Stack;
use std::collections::BTreeSet;

/// Words that only one of the languages has.
const ONLY_INDONESIAN: &[&str] = &[
    "foto",
    "gambar",
    "koin",
    "kamu",
    "pilih",
    "pilihanmu",
    "gaya",
    "latar",
    "saldo",
    "unduh",
    "salin",
    "hapus",
    "tanpa",
    "dengan",
    "wanita",
    "tambah",
    "kamera",
    "lihat",
    "semua",
    "gagal",
    "kembali",
    "selesai",
    "keluar",
    "bahasa",
    "sudut",
];
const ONLY_ENGLISH: &[&str] = &[
    "photo",
    "picture",
    "pictures",
    "coin",
    "coins",
    "your",
    "choices",
    "background",
    "balance",
    "download",
    "copy",
    "with",
    "woman",
    "add",
    "camera",
    "show",
    "all",
    "failed",
    "returned",
    "done",
    "sign",
    "language",
    "the",
    "angle",
];
/// What a person sees, and what they hear of it, without what is written for machines: the prompts, in English always.
const SPOKEN: &str = r#"
    const prompts = [...document.body.querySelectorAll('[lang="en"]')].map((part) => part.innerText ?? '');
    const seen = prompts.reduce((text, prompt) => text.replace(prompt, ' '), document.body.innerText);
    const named = [...document.body.querySelectorAll('[aria-label], [alt], [placeholder], [title]')];
    const heard = named.flatMap((part) => [part.ariaLabel, part.alt, part.placeholder, part.title]);
    return [document.title, seen, ...heard].join('\n')"#;

async fn words(page: &Page) -> BTreeSet<String> {
    let spoken = page.script(SPOKEN, Vec::new()).await.as_str().expect("a text").to_lowercase();
    spoken.split(|c: char| !c.is_alphabetic()).map(str::to_owned).collect()
}

/// Everything that is said is said in one language.
async fn speaks(page: &Page, tag: &str, foreign: &[&str]) {
    let language = page.script("return document.documentElement.lang", Vec::new()).await;
    assert_eq!(language, tag);
    let words = words(page).await;
    let strangers: Vec<_> = foreign.iter().filter(|word| words.contains(**word)).collect();
    assert!(strangers.is_empty(), "{strangers:?} on a page in {tag}");
}

async fn choose(page: &Page, menu: &str, group: &str, choice: &str) {
    page.find("button", menu).await.press().await;
    page.find("group", group).await.find("radio", choice).await.press().await;
    page.keys("\u{E00C}").await; // Escape
}

#[tokio::test]
async fn another_language_changes_every_word_and_stays() {
    story(Device::Desk, &INDONESIAN, async |page| {
        page.find("textbox", INDONESIAN.email).await;
        speaks(page, "id", ONLY_ENGLISH).await;
        let email = page.sign_up().await;
        page.add_photo(1, "tas.jpg", &camera_jpeg(400, 300)).await;
        page.generate().await;
        page.front_batch_done().await;
        speaks(page, "id", ONLY_ENGLISH).await;

        choose(page, page.tongue.menu, "Bahasa", "English").await;
        page.find("button", ENGLISH.menu).await;
        speaks(page, "en", ONLY_INDONESIAN).await;
        page.reload().await;
        page.wait_for_text("Your shop window").await;
        speaks(page, "en", ONLY_INDONESIAN).await;

        choose(page, ENGLISH.menu, "Language", "Indonesia").await;
        page.find("button", INDONESIAN.menu).await;
        speaks(page, "id", ONLY_ENGLISH).await;
        page.sign_out().await;
        speaks(page, "id", ONLY_ENGLISH).await;
        page.sign_in(&email).await;
    })
    .await;
}

#[tokio::test]
async fn a_browser_that_wants_english_gets_it() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.find("textbox", ENGLISH.email).await;
        speaks(page, "en", ONLY_INDONESIAN).await;
    })
    .await;
}

/// How bright the page is behind everything, 0 to 255.
async fn brightness(page: &Page) -> u64 {
    let colour = page.script("return getComputedStyle(document.body).backgroundColor", Vec::new()).await;
    let colour = colour.as_str().expect("a colour").to_owned();
    let parts = colour.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse::<u64>().ok());
    parts.take(3).sum::<u64>() / 3
}

#[tokio::test]
async fn the_theme_is_put_on_at_once_and_stays() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        choose(page, ENGLISH.menu, "Theme", "Dark").await;
        page.until("the dark", async || (brightness(page).await < 64).then_some(())).await;
        page.reload().await;
        page.balance().await;
        assert!(brightness(page).await < 64);
        choose(page, ENGLISH.menu, "Theme", "Light").await;
        page.until("the light", async || (brightness(page).await > 192).then_some(())).await;
    })
    .await;
}

/// The longest that anything on the page moves for at this moment, or could without end, milliseconds.
const LONGEST_MOTION: &str = "return Math.max(0, ...document.getAnimations() \
    .map((motion) => { const { duration, iterations } = motion.effect.getComputedTiming(); \
        return Math.min(duration * iterations, 1e9) }))";

#[tokio::test]
async fn nothing_moves_for_who_wants_no_motion() {
    story(Device::Phone, &ENGLISH, async |page| {
        page.sign_up().await;
        let product = page.name_product().await;
        let late = Fault::from(Mangle::Late { ms: 6_000 });
        let rule = Rule::new(Service::Fal, late).containing(&product);
        Stack::shared().control().add_fault(rule).await.unwrap();
        page.generate().await;
        page.front_batch("Painting").await;
        let motion = async || {
            let longest = page.script(LONGEST_MOTION, Vec::new()).await;
            longest.to_string().parse::<f64>().expect("a time")
        };
        assert!(motion().await > 1_000.0, "what is being painted gleams");
        let still =
            serde_json::json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
        page.arrange("Emulation.setEmulatedMedia", still).await;
        page.until("stillness", async || (motion().await <= 1.0).then_some(())).await;
        page.front_batch_done().await;
    })
    .await;
}
