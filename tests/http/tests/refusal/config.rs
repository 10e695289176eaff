//! `/api/config` and `/api/health`: open to everybody, and only to be looked at.

use super::takes_only;

#[tokio::test]
async fn config_and_health() {
    takes_only("/api/config", "GET, HEAD").await;
    takes_only("/api/health", "GET, HEAD").await;
}
