//! Addresses that lead nowhere, with whatever method and whoever asks.

use super::{heard, takes_only, told};
use contract::problem::Code;
use reqwest::Method;
use stack::{Answer, Stack};

#[tokio::test]
async fn nowhere() {
    let seller = Stack::shared().seller().await;
    let nothing = told(404, Code::NotFound, "There is nothing of yours at this address.");
    for path in [
        "/api",
        "/api/",
        "/api/nothing",
        "/api/me/",
        "/api/ME",
        "/api//me",
        "/api/generate-image/x",
        "/api/generations/x/y",
        "/assets/app-0000000000000000.js",
        "/favicon.ico",
        "/.env",
        "/wp-login.php",
        "/.dev.vars",
        "/wrangler.toml",
    ] {
        for method in [Method::GET, Method::POST, Method::DELETE] {
            // Static addresses answer other methods than GET before the Worker is asked only if there is a file.
            let answer = Answer::of(seller.request(method.clone(), path)).await;
            assert_eq!(heard(&answer), nothing, "{method} {path}");
        }
    }
}

#[tokio::test]
async fn the_page_is_only_looked_at() {
    takes_only("/", "GET, HEAD").await;
    takes_only("/coins", "GET, HEAD").await;
}
