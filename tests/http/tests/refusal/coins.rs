//! `/api/coins`

use super::{closed_to_strangers, heard, takes_only, told};
use contract::problem::Code;
use reqwest::Method;
use stack::Stack;

#[tokio::test]
async fn coins() {
    closed_to_strangers(Method::GET, "/api/coins").await;
    closed_to_strangers(Method::GET, "/api/coins?cursor=x").await;
    takes_only("/api/coins", "GET, HEAD").await;
    let seller = Stack::shared().seller().await;
    let wanted = told(400, Code::MalformedBody, "The cursor is not one that this list gave out.");
    for cursor in ["x", "-1", "1.5", "%31", "999999", "9999999999999999999", "1'--"] {
        let answer = seller.get(&format!("/api/coins?cursor={cursor}")).await;
        assert_eq!(heard(&answer), wanted, "{cursor}");
    }
}
