//! The largest photos, many at once: an isolate has 128 MB for everything, and none of them may be turned away.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a story that cannot go on has failed")]

use contract::limit::PHOTO_BYTES_MAX;
use futures_util::future::join_all;
use sandbox::record::Filter;
use sandbox::{Mangle, Rule, Service};
use serde_json::{Value, json};
use stack::{Stack, photo};
use std::time::Instant;
use uuid::Uuid;

#[tokio::test]
async fn twenty_photos_of_six_megabytes_at_once_are_all_answered() {
    let stack = Stack::shared();
    let seller = stack.seller().await;
    let control = stack.control();
    let marker = format!("berat {}", Uuid::new_v4());
    // The painter takes its time, as in life: batches overlap.
    let late = Rule::new(Service::Fal, Mangle::Late { ms: 500 }).containing(&marker);
    control.add_fault(late).await.unwrap();
    let sellers = join_all((0..20).map(|_| stack.seller())).await;
    let photos: Vec<String> =
        (0..20).map(|_| photo::heavy_jpeg(usize::try_from(PHOTO_BYTES_MAX).unwrap() - 16)).collect();
    let begun = Instant::now();
    let press = sellers.iter().zip(&photos).map(|(seller, photo)| {
        let body = json!({ "prompt": marker, "num_images": 1, "seed": 5, "reference_image": photo });
        async move { seller.generate(&body).await }
    });
    let answers = join_all(press).await;
    println!("twenty photos of {PHOTO_BYTES_MAX} bytes: {:.1} s", begun.elapsed().as_secs_f64());
    for answer in &answers {
        assert_eq!(answer.status, 200, "{}", answer.text());
        assert_eq!(answer.json::<Value>()["enhanced"], true, "{}", answer.text());
    }
    let painted = Filter::of(Service::Fal).containing(&marker);
    assert_eq!(control.requests(&painted).await.unwrap().len(), 20);
    // Nothing is stuck: the next one is as quick as ever.
    assert_eq!(seller.get("/api/me").await.status, 200);
}
