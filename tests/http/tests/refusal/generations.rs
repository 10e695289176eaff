//! `/api/generations` and `/api/generations/{id}`

use super::{closed_to_strangers, heard, takes_only, told};
use contract::problem::Code;
use reqwest::Method;
use serde_json::{Value, json};
use stack::{Answer, Stack};
use uuid::Uuid;

#[tokio::test]
async fn the_list() {
    closed_to_strangers(Method::GET, "/api/generations").await;
    takes_only("/api/generations", "GET, HEAD").await;
    let seller = Stack::shared().seller().await;
    let wanted = told(400, Code::MalformedBody, "The cursor is not one that this list gave out.");
    let (unknown, short) = (Uuid::new_v4().to_string(), Uuid::new_v4().simple().to_string());
    for cursor in ["x", "1", "..", &*unknown, &*short] {
        let answer = seller.get(&format!("/api/generations?cursor={cursor}")).await;
        assert_eq!(heard(&answer), wanted, "{cursor}");
    }
}

#[tokio::test]
async fn one_of_them() {
    let path = format!("/api/generations/{}", Uuid::new_v4());
    for method in [Method::GET, Method::DELETE] {
        closed_to_strangers(method, &path).await;
    }
    takes_only(&path, "GET, HEAD, DELETE").await;
    let stack = Stack::shared();
    let (owner, stranger) = (stack.seller().await, stack.seller().await);
    let batch: Value = owner.generate(&json!({ "prompt": "tas", "num_images": 1 })).await.json();
    let id = batch["generation_id"].as_str().unwrap();
    let nothing = told(404, Code::NotFound, "There is nothing of yours at this address.");
    let simple = id.replace('-', "");
    for id in [id, "x", "0", "", &*simple, "00000000-0000-0000-0000-000000000000", "{id}", "%00"] {
        for method in [Method::GET, Method::DELETE] {
            let answer =
                Answer::of(stranger.request(method.clone(), &format!("/api/generations/{id}"))).await;
            assert_eq!(heard(&answer), nothing, "{method} {id}");
        }
    }
    let condition = told(400, Code::MalformedBody, "The condition `if` can only be `running`.");
    for value in ["done", "Running", "1"] {
        let request = owner.request(Method::DELETE, &format!("/api/generations/{id}?if={value}"));
        assert_eq!(heard(&Answer::of(request).await), condition, "{value}");
    }
    let picture = batch["images"][0].as_str().unwrap();
    assert_eq!(
        owner.client.get(picture).send().await.unwrap().status(),
        200,
        "none of these removes anything"
    );
}
