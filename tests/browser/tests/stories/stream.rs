//! A batch told as it goes: each picture the moment it exists.

use crate::journey::GENERATE;
use browser_stories::{Device, ENGLISH, Page, story};
use sandbox::{Fault, Mangle, Rule, Service};
use stack::Stack;

/// Addresses of pictures in our own store that the page has fetched.
const FETCHED: &str = "return performance.getEntriesByType('resource').filter((entry) => new URL(entry.name).pathname.startsWith('/p/')).length";
/// Makes the page's calls ask for JSON alone, as if the server knew no streams.
const NO_STREAMS: &str = "const send = window.fetch; window.fetch = (request, options) => { \
    request.headers.set('accept', 'application/json'); return send(request, options) }";

/// The painter takes long over all pictures of this seller's product but the first.
async fn one_quick_picture(page: &Page) {
    page.sign_up().await;
    let product = page.name_product().await;
    let late = Fault::from(Mangle::Late { ms: 6_000 });
    let rule = Rule::new(Service::Fal, late).after(1).containing(&product);
    Stack::shared().control().add_fault(rule).await.unwrap();
}

#[tokio::test]
async fn a_picture_is_shown_while_the_others_are_painted_and_is_fetched_once() {
    story(Device::Phone, &ENGLISH, async |page| {
        one_quick_picture(page).await;
        page.generate().await;
        let batch = page.front_batch("Painting").await;
        page.until("the first picture", async || (batch.pictures().await == 1).then_some(())).await;
        let text = batch.text().await;
        assert!(text.contains("Making 3 pictures") && text.contains("Saving it"), "{text}");
        assert_eq!(batch.all("tablist").await.len(), 1, "its video prompts are there with it");
        page.front_batch_done().await;
        page.wait_for_balance(9).await;
        // The other two may come so shortly before the end that only their own address is ever drawn.
        let fetched = page.script(FETCHED, Vec::new()).await.as_u64();
        assert!(fetched.is_some_and(|count| count <= 2), "what is on the screen is not fetched again");
        let sent = page.requests(GENERATE).await;
        assert_eq!(sent.len(), 1);
        assert!(sent[0].headers["accept"].starts_with("text/event-stream"));

        let fetched = page.requests_below("/p/").await.len();
        page.script("scrollTo(0, 0)", Vec::new()).await;
        page.reload().await;
        page.front_batch("Done").await;
        page.wait_for_balance(9).await;
        assert_eq!(
            page.requests_below("/p/").await.len(),
            fetched,
            "who is at the form pays for no pictures"
        );
        page.front_batch_done().await;
        assert_eq!(page.script(FETCHED, Vec::new()).await, 3, "from then on they come from our own store");
    })
    .await;
}

#[tokio::test]
async fn a_server_that_knows_no_streams_is_understood() {
    story(Device::Desk, &ENGLISH, async |page| {
        page.sign_up().await;
        page.script(NO_STREAMS, Vec::new()).await;
        page.generate().await;
        page.front_batch_done().await;
        page.wait_for_balance(9).await;
        assert_eq!(page.requests(GENERATE).await.len(), 1);
    })
    .await;
}
