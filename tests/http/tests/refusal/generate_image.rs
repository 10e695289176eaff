//! `/api/generate-image`

mod body;
mod ledger;
mod member;
mod provider;

use super::{closed_to_strangers, takes_only};
use reqwest::Method;

#[tokio::test]
async fn generate_image() {
    closed_to_strangers(Method::POST, "/api/generate-image").await;
    takes_only("/api/generate-image", "POST").await;
}
