//! `/p/{generation_id}/{index}`

use super::{heard, takes_only, told};
use contract::problem::Code;
use stack::{Answer, Stack};

#[tokio::test]
async fn picture() {
    takes_only("/p/00000000-0000-4000-8000-000000000000/0", "GET, HEAD").await;
    let nothing = told(404, Code::NotFound, "There is nothing of yours at this address.");
    for path in [
        "/p",
        "/p/",
        "/p/x",
        "/p/x/0",
        "/p/00000000-0000-4000-8000-000000000000",
        "/p/00000000-0000-4000-8000-000000000000/",
        "/p/00000000-0000-4000-8000-000000000000/0",
        "/p/00000000-0000-4000-8000-000000000000/9",
        "/p/00000000-0000-4000-8000-000000000000/-1",
        "/p/00000000-0000-4000-8000-000000000000/0.jpg",
        "/p/00000000-0000-4000-8000-000000000000/0/0",
    ] {
        let answer = Answer::of(reqwest::Client::new().get(format!("{}{path}", Stack::shared().url()))).await;
        assert_eq!(heard(&answer), nothing, "{path}");
    }
}
