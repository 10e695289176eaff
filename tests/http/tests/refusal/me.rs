//! `/api/me`

use super::{closed_to_strangers, takes_only};
use reqwest::Method;

#[tokio::test]
async fn me() {
    closed_to_strangers(Method::GET, "/api/me").await;
    takes_only("/api/me", "GET, HEAD").await;
}
