//! What people and programs put into text fields: shown as it is, never obeyed.

use crate::record::painted;
use browser_stories::{Device, ENGLISH, Page, story};

/// Each would be seen if it ran, or would break what is careless with text.
const NAUGHTY: [&str; 9] = [
    "<img src=x onerror=\"window.naughty=1\">",
    "\"><script>window.naughty=1</script><svg/onload=window.naughty=1>",
    "javascript:window.naughty=1 ${window.naughty=1} {{window.naughty=1}}",
    "'; DROP TABLE entry; -- %s %n %00 ../../../etc/passwd",
    "\u{202E}siap posting\u{202C} \u{200B}\u{FEFF}",
    "Z\u{0351}\u{036B}\u{0343}\u{036A}\u{0302}\u{036B}a\u{0334}\u{0335}\u{031E}lgo ﷽ 社會科學院語學研究所",
    "👩🏽‍👩🏻‍👧🏿‍👦🏼 🇮🇩 ﾟ･✿ヾ╲(｡◕‿◕｡)╱✿･ﾟ",
    "null undefined NaN true 1e309 -0 0x0 __proto__ constructor",
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
];

async fn harmless(page: &Page) {
    let state = "return ['naughty' in window, document.documentElement.scrollWidth > innerWidth]";
    assert_eq!(page.script(state, Vec::new()).await, serde_json::json!([false, false]), "run, or too wide");
}

async fn paste(page: &Page, field: &str, text: &str) {
    page.find("textbox", field).await.paste(text).await;
}

#[tokio::test]
async fn no_text_is_obeyed_in_any_field() {
    story(Device::Phone, &ENGLISH, async |page| {
        page.excuse("/auth/v1/");
        for text in NAUGHTY {
            paste(page, "E-mail", text).await;
            page.find("button", "E-mail me a link").await.press().await;
            harmless(page).await;
        }
        page.use_password().await;
        page.find("radio", "Sign in").await.press().await;
        for text in NAUGHTY {
            paste(page, "E-mail", text).await;
            paste(page, "Password", text).await;
            page.find("button", "Sign in").await.press().await;
            harmless(page).await;
        }
        page.sign_up().await;
        page.find("group", "Background").await.find("button", "Background: Show all 20").await.press().await;
        for text in NAUGHTY {
            paste(page, "Product name optional", text).await;
            harmless(page).await;
        }
        for text in NAUGHTY {
            let product = page.name_product().await;
            paste(page, "Product name optional", &format!("{product} {text}")).await;
            page.until("the text in the prompt", async || {
                page.prompt().await.contains(&product).then_some(())
            })
            .await;
            harmless(page).await;
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_painted_says_what_was_written() {
    story(Device::Phone, &ENGLISH, async |page| {
        page.sign_up().await;
        for text in [NAUGHTY[0], NAUGHTY[6]] {
            let product = page.name_product().await;
            let prompt = format!("{text} {product}");
            paste(page, "Picture prompt (English)", &prompt).await;
            page.generate().await;
            page.front_batch(&product).await;
            page.front_batch_done().await;
            assert_eq!(painted(&product).await, [prompt.as_str(); 3]);
            harmless(page).await;
            page.find("button", "Write it from my choices").await.press().await;
        }
    })
    .await;
}
